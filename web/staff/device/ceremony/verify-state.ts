// What the server says of an opening, signature by signature: who is here, what is frozen, what next.
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { type Commission, isQuorum, keyOfMember } from '#crypto/commission-record.ts'
import { keyEverOf } from '#crypto/everyone.ts'
import {
  attestation,
  canary,
  conflict,
  openingKey,
  type Release,
  release,
  type Swap,
  swap,
} from '#crypto/opening-records.ts'
import { fromWire, type OwnRecord, type RecordKind, readByBox, readOwn } from '#crypto/records.ts'
import type { OpeningAnswer } from '#wire/openings.ts'
import type { OwnRecord as WireOwn, WireRecord } from '#wire/primitives.ts'
import { checkSealed, incomingAfter, type Sealed } from '../commissions.ts'
import type { Problem, ProblemCode } from './sight.ts'

export type SealedAgain = Sealed & { readonly envelopes: readonly string[] }

export type Verified = {
  readonly sealed: Sealed
  /** The commission the next seal is for, where it is another than this seal's. */
  readonly incoming?: Commission
  /** Seals opened in part before, whose letters are tried again. */
  readonly again: readonly SealedAgain[]
  /** Who attested, and the key their device reads with now. */
  readonly participants: ReadonlyMap<number, Participant>
  readonly swap?: Swap
  readonly release?: Release
  /** Envelope of the rehearsal letter that should lie in this list. */
  readonly canary?: string
  /** By member: entry → does it concern them. */
  readonly conflicts: ReadonlyMap<number, ReadonlyMap<string, boolean>>
  readonly problems: readonly Problem[]
}

export type Participant = { readonly recipient: string; readonly keyNo: number }

/**
 * Refuses when the seal itself is not of this box: then nothing else can be told. Everything else
 * that does not hold becomes a problem, and the record it concerns counts as not there.
 */
export function verifyState(
  state: OpeningAnswer,
  records: readonly WireRecord[],
  box: Uint8Array,
  known: Known = new Map(),
  departed: readonly number[] = [],
): Verified | Refusal {
  const sealed = sealedOnce(known, state.seal, records, box)
  if (isRefusal(sealed)) return sealed
  const problems: Problem[] = []
  const wrong = (problem: ProblemCode, about: Omit<Problem, 'problem' | 'grave'> = {}) => {
    problems.push({ problem, grave: true, ...about })
  }
  if (state.sealHash !== toBase64url(sealed.seal.hash)) wrong('seal_wrong')
  const looking: Looking = { state, sealed, box, known, departed, wrong }
  const incoming = incomingIn(looking, records)
  const again = againOf(looking, records)
  const participants = participantsOf(looking)
  const frozen = swapOf(looking, participants)
  const given = frozen && releaseOf(looking, frozen)
  const rehearsal = canaryOf(looking)
  return {
    sealed,
    ...(incoming ? { incoming } : {}),
    again,
    participants,
    ...(frozen ? { swap: frozen } : {}),
    ...(given ? { release: given } : {}),
    ...(rehearsal ? { canary: rehearsal } : {}),
    conflicts: conflictsOf(looking),
    problems,
  }
}

/**
 * Verdicts of this device on exact bytes: the state comes every second and most of it is what came
 * before. A single changed character is another key here, and is looked at anew.
 */
export type Known = Map<string, unknown>

function once<Verdict>(known: Known, key: string, look: () => Verdict): Verdict {
  if (!known.has(key)) known.set(key, look())
  return known.get(key) as Verdict
}

type Looking = {
  readonly state: OpeningAnswer
  readonly sealed: Sealed
  readonly box: Uint8Array
  readonly known: Known
  /** Who has left by the journal takes part in nothing, whatever the server hands on. */
  readonly departed: readonly number[]
  readonly wrong: (problem: ProblemCode, about?: Omit<Problem, 'problem' | 'grave'>) => void
}

/** Signed by a quorum of those here, by everybody who comes and by the box, or it is not there. */
function incomingIn(
  { state, sealed, known, wrong }: Looking,
  records: readonly WireRecord[],
): Commission | undefined {
  const { incoming } = state
  if (!incoming) return undefined
  const commission = once(known, `incoming ${JSON.stringify(incoming)}`, () =>
    incomingAfter(sealed, records, incoming),
  )
  if (!isRefusal(commission)) return commission
  wrong('next_seal_wrong', { detail: 'incoming' })
  return undefined
}

function againOf({ state, box, known, wrong }: Looking, records: readonly WireRecord[]) {
  return state.again.flatMap(({ seal, sealHash, envelopes }): readonly SealedAgain[] => {
    const sealed = sealedOnce(known, seal, records, box)
    if (!isRefusal(sealed) && toBase64url(sealed.seal.hash) === sealHash) {
      return [{ ...sealed, envelopes }]
    }
    wrong('seal_wrong', { detail: sealHash })
    return []
  })
}

function participantsOf(looking: Looking): ReadonlyMap<number, Participant> {
  const { state, departed, wrong } = looking
  const again = state.again.map(({ sealHash }) => sealHash)
  const participants = new Map<number, Participant>()
  for (const { member, record } of state.attestations) {
    const fields = ownFields(looking, attestation, member, record)
    const fits =
      fields?.member === member &&
      !departed.includes(member) &&
      fields.opening === state.id &&
      fields.seal === state.sealHash &&
      fields.next === state.nextSealHash &&
      fields.again.join() === again.join()
    if (fits && !participants.has(member)) {
      participants.set(member, { recipient: fields.recipient, keyNo: 0 })
    } else wrong('attestation_wrong', { member })
  }
  for (const { member, record } of state.openingKeys) {
    const fields = ownFields(looking, openingKey, member, record)
    const before = participants.get(member)
    if (!before || fields?.member !== member || fields.opening !== state.id) {
      wrong('attestation_wrong', { member, detail: 'opening_key' })
    } else if (fields.n > before.keyNo) {
      participants.set(member, { recipient: fields.recipient, keyNo: fields.n })
    }
  }
  return participants
}

function swapOf(
  { state, sealed, box, known, wrong }: Looking,
  participants: ReadonlyMap<number, Participant>,
): Swap | undefined {
  if (!state.swap) return undefined
  const fields = boxFields(swap, state.swap, sealed, box, known)
  const fits =
    fields !== undefined &&
    fields.opening === state.id &&
    fields.seal === state.sealHash &&
    fields.next === state.nextSealHash &&
    isSameAgain(fields.again, state.again) &&
    isQuorum(sealed.commission, participants.keys())
  if (!fits) wrong('swap_wrong')
  return fits ? fields : undefined
}

function releaseOf(
  { state, sealed, box, known, wrong }: Looking,
  frozen: Swap,
): Release | undefined {
  if (!state.release) return undefined
  const fields = boxFields(release, state.release, sealed, box, known)
  const most = frozen.again.reduce((sum, { envelopes }) => sum + envelopes.length, frozen.count)
  const fits =
    fields !== undefined &&
    fields.opening === state.id &&
    fields.root === frozen.root &&
    fields.keys <= most
  if (!fits) wrong('release_wrong')
  return fits ? fields : undefined
}

function canaryOf(looking: Looking): string | undefined {
  const { canary: record } = looking.state
  if (!record) return undefined
  const bytes = ownFromWire(record)
  const told = bytes && canary.read(bytes.body)
  // Its maker may have left with the change this seal brought: their word stands.
  const { commission } = looking.sealed
  const key = !told || isRefusal(told) ? undefined : keyEverOf(commission, told.member)
  const fields =
    !told || isRefusal(told) ? undefined : ownFields(looking, canary, told.member, record, key)
  if (fields?.seal === looking.state.sealHash) return fields.envelope
  looking.wrong('canary_wrong')
  return undefined
}

function conflictsOf(looking: Looking) {
  const { state, wrong } = looking
  const conflicts = new Map<number, ReadonlyMap<string, boolean>>()
  for (const { member, record } of state.conflicts) {
    const fields = ownFields(looking, conflict, member, record)
    if (fields?.member !== member || fields.opening !== state.id) {
      wrong('conflict_wrong', { member })
      continue
    }
    const said = fields.entries.map(({ entry, concerns }) => [entry, concerns] as const)
    conflicts.set(member, new Map(said))
  }
  return conflicts
}

function ownFields<Fields extends { readonly box: string }>(
  { sealed: { commission }, box, known }: Looking,
  kind: RecordKind<Fields>,
  member: number,
  wire: WireOwn,
  key = keyOfMember(commission, member),
): Fields | undefined {
  const record = ownFromWire(wire)
  if (!key || !record) return undefined
  return once(known, `${kind.label} ${member} ${wire.body} ${wire.sig}`, () => {
    const fields = readOwn(kind, record, box, key)
    return isRefusal(fields) ? undefined : fields
  })
}

function sealedOnce(
  known: Known,
  wire: WireRecord,
  records: readonly WireRecord[],
  box: Uint8Array,
): Sealed | Refusal {
  return once(known, `seal ${JSON.stringify(wire)}`, () => checkSealed(wire, records, box))
}

export function ownFromWire({ body, sig }: WireOwn): OwnRecord | undefined {
  try {
    return { body: fromBase64url(body), sig: fromBase64url(sig, 64) }
  } catch {
    return undefined
  }
}

function boxFields<Fields extends { readonly box: string }>(
  kind: RecordKind<Fields>,
  wire: WireRecord,
  { seal }: Sealed,
  box: Uint8Array,
  known: Known,
): Fields | undefined {
  return once(known, `${kind.label} ${JSON.stringify(wire)}`, () => {
    const record = fromWire(wire)
    if (isRefusal(record)) return undefined
    const fields = readByBox(kind, record, box, fromBase64url(seal.boxKey))
    return isRefusal(fields) ? undefined : fields
  })
}

const isSameAgain = (signed: Swap['again'], told: OpeningAnswer['again']): boolean =>
  signed.length === told.length &&
  signed.every(
    ({ seal, envelopes }, at) =>
      seal === told[at]?.sealHash && envelopes.join() === told[at]?.envelopes.join(),
  )
