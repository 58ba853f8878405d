// All the desk says in Kyrgyz, the original, as one piece: a screen never waits for half a language.
import { calendar } from './calendar.ts'
import * as frame from './desk-frame.ts'
import { refusals } from './desk-refusals.ts'

export const desk = { calendar, refusals, ...frame }
