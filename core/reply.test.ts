import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { checkReply, hintsOn } from './reply.ts'

const reply = {
  checked: 'Проверена касса класса за сентябрь и октябрь.',
  found: 'Собрано 4 200 сом без решения родителей.',
  willDo: 'Деньги вернут до 20 декабря, классный час пройдёт 22 декабря.',
}
const hints = (found: string, names: readonly string[] = []) =>
  hintsOn({ ...reply, found }, names).map(({ hint, part, words }) => [hint, part, words])

describe('a reply', () => {
  it('says what was checked, what was found and what will be done, all three', () => {
    assert.deepEqual(checkReply(reply), [])
    const wrong = checkReply({ checked: ' ', found: '', willDo: 'a\u0000' })
    assert.deepEqual(
      wrong.map(({ part, refusal }) => [part, refusal]),
      [
        ['checked', 'answers_missing'],
        ['found', 'answers_missing'],
        ['willDo', 'malformed'],
      ],
    )
    const [tooLong] = checkReply({ ...reply, found: 'ө'.repeat(3_100) })
    assert.equal(tooLong?.refusal, 'too_long')
  })

  it('of substance gives no hint', () => {
    assert.deepEqual(hintsOn(reply, ['Айгүл Асанова']), [])
  })

  it('that names a person is pointed at, and not blocked', () => {
    assert.deepEqual(hints('С учительницей Асановой А. Б. проведена беседа.'), [
      ['names_a_person', 'found', 'Асановой А. Б.'],
    ])
    assert.deepEqual(hints('Жыпар Асан кызы туура айтат'), [
      ['names_a_person', 'found', 'Асан кызы'],
    ])
    assert.deepEqual(hints('Чынара менен сүйлөштүк', ['Чынара Бакирова']), [
      ['names_a_person', 'found', 'Чынара'],
    ])
  })

  it('in stock phrases is pointed at in both languages', () => {
    assert.deepEqual(hints('Факты изучены, приняты  меры.'), [
      ['stock_phrase', 'found', 'приняты меры'],
    ])
    assert.deepEqual(hints('Белгиленген тартипте көзөмөлгө алынды.'), [
      ['stock_phrase', 'found', 'көзөмөлгө алынды'],
      ['stock_phrase', 'found', 'белгиленген тартипте'],
    ])
  })
})
