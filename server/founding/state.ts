// How far a founding has come, as founder and newcomers are told it, and what is still missing.
import { offices } from '#core/commission.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { canonical } from '#crypto/canonical.ts'
import type { FoundingAnswer } from '#wire/founding.ts'
import type { FoundingStage } from '#wire/founding-stages.ts'
import type { Anew } from '../refounding/anew.ts'
import type { Enrolment } from '../store/enrolments.ts'
import { type KeptFounding, noBox } from '../store/founding.ts'
import type { Nouns } from '../store/store.ts'
import { theBox } from '../the-box.ts'
import { wireRecord, wireRecords } from '../wire-records.ts'
import { type Drawn, drawnCommission, electionOf } from './drawing.ts'

export type Standing = {
  readonly kept: KeptFounding
  readonly people: readonly Enrolment[]
  /** Indexes of those who have taken their seat. */
  readonly seated: ReadonlySet<number>
  readonly signed: ReadonlySet<number>
  /** Present once everybody has keys. */
  readonly drawn?: Drawn
  /** Papers whose hour has passed are no papers any more: the election is sent once more. */
  readonly areDrawn: boolean
}

/** Absent before an order was proclaimed, and after the box is founded. */
export async function readStanding(nouns: Nouns, now: number): Promise<Standing | undefined> {
  const kept = await nouns.founding.read()
  if (!kept || kept.version === 0) return undefined
  const people = await nouns.enrolments.of(noBox)
  const drawn = await drawnCommission(nouns)
  const seats = await nouns.founding.seats()
  const signatures = await nouns.founding.signatures(kept.version)
  return {
    kept,
    people,
    seated: new Set(seats.map(({ member }) => member)),
    signed: new Set(signatures.map(({ member }) => member)),
    ...(drawn && { drawn }),
    areDrawn: kept.held !== undefined && now < kept.held.papers.opensAt,
  }
}

export async function stageOf(nouns: Nouns): Promise<FoundingStage> {
  const box = await theBox(nouns)
  if (box && !box.refounding) return 'founded'
  const kept = await nouns.founding.read()
  if (!kept || kept.version === 0) return 'setup'
  return (await drawnCommission(nouns)) ? 'sitting' : 'enrolling'
}

export function foundingAnswer(standing: Standing, now: number): FoundingAnswer {
  const { kept, people, seated, signed, drawn, areDrawn } = standing
  const { version, about, regulation, order, meeting, held } = kept
  return {
    version,
    now,
    stage: drawn ? 'sitting' : 'enrolling',
    about: toBase64url(about),
    regulation: toBase64url(regulation),
    order: { ...order },
    ...(meeting && { meeting: { ...meeting } }),
    ...(drawn && { box: drawn.box, commission: toBase64url(drawn.body) }),
    ...(drawn?.anew && { anew: anewAnswer(drawn.anew) }),
    people: people.map(person => personAnswer(person, seated)),
    ...(held && { election: electionAnswer(held.election) }),
    ...(held &&
      areDrawn && {
        papers: {
          version,
          entry: toBase64url(held.papers.entry),
          minutes: toBase64url(held.papers.minutes),
          seal: toBase64url(held.papers.seal),
        },
      }),
    signed: [...signed],
    // With it the box is founded, and this state is gone.
    canary: false,
    missing: missingIn(standing, now),
  }
}

/** All that a device needs to check what it signs behind: the records, the last seal, the last line. */
function anewAnswer({ box, last, lost, reason, calledAt, journal, boxKeys, nextNo }: Anew) {
  return {
    ...{ reason, calledAt, nextNo },
    lost: lost.map(seal => ({ ...seal })),
    journal: { ...journal },
    boxKeys: { ...boxKeys },
    commissions: wireRecords(box.commissions),
    seal: wireRecord(last.record),
    schoolDays: toBase64url(canonical(box.schoolDays)),
  }
}

function personAnswer(person: Enrolment, seated: Standing['seated']): FoundingAnswer['people'][0] {
  const { member: i, name, role, position, noKin, seat, invited, keys } = person
  return {
    ...{ i, name, role, position },
    ...(noKin && { noKin }),
    ...(seat !== undefined && { seat }),
    ...(invited && !keys && { invited: { expiresAt: invited.expiresAt } }),
    ...(keys && { enrolled: { key: keys.key, desk: keys.desk, signInName: keys.signInName } }),
    seated: seated.has(i),
  }
}

function electionAnswer(kept: Uint8Array): NonNullable<FoundingAnswer['election']> {
  const { place, woodenSeal, ...elections } = electionOf(kept)
  const [chair, secretary] = offices.map(office => ({
    candidate: elections[office].candidate,
    votes: elections[office].votes.map(vote => ({ ...vote })),
  }))
  return { place, woodenSeal, chair: chair!, secretary: secretary! }
}

/** One step at a time: who cannot sit yet is not asked to sign. */
function missingIn(
  { people, seated, signed, drawn, areDrawn }: Standing,
  now: number,
): FoundingAnswer['missing'] {
  if (!drawn) {
    return people
      .filter(({ keys }) => !keys)
      .map(({ member, invited }) => {
        const isInvited = invited !== undefined && now < invited.expiresAt
        return { what: isInvited ? 'enrolment' : 'invitation', member }
      })
  }
  const members = people.map(({ member }) => member)
  const standing = members.filter(member => !seated.has(member))
  if (standing.length > 0) return standing.map(member => ({ what: 'seat', member }))
  if (!areDrawn) return [{ what: 'election' }]
  const unsigned = members.filter(member => !signed.has(member))
  if (unsigned.length > 0) return unsigned.map(member => ({ what: 'signature', member }))
  return [{ what: 'canary' }]
}
