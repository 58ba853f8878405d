// A box for the tests of the locks: any commission, every key of it, and chance that repeats.

import { toBase64url, u32be, utf8 } from '#crypto/bytes.ts'
import { sha256 } from '#crypto/hash.ts'
import type { Letter } from '#crypto/manifest.ts'
import { policyOf } from '#crypto/policy.ts'
import type { Random } from '#crypto/random.ts'
import { isRefusal } from '#crypto/refusal.ts'
import type { SealWith } from '#crypto/seal.ts'
import { Secret } from '#crypto/secret.ts'
import { type Identity25519, identityOf } from '#crypto/x25519-stanza.ts'

/** The same bytes for the same word, on every machine: what vectors and failing tests need. */
export function randomFrom(word: string): Random {
  let drawn = 0
  return size => {
    const bytes = new Uint8Array(size)
    for (let at = 0; at < size; at += 32) {
      const block = sha256(utf8(word), u32be(drawn++))
      bytes.set(block.subarray(0, Math.min(32, size - at)), at)
    }
    return bytes
  }
}

type Odd = {
  /** People who had no prekey when the seal was drawn. */
  readonly leftOut?: readonly number[]
  /** Seats with a substitute; these people have the indexes n, n + 1 … in this order. */
  readonly substitutes?: readonly number[]
}

/** `n` members with indexes 0 … n-1, of whom the last `parents` are parents; some left out. */
export function testBox(n: number, parents: number, { leftOut = [], substitutes = [] }: Odd = {}) {
  const random = randomFrom(`box of ${n} with ${parents}`)
  const roleOn = (seat: number) =>
    seat >= n - parents ? 'parent' : seat === 0 ? 'responsible' : 'staff'
  const person = (i: number, seat = i) => ({
    i,
    role: roleOn(seat),
    shareKey: identityOf(random(32)),
    readKey: identityOf(random(32)),
  })
  const own: readonly TestPerson[] = Array.from({ length: n }, (_, i) => person(i))
  const gate = identityOf(random(32))
  const box = toBase64url(random(16))
  const hash = random(32)
  const members = [...own, ...substitutes.map((seat, at) => ({ ...person(n + at, seat), seat }))]
  const seal = {
    kind: 'week' as const,
    box,
    hash,
    gate: gate.recipient,
    members: members.map(({ i, shareKey, readKey }) =>
      leftOut.includes(i)
        ? { dead: true, i, share: '', read: '' }
        : { dead: false, i, share: shareKey.recipient, read: readKey.recipient },
    ),
  }
  const listed = members.map(({ i, role, seat }) => ({
    ...{ i, role },
    ...(seat === undefined ? {} : { seat }),
  }))
  const commission = { k: (n + 1) / 2, members: listed }
  const policy = policyOf({ seal, commission })
  if (isRefusal(policy)) throw new Error(policy.detail?.reason)
  return { members, gate, seal, commission, policy, binding: policy.binding }
}

type TestPerson = {
  readonly i: number
  readonly role: string
  readonly shareKey: Identity25519
  readonly readKey: Identity25519
  readonly seat?: number
}

export function testReceipt(random: Random): SealWith['receipt'] & { reply: Identity25519 } {
  return {
    mailbox: random(32),
    reply: identityOf(random(32)),
    thread: { key: random(32) },
    inclusion: new Secret(random(32), 'inclusion key'),
  }
}

export const plainLetter: Letter = {
  category: 'corruption',
  about: 'administration',
  mode: 'anonymous',
  language: 'ky',
  text: 'Класс башчы ай сайын 500 сом чогултат, эсеби жок.',
  recused: [],
  photos: [],
}
