// Who takes the letters over today: the responsible person, or whoever stands in at this opening.
import { responsibleOf } from '#core/commission.ts'
import { theBox } from '../box.ts'
import { theSight } from './opening.ts'

export const responsible = (): number => responsibleOf(theBox().commission)?.i ?? 0

/** Somebody has to take the letters over when the responsible person is not in the room. */
export function responsibleMissing(): boolean {
  const { attendances } = theSight().state
  return !attendances.some(({ member }) => member === responsible())
}
