// What came of the checking: does it hold, what is wrong, and each opening with those who signed.
import type { Speech } from '#words/journal-sentences.ts'
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
    ...(told.problems.length === 0
      ? []
      : [
          element('h2', {}, page.problems),
          list(told.problems.map(sentence => ({ sentence, ok: false }))),
        ]),
    ...(told.openings.length === 0 ? [] : [element('h2', {}, page.openings), list(told.openings)]),
  ]
}

/** Its title takes the focus, so that a screen reader begins where the news is. */
const notice = (kind: 'good' | 'bad', title: string, more: readonly string[]): Node =>
  element(
    'div',
    { class: `notice notice-${kind}` },
    element('h2', { class: 'notice-title', id: 'result', tabindex: '-1' }, title),
    ...paragraphs(more),
  )

/** The sign before a sentence says it too: colour alone would not reach everybody. */
const list = (sentences: readonly { readonly sentence: string; readonly ok: boolean }[]): Node =>
  element(
    'ul',
    { class: 'found' },
    ...sentences.map(({ sentence, ok }) =>
      element('li', { class: ok ? 'right' : 'wrong' }, `${ok ? '✓' : '✗'} ${sentence}`),
    ),
  )
