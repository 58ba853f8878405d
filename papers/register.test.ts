// The register on paper, word by word: numbers and dates, no names, no contents.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { languages } from '#core/language.ts'
import { about } from '#tests/school.ts'
import { fieldsOf } from './document.ts'
import { plainLines } from './plain.ts'
import { type RegisterFacts, registerPaper } from './register.ts'

const facts: RegisterFacts = {
  about,
  responsible: 'Айгүл',
  printedOn: '2026-12-10',
  lines: [
    {
      number: 'ИК-2026/0042',
      channel: 'digital',
      form: 'anonymous',
      sheets: 0,
      photos: 1,
      act: '47/2026',
      removedOn: '2026-11-24',
    },
    {
      number: 'ИК-2026/0041',
      channel: 'paper',
      form: 'signed',
      sheets: 2,
      photos: 0,
      act: '47/2026',
      removedOn: '2026-11-24',
      registeredOn: '2026-11-25',
      dueOn: '2026-12-15',
      internalDueOn: '2026-12-09',
      extendedTo: '2027-01-14',
      answeredOn: '2026-12-08',
      closedOn: '2026-12-09',
      outcome: 'partly',
    },
  ],
}

describe('the register of appeals', () => {
  it('has the oldest number first and every date the box knows', () => {
    assert.deepEqual(plainLines(registerPaper(facts, 'ky')), [
      'Булак айылынын орто мектеби',
      '«Ишеним кутучасы» аркылуу келген кайрылууларды каттоо журналы',
      'Басып чыгарылган күнү: 2026-жылдын 10-декабры',
      'Кайрылуулардын саны: 2',
      'Жооптуу адам: Айгүл',
      'Аты-жөнү жана мазмуну көрсөтүлбөйт: эмне, ким жана ким жөнүндө жазганы пломбаланган иштерде турат.',
      'Журналдын жазуулары',
      'Каттоо номери | Катталган күнү | Алынган күнү; акт | Кайдан | Түрү | Барагы, тиркемеси | Мыйзам боюнча мөөнөтү | Ички мөөнөтү | Узартылган мөөнөтү | Жооп берилген күнү | Жыйынтыгы | Көзөмөлдөн чыккан күнү',
      'ИК-2026/0041 | 2026-жылдын 25-ноябры | 2026-жылдын 24-ноябры; № 47/2026 акт | жыгач кутуча | кол коюлган | барагы 2, тиркемеси 0 | 2026-жылдын 15-декабры | 2026-жылдын 9-декабры | 2027-жылдын 14-январы | 2026-жылдын 8-декабры | жарым-жартылай жүйөлүү | 2026-жылдын 9-декабры',
      'ИК-2026/0042 | али жок | 2026-жылдын 24-ноябры; № 47/2026 акт | санариптик кутуча | анонимдүү | тиркемеси 1 | – | – | – | – | – | –',
      'Колу',
      'жооптуу адам: Айгүл ________',
    ])
  })

  it('leaves no gap in any language', () => {
    for (const language of languages) {
      assert.doesNotMatch(
        plainLines(registerPaper(facts, language)).join('\n'),
        /\{[a-zA-Z]+\}|undefined/,
      )
    }
  })

  it('has a place for the columns of the form that need no opened case', () => {
    assert.deepEqual(fieldsOf(registerPaper(facts, 'ky')), [1, 2, 4, 5, 6, 14, 20, 21, 24, 26, 27])
  })

  it('is a sheet with a head and no lines while nothing has come', () => {
    const lines = plainLines(registerPaper({ ...facts, lines: [] }, 'ky'))
    assert.ok(lines.includes('Кайрылуулардын саны: 0'))
  })
})
