// What the box says of itself, changed: whom to call, where it hangs, its hours, the department.

import { type BoxAbout, boxAbout, boxAboutShapes } from './box.ts'
import type { CivilDate } from './local-time.ts'
import { notAhead } from './named-act.ts'
import { type Allowed, allowed, isRefusal, type Refusal, refuse } from './refusal.ts'
import { isSame } from './same.ts'
import { object, read, type Shape } from './shape.ts'

// In which languages the box speaks is settled at its founding.
export type AboutChange = Partial<Omit<BoxAbout, 'languages'>>

const { languages: _, ...changeable } = boxAboutShapes

export const aboutChange: Shape<AboutChange> = object({}, changeable)

export const withChange = (change: AboutChange, about: BoxAbout): BoxAbout | Refusal =>
  read(boxAbout, { ...about, ...change })

export const mayChangeAbout = (
  change: AboutChange,
  about: BoxAbout,
  today: CivilDate,
): Allowed | Refusal => {
  const changed = withChange(change, about)
  if (isRefusal(changed)) return changed
  const { hours, numbers } = changed
  if (hours.from >= hours.to) return refuse('malformed', { at: '.change.hours' })
  const ahead = numbers
    .map(({ verifiedOn }) => notAhead('verified', verifiedOn ?? today, today))
    .find(isRefusal)
  if (ahead !== undefined) return ahead
  return isSame(changed, about) ? refuse('already_there') : allowed
}
