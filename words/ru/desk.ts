import { calendar } from './calendar.ts'
import * as closing from './desk-closing.ts'
import * as frame from './desk-frame.ts'
import * as reading from './desk-reading.ts'
import { refusals } from './desk-refusals.ts'
import * as room from './desk-room.ts'

export const desk = { calendar, refusals, ...frame, ...room, ...reading, ...closing }
