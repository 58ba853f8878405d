// The recovery sheet: a member's key on paper, for the day the passphrase is lost. SPEC §10.7
//
// Made on the member's own device and on no other; it lies in a sealed envelope.

import type { BoxAbout } from '#core/box.ts'
import { inLanguage, type Language } from '#core/language.ts'
import { joiningPaperWords } from '#words/papers-joining.ts'
import type { Paper } from './document.ts'

export type RecoverySheetFacts = {
  readonly about: Pick<BoxAbout, 'school'>
  readonly member: string
  /** Fourteen groups of four letters; the QR holds the same text. */
  readonly sheetText: string
  /** «7F3A 91C2», compared at the sitting. */
  readonly keyGroups: string
}

export const recoverySheetPaper = (facts: RecoverySheetFacts, language: Language): Paper => {
  const { sheet } = joiningPaperWords[language]
  const { about, member, sheetText, keyGroups } = facts
  return {
    language,
    mark: '',
    institution: [inLanguage(about.school, language)],
    title: sheet.title,
    headFields: [],
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: sheet.member, value: [member] },
          { label: sheet.keyGroups, value: [keyGroups] },
        ],
      },
      { kind: 'groups', label: sheet.letters, groups: sheetText.split(' ') },
      { kind: 'code', text: sheetText, label: sheet.code },
      { kind: 'heading', text: sheet.opens },
      { kind: 'list', items: sheet.opensWhat },
      { kind: 'heading', text: sheet.opensNot },
      { kind: 'list', items: sheet.opensNotWhat },
      { kind: 'heading', text: sheet.keep },
      { kind: 'list', items: sheet.keepHow },
      { kind: 'lines', label: sheet.sealed, count: 1 },
    ],
    foot: [],
    isWide: false,
  }
}
