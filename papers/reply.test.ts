// The reply to a writer on paper.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { about } from '#tests/school.ts'
import { plainLines } from './plain.ts'
import { type ReplyFacts, replyPaper } from './reply.ts'

const facts: ReplyFacts = {
  about: {
    ...about,
    department: {
      name: { ky: 'райондук билим берүү бөлүмү' },
      address: { ky: 'Булак, Борбордук көчө, 1' },
      phone: '0312 00 00 00',
    },
  },
  number: 'ИК-2026/0041',
  on: '2026-12-08',
  checked: 'Класстагы акча чогултуу текшерилди.\n\nАта-энелер менен сүйлөштүк.',
  found: 'Акча чогултулганы тастыкталды.',
  willDo: 'Чогултуу 8-декабрда токтотулду.',
  by: { name: 'Айгүл', role: 'responsible' },
}

describe('the reply to a writer on paper', () => {
  it('says what was checked, found and will be done, and where to turn', () => {
    assert.deepEqual(plainLines(replyPaper(facts, 'ky')), [
      'Булак айылынын орто мектеби',
      'Кайрылууга жооп',
      'Кайрылуунун каттоо номери: ИК-2026/0041',
      'Күнү: 2026-жылдын 8-декабры',
      'Кимге: кайрылуучуга, сыр код боюнча',
      'Эмне текшерилди',
      'Класстагы акча чогултуу текшерилди.',
      'Ата-энелер менен сүйлөштүк.',
      'Эмне аныкталды',
      'Акча чогултулганы тастыкталды.',
      'Эмне жасалат жана качан',
      'Чогултуу 8-декабрда токтотулду.',
      'Бул жооп менен макул болбосоңуз',
      'Кайрыла турган жер: райондук билим берүү бөлүмү, Булак, Борбордук көчө, 1, 0312 00 00 00',
      'Колу',
      'жооптуу адам: Айгүл ________',
    ])
  })

  it('names the writer only when the letter was signed', () => {
    const lines = plainLines(replyPaper({ ...facts, to: 'Асель Токтогулова' }, 'ru'))
    assert(lines.includes('Кому: Асель Токтогулова'))
  })
})
