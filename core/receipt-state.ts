// What a writer reads under the receipt code: where her letter stands and what was said to her.
//
// It fills one answer slot, sealed to the reply key of the letter and signed by a member; slots of
// real answers and of noise look alike. The reader's page believes nothing: the state is parsed
// strictly, and every part of it has a limit so that a full one still fits the slot.

import { outcomes } from './case-outcome.ts'
import { messageBytesMax, messagesMax, replyBytesMax, whereToComplainBytesMax } from './limits.ts'
import { civilDate } from './local-time.ts'
import { id, recipient, version } from './record.ts'
import { type Refusal, refuse } from './refusal.ts'
import { registrationNumberShape } from './register.ts'
import {
  list,
  type Of,
  object,
  oneOf,
  pattern,
  read,
  type Shape,
  tagged,
  words,
  yesNo,
} from './shape.ts'
import { utf8Bytes } from './text.ts'

export const receiptStates = [
  'registered',
  'under_review',
  'question',
  'forwarded',
  'decided',
  'replied',
  'closed',
] as const

const says = <const K extends string>(kind: K) =>
  object({ kind: oneOf([kind]), on: civilDate, text: words(messageBytesMax) })

// note, question and reply are the commission's; a follow_up is the writer's own, given back so
// that she can read the whole conversation in one place.
const message = tagged('kind', {
  note: says('note'),
  question: says('question'),
  follow_up: says('follow_up'),
  reply: object({
    kind: oneOf(['reply']),
    on: civilDate,
    checked: words(messageBytesMax),
    found: words(messageBytesMax),
    willDo: words(messageBytesMax),
  }),
})
export type ReceiptMessage = Of<typeof message>

// «47/2026», as actName writes it.
const actNameShape: Shape<string> = pattern(/^[1-9][0-9]{0,4}\/[0-9]{4}$/)

const receiptState = object(
  {
    v: version,
    state: oneOf(receiptStates),
    messages: list(message, messagesMax),
    // In every answer: the higher body, the prosecutor, the court.
    whereToComplain: words(whereToComplainBytesMax),
  },
  {
    act: actNameShape,
    number: registrationNumberShape,
    due: civilDate,
    // The term was extended once; `due` is already the new date.
    extended: yesNo,
    outcome: oneOf(outcomes),
    // Where a follow-up is sealed to, and the entry it is dropped for.
    caseRecipient: recipient,
    drop: id,
  },
)
export type ReceiptState = Of<typeof receiptState>

export const readReceiptState = (value: unknown): ReceiptState | Refusal => {
  const state = read(receiptState, value)
  if (typeof value !== 'object' || 'refusal' in state) return state
  return receiptBytes(state) <= replyBytesMax ? state : refuse('too_large', { replyBytesMax })
}

// Bytes of the state as canonical JSON: member order does not change the length.
export const receiptBytes = (state: ReceiptState): number => utf8Bytes(JSON.stringify(state))

// The state as it fits the slot: the oldest messages go first, the newest always stays.
export const fitReceiptState = (state: ReceiptState): ReceiptState | Refusal => {
  let fitting = { ...state, messages: state.messages.slice(-messagesMax) }
  while (receiptBytes(fitting) > replyBytesMax && fitting.messages.length > 1) {
    fitting = { ...fitting, messages: fitting.messages.slice(1) }
  }
  return readReceiptState(fitting)
}
