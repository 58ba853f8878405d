// What was seen at one opening: the facts from which act, journal line and closed record are drawn.
//
// The server draws the three papers from these facts; each device draws them again from what it saw
// itself and compares the bytes before its owner signs. So the facts hold nothing that only one of
// them can know, and neither the name of a writer nor a word of a letter.

import type { BoxAbout } from './box.ts'
import { type Commission, type Officers, offices, roles } from './commission.ts'
import {
  memberNameBytesMax,
  reasonBytesMax,
  witnessesOfRefusal,
  woodenSealNumberBytesMax,
} from './limits.ts'
import type { CivilDate, Instant } from './local-time.ts'
import type { OpeningKind } from './opening.ts'
import { type Hash, type Id, memberIndex } from './record.ts'
import type { Regulation } from './regulation.ts'
import { list, type Of, object, oneOf, text, words, yesNo } from './shape.ts'

// On one's own device, or signed in after one another on a shared laptop: the papers say which.
export const devices = ['own', 'shared'] as const
export type Device = (typeof devices)[number]

export const present = object(
  {
    i: memberIndex,
    name: words(memberNameBytesMax),
    role: oneOf(roles),
    device: oneOf(devices),
  },
  { office: oneOf(offices) },
)
export type Present = Of<typeof present>

export const absent = object({
  i: memberIndex,
  name: words(memberNameBytesMax),
  role: oneOf(roles),
  reason: text(reasonBytesMax),
})
export type Absent = Of<typeof absent>

// The wooden box and its seal as found (Appendix 1). `sealExpected` is the number of the last
// journal line. A box behind a locked door is not reachable: then nothing was found and nothing
// taken, and the digital box is opened all the same.
export const woodenBox = object({
  reachable: yesNo,
  unreachableWhy: text(reasonBytesMax),
  damage: yesNo,
  damageText: text(reasonBytesMax),
  sealExpected: text(woodenSealNumberBytesMax),
  sealFound: text(woodenSealNumberBytesMax),
  sealIntact: yesNo,
  sealText: text(reasonBytesMax),
  foreignObjects: text(reasonBytesMax),
})
export type WoodenBox = Of<typeof woodenBox>

// Cl. 4.5 wants everybody's hand. One who will not sign is named with the reason, and two others
// who do sign are the witnesses; the papers stay valid.
export const refusalToSign = object({
  i: memberIndex,
  // Who recorded it: oneself, or for one who has left, the member who leads.
  by: memberIndex,
  reason: words(reasonBytesMax),
  witnesses: list(memberIndex, witnessesOfRefusal, witnessesOfRefusal),
})
export type RefusalToSign = Of<typeof refusalToSign>

export const objection = object({ i: memberIndex, text: words(reasonBytesMax) })
export type Objection = Of<typeof objection>

export const channels = ['paper', 'digital'] as const
export type Channel = (typeof channels)[number]
export const forms = ['anonymous', 'signed'] as const
export type Form = (typeof forms)[number]

// One appeal taken out of the box. `entry` names its case file; `sheets` is 0 for a digital one.
export type FoundItem = {
  readonly entry: Id
  readonly channel: Channel
  readonly form: Form
  readonly sheets: number
  readonly photos: number
}

// Letters of one seal that was open on the table, and what became of each. `count` is the true
// count still in the box for this seal, the canary letter included and covers not.
export type OpenedSeal = {
  readonly seal: Hash
  readonly no: number
  readonly root: Hash
  readonly count: number
  readonly registered: number
  readonly leftOver: readonly Hash[]
  readonly cannot: readonly Hash[]
  readonly lost: readonly Hash[]
  readonly canary: Canary
}

// opened: the rehearsal worked · missing: it did not open or was not there · none: this seal had
// no canary letter, or it was opened before.
export const canaries = ['opened', 'missing', 'none'] as const
export type Canary = (typeof canaries)[number]

export type Refused = { readonly member: number; readonly by: number; readonly reason: string }

export type HeldOpening = {
  readonly box: Id
  readonly opening: Id
  readonly about: BoxAbout
  readonly regulation: Regulation
  readonly commission: Commission
  readonly officers: Officers
  readonly kind: OpeningKind
  readonly plannedFor: readonly CivilDate[]
  readonly reasonNeeded: boolean
  readonly reason: string
  // The minute of the swap, and the minute the papers were drawn and the box sealed again.
  readonly openedAt: Instant
  readonly closedAt: Instant
  // The seal that hung on the box, then those opened again.
  readonly seals: readonly OpenedSeal[]
  readonly nextSeal: { readonly hash: Hash; readonly no: number }
  readonly attendances: readonly { readonly member: number; readonly device: Device }[]
  readonly absences: readonly { readonly member: number; readonly reason: string }[]
  readonly otherPersons: string
  readonly woodenBox: WoodenBox
  readonly newWoodenSeal: string
  // The responsible person, or the one named for this opening in their absence (cl. 5.2).
  readonly responsible: number
  // Paper letters in the order they were taken out; digital ones in any order.
  readonly items: readonly FoundItem[]
  // Paper that is blank, unreadable or not an appeal.
  readonly unreadable: number
  readonly refusals: readonly Refused[]
  readonly objections: readonly { readonly member: number; readonly text: string }[]
  readonly note: string
  // The medium for backups is gone: keys die all the same, with the backup on the box's own disk.
  readonly backup?: 'none'
  // The next free numbers: the act's and the register's of the year, the line's and the journal's.
  readonly actNo: number
  readonly registerNo: number
  readonly line: number
  readonly journalSeq: number
}
