// The papers of a founding: the commission record out of everybody's keys, and what an election leads to.
import { type Officers, quorum } from '#core/commission.ts'
import { kyrgyzCalendar } from '#core/holidays.ts'
import { drawFirstSitting, type Elections, electedBy } from '#core/minutes.ts'
import { nextOpening } from '#core/planned-openings.ts'
import { refoundingLine } from '#core/refounding.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import type { Regulation } from '#core/regulation.ts'
import { staleAfterOf } from '#core/seal.ts'
import { seatsOf } from '#core/seats.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { canonical, parseCanonical } from '#crypto/canonical.ts'
import { headAfter } from '#crypto/chain.ts'
import {
  type Commission,
  checkFoundingBody,
  checkRefoundingBody,
  founding,
  noBoxYet,
  refounding,
} from '#crypto/commission-record.ts'
import { prekey as prekeyKind, type SealMember, seal } from '#crypto/seal-record.ts'
import { makeFirstKeys, makeKeysAnew } from '../founding.ts'
import { minutesHash } from '../founding-checks.ts'
import { drawEntry } from '../journal.ts'
import type { KeyFolder } from '../key-folder.ts'
import { type Anew, anewIn } from '../refounding/anew.ts'
import type { Enrolment } from '../store/enrolments.ts'
import { type DrawnPapers, type KeptFounding, noBox } from '../store/founding.ts'
import type { Nouns } from '../store/store.ts'

export type Drawn = {
  readonly body: Uint8Array
  /** The id the box will have. */
  readonly box: string
  readonly commission: Commission
  /** Present when the box is founded anew. */
  readonly anew?: Anew
}

/** What everybody's signature under the record stands for, and in which box. */
export const recordSigned = ({ commission, anew }: Pick<Drawn, 'commission' | 'anew'>) =>
  anew ? { label: refounding.label, box: commission.box } : { label: founding.label, box: noBoxYet }

/** Absent until everybody the order names has keys. The same people and keys give the same bytes. */
export async function drawnCommission(nouns: Nouns): Promise<Drawn | undefined> {
  const people = await nouns.enrolments.of(noBox)
  const members = people.flatMap(memberOf)
  const [first] = people
  if (!first || members.length < people.length) return undefined
  const k = quorum(seatsOf({ members }).length)
  const anew = await anewIn(nouns)
  const { order } = first
  const body = anew
    ? refounding.body({ ...recordBehind(anew), k, members, order })
    : founding.body({ k, members, no: 1, order })
  const commission = anew ? checkRefoundingBody(body, anew.box.sealedTo) : checkFoundingBody(body)
  // The order was lawful when it was proclaimed, and keys were checked when they came.
  if (isRefusal(commission)) throw new Error(`not a commission: ${commission.detail?.reason}`)
  return { body, box: toBase64url(commission.box), commission, ...(anew && { anew }) }
}

const recordBehind = ({ box, boxKeys, journal }: Anew) => ({
  box: box.id,
  boxKeys,
  journal,
  no: box.sealedTo.no + 1,
  prev: toBase64url(box.sealedTo.hash),
})

const memberOf = ({ member: i, name, role, seat, keys }: Enrolment) =>
  keys
    ? [{ desk: keys.desk, i, key: keys.key, name, role, ...(seat !== undefined && { seat }) }]
    : []

export type HeldElection = Elections & { readonly place: string; readonly woodenSeal: string }

/** Only this server writes it, after `electedBy` has found it in order. */
export const electionOf = (kept: Uint8Array): HeldElection => parseCanonical(kept) as HeldElection

export const regulationOf = (kept: KeptFounding): Regulation =>
  parseCanonical(kept.regulation) as Regulation

type Drawing = {
  readonly nouns: Nouns
  readonly keys: KeyFolder
  readonly kept: KeptFounding
  readonly drawn: Drawn
  readonly election: HeldElection
  readonly now: number
}

/** Who is elected, and the three papers all sign: all dated now, for the next opening there is. */
export async function drawPapers(
  drawing: Drawing,
): Promise<{ readonly officers: Officers; readonly papers: DrawnPapers } | Refusal> {
  const { nouns, keys, kept, drawn, election, now } = drawing
  const { commission, anew } = drawn
  const present = commission.members.map(({ i }) => i)
  const officers = electedBy(election, present, commission)
  if (isRefusal(officers)) return officers
  const first = anew ? makeKeysAnew(keys, anew.nextNo) : makeFirstKeys(keys)
  if (isRefusal(first)) return first
  const regulation = regulationOf(kept)
  const { utcOffsetMinutes } = regulation
  const { order } = commission
  const { place } = election
  const sitting = { box: drawn.box, order, place, elections: election, at: now, utcOffsetMinutes }
  const minutes = canonical(drawFirstSitting(sitting, commission))
  const box = { id: drawn.box, idBytes: commission.box, commission }
  const appending = { nouns, box, now }
  const entry = anew
    ? await drawEntry(appending, 'box_refounded', lineOf(anew, commission, officers, minutes))
    : await drawEntry(appending, 'box_founded', {
        about: parseCanonical(kept.about) as never,
        ...officers,
        commission: toBase64url(commission.hash),
        minutes: minutesHash(minutes),
        regulation,
      })
  const members = await sealMembers(nouns, drawn)
  if (isRefusal(members)) return members
  const { opensAt } = nextOpening(now, regulation, anew?.box.calendar ?? kyrgyzCalendar)
  const body = seal.body({
    ...first,
    box: drawn.box,
    commission: toBase64url(commission.hash),
    journal: { ...headAfter(entry, (anew?.journal.seq ?? 0) + 1) },
    kind: 'week',
    members,
    no: anew?.nextNo ?? 1,
    opensAt,
    prev: anew?.last.hash ?? '',
    sealedAt: now,
    staleAfter: staleAfterOf(opensAt, regulation),
  })
  return { officers, papers: { entry, minutes, seal: body, opensAt } }
}

/** As the journal will say it. */
export const lineOf = (
  anew: Anew,
  { hash, no, order }: Commission,
  officers: Officers,
  minutes: Uint8Array,
) => refoundingLine(anew, { hash: toBase64url(hash), no, order }, officers, minutesHash(minutes))

/** Everybody's first prekey: whoever took a seat has published some. */
async function sealMembers(
  nouns: Nouns,
  { box, commission }: Drawn,
): Promise<SealMember[] | Refusal> {
  const members: SealMember[] = []
  for (const { i } of commission.members) {
    const next = await nouns.foundingPrekeys.next(box, i, 0)
    const fields = next && prekeyKind.read(next.body)
    if (!next || !fields || isRefusal(fields)) return refuse('step_out_of_order', { step: 'seat' })
    const { n, read, share } = fields
    members.push({ dead: false, i, n, read, share, sig: toBase64url(next.sig) })
  }
  return members
}
