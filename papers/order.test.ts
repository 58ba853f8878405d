// The director's order on the commission, word by word, with every field the form asks for.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { languages } from '#core/language.ts'
import { about } from '#tests/school.ts'
import { fieldsOf } from './document.ts'
import { type OrderFacts, orderPaper } from './order.ts'
import { plainLines } from './plain.ts'

const facts: OrderFacts = {
  about,
  regulation: { approvedOn: '2023-09-05' },
  order: { no: '14', date: '2026-09-01' },
  people: [
    { i: 0, name: 'Айгүл', role: 'responsible', position: 'социалдык педагог' },
    { i: 1, name: 'Бакыт', role: 'staff', position: 'тарых мугалими' },
    { i: 2, name: 'Чынара', role: 'parent', position: '' },
    {
      i: 3,
      name: 'Элмира',
      role: 'parent',
      position: '5-Б классынын ата-энеси',
      seat: 2,
      noKin: true,
    },
  ],
}

describe('the order on the commission', () => {
  it('of 1 September 2026 reads as a director signs it', () => {
    assert.deepEqual(plainLines(orderPaper(facts, 'ky')), [
      'Булак айылынын орто мектеби',
      'Буйрук',
      'Буйруктун номери: № 14',
      'Күнү: 2026-жылдын 1-сентябры',
      'Чыгарылган жери: Булак айылы',
      '«Ишеним кутучасын» ачуу боюнча комиссияны дайындоо жөнүндө',
      'Жарандардын кайрылууларын «Ишеним кутучасы» аркылуу кабыл алуу, эсепке алуу жана кароо максатында, «Ишеним кутучасынын» иштөө тартиби жөнүндө жобонун (бекитилген күнү: 2023-жылдын 5-сентябры) 5.1 жана 5.2-пункттарына ылайык',
      'БУЙРУК КЫЛАМ:',
      '1) «Ишеним кутучасын» ачуу боюнча комиссия ушул буйруктагы курамда дайындалсын. Мүчөлөрдүн саны так сан, алардын ичинде ата-энелер коомчулугунун өкүлү бар (5.1-пункт).',
      'Комиссиянын курамы',
      'К/н № | Аты-жөнү | Кызматы | Комиссиядагы орду',
      '1 | Айгүл | социалдык педагог | жооптуу адам',
      '2 | Бакыт | тарых мугалими | комиссиянын мүчөсү',
      '3 | Чынара | ________________ | ата-энелер коомчулугунун өкүлү',
      '4 | Элмира | 5-Б классынын ата-энеси; жакын тууганы мектепте иштебейт деп билдирген | ата-энелер коомчулугунун өкүлү, алмаштыруучу мүчө (негизги мүчө: Чынара)',
      '2) Жарандардын кайрылууларын чогултууну жана кароону уюштуруу үчүн жооптуу адам болуп Айгүл дайындалсын (5.2-пункт).',
      '3) Алмаштыруучу мүчө болуп Элмира дайындалсын; төмөнкү мүчө катыша албаганда анын ордуна катышат: Чынара.',
      '4) Жыгач кутучанын ачкычын ________________, пломбаларды жана пломба басуучу аспапты ________________ сактасын. Бул эки башка адам.',
      '5) Директор жок кезде «Ишеним кутучасы» боюнча анын милдеттерин ________________ аткарсын.',
      '6) Комиссиянын төрагасы жана катчысы анын биринчи жыйналышында мүчөлөрдүн ичинен ачык добуш берүү менен шайлансын (5.4-пункт).',
      '7) Буйрук 2026-жылдын 1-сентябры күнүнөн тартып күчүнө кирет. Комиссия жөнүндө мурунку буйрук болгон эмес.',
      'Колу',
      'Мектептин директору:  ________',
      '[М.О.]',
      'Буйрук менен тааныштым (колу, күнү)',
      'жооптуу адам: Айгүл ________',
      'комиссиянын мүчөсү: Бакыт ________',
      'ата-энелер коомчулугунун өкүлү: Чынара ________',
      'ата-энелер коомчулугунун өкүлү: Элмира ________',
    ])
  })

  it('has a place for every field of the form, 1 to 12, in every language', () => {
    const all = Array.from({ length: 12 }, (_, at) => at + 1)
    for (const language of languages) assert.deepEqual(fieldsOf(orderPaper(facts, language)), all)
  })

  it('leaves no gap in any language', () => {
    for (const language of languages) {
      assert.doesNotMatch(
        plainLines(orderPaper(facts, language)).join('\n'),
        /\{[a-zA-Z]+\}|undefined/,
      )
    }
  })

  it('of a later commission says which order it takes the place of', () => {
    const replaces = { no: '3', date: '2025-09-02' }
    const lines = plainLines(orderPaper({ ...facts, replaces }, 'ky'))
    assert.ok(
      lines.some(line =>
        line.endsWith('№ 3 буйрук (2025-жылдын 2-сентябры) күчүн жоготту деп таанылсын.'),
      ),
    )
  })

  it('says so where nobody stands in', () => {
    const people = facts.people.slice(0, 3)
    const lines = plainLines(orderPaper({ ...facts, people }, 'ky'))
    assert.ok(lines.includes('3) Алмаштыруучу мүчөлөр дайындалган жок.'))
  })

  it('names no chair and no secretary in any language: those are elected (cl. 5.4)', () => {
    for (const language of languages) {
      const table = orderPaper(facts, language).blocks.find(({ kind }) => kind === 'table')
      assert.doesNotMatch(
        JSON.stringify(table),
        /төрага|катчы|председател|секретар|chair|secretary/,
      )
    }
  })
})
