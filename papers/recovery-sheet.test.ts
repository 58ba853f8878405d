// The recovery sheet, word by word: the letters, what they open, what they do not.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { languages } from '#core/language.ts'
import { about } from '#tests/school.ts'
import { plainLines } from './plain.ts'
import { type RecoverySheetFacts, recoverySheetPaper } from './recovery-sheet.ts'

const facts: RecoverySheetFacts = {
  about,
  member: 'Айгүл',
  sheetText: 'ABCD EFGH IJKL MNOP QRST UVWX YZ23 4567 ABCD EFGH IJKL MNOP QRST UVWX',
  keyGroups: '7F3A 91C2',
}

describe('the recovery sheet', () => {
  it('has the letters twice, for eyes and for a camera, and says how to keep them', () => {
    assert.deepEqual(plainLines(recoverySheetPaper(facts, 'ky')), [
      'Булак айылынын орто мектеби',
      'Калыбына келтирүү барагы',
      'Комиссиянын мүчөсү: Айгүл',
      'Ачкычтын эки тобу, жыйналышта салыштыруу үчүн: 7F3A 91C2',
      'Калыбына келтирүү тамгалары: ABCD EFGH IJKL MNOP QRST UVWX YZ23 4567 ABCD EFGH IJKL MNOP QRST UVWX',
      '[QR ABCD EFGH IJKL MNOP QRST UVWX YZ23 4567 ABCD EFGH IJKL MNOP QRST UVWX] Ошол эле тамгалар, камера үчүн',
      'Барак эмнени ачат',
      '• Сырсөз жоголсо, жаңы сырсөз жасайт: кирүү барагындагы «Сырсөз жоголду».',
      '• Барак кимде болсо, ал Сиздин атыңыздан кирип, кол коё алат.',
      'Барак эмнени ачпайт',
      '• Кутучадагы бир да кайрылууну: ал үчүн комиссиянын кворуму чогулушу керек.',
      '• Ачылып, ачкычтары жок кылынган пломбанын кайрылууларын.',
      '• Сиз комиссиядан чыксаңыз, эч нерсени.',
      'Кантип сактайсыз',
      '• Баракты конвертке салып, чаптап, чапталган жерине кол коюңуз.',
      '• Сырсөздүн цифраларынан бөлөк, ишенимдүү жерде сактаңыз.',
      '• Сүрөткө тартпаңыз, эч кимге жөнөтпөңүз. Конверт жоголсо же ачылып калса, ошол эле күнү комиссияга айтыңыз.',
      'Конверт чапталды (күнү, колу): ________',
    ])
  })

  it('leaves no gap in any language', () => {
    for (const language of languages) {
      assert.doesNotMatch(
        plainLines(recoverySheetPaper(facts, language)).join('\n'),
        /\{[a-zA-Z]+\}|undefined/,
      )
    }
  })
})
