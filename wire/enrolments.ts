// The noun «enrolment»: somebody comes into the commission with keys made in their own browser.
//
// Of a founding and of a change of the commission alike: an invitation is a link for one person,
// good once and for seven days.
import * as v from 'valibot'
import { roles } from '#core/commission.ts'
import { contract } from './contract.ts'
import { meeting, order } from './people.ts'
import {
  bytesUpTo,
  day,
  hash,
  id,
  instant,
  kept,
  line,
  memberIndex,
  ownRecord,
  recipient,
} from './primitives.ts'
import { signInName } from './sessions.ts'

export const lookAtInvitation = contract({
  noun: 'enrolment-looks',
  method: 'POST',
  path: '/api/enrolments/looks',
  who: 'anyone',
  says: 'Whom an invitation is for, by which order, and what the device needs to lock their keys.',
  ask: v.strictObject({ invitation: hash }),
  answer: v.strictObject({
    /** Sixteen zero bytes while the box is not founded. */
    box: id,
    /** `BoxAbout` of the law as canonical JSON. */
    about: bytesUpTo(32_768),
    order,
    /** Of a founding, once it is known. */
    meeting: v.exactOptional(meeting),
    person: v.strictObject({
      i: memberIndex,
      name: line(200),
      role: v.picklist(roles),
      position: line(200),
      seat: v.exactOptional(memberIndex),
    }),
    pepper: hash,
    /** The day of the school's calendar, for the undertaking. */
    today: day,
    now: instant,
    expiresAt: instant,
  }),
})
export type Invited = v.InferOutput<typeof lookAtInvitation.answer>

export const enrol = contract({
  noun: 'enrolments',
  method: 'POST',
  path: '/api/enrolments',
  who: 'anyone',
  says: 'Takes up an invitation: the public keys, the wrapped root, the sign-in name and the signed undertaking.',
  ask: v.strictObject({
    invitation: hash,
    signInName,
    salt: id,
    auth: hash,
    wrappedRoot: bytesUpTo(256),
    key: hash,
    desk: recipient,
    undertaking: ownRecord,
  }),
  answer: kept,
})
