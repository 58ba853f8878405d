// The case file: the work on one registered appeal, as a list of entries that only grows.
//
// Entries are sealed to the case; the server keeps them without reading. What state the case is in
// is read off its entries, so nobody sets a state by hand, and nothing once written is changed.

import { categories } from './appeal.ts'
import { grounds, outcomes } from './case-outcome.ts'
import { caseTextBytesMax, memberNameBytesMax, messageBytesMax, reasonBytesMax } from './limits.ts'
import { civilDate } from './local-time.ts'
import { instant, memberIndex, version } from './record.ts'
import type { Refusal } from './refusal.ts'
import { registrationNumberShape } from './register.ts'
import { count, list, type Of, object, oneOf, read, tagged, text, words } from './shape.ts'
import { appealKinds, subjects } from './subject.ts'

const every = { v: version, at: instant } as const
const byMember = { ...every, by: memberIndex } as const

export const caseEntryKinds = {
  // Cl. 4.4: kind, subject and a neutral summary without names, by the responsible person, by the
  // end of the next working day. Terms run from `on`. A later one corrects an earlier one, and
  // both remain; number and dates stay those of the first.
  registered: object({
    ...byMember,
    entry: oneOf(['registered']),
    number: registrationNumberShape,
    on: civilDate,
    due: civilDate,
    internalDue: civilDate,
    appealKind: oneOf(appealKinds),
    category: oneOf(categories),
    subject: oneOf(subjects),
    summary: words(reasonBytesMax),
  }),
  note: object({ ...byMember, entry: oneOf(['note']), text: words(caseTextBytesMax) }),
  question: object({ ...byMember, entry: oneOf(['question']), text: words(messageBytesMax) }),
  // What the writer answered or added under the code; dated by the day it was opened.
  follow_up: object({ ...every, entry: oneOf(['follow_up']), text: words(caseTextBytesMax) }),
  extended: object({
    ...byMember,
    entry: oneOf(['extended']),
    reason: words(reasonBytesMax),
    due: civilDate,
  }),
  // To the competent body: the whole (closed for us) or a part (the rest goes on). `outNo` is the
  // number of the outgoing paper.
  forwarded: object({
    ...byMember,
    entry: oneOf(['forwarded']),
    to: words(reasonBytesMax),
    outNo: text(memberNameBytesMax),
    on: civilDate,
    part: oneOf(['whole', 'part']),
  }),
  outcome: object(
    { ...byMember, entry: oneOf(['outcome']), outcome: oneOf(outcomes) },
    {
      // Of a substantiated complaint: what gave rise to it (cl. 2.1(3)).
      cause: words(reasonBytesMax),
      // Of one left without consideration: why, and who voted how.
      ground: oneOf(grounds),
      vote: object({ agreed: count, against: count, abstained: count }),
    },
  ),
  reply: object({
    ...byMember,
    entry: oneOf(['reply']),
    checked: words(messageBytesMax),
    found: words(messageBytesMax),
    willDo: words(messageBytesMax),
  }),
  // Cl. 2.1(2): the measures taken: what, by whom, by when.
  measure: object({
    ...byMember,
    entry: oneOf(['measure']),
    what: words(reasonBytesMax),
    who: words(memberNameBytesMax),
    when: civilDate,
  }),
  closed: object({ ...byMember, entry: oneOf(['closed']) }),
} as const

export type CaseEntryKind = keyof typeof caseEntryKinds
export type CaseEntry = Of<(typeof caseEntryKinds)[CaseEntryKind]>
export type CaseEntryOf<K extends CaseEntryKind> = Of<(typeof caseEntryKinds)[K]>

const anyCaseEntry = tagged('entry', caseEntryKinds)
const wholeCase = list(anyCaseEntry, Number.MAX_SAFE_INTEGER)

export const readCaseEntry = (value: unknown): CaseEntry | Refusal => read(anyCaseEntry, value)

export const readCaseEntries = (value: unknown): readonly CaseEntry[] | Refusal =>
  read(wholeCase, value)
