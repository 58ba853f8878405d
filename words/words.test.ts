// The words: dates, counted phrases, numbers written out, the order of letters.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { languages } from '#core/language.ts'
import { calendars } from './calendars.ts'
import { everyWeekday, fullDate, moment, shortDate } from './dates.ts'
import { fill } from './fill.ts'
import { numberInWords } from './number-words.ts'
import { inEn, inKy, inRu, plural } from './plural.ts'
import { inKyrgyzOrder } from './sorting.ts'

describe('dates in words', () => {
  it('name the opening of 24 November 2026 as an official Kyrgyz text does', () => {
    assert.equal(
      moment(calendars.ky, '2026-11-24', '12:00'),
      '2026-жылдын 24-ноябры, шейшемби, саат 12:00',
    )
    assert.equal(shortDate(calendars.ky, '2026-11-24'), '24-ноябрь')
    assert.equal(everyWeekday(calendars.ky, 2), 'ар бир шейшемби күнү')
  })

  it('name it in Russian and English', () => {
    assert.equal(moment(calendars.ru, '2026-11-24', '12:00'), '24 ноября 2026 г., вторник, 12:00')
    assert.equal(moment(calendars.en, '2026-11-24', '12:00'), 'Tuesday 24 November 2026, 12:00')
    assert.equal(shortDate(calendars.ru, '2026-05-05'), '5 мая')
  })

  it('have every month and every day in every language', () => {
    for (const language of languages) {
      const { monthsOfYear, monthsAlone, weekdays, everyWeekday } = calendars[language]
      assert.deepEqual(
        [monthsOfYear, monthsAlone, weekdays, everyWeekday].map(names => new Set(names).size),
        [12, 12, 7, 7],
      )
      assert.doesNotMatch(fullDate(calendars[language], '2027-01-31'), /[{}]/)
    }
  })
})

describe('counted phrases', () => {
  it('keep the Kyrgyz noun singular', () => {
    assert.equal(plural('ky', 1, inKy('{n} кайрылуу')), '1 кайрылуу')
    assert.equal(plural('ky', 21, inKy('{n} кайрылуу')), '21 кайрылуу')
  })

  it('give Russian its three forms and English its two', () => {
    const ru = inRu('{n} письмо', '{n} письма', '{n} писем')
    assert.deepEqual(
      [1, 2, 5, 11, 12, 21, 22, 25, 111].map(n => plural('ru', n, ru)),
      ['1 письмо', '2 письма', '5 писем', '11 писем', '12 писем', '21 письмо', '22 письма'].concat(
        '25 писем',
        '111 писем',
      ),
    )
    assert.equal(plural('en', 1, inEn('{n} letter', '{n} letters')), '1 letter')
    assert.equal(plural('en', 0, inEn('{n} letter', '{n} letters')), '0 letters')
  })

  it('end with one full stop when the date has brought its own', () => {
    const date = fullDate(calendars.ru, '2026-11-24')
    assert.equal(fill('Срок {date}.', { date }), 'Срок 24 ноября 2026 г.')
    assert.equal(fill('Ящик № {no}.', { no: 7 }), 'Ящик № 7.')
  })

  it('leave a gap visible when a fact is missing', () => {
    assert.equal(fill('{n} / {max}', { n: 3 }), '3 / {max}')
  })
})

describe('numbers in words', () => {
  it('are written as an act writes them', () => {
    assert.equal(numberInWords('ky', 3), 'үч')
    assert.equal(numberInWords('ky', 147), 'жүз кырк жети')
    assert.equal(numberInWords('ky', 999), 'тогуз жүз токсон тогуз')
    assert.equal(numberInWords('ru', 3), 'три')
    assert.equal(numberInWords('ru', 1), 'одно')
    assert.equal(numberInWords('ru', 21, 'masculine'), 'двадцать один')
    assert.equal(numberInWords('ru', 112), 'сто двенадцать')
    assert.equal(numberInWords('ru', 342, 'feminine'), 'триста сорок две')
    assert.equal(numberInWords('en', 42), 'forty-two')
    assert.equal(numberInWords('en', 105), 'one hundred and five')
  })

  it('differ for every count up to 999, in every language', () => {
    for (const language of languages) {
      const all = Array.from({ length: 1000 }, (_, n) => numberInWords(language, n))
      assert.equal(new Set(all).size, 1000)
      assert(all.every(words => /^\S.*\S$/.test(words) && !words.includes('  ')))
    }
  })
})

describe('the order of Kyrgyz letters', () => {
  it('puts ң after н, ө after о, ү after у', () => {
    const names = ['Үсөн', 'Урмат', 'Өмүрбек', 'Орозбек', 'Нурлан', 'Пери', 'Ёлкин', 'Жылдыз']
    assert.deepEqual([...names].sort(inKyrgyzOrder), [
      'Ёлкин',
      'Жылдыз',
      'Нурлан',
      'Орозбек',
      'Өмүрбек',
      'Пери',
      'Урмат',
      'Үсөн',
    ])
    assert.deepEqual(['жаңы', 'жаны', 'жано'].sort(inKyrgyzOrder), ['жано', 'жаны', 'жаңы'])
  })

  it('takes Ё for Е until nothing else differs, and a shorter word before a longer', () => {
    assert.deepEqual(['Ёлка', 'Елена', 'ёлк', 'елк'].sort(inKyrgyzOrder), [
      'Елена',
      'елк',
      'ёлк',
      'Ёлка',
    ])
  })

  it('puts digits before letters and Latin after Cyrillic', () => {
    assert.deepEqual(['Aida', 'Яна', '5-класс', 'Ажар'].sort(inKyrgyzOrder), [
      '5-класс',
      'Ажар',
      'Яна',
      'Aida',
    ])
  })
})
