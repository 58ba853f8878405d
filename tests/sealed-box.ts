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

/** `n` members with indexes 0 … n-1, of whom the last `parents` are parents; some left out. */
export function testBox(n: number, parents: number, { leftOut = [] as number[] } = {}) {
  const random = randomFrom(`box of ${n} with ${parents}`)
  const members = Array.from({ length: n }, (_, i) => ({
    i,
    role: i >= n - parents ? 'parent' : i === 0 ? 'responsible' : 'staff',
    shareKey: identityOf(random(32)),
    readKey: identityOf(random(32)),
  }))
  const gate = identityOf(random(32))
  const seal = {
    kind: 'week' as const,
    box: toBase64url(random(16)),
    hash: random(32),
    gate: gate.recipient,
    members: members.map(({ i, shareKey, readKey }) =>
      leftOut.includes(i)
        ? { dead: true, i, share: '', read: '' }
        : { dead: false, i, share: shareKey.recipient, read: readKey.recipient },
    ),
  }
  const commission = { k: (n + 1) / 2, members: members.map(({ i, role }) => ({ i, role })) }
  const policy = policyOf({ seal, commission })
  if (isRefusal(policy)) throw new Error(policy.detail?.reason)
  return { members, gate, seal, commission, policy, binding: policy.binding }
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
