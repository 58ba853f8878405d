// The line of the journal of openings, Appendix 2: written after every opening, also of an empty box.
//
// Cl. 4.5: after each opening the box is sealed with everybody's hand under it, and an entry is made.
// Column numbers in the comments are those of the printed journal. The line is the fields of an
// `opening_held` entry; box, seq, prev and time are the journal's own.

import { countsOf } from './act.ts'
import {
  absent,
  type HeldOpening,
  objection,
  present,
  refusalToSign,
  woodenBox,
} from './held-opening.ts'
import {
  commissionPeopleMax,
  noteBytesMax,
  plannedDatesMax,
  reasonBytesMax,
  woodenSealNumberBytesMax,
} from './limits.ts'
import { civilDate, localDate, yearOf } from './local-time.ts'
import { openingKinds } from './opening.ts'
import { absentFrom, presentAt, refusalsWitnessed, signersNeeded } from './participants.ts'
import { type Hash, hash, id, instant, memberIndex, sequence } from './record.ts'
import { isRefusal, type Refusal } from './refusal.ts'
import { registrationNumber, registrationNumberShape } from './register.ts'
import { count, list, type Of, object, oneOf, text, whole } from './shape.ts'

export const openingLineMembers = {
  opening: id,
  // Counts lines of held and missed openings together, so a gap is seen at once.
  line: sequence, // 1
  // `openedAt` is the minute of the swap, `closedAt` the minute the papers were drawn; the wall
  // clock is theirs plus the offset.
  openedOn: civilDate, // 2
  openedAt: instant,
  closedAt: instant,
  utcOffsetMinutes: whole(0, 840),
  // The Tuesdays this opening stands for: two when a long holiday swallowed one.
  openingKind: oneOf(openingKinds), // 3
  plannedFor: list(civilDate, plannedDatesMax, 1),
  reason: text(reasonBytesMax),
  woodenBox, // 4
  // What was registered, zero included; then what stayed shut, is no letter, or is given up.
  counts: object({
    all: count, // 5
    signed: count,
    anonymous: count,
    paper: count,
    digital: count,
    leftOver: count,
    cannot: count,
    lost: count,
  }),
  newSeal: object({ hash, no: sequence, wooden: text(woodenSealNumberBytesMax) }), // 8
  present: list(present, commissionPeopleMax, 1), // 9, and 10 by the signatures of the entry
  absent: list(absent, commissionPeopleMax),
  otherPersons: text(reasonBytesMax),
  // Who the appeals were handed to: named by those present when the responsible person is away.
  responsible: memberIndex,
  objections: list(objection, commissionPeopleMax),
  refusals: list(refusalToSign, commissionPeopleMax),
  note: text(noteBytesMax), // 11
  // The closed record signed in the same tap: nobody can put another beside this line later.
  closed: hash,
} as const

// Act and numbers are absent in a line of an empty box: «кутуча бош» (cl. 4.3).
export const openingLinePerhaps = {
  act: object({ no: sequence, year: whole(2000, 9999), hash }), // 6
  registered: object({ from: registrationNumberShape, to: registrationNumberShape }), // 7
  // Everybody signs that there is no backup on another medium: keys that waited for one die.
  backup: oneOf(['none']), // 11
} as const

export const openingLine = object(openingLineMembers, openingLinePerhaps)
export type OpeningLine = Of<typeof openingLine>

// Hashes of the papers that are signed together with the line. Hashing is the locks' work.
export type PaperHashes = { readonly act: Hash; readonly closed: Hash }

export const drawLine = (held: HeldOpening, hashes: PaperHashes): OpeningLine | Refusal => {
  const signers = signersNeeded(held)
  if (isRefusal(signers)) return signers
  const { utcOffsetMinutes } = held.regulation
  return {
    opening: held.opening,
    line: held.line,
    openedOn: localDate(held.openedAt, utcOffsetMinutes),
    openedAt: held.openedAt,
    closedAt: held.closedAt,
    utcOffsetMinutes,
    openingKind: held.kind,
    plannedFor: held.plannedFor,
    reason: held.reason,
    woodenBox: held.woodenBox,
    counts: lineCounts(held),
    newSeal: { hash: held.nextSeal.hash, no: held.nextSeal.no, wooden: held.newWoodenSeal },
    present: presentAt(held),
    absent: absentFrom(held),
    otherPersons: held.otherPersons,
    responsible: held.responsible,
    objections: held.objections.map(({ member, text: said }) => ({ i: member, text: said })),
    refusals: refusalsWitnessed(held, signers),
    note: held.note,
    closed: hashes.closed,
    ...(held.backup && { backup: held.backup }),
    ...ofFound(held, hashes.act),
  }
}

const lineCounts = ({ items, seals }: HeldOpening) => {
  const sum = (pick: (seal: HeldOpening['seals'][number]) => number) =>
    seals.reduce((total, seal) => total + pick(seal), 0)
  const paper = items.filter(({ channel }) => channel === 'paper').length
  return {
    ...countsOf(items),
    paper,
    digital: items.length - paper,
    leftOver: sum(({ leftOver }) => leftOver.length),
    cannot: sum(({ cannot }) => cannot.length),
    lost: sum(({ lost }) => lost.length),
  }
}

const ofFound = (held: HeldOpening, actHash: Hash) => {
  const { items, actNo, registerNo, closedAt, regulation } = held
  if (items.length === 0) return {}
  const year = yearOf(localDate(closedAt, regulation.utcOffsetMinutes))
  return {
    act: { no: actNo, year, hash: actHash },
    registered: {
      from: registrationNumber(year, registerNo),
      to: registrationNumber(year, registerNo + items.length - 1),
    },
  }
}
