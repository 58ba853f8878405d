// The journal of openings, word by word as the school's Appendix 2 has it.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { drawClosing } from '#core/closing.ts'
import type { HeldOpening } from '#core/held-opening.ts'
import { languages } from '#core/language.ts'
import { isRefusal } from '#core/refusal.ts'
import { about, emptyOpening, hashOf, heldOpening } from '#tests/school.ts'
import { fieldsOf } from './document.ts'
import { journalBook } from './journal-book.ts'
import { type HeldLine, lineColumns, type MissedLine, openingLinePaper } from './opening-line.ts'
import { plainLines } from './plain.ts'

const lineOf = (held: HeldOpening): HeldLine => {
  const closing = drawClosing(held, () => hashOf('H'))
  assert(!isRefusal(closing))
  return {
    kind: 'held',
    body: closing.line,
    seq: held.journalSeq,
    code: '1234 5678',
    codeOf: () => 'C4D5 0A1B',
    signatures: [0, 1, 2].map(by => ({ by, code: `000${by} 9999` })),
  }
}

const missed: MissedLine = {
  kind: 'missed',
  line: 13,
  seq: 214,
  code: '8765 4321',
  plannedFor: ['2026-12-01'],
  reason: 'no_quorum',
  movedTo: '2026-12-02',
}

describe('a line of the journal of openings', () => {
  it('has the eleven columns of the form, as an official Kyrgyz journal fills them', () => {
    const cells = lineColumns(lineOf(heldOpening), 'ky')
    assert.deepEqual(cells, [
      ['12'],
      ['2026-жылдын 24-ноябры, шейшемби', 'ачылды: саат 12:02', 'пломбаланды: саат 12:21'],
      ['пландуу'],
      ['бузулуу жок', 'пломба бүтүн', 'пломба № 0017'],
      ['баары 3; кол коюлганы 2; анонимдүүсү 1', 'кагаз 1, санариптик 2'],
      ['№ 47/2026, 2026-жылдын 24-ноябры'],
      ['ИК-2026/0041 – ИК-2026/0043'],
      ['жыгач кутуча: № 0018', 'санариптик: № 43 (C4D5 0A1B)'],
      [
        'Айгүл, жооптуу адам',
        'Бакыт, комиссиянын катчысы',
        'Чынара, комиссиянын төрагасы, ата-энелер коомчулугунун өкүлү (жалпы түзмөк)',
      ],
      [
        'Айгүл: электрондук кол тамга 0000 9999',
        'Бакыт: электрондук кол тамга 0001 9999',
        'Чынара: электрондук кол тамга 0002 9999',
      ],
      [
        'катышкан жок: Данияр, комиссиянын мүчөсү: себеби айтылган жок',
        'катышкан жок: Элмира, ата-энелер коомчулугунун өкүлү: ооруп калды',
        'кийинки ачууга калды: 1',
        'тизмектеги № 211 жазуу (1234 5678)',
      ],
    ])
  })

  it('of an empty box says so, and that no act is drawn', () => {
    const cells = lineColumns(lineOf(emptyOpening), 'ky')
    assert.deepEqual(cells[4], ['баары 0; кол коюлганы 0; анонимдүүсү 0', 'кагаз 0, санариптик 0'])
    assert.deepEqual(cells[5], ['кутуча бош, акт түзүлгөн жок (4.3-пункт)'])
    assert.deepEqual(cells[6], ['–'])
  })

  it('does not call a box empty in which a letter was left over', () => {
    const held: HeldOpening = {
      ...heldOpening,
      items: [],
      seals: heldOpening.seals.map(seal => ({ ...seal, count: 2, registered: 0 })),
    }
    assert.deepEqual(lineColumns(lineOf(held), 'ky')[5], [
      'катталган кайрылуу жок, акт түзүлгөн жок (4.3-пункт)',
    ])
  })

  it('names who answers for the appeals when the responsible person is away', () => {
    const held: HeldOpening = {
      ...heldOpening,
      attendances: heldOpening.attendances.filter(({ member }) => member !== 0),
      responsible: 1,
    }
    assert(lineColumns(lineOf(held), 'ky')[10]?.includes('бул ачуудагы жооптуу адам: Бакыт'))
  })

  it('is written for a Tuesday nobody opened the box on', () => {
    const cells = lineColumns(missed, 'ky')
    assert.deepEqual(cells[1], ['2026-жылдын 1-декабры, шейшемби'])
    assert.deepEqual(cells[2], ['ачуу өткөрүлгөн жок', 'себеби: кворум болгон жок'])
    assert.deepEqual(cells[10], [
      'жаңы күнү: 2026-жылдын 2-декабры',
      'тизмектеги № 214 жазуу (8765 4321)',
    ])
  })

  it('as a sheet keeps all eleven columns and leaves room for hands', () => {
    for (const language of languages) {
      const paper = openingLinePaper(lineOf(heldOpening), about, language)
      assert.deepEqual(fieldsOf(paper), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
      assert.doesNotMatch(plainLines(paper).join('\n'), /\{[a-zA-Z]+\}|undefined/)
    }
    assert(
      plainLines(openingLinePaper(lineOf(heldOpening), about, 'ky')).includes(
        'жооптуу адам: Айгүл, электрондук кол тамга 0000 9999 ________',
      ),
    )
  })
})

describe('the journal of openings as a book', () => {
  const book = journalBook(
    {
      about,
      begunOn: '2026-11-03',
      responsible: 'Айгүл',
      lines: [lineOf(heldOpening), missed],
    },
    'ky',
  )

  it('has the cover the archive asks for, with room for what only the bound book knows', () => {
    assert.deepEqual(plainLines(book).slice(0, 13), [
      '2-тиркеме',
      'Булак айылынын орто мектеби',
      '«Ишеним кутучасын» ачууну эсепке алуу журналы',
      'Кутуча жана анын орду: кире бериштеги фойе',
      'Башталды: 2026-жылдын 3-ноябры',
      'Аяктады: ________',
      'Барактарынын саны: ________',
      'Жооптуу адам: Айгүл',
      'Иштердин номенклатурасы боюнча индекси: ________',
      'Сактоо мөөнөтү: ________',
      'Номерленген, тигилген жана мөөр басылган',
      'Мектептин директору:  ________',
      '[М.О.]',
    ])
  })

  it('holds a row of eleven cells for each line and is printed across', () => {
    const table = book.blocks.find(block => block.kind === 'table')
    assert(table?.kind === 'table')
    assert.deepEqual([table.columns.length, ...table.rows.map(row => row.length)], [11, 11, 11])
    assert(book.isWide)
  })
})
