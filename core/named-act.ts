// The paper a change rests on: an order of the director, a resolution, by its number and date.

import { memberNameBytesMax } from './limits.ts'
import { type CivilDate, civilDate } from './local-time.ts'
import { type Allowed, allowed, type Refusal, refuse } from './refusal.ts'
import { object, type Shape, words } from './shape.ts'

export type NamedAct = { readonly no: string; readonly date: CivilDate }

export const namedAct: Shape<NamedAct> = object({ no: words(memberNameBytesMax), date: civilDate })

// Nobody rests a change on a paper that is not signed yet, nor has checked something tomorrow.
export const notAhead = (at: string, date: CivilDate, today: CivilDate): Allowed | Refusal =>
  date <= today ? allowed : refuse('date_ahead', { at })
