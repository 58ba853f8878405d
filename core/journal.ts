// The journal of the box: which entries there are, what each holds, and who must sign it.
//
// Append-only and chained: each entry carries the hash of the one before, is signed by the box
// always, and by the people it concerns where there are any. The name of a kind is also the word in
// the database, in the log and the key in words/. An entry is never changed; a correction is a new
// entry that points back. The whole journal is for members, and goes to whomever they hand it to.

import { aboutChange } from './about-change.ts'
import { boxAbout } from './box.ts'
import { outcomes } from './case-outcome.ts'
import { type Commission, isMember, mayHoldOffice } from './commission.ts'
import { departureReasons } from './departure.ts'
import {
  commissionPeopleMax,
  lostSealsMax,
  noteBytesMax,
  plannedDatesMax,
  woodenSealNumberBytesMax,
} from './limits.ts'
import { civilDate } from './local-time.ts'
import { missedReasons } from './missed-opening.ts'
import { namedAct } from './named-act.ts'
import { openingLineMembers, openingLinePerhaps } from './opening-line.ts'
import { hash, hashOrNone, id, instant, memberIndex, sequence, version } from './record.ts'
import { lostSeal, refoundingReasons } from './refounding.ts'
import { type Allowed, allowed, type Refusal, refuse } from './refusal.ts'
import { registrationNumberShape } from './register.ts'
import { regulationShape } from './regulation-record.ts'
import { ruleChangeMembers, withRightRow } from './rule-change.ts'
import { declaredDay } from './school-days.ts'
import { count, list, type Of, object, oneOf, read, tagged, text, words } from './shape.ts'

const every = { v: version, at: instant, box: id, prev: hashOrNone, seq: sequence } as const
const change = { act: namedAct, by: memberIndex, since: sequence } as const

export const journalKinds = {
  // The box is there: what it says of itself, its first commission, its elected officers, and the
  // whole regulation it begins with, so that every later one follows from lines somebody signed.
  // The hash of the minutes of that election is absent where none were drawn up, the regulation in
  // boxes founded by release 0.1.0.
  box_founded: object(
    {
      ...every,
      kind: oneOf(['box_founded']),
      about: boxAbout,
      chair: memberIndex,
      commission: hash,
      secretary: memberIndex,
    },
    { minutes: hash, regulation: regulationShape },
  ),
  // The first seal, of a founding or of a founding anew. Every later one is set by the list_frozen entry of the opening before it.
  seal_set: object({
    ...every,
    kind: oneOf(['seal_set']),
    no: sequence,
    seal: hash,
    woodenSeal: text(woodenSealNumberBytesMax),
  }),
  // The swap: the list of `seal` can no longer grow, `next` hangs on the box.
  list_frozen: object({
    ...every,
    kind: oneOf(['list_frozen']),
    covers: hash,
    next: hash,
    opening: id,
    root: hash,
    seal: hash,
    size: count,
  }),
  // The gate gave out so many outer keys, for this list and no other.
  gate_released: object({
    ...every,
    kind: oneOf(['gate_released']),
    keys: count,
    opening: id,
    root: hash,
  }),
  // The regulation's own line, Appendix 2 (see opening-line.ts).
  opening_held: object(
    { ...every, kind: oneOf(['opening_held']), ...openingLineMembers },
    openingLinePerhaps,
  ),
  // A planned opening that was not held, written by the box when the day is over.
  opening_missed: object({
    ...every,
    kind: oneOf(['opening_missed']),
    line: sequence,
    movedTo: civilDate,
    plannedFor: list(civilDate, plannedDatesMax, 1),
    reason: oneOf(missedReasons),
  }),
  // The keys of a finished seal are gone. `backup` is '' when the commission signed there is none.
  keys_destroyed: object({
    ...every,
    kind: oneOf(['keys_destroyed']),
    backup: hashOrNone,
    cannot: count,
    leftOver: count,
    registered: count,
    seal: hash,
  }),
  // The box was put back from a backup that ended with the line before this one; what was written
  // after that line is lost. `no` and `seal` are of the seal its keys belonged to at that moment:
  // another one than hangs in the backup where openings were held since. The next one is above both.
  restored: object({ ...every, kind: oneOf(['restored']), no: sequence, seal: hash }),
  case_registered: object({
    ...every,
    kind: oneOf(['case_registered']),
    due: civilDate,
    number: registrationNumberShape,
  }),
  case_answered: object({
    ...every,
    kind: oneOf(['case_answered']),
    number: registrationNumberShape,
  }),
  case_closed: object({
    ...every,
    kind: oneOf(['case_closed']),
    number: registrationNumberShape,
    outcome: oneOf(outcomes),
  }),
  // Somebody is no longer in the commission, by an order; from this line on they sign nothing.
  member_left: object({
    ...every,
    kind: oneOf(['member_left']),
    by: memberIndex,
    member: memberIndex,
    on: civilDate,
    order: namedAct,
    reason: oneOf(departureReasons),
  }),
  // The named commission record is in force: its people have signed it, a quorum of those before
  // too, and the minutes name the officers its people elected. Written where the opening closes at
  // which the new commission's seal was hung.
  commission_changed: object({
    ...every,
    kind: oneOf(['commission_changed']),
    chair: memberIndex,
    commission: hash,
    joined: list(memberIndex, commissionPeopleMax),
    left: list(memberIndex, commissionPeopleMax),
    minutes: hash,
    no: sequence,
    secretary: memberIndex,
  }),
  // The box was founded anew: since when nobody could sign any more or the box had lost its keys, and
  // which seals were lost with their letters. The record is signed by its own people alone, the
  // commission before did not agree to it. `boxKey` where the box has another from this line on.
  box_refounded: object(
    {
      ...every,
      kind: oneOf(['box_refounded']),
      calledAt: instant,
      chair: memberIndex,
      commission: hash,
      lost: list(lostSeal, lostSealsMax, 1),
      minutes: hash,
      no: sequence,
      order: namedAct,
      reason: oneOf(refoundingReasons),
      secretary: memberIndex,
    },
    { boxKey: hash },
  ),
  // What those who left could have opened anything with is gone from the server.
  access_ended: object({
    ...every,
    kind: oneOf(['access_ended']),
    members: list(memberIndex, commissionPeopleMax, 1),
  }),
  // What was wrong in the entry `of`, in the words of the member `by`.
  correction: object({
    ...every,
    kind: oneOf(['correction']),
    by: memberIndex,
    of: sequence,
    text: words(noteBytesMax),
  }),
  // Calendar, rules and what the box says of itself, each change with its act. `since` is the line
  // that last changed the same, so that nobody overwrites what they have not seen.
  calendar_changed: object({
    ...every,
    kind: oneOf(['calendar_changed']),
    ...change,
    day: declaredDay,
  }),
  rules_changed: withRightRow(
    object({ ...every, kind: oneOf(['rules_changed']), ...change, ...ruleChangeMembers }),
  ),
  about_changed: object({
    ...every,
    kind: oneOf(['about_changed']),
    ...change,
    change: aboutChange,
  }),
} as const

export type JournalKind = keyof typeof journalKinds
export type JournalEntry = Of<(typeof journalKinds)[JournalKind]>
export type EntryOf<K extends JournalKind> = Of<(typeof journalKinds)[K]>

const anyEntry = tagged('kind', journalKinds)

export const readEntry = (value: unknown): JournalEntry | Refusal => read(anyEntry, value)

// Whose signatures an entry needs beside the box's, by member index, in order.
export const requiredSigners = (
  entry: JournalEntry,
  commission: Pick<Commission, 'members'>,
): readonly number[] => {
  switch (entry.kind) {
    case 'box_founded':
    case 'box_refounded':
      return commission.members.map(({ i }) => i)
    // Cl. 4.5: of all who took part; a refusal stands in the entry, with its witnesses.
    case 'opening_held':
      return entry.present
        .map(({ i }) => i)
        .filter(i => !entry.refusals.some(refused => refused.i === i))
    case 'about_changed':
    case 'calendar_changed':
    case 'correction':
    case 'member_left':
    case 'rules_changed':
      return [entry.by]
    default:
      return []
  }
}

// Does the entry agree with the commission it speaks of? The chain itself (seq, prev, signatures)
// is checked where there is a hash function.
export const isSound = (
  entry: JournalEntry,
  commission: Pick<Commission, 'members'>,
): Allowed | Refusal => {
  if (entry.kind === 'box_founded') return mayHoldOffice(entry, commission)
  if (entry.kind === 'box_refounded') return mayHoldOffice(entry, commission)
  if (entry.kind === 'commission_changed') return mayHoldOffice(entry, commission)
  if (entry.kind === 'member_left' && !isMember(entry.member, commission)) {
    return refuse('not_a_member', { member: entry.member })
  }
  if (entry.kind === 'correction' && entry.of >= entry.seq)
    return refuse('malformed', { at: '.of' })
  const strangers = requiredSigners(entry, commission).filter(
    i => !commission.members.some(member => member.i === i),
  )
  return strangers.length === 0 ? allowed : refuse('not_a_member', { member: strangers[0] ?? -1 })
}
