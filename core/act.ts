// The act of removal, Appendix 1: the signed statement of an opening that found something.
//
// Cl. 4.3: drawn if there are appeals in the box, and only then; an empty box leaves a journal line
// alone. It lists the appeals without names and contents (cl. 6.1). The day it is drawn and the day
// of the opening are two fields, because papers of this kind have been written fifty days late.
// Field numbers in the comments are those of the printed form.

import { inLanguages } from './box.ts'
import {
  absent,
  channels,
  type FoundItem,
  forms,
  type HeldOpening,
  objection,
  present,
  refusalToSign,
  woodenBox,
} from './held-opening.ts'
import {
  commissionPeopleMax,
  copiesOfActMax,
  itemsMax,
  memberNameBytesMax,
  noteBytesMax,
  photosMax,
  plannedDatesMax,
  reasonBytesMax,
  sealsAgainMax,
  woodenSealNumberBytesMax,
} from './limits.ts'
import { civilDate, localDate, yearOf } from './local-time.ts'
import { openingKinds } from './opening.ts'
import { absentFrom, nameOf, presentAt, refusalsWitnessed, signersNeeded } from './participants.ts'
import { hash, id, instant, memberIndex, sequence, version } from './record.ts'
import { isRefusal, type Refusal } from './refusal.ts'
import { registrationNumber, registrationNumberShape } from './register.ts'
import { count, list, type Of, object, oneOf, text, whole, words, yesNo } from './shape.ts'

const item = object({
  no: sequence,
  channel: oneOf(channels),
  form: oneOf(forms),
  sheets: count,
  photos: whole(0, photosMax),
  number: registrationNumberShape,
})
export type ActItem = Of<typeof item>

const openedSeal = object({ seal: hash, no: sequence, root: hash, count })

export const actBody = object({
  v: version,
  box: id,
  opening: id,
  no: sequence, // 2
  year: whole(2000, 9999),
  school: inLanguages, // 3
  town: inLanguages,
  drawnOn: civilDate, // 4
  regulation: object({ approvedOn: civilDate, version: text(reasonBytesMax) }), // 5
  order: object({ no: words(reasonBytesMax), date: civilDate }),
  place: inLanguages, // 6
  openedOn: civilDate, // 7
  openedAt: instant, // 8
  utcOffsetMinutes: whole(0, 840),
  openingKind: oneOf(openingKinds), // 9
  plannedFor: list(civilDate, plannedDatesMax, 1),
  reason: text(reasonBytesMax),
  present: list(present, commissionPeopleMax, 1), // 10
  absent: list(absent, commissionPeopleMax), // 11
  otherPersons: text(reasonBytesMax), // 12
  woodenBox, // 13, 14, 19
  sealMatches: yesNo, // 14
  counts: object({ all: count, signed: count, anonymous: count }), // 15 … 17
  items: list(item, itemsMax, 1), // 18
  unreadable: count, // 20
  handedTo: object({ i: memberIndex, name: words(memberNameBytesMax), at: instant }), // 21
  newSeal: object({
    hash,
    no: sequence,
    wooden: text(woodenSealNumberBytesMax),
    at: instant,
  }), // 22
  journalSeq: sequence, // 23
  copies: whole(1, copiesOfActMax), // 24
  note: text(noteBytesMax), // 25
  objections: list(objection, commissionPeopleMax),
  refusals: list(refusalToSign, commissionPeopleMax), // 26, with the signatures of the record
  seals: list(openedSeal, sealsAgainMax + 1, 1), // 27
})
export type ActBody = Of<typeof actBody>

// One for the file of the box and one for the director.
const copies = 2

export const isActDrawn = ({ items }: Pick<HeldOpening, 'items'>): boolean => items.length > 0

// Paper letters as they were taken out, then digital ones by entry, which is random: their place
// in the act tells nothing of the order in which they were sent.
export const inOrderOfAct = (items: readonly FoundItem[]): readonly FoundItem[] => [
  ...items.filter(({ channel }) => channel === 'paper'),
  ...items
    .filter(({ channel }) => channel === 'digital')
    .sort((a, b) => (a.entry < b.entry ? -1 : a.entry > b.entry ? 1 : 0)),
]

// Asked only of an opening that found something (isActDrawn).
export const drawAct = (held: HeldOpening): ActBody | Refusal => {
  const signers = signersNeeded(held)
  if (isRefusal(signers)) return signers
  const { about, commission, regulation, woodenBox: found } = held
  const { utcOffsetMinutes } = regulation
  const drawnOn = localDate(held.closedAt, utcOffsetMinutes)
  return {
    v: 1,
    box: held.box,
    opening: held.opening,
    no: held.actNo,
    year: yearOf(drawnOn),
    school: about.school,
    town: about.town,
    drawnOn,
    regulation: { approvedOn: regulation.approvedOn, version: regulation.version },
    order: { no: commission.order.no, date: commission.order.date },
    place: about.place,
    openedOn: localDate(held.openedAt, utcOffsetMinutes),
    openedAt: held.openedAt,
    utcOffsetMinutes,
    openingKind: held.kind,
    plannedFor: held.plannedFor,
    reason: held.reason,
    present: presentAt(held),
    absent: absentFrom(held),
    otherPersons: held.otherPersons,
    woodenBox: found,
    sealMatches: found.reachable && found.sealFound === found.sealExpected,
    counts: countsOf(held.items),
    items: itemsOf(held, yearOf(drawnOn)),
    unreadable: held.unreadable,
    handedTo: {
      i: held.responsible,
      name: nameOf(held.responsible, commission),
      at: held.closedAt,
    },
    newSeal: {
      hash: held.nextSeal.hash,
      no: held.nextSeal.no,
      wooden: held.newWoodenSeal,
      at: held.closedAt,
    },
    journalSeq: held.journalSeq,
    copies,
    note: held.note,
    objections: held.objections.map(({ member, text: said }) => ({ i: member, text: said })),
    refusals: refusalsWitnessed(held, signers),
    seals: held.seals.map(({ seal, no, root, count: inBox }) => ({ seal, no, root, count: inBox })),
  }
}

export const countsOf = (items: readonly Pick<FoundItem, 'form'>[]) => {
  const signed = items.filter(({ form }) => form === 'signed').length
  return { all: items.length, signed, anonymous: items.length - signed }
}

// How an act is called in speech and on the public list: «47/2026».
export const actName = ({ no, year }: { readonly no: number; readonly year: number }): string =>
  `${no}/${year}`

const itemsOf = (held: HeldOpening, year: number): readonly ActItem[] =>
  inOrderOfAct(held.items).map(({ channel, form, sheets, photos }, place) => ({
    no: place + 1,
    channel,
    form,
    sheets,
    photos,
    number: registrationNumber(year, held.registerNo + place),
  }))
