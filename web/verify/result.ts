// What came of the checking: does it hold, what is wrong, and each opening with those who signed.
import type { Speech, ToldOpening } from '#words/journal-sentences.ts'
import type { Told } from './checking.ts'
import { element, paragraphs } from './elements.ts'

export function resultView(
  told: Told | 'not_a_journal',
  fileName: string,
  { words }: Speech,
): readonly Node[] {
  if (told === 'not_a_journal') {
    return [notice('bad', words.notJournal, [fileName])]
  }
  const [verdict = '', ...more] = told.verdict
  const { page } = words
  return [
    notice(told.holds ? 'good' : 'bad', verdict, [...more, ...told.box]),
    ...told.refounded.map(sentence =>
      element('p', { class: 'notice notice-bad notice-title', role: 'note' }, sentence),
    ),
    ...part(
      page.problems,
      told.problems.map(sentence => element('li', { class: 'wrong' }, sentence)),
    ),
    ...part(page.openings, told.openings.map(line)),
    ...part(page.elections, told.elections.map(line)),
    ...part(page.changes, told.changes.map(line)),
  ]

  function line({ sentence, ok }: ToldOpening): HTMLLIElement {
    return element(
      'li',
      { class: ok ? 'right' : 'wrong' },
      // In words too: colour alone would not reach everybody.
      element('strong', {}, ok ? page.lineHolds : page.lineBroken),
      ` · ${sentence}`,
    )
  }
}

/** Its title takes the focus, so that a screen reader begins where the news is. */
const notice = (kind: 'good' | 'bad', title: string, more: readonly string[]): Node =>
  element(
    'div',
    { class: `notice notice-${kind}` },
    element('h2', { class: 'notice-title', id: 'result', tabindex: '-1' }, title),
    ...paragraphs(more),
  )

const part = (heading: string, lines: readonly HTMLLIElement[]): readonly Node[] =>
  lines.length === 0
    ? []
    : [element('h2', {}, heading), element('ul', { class: 'found' }, ...lines)]
