// Every promise there is, in one list: the server serves exactly these, and the OpenAPI page is made of them.
import * as attendances from './attendances.ts'
import * as boxes from './boxes.ts'
import * as caseFiles from './case-files.ts'
import * as caseRotations from './case-rotations.ts'
import * as cases from './cases.ts'
import * as changes from './changes.ts'
import * as closings from './closings.ts'
import type { Contract } from './contract.ts'
import * as demo from './demo.ts'
import * as director from './director.ts'
import * as drafts from './drafts.ts'
import * as enrolments from './enrolments.ts'
import * as envelopes from './envelopes.ts'
import * as followUps from './follow-ups.ts'
import * as founding from './founding.ts'
import * as foundingStages from './founding-stages.ts'
import * as frozenLists from './frozen-lists.ts'
import * as journalEntries from './journal-entries.ts'
import * as journals from './journals.ts'
import * as lists from './lists.ts'
import * as mailboxes from './mailboxes.ts'
import * as minutes from './minutes.ts'
import * as notices from './notices.ts'
import * as openings from './openings.ts'
import * as prekeys from './prekeys.ts'
import * as seals from './seals.ts'
import * as sessions from './sessions.ts'
import * as signInWays from './sign-in-ways.ts'
import * as undertakings from './undertakings.ts'

const rooms = [
  seals,
  envelopes,
  mailboxes,
  followUps,
  lists,
  sessions,
  foundingStages,
  founding,
  enrolments,
  changes,
  signInWays,
  boxes,
  prekeys,
  openings,
  attendances,
  frozenLists,
  caseFiles,
  closings,
  cases,
  caseRotations,
  drafts,
  director,
  journals,
  minutes,
  undertakings,
  notices,
  journalEntries,
  demo,
]

const isContract = (value: unknown): value is Contract =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value

export const promises: readonly Contract[] = rooms.flatMap(room =>
  Object.values(room).filter(isContract),
)
