// The commission as it hangs in the office, word by word.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { languages } from '#core/language.ts'
import { about } from '#tests/school.ts'
import { type CommissionListFacts, commissionListPaper } from './commission-list.ts'
import { plainLines } from './plain.ts'

const facts: CommissionListFacts = {
  about,
  order: { no: '14', date: '2026-09-01' },
  officers: { chair: 2, secretary: 1 },
  members: [
    { i: 0, name: 'Айгүл', role: 'responsible', keyGroups: '7F3A 91C2' },
    { i: 1, name: 'Бакыт', role: 'staff', keyGroups: '0B5E 44D1' },
    { i: 2, name: 'Чынара', role: 'parent', keyGroups: '9C07 02B1' },
    { i: 3, name: 'Элмира', role: 'parent', seat: 2, keyGroups: '77AE 5C90' },
  ],
  commissionName: '7F3A 91C2 0B5E 44D1 9C07',
}

describe('the list of the commission', () => {
  it('names everybody with office, seat and two groups of their key', () => {
    assert.deepEqual(plainLines(commissionListPaper(facts, 'ky')), [
      'Булак айылынын орто мектеби',
      '«Ишеним кутучасын» ачуу боюнча комиссия',
      'Негиз: комиссия жөнүндө № 14 буйрук, 2026-жылдын 1-сентябры',
      'Кутучаны ачат: 3 мүчөдөн кеминде 2 мүчө, алардын ичинде ата-энелер коомчулугунун өкүлү',
      'Комиссиянын белгиси: 7F3A 91C2 0B5E 44D1 9C07',
      'Комиссиянын курамы',
      'К/н № | Аты-жөнү | Комиссиядагы орду | Ачкычынын эки тобу',
      '1 | Айгүл | жооптуу адам | 7F3A 91C2',
      '2 | Бакыт | комиссиянын катчысы | 0B5E 44D1',
      '3 | Чынара | комиссиянын төрагасы, ата-энелер коомчулугунун өкүлү | 9C07 02B1',
      '4 | Элмира | ата-энелер коомчулугунун өкүлү, алмаштыруучу мүчө (негизги мүчө: Чынара) | 77AE 5C90',
      'Бул ачкыч топтору ачык: алар менен эч нерсе ачылбайт.',
    ])
  })

  it('leaves no gap in any language', () => {
    for (const language of languages) {
      assert.doesNotMatch(
        plainLines(commissionListPaper(facts, language)).join('\n'),
        /\{[a-zA-Z]+\}|undefined/,
      )
    }
  })
})
