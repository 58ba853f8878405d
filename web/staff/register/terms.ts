// Terms in words: by when, how much is left, from which rule, and whether anybody has checked that rule.
import { type DueDate, registerBy, standingOf } from '#core/register.ts'
import { isVerified } from '#core/regulation.ts'
import { fullDate, shortDate } from '#words/dates.ts'
import { theBox, today } from '../box.ts'
import type { RegisterRow } from '../device/cases.ts'
import { counted, told, words } from '../language.ts'

type Term = { readonly text: string; readonly mark?: 'soon' | 'late' }

export function termInWords(row: Omit<RegisterRow, 'mine' | 'wrap'>): Term {
  const { register: said, calendar } = words()
  if (row.closedOn || row.answeredOn) return { text: said.done }
  const due = row.extendedTo ?? row.dueOn
  if (due) {
    const date = told(said.dueOn, { date: shortDate(calendar, due) })
    const left = leftInWords(due)
    return { ...left, text: `${date}: ${left.text}` }
  }
  const by = registerBy(row.removedOn, theBox().regulation, theBox().calendar).on
  return {
    text: told(said.registerBy, { date: shortDate(calendar, by) }),
    mark: today() > by ? 'late' : 'soon',
  }
}

function leftInWords(due: string): Term {
  const { register: said } = words()
  const { state, workingDaysLeft } = standingOf({ due, done: false }, today(), theBox().calendar)
  if (state === 'overdue') return { text: counted(-workingDaysLeft, said.late), mark: 'late' }
  const text = workingDaysLeft === 0 ? said.lastDay : counted(workingDaysLeft, said.daysLeft)
  return state === 'due_soon' ? { text, mark: 'soon' } : { text }
}

export function stateOfRow(row: Omit<RegisterRow, 'mine' | 'wrap'>): string {
  const { states } = words().register
  if (row.closedOn) return states.closed
  if (row.answeredOn) return states.answered
  if (row.extendedTo) return states.extended
  return row.registeredOn ? states.review : states.unregistered
}

/** «2026-жылдын 14-декабры (№ 67 мыйзам: 14 жумуш күнү; текшерилген эмес)» */
export function dueInWords({ on, rule, unconfirmed }: DueDate): string {
  const { register: said, calendar } = words()
  const checked = rule.verified
    ? told(said.verified, { date: fullDate(calendar, rule.verified.on) })
    : isVerified(rule)
      ? undefined
      : said.notVerified
  const term = counted(rule.value, said.units[rule.unit])
  const source = [`${said.grounds[rule.ground]}: ${term}`, checked].filter(Boolean).join('; ')
  const moves = unconfirmed.length > 0 ? ` ${said.unconfirmed}` : ''
  return `${fullDate(calendar, on)} (${source}).${moves}`
}
