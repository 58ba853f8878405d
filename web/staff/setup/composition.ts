// What is wrong with the people of a commission, in sentences: who is missing, and which clause says so.
import { memberNameBytesMax } from '#core/limits.ts'
import type { Refusal } from '#core/refusal.ts'
import type { Mistake } from '#web/ui/ErrorSummary.tsx'
import type { Facts } from '#words/fill.ts'
import { told, words } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { choiceMistake, textMistake } from '../register/filled.ts'
import { compositionRefused, inOrder } from './beginning.ts'
import type { PersonTyped } from './draft.ts'
import { setupWords } from './words.ts'

export function peopleMistakes(people: readonly PersonTyped[]): readonly Mistake[] {
  const { order: w } = setupWords()
  const names = people.map(({ name }) => inOneSpelling(name))
  return inOrder(people).flatMap(({ id, name, position, role }, at) => {
    const n = { n: at + 1 }
    const isTwice =
      inOneSpelling(name) !== '' && names.filter(one => one === inOneSpelling(name)).length > 1
    return [
      ...textMistake(`person-${id}-name`, told(w.nameOfNth, n), name, memberNameBytesMax),
      ...(isTwice ? [{ field: `person-${id}-name`, text: told(w.twice, { name }) }] : []),
      ...textMistake(
        `person-${id}-position`,
        told(w.positionOfNth, n),
        position,
        memberNameBytesMax,
      ),
      ...choiceMistake(`person-${id}-role`, told(w.roleOfNth, n), role || undefined),
    ]
  })
}

/** Of the roles that were chosen already; a missing role is told at its own field. */
export function compositionMistakes(people: readonly PersonTyped[]): readonly Mistake[] {
  if (people.some(({ role }) => role === '')) return []
  const refused = compositionRefused(people)
  return refused ? [{ field: 'people', text: compositionSentence(refused) }] : []
}

/** The clause and the reason behind it; the server's refusals of a composition say the same. */
export function compositionSentence(refused: Refusal): string {
  const { wrong } = setupWords().order
  const detail: Facts = { clause: '5.1', ...refused.detail }
  switch (refused.refusal) {
    case 'commission_even':
      return told(wrong.even, detail)
    case 'commission_size':
      return told(Number(detail.size) < 3 ? wrong.few : wrong.many, detail)
    case 'one_responsible':
      return told(
        Number(detail.responsible) > 1 ? wrong.twoResponsible : wrong.noResponsible,
        detail,
      )
    case 'no_parent':
      return told(wrong.noParent, detail)
    default:
      return sentenceOf(refused)
  }
}

const inOneSpelling = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase()

export const roleInWords = (role: PersonTyped['role']): string =>
  role === '' ? '—' : words().home.roles[role]
