// All the desk says in Kyrgyz, the original, as one piece: a screen never waits for half a language.
import { calendar } from './calendar.ts'
import * as cases from './desk-case.ts'
import * as closing from './desk-closing.ts'
import * as frame from './desk-frame.ts'
import * as journal from './desk-journal.ts'
import * as reading from './desk-reading.ts'
import { refusals } from './desk-refusals.ts'
import * as register from './desk-register.ts'
import * as room from './desk-room.ts'
import { verify } from './verify.ts'

export const desk = {
  calendar,
  refusals,
  verify,
  ...frame,
  ...room,
  ...reading,
  ...closing,
  ...register,
  ...cases,
  ...journal,
}
