import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { about } from '#tests/school.ts'
import { readBoxAbout } from './box.ts'
import { inLanguage, isLanguage } from './language.ts'
import { isRefusal } from './refusal.ts'

describe('the box says of itself', () => {
  it('everything in Kyrgyz, and in other languages if it likes', () => {
    assert.deepEqual(readBoxAbout(JSON.parse(JSON.stringify(about))), about)
    assert.ok(isRefusal(readBoxAbout({ ...about, town: { ru: 'село Булак' } })))
    assert.equal(inLanguage(about.place, 'en'), 'the foyer by the entrance')
    assert.equal(inLanguage(about.town, 'ru'), 'Булак айылы')
    assert.ok(isLanguage('ky') && !isLanguage('kg'))
  })

  it('where each number to call was read, and when it was last tried, if ever', () => {
    const [number] = about.numbers
    assert.ok(number)
    const tried = { ...about, numbers: [{ ...number, verifiedOn: '2026-11-20' }] }
    assert.deepEqual(readBoxAbout(tried), tried)
    assert.ok(isRefusal(readBoxAbout({ ...about, numbers: [{ ...number, source: '' }] })))
  })

  it('its hours as hours of the day (cl. 4.2)', () => {
    assert.ok(isRefusal(readBoxAbout({ ...about, hours: { from: '8:00', to: '24:00' } })))
  })
})
