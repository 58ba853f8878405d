// The contract of the store: what the rooms may ask of whatever database stands behind it.
import type { Kysely } from 'kysely'
import type { Refusal } from '#core/refusal.ts'
import { type Boxes, boxesIn } from './boxes.ts'
import { type CaseEntries, caseEntriesIn } from './case-entries.ts'
import { type CaseRotations, caseRotationsIn } from './case-rotations.ts'
import { type Cases, casesIn } from './cases.ts'
import { type Changes, changesIn } from './changes.ts'
import { type Closings, closingsIn } from './closings.ts'
import { type DirectorLinks, directorLinksIn } from './director-links.ts'
import { type Drafts, draftsIn } from './drafts.ts'
import { type Enrolments, enrolmentsIn } from './enrolments.ts'
import { type Envelopes, envelopesIn, type KeptEnvelope } from './envelopes.ts'
import { type FollowUps, followUpsIn } from './follow-ups.ts'
import { type Founding, foundingIn } from './founding.ts'
import { type Journal, journalIn } from './journal.ts'
import { type Lists, listsIn } from './lists.ts'
import { type MailIn, mailIn } from './mail.ts'
import { type Mailboxes, mailboxesIn } from './mailboxes.ts'
import { type MinutesIn, minutesIn } from './minutes.ts'
import { type Openings, openingsIn } from './openings.ts'
import { type OrderedPeople, orderedPeopleIn } from './ordered-people.ts'
import { type Papers, papersIn } from './papers.ts'
import { type Prekeys, prekeysIn } from './prekeys.ts'
import { type Presence, presenceIn } from './presence.ts'
import { type Reading, readingIn } from './reading.ts'
import { type Records, recordsIn } from './records.ts'
import { type Refoundings, refoundingsIn } from './refoundings.ts'
import type { Schema } from './schema.ts'
import { type SchoolDays, schoolDaysIn } from './school-days.ts'
import { type Seals, sealsIn } from './seals.ts'
import { type SignInWays, signInWaysIn } from './sign-in-ways.ts'
import { type SignIns, signInsIn } from './sign-ins.ts'

/** Every noun the store keeps; each function takes the box first. */
export type Nouns = {
  readonly boxes: Boxes
  readonly seals: Seals
  readonly signIns: SignIns
  readonly signInWays: SignInWays
  readonly prekeys: Prekeys
  readonly founding: Founding
  /** Of those who take a seat in a founding; by the id the box will have. */
  readonly foundingPrekeys: Prekeys
  readonly enrolments: Enrolments
  readonly minutes: MinutesIn
  readonly orderedPeople: OrderedPeople
  readonly envelopes: Envelopes
  readonly lists: Lists
  readonly journal: Journal
  readonly papers: Papers
  readonly openings: Openings
  readonly presence: Presence
  readonly reading: Reading
  readonly closings: Closings
  readonly cases: Cases
  readonly caseEntries: CaseEntries
  readonly caseRotations: CaseRotations
  readonly changes: Changes
  readonly mail: MailIn
  readonly mailboxes: Mailboxes
  readonly followUps: FollowUps
  readonly drafts: Drafts
  readonly schoolDays: SchoolDays
  readonly directorLinks: DirectorLinks
  readonly records: Records
  readonly refoundings: Refoundings
}

export type DropOutcome = 'kept' | 'already_kept' | Refusal

/** What a backup was found to hold when it was opened again. */
export type Backup = { readonly file: string; readonly sha256: string }

export type Store = {
  /** Reads what is committed; never sees half of a change. */
  readonly read: Nouns
  /**
   * One change at a time, whole or not at all. A refusal handed back undoes it like an exception.
   */
  change<T>(work: (nouns: Nouns) => Promise<T>): Promise<T>
  /** Concurrent drops share one commit; each is answered only when its bytes are on disk. */
  drop(envelope: KeptEnvelope): Promise<DropOutcome>
  /** Writes every row anew in the order of its key, so that no order of arrival is left. */
  rewrite(): Promise<void>
  /** A copy while everything runs, opened again and compared before it counts. */
  backup(): Promise<Backup>
  /** Whether the newest backup lies on the second medium too, read back there; `there` if none is set. */
  copyBackup(): Promise<'there' | 'away'>
  /** A second medium is set, and it is not there or took nothing the last time. */
  isSecondAway(): boolean
  close(): Promise<void>
}

/** All nouns over one connection, or over one transaction of it. */
export const nounsIn = (db: Kysely<Schema>): Nouns => ({
  boxes: boxesIn(db),
  seals: sealsIn(db),
  signIns: signInsIn(db),
  signInWays: signInWaysIn(db),
  prekeys: prekeysIn(db),
  founding: foundingIn(db),
  foundingPrekeys: prekeysIn(db, 'founding_prekeys'),
  enrolments: enrolmentsIn(db),
  minutes: minutesIn(db),
  orderedPeople: orderedPeopleIn(db),
  envelopes: envelopesIn(db),
  lists: listsIn(db),
  journal: journalIn(db),
  papers: papersIn(db),
  openings: openingsIn(db),
  presence: presenceIn(db),
  reading: readingIn(db),
  closings: closingsIn(db),
  cases: casesIn(db),
  caseEntries: caseEntriesIn(db),
  caseRotations: caseRotationsIn(db),
  changes: changesIn(db),
  mail: mailIn(db),
  mailboxes: mailboxesIn(db),
  followUps: followUpsIn(db),
  drafts: draftsIn(db),
  schoolDays: schoolDaysIn(db),
  directorLinks: directorLinksIn(db),
  records: recordsIn(db),
  refoundings: refoundingsIn(db),
})
