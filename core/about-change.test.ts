import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { school } from '#tests/people.ts'
import { aboutChange, mayChangeAbout, withChange } from './about-change.ts'
import { isRefusal, refuse } from './refusal.ts'
import { fits } from './shape.ts'

const today = '2026-11-24'

describe('what the box says of itself', () => {
  it('changes where it is told to, and stays elsewhere', () => {
    const changed = withChange({ hours: { from: '09:00', to: '16:00' } }, school)
    assert.deepEqual(changed, { ...school, hours: { from: '09:00', to: '16:00' } })
  })

  it('is not changed into what it says already, nor into nothing', () => {
    const { hours } = school
    assert.deepEqual(mayChangeAbout({ hours }, school, today), refuse('already_there'))
    assert.deepEqual(mayChangeAbout({}, school, today), refuse('already_there'))
  })

  it('keeps hours that begin before they end, and numbers that were called before today is over', () => {
    const night = mayChangeAbout({ hours: { from: '17:00', to: '08:00' } }, school, today)
    assert.deepEqual(night, refuse('malformed', { at: '.change.hours' }))
    const called = (verifiedOn: string) => ({
      numbers: school.numbers.map(number => ({ ...number, verifiedOn })),
    })
    assert.equal(mayChangeAbout(called('2026-11-24'), school, today), 'allowed')
    const ahead = mayChangeAbout(called('2026-11-25'), school, today)
    assert.deepEqual(ahead, refuse('date_ahead', { at: 'verified' }))
  })

  it('cannot lose its Kyrgyz, nor change the languages it was founded with', () => {
    assert.ok(isRefusal(withChange({ town: { ky: '' } }, school)))
    assert.ok(!fits(aboutChange, { languages: ['ky'] }))
  })
})
