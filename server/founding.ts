// Founding a box: the key folder is filled first, then everything the members signed is checked and
// kept in one transaction. Done once: by the school's own first sitting, or whole for a demo school.
import { type BoxAbout, readBoxAbout } from '#core/box.ts'
import { mayHoldOffice, type Officers } from '#core/commission.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import type { Regulation } from '#core/regulation.ts'
import { readRegulation } from '#core/regulation-record.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { canonical } from '#crypto/canonical.ts'
import { checkCommissionChain } from '#crypto/commission-record.ts'
import type { OwnRecord, SignedRecord } from '#crypto/records.ts'
import { sealHash } from '#crypto/seal-record.ts'
import { identityOf } from '#crypto/x25519-stanza.ts'
import { boxPublicKey } from './box-key.ts'
import {
  checkFirstSeal,
  checkFoundingEntry,
  checkMembers,
  checkMinutes,
  type FoundingMember,
  minutesHash,
} from './founding-checks.ts'
import { appendEntry, keepEntry } from './journal.ts'
import type { KeyFolder } from './key-folder.ts'
import { nameInLists } from './names.ts'
import { keepCanary } from './opening/reading.ts'
import type { Parts } from './parts.ts'
import type { KeptOrdered } from './store/ordered-people.ts'
import type { Nouns } from './store/store.ts'

export type Beginning = {
  readonly boxKey: string
  readonly gate: string
  /** By member index: what each device locks the member's root and first prekeys with. */
  readonly peppers: ReadonlyMap<
    number,
    { readonly desk: Uint8Array; readonly prekeys: readonly Uint8Array[] }
  >
}

/** Every key the first seal will mention, on disk before anybody hears of it. */
export function beginFounding(
  keys: KeyFolder,
  { members, firstPrekeys }: { readonly members: readonly number[]; readonly firstPrekeys: number },
): Beginning | Refusal {
  const first = makeFirstKeys(keys)
  if (isRefusal(first)) return first
  const numbers = Array.from({ length: firstPrekeys }, (_, at) => at + 1)
  keys.make(members.map(i => `desk-${i}` as const))
  keys.make(members.flatMap(i => numbers.map(n => `pepper-${i}-${n}` as const)))
  const pepper = (i: number, n: number) => keys.read(`pepper-${i}-${n}`)!.reveal()
  return {
    ...first,
    peppers: new Map(
      members.map(i => {
        const desk = keys.read(`desk-${i}`)!.reveal()
        return [i, { desk, prekeys: numbers.map(n => pepper(i, n)) }]
      }),
    ),
  }
}

/** What the box itself has before it is one; made once, however often it is asked for. */
export function makeFirstKeys(keys: KeyFolder): Pick<Beginning, 'boxKey' | 'gate'> | Refusal {
  if (keys.current()) return refuse('already_there')
  keys.make(['box', 'names', 'noise', 'gate-1'])
  return {
    boxKey: toBase64url(boxPublicKey(keys)),
    gate: identityOf(keys.read('gate-1')!).recipient,
  }
}

/** The same for a founding anew: what is there stays, and the next seal gets its gate. */
export function makeKeysAnew(keys: KeyFolder, no: number): Pick<Beginning, 'boxKey' | 'gate'> {
  const gate = `gate-${no}` as const
  keys.make(['names', 'noise', gate])
  return {
    boxKey: toBase64url(boxPublicKey(keys)),
    gate: identityOf(keys.read(gate)!).recipient,
  }
}

export type Founding = {
  readonly about: BoxAbout
  readonly regulation: Regulation
  readonly officers: Officers
  readonly woodenSeal: string
  /** Signed by every member in it. */
  readonly commission: SignedRecord
  readonly members: readonly FoundingMember[]
  /** The `box_founded` entry, signed by every member. The box signs last, here. */
  readonly entry: SignedRecord
  /** Seal № 1, signed by a quorum with a parent. */
  readonly seal: SignedRecord
  /** The first rehearsal letter, posted like any other. */
  readonly canary: {
    readonly member: number
    readonly record: OwnRecord
    readonly posted: Uint8Array
  }
  /** Of the sitting that elected the officers, signed by all; the entry names their hash. */
  readonly minutes?: SignedRecord
  /** By member: given with the enrolment. */
  readonly undertakings?: ReadonlyMap<number, OwnRecord>
  /** What the order says of them beside what they sign. */
  readonly ordered?: readonly KeptOrdered[]
}

/** Answers the id of the box, or the first thing that does not hold; then nothing was kept. */
export async function completeFounding(
  parts: Pick<Parts, 'store' | 'keys' | 'clock' | 'log'>,
  founding: Founding,
): Promise<string | Refusal> {
  const { store, keys, clock, log } = parts
  const about = readBoxAbout(founding.about)
  const regulation = readRegulation(founding.regulation)
  const commission = checkCommissionChain([founding.commission])
  if (isRefusal(about)) return about
  if (isRefusal(regulation)) return regulation
  if (isRefusal(commission)) return commission
  const lawful = mayHoldOffice(founding.officers, commission)
  if (isRefusal(lawful)) return lawful
  const now = clock.now()
  const checking = { founding, commission, keys, regulation, now }
  const members = checkMembers(checking)
  if (isRefusal(members)) return members
  const entry = checkFoundingEntry(checking)
  if (isRefusal(entry)) return entry
  const minutes = checkMinutes(checking)
  if (isRefusal(minutes)) return minutes
  const seal = checkFirstSeal(checking, entry)
  if (isRefusal(seal)) return seal

  const box = { id: toBase64url(commission.box), idBytes: commission.box, commission }
  const hash = toBase64url(sealHash(founding.seal.body))
  const kept = await store.change(async nouns => {
    if (await nouns.boxes.only()) return refuse('already_there')
    await keepBox(nouns, box.id, founding, now)
    await nouns.boxes.appoint(box.id, 1, toBase64url(commission.hash), founding.commission)
    for (const member of founding.members) await keepMember(nouns, box.id, member)
    const appending = { nouns, keys, box, now }
    await keepEntry(appending, 'box_founded', founding.entry.body, founding.entry.signatures)
    await nouns.seals.set(box.id, 1, hash, seal)
    const { woodenSeal } = founding
    await appendEntry(appending, 'seal_set', { no: 1, seal: hash, woodenSeal })
    await keepBeside(nouns, box.id, 1, founding)
    await nouns.founding.forget()
    return keepCanary(nouns, box, { seal: hash, ...founding.canary })
  })
  if (isRefusal(kept)) return kept
  keys.setCurrent({ box: box.id, no: 1, hash })
  log({ event: 'box_founded' })
  return box.id
}

async function keepBox(nouns: Nouns, id: string, founding: Founding, foundedAt: number) {
  const { about, regulation, officers, woodenSeal } = founding
  await nouns.boxes.found({
    id,
    about: canonical(about),
    regulation: canonical(regulation),
    foundedAt,
    chair: officers.chair,
    secretary: officers.secretary,
    woodenSeal,
  })
}

/** `no` of the commission record. */
export async function keepBeside(
  nouns: Nouns,
  box: string,
  no: number,
  founding: Founding,
): Promise<void> {
  const { minutes, undertakings, ordered = [] } = founding
  const sitting = (await nouns.minutes.all(box)).length + 1
  await nouns.orderedPeople.keep(box, no, ordered)
  if (minutes) await nouns.minutes.keep(box, sitting, minutesHash(minutes.body), minutes)
  for (const [member, own] of undertakings ?? []) {
    await nouns.minutes.keepUndertaking(box, member, own)
  }
}

export async function keepMember(
  nouns: Nouns,
  box: string,
  settled: FoundingMember,
): Promise<void> {
  const { member, signInName, salt, authHash, wrappedRoot, prekeys } = settled
  await nouns.signIns.keep(box, {
    member,
    name: nameInLists(signInName),
    salt: toBase64url(salt),
    authHash: toBase64url(authHash),
    wrappedRoot,
  })
  for (const { n, body, sig, wrapped } of prekeys) {
    await nouns.prekeys.publish(box, member, { n, body, sig, wrapped })
  }
}
