// A thief with copies: a data folder, a key folder, every passphrase. What can be read with them?
import { chmodSync, cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isRefusal } from '#core/refusal.ts'
import { nobleArgon2 } from '#crypto/argon2.ts'
import { testCost } from '#crypto/argon2-test-cost.ts'
import { fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { openCaseFile, openCaseKey } from '#crypto/case-file.ts'
import { openEarlierKeys } from '#crypto/case-rotation.ts'
import { checkCommissions } from '#crypto/commission-record.ts'
import { openOuter, outerFileKey } from '#crypto/gate.ts'
import { keysOf, type MemberKeys, unwrapRoot } from '#crypto/member-keys.ts'
import { checkPassphrase, passphraseKey } from '#crypto/passphrase.ts'
import { policyOf } from '#crypto/policy.ts'
import { type Prekey, unwrapPrekey } from '#crypto/prekeys.ts'
import { sealHash } from '#crypto/seal-record.ts'
import { openLetter, ownShares } from '#crypto/unseal.ts'
import { type Identity25519, identityOf } from '#crypto/x25519-stanza.ts'
import { type KeyFolder, openKeyFolder } from '#server/key-folder.ts'
import { readSeal } from '#server/keys-agree.ts'
import { openStore } from '#server/store/sqlite.ts'
import type { Nouns } from '#server/store/store.ts'
import { type TheBox, theBox } from '#server/the-box.ts'
import { type Person, people } from '#tests/people.ts'
import type { School } from './school.ts'

/** A copy of a folder as it lies there at this moment, write-ahead log and all. */
export function copyOf(school: School, what: 'data' | 'keys', name: string): string {
  const copy = join(school.folder, `${what}-${name}`)
  rmSync(copy, { recursive: true, force: true })
  cpSync(school[what], copy, { recursive: true })
  chmodSync(copy, 0o700)
  return copy
}

export type Loot = {
  /** Envelopes lying in the stolen data, rehearsal letters among them. */
  readonly envelopes: number
  readonly texts: readonly string[]
  readonly cases: number
  readonly casesRead: number
}

/** `everybody`: whose passphrases the thief has, also of those who came later or left. */
export async function whatAThiefReads(
  school: School,
  stolen: { readonly data: string; readonly keys: string },
  everybody: readonly Person[] = people,
): Promise<Loot> {
  const keys = openKeyFolder(stolen.keys)
  const store = await openStore(stolen.data)
  try {
    const box = (await theBox(store.read))!
    const members = await rootsOf(school, store.read, box, keys, everybody)
    const letters = await readLetters(store.read, box, keys, members)
    return { ...letters, ...(await readCases(store.read, box, members)) }
  } finally {
    await store.close()
  }
}

type Members = ReadonlyMap<number, MemberKeys>

async function rootsOf(
  school: School,
  nouns: Nouns,
  box: TheBox,
  keys: KeyFolder,
  everybody: readonly Person[],
): Promise<Members> {
  const members = new Map<number, MemberKeys>()
  for (const person of everybody) {
    const kept = await nouns.signIns.ofMember(box.id, person.i)
    if (!kept) continue
    const passphrase = checkPassphrase(school.passphraseOf(person))
    const pepper = keys.read(`desk-${person.i}`)
    if (isRefusal(passphrase) || !pepper) continue
    const key = await passphraseKey(passphrase, fromBase64url(kept.salt), nobleArgon2, testCost)
    const root = unwrapRoot(kept.wrappedRoot, {
      box: box.idBytes,
      member: person.i,
      passphraseKey: key,
      pepper: pepper.reveal(),
    })
    if (!isRefusal(root)) members.set(person.i, keysOf(root))
  }
  return members
}

async function readLetters(nouns: Nouns, box: TheBox, keys: KeyFolder, members: Members) {
  const texts: string[] = []
  let envelopes = 0
  // Also a chain that ends with a record waiting for its line.
  const keysOfBox = (await nouns.seals.all(box.id)).map(({ record }) => {
    return fromBase64url(readSeal(record.body).boxKey, 32)
  })
  const commissions = checkCommissions(box.commissions, keysOfBox)
  if (isRefusal(commissions)) throw new Error('the stolen records do not hold')
  for (const { hash: seal, record, no } of await nouns.seals.all(box.id)) {
    const body = readSeal(record.body)
    const commission = commissions.find(({ hash }) => toBase64url(hash) === body.commission)
    if (!commission) continue
    const sealed = { seal: { ...body, hash: sealHash(record.body) }, commission }
    const policy = policyOf(sealed)
    const prekeys = await prekeysOf(nouns, box, keys, members, body.members)
    for (const { hash } of await nouns.envelopes.heads(box.id, seal)) {
      envelopes += 1
      const gate = keys.read(`gate-${no}`)
      const bytes = await nouns.envelopes.bytes(box.id, seal, hash)
      if (!gate || !bytes || isRefusal(policy)) continue
      const fileKey = outerFileKey(identityOf(gate), bytes, policy.binding)
      const inner = isRefusal(fileKey) ? fileKey : await openOuter(fileKey, bytes, policy.binding)
      if (isRefusal(inner)) continue
      const shares = [...prekeys].flatMap(([member, { share }]) => {
        const own = ownShares(inner, policy, member, share)
        return isRefusal(own) ? [] : own
      })
      const read = await Promise.all(
        [...prekeys].map(([member, { read: readKey }]) =>
          openLetter(inner, policy, { shares, member, readKey }),
        ),
      )
      const opened = read.find(letter => !isRefusal(letter))
      if (opened && !isRefusal(opened)) texts.push(opened.letter.text)
    }
  }
  return { envelopes, texts }
}

async function prekeysOf(
  nouns: Nouns,
  box: TheBox,
  keys: KeyFolder,
  members: Members,
  listed: readonly { readonly i: number; readonly n: number; readonly dead: boolean }[],
): Promise<ReadonlyMap<number, Prekey>> {
  const prekeys = new Map<number, Prekey>()
  for (const { i, n, dead } of listed) {
    const kept = dead ? undefined : await nouns.prekeys.byNumber(box.id, i, n)
    const pepper = keys.read(`pepper-${i}-${n}`)
    const own = members.get(i)
    if (!kept || !pepper || !own) continue
    const lock = { box: box.idBytes, member: i, n, sealWrap: own.sealWrap, pepper: pepper.reveal() }
    const prekey = unwrapPrekey(kept.wrapped, lock)
    if (!isRefusal(prekey)) prekeys.set(i, prekey)
  }
  return prekeys
}

async function readCases(nouns: Nouns, box: TheBox, members: Members) {
  const cases = await nouns.cases.register(box.id)
  let casesRead = 0
  for (const { entry } of cases) {
    const file = (await nouns.cases.sealedFile(box.id, entry))!
    for (const [member, { desk }] of members) {
      const keys = await caseKeysOf(nouns, box.id, entry, member, desk)
      const opened = await Promise.all(keys.map(key => openCaseFile(file, key)))
      if (opened.every(isRefusal)) continue
      casesRead += 1
      break
    }
  }
  return { cases: cases.length, casesRead }
}

/** The first key, and those every later one leads to. */
async function caseKeysOf(
  nouns: Nouns,
  box: string,
  entry: string,
  member: number,
  desk: Identity25519,
): Promise<readonly Identity25519[]> {
  const found: Identity25519[] = []
  const first = await nouns.cases.wrap(box, entry, member)
  const own = first ? await openCaseKey(first, desk) : undefined
  if (own && !isRefusal(own)) found.push(own)
  for (const { no, earlier } of await nouns.caseRotations.of(box, entry)) {
    const wrap = await nouns.caseRotations.wrap(box, entry, no, member)
    const key = wrap ? await openCaseKey(wrap, desk) : undefined
    const older = key && !isRefusal(key) ? await openEarlierKeys(earlier, key) : []
    if (!isRefusal(older)) found.push(...older)
  }
  return found
}
