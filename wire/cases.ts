// The noun «case»: the register's rows, and the work on one entered appeal, sealed to those who may read it.
import * as v from 'valibot'
import { caseKeys } from './case-rotations.ts'
import { contract } from './contract.ts'
import { caseRow } from './openings.ts'
import {
  bytesUpTo,
  count,
  day,
  id,
  instant,
  kept,
  line,
  memberIndex,
  nothing,
  ownRecord,
  signature,
} from './primitives.ts'

export const registerRow = v.strictObject({
  ...caseRow.entries,
  number: line(40),
  act: line(40),
  removedOn: day,
  /** Absent until the responsible person has set kind, category and terms. */
  registeredOn: v.exactOptional(day),
  dueOn: v.exactOptional(day),
  internalDueOn: v.exactOptional(day),
  extendedTo: v.exactOptional(day),
  answeredOn: v.exactOptional(day),
  closedOn: v.exactOptional(day),
  outcome: v.exactOptional(line(40)),
  followUps: count,
  /** From before the box was founded anew: nobody has its key any more. */
  lost: v.exactOptional(v.literal(true)),
  /** The member's own wrap of the newest case key; a dead one does not open. */
  wrap: bytesUpTo(1_024),
})

export const readRegister = contract({
  noun: 'cases',
  method: 'GET',
  path: '/api/desk/cases',
  who: 'member',
  says: 'The register, newest first; no names, no contents, no categories: those are sealed.',
  ask: nothing,
  answer: v.strictObject({ cases: v.array(registerRow), now: instant }),
})

const caseEntryAnswer = v.strictObject({
  n: count,
  /** The device's own key of the entry: part of what `sig` is over. */
  key: id,
  by: memberIndex,
  at: instant,
  file: bytesUpTo(262_144),
  sig: signature,
})

/** Reading is itself a record: the server hands the file out and writes down who took it. */
export const readCase = contract({
  noun: 'readings',
  method: 'POST',
  path: '/api/desk/cases/:entry/readings',
  who: 'member',
  says: 'Hands out the case file and its sealed entries, and enters the reading.',
  ask: v.strictObject({ entry: id }),
  answer: v.strictObject({
    row: registerRow,
    file: bytesUpTo(1_400_000),
    recipient: v.string(),
    keys: caseKeys,
    entries: v.array(caseEntryAnswer),
    readings: v.array(v.strictObject({ member: memberIndex, at: instant })),
  }),
})

export const addCaseEntry = contract({
  noun: 'case-entries',
  method: 'POST',
  path: '/api/desk/cases/:entry/entries',
  who: 'member',
  says: 'One sealed entry of the case: note, question, reply, outcome, measure.',
  ask: v.strictObject({
    entry: id,
    /** Made by the device, so that a repeated sending is one entry. */
    key: id,
    file: bytesUpTo(262_144),
    /** Signature over SHA-256 of the file; see SPEC §12. */
    record: ownRecord,
  }),
  answer: kept,
})

export const registerCase = contract({
  noun: 'registrations',
  method: 'POST',
  path: '/api/desk/cases/:entry/registration',
  who: 'member',
  says: 'Kind and category are set (sealed in the case); the terms start and a journal line says so.',
  ask: v.strictObject({ entry: id }),
  answer: registerRow,
})

export const extendCase = contract({
  noun: 'extensions',
  method: 'POST',
  path: '/api/desk/cases/:entry/extension',
  who: 'member',
  says: 'The term is extended once; the reason is an entry of the case.',
  ask: v.strictObject({ entry: id }),
  answer: registerRow,
})

export const answerCase = contract({
  noun: 'answers',
  method: 'POST',
  path: '/api/desk/cases/:entry/answer',
  who: 'member',
  says: 'Enters that a reasoned reply was given, under the code or on paper.',
  ask: v.strictObject({ entry: id, way: v.picklist(['code', 'paper', 'none']) }),
  answer: registerRow,
})

export const closeCase = contract({
  noun: 'closures',
  method: 'POST',
  path: '/api/desk/cases/:entry/closure',
  who: 'member',
  says: 'Takes the case off control with its outcome; a journal line says so.',
  ask: v.strictObject({ entry: id, outcome: line(40) }),
  answer: registerRow,
})
