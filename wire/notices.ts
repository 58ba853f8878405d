// The noun «notice»: lines by e-mail on a fixed beat, and where they go.
import * as v from 'valibot'
import { languages } from '#core/language.ts'
import { contract } from './contract.ts'
import { instant, kept, line, nothing } from './primitives.ts'

const going = v.strictObject({ address: line(240), language: v.picklist(languages) })

export const readNotices = contract({
  noun: 'notices',
  method: 'GET',
  path: '/api/desk/notices',
  who: 'member',
  says: 'Where the own lines by e-mail go, and when the next one does.',
  ask: nothing,
  answer: v.strictObject({
    /** Whether this school has set a mail server at all. */
    isSet: v.boolean(),
    own: v.exactOptional(going),
    /** Told to the responsible person and the chair alone. */
    director: v.exactOptional(going),
    mayNameDirector: v.boolean(),
    /** The newest attempt did not reach the mail server. */
    failing: v.boolean(),
    nextAt: v.exactOptional(instant),
  }),
})

export const keepNoticeAddress = contract({
  noun: 'notices',
  method: 'PUT',
  path: '/api/desk/notices/:who',
  who: 'member',
  says: 'Says where the lines go; an empty address ends them.',
  ask: v.strictObject({
    who: v.picklist(['own', 'director']),
    address: line(240),
    language: v.picklist(languages),
  }),
  answer: kept,
})

export const tryNotice = contract({
  noun: 'notice-trials',
  method: 'POST',
  path: '/api/desk/notice-trials',
  who: 'member',
  says: 'Sends a line to the own address now, to see whether it arrives.',
  ask: nothing,
  answer: kept,
})
