import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays, daysBetween, instantOf, isCivilDate, wallTime, weekday } from './local-time.ts'

const bishkek = 360

describe('time on the school’s wall', () => {
  it('is six hours ahead of UTC the year round', () => {
    const noon = Date.UTC(2026, 10, 24, 6, 0) / 1000
    assert.deepEqual(wallTime(noon, bishkek), { date: '2026-11-24', time: '12:00' })
    assert.equal(instantOf('2026-11-24', '12:00', bishkek), noon)
    const summer = Date.UTC(2026, 6, 14, 6, 0) / 1000
    assert.deepEqual(wallTime(summer, bishkek), { date: '2026-07-14', time: '12:00' })
  })

  it('turns the page at local midnight, also of a year and of a leap February', () => {
    assert.deepEqual(wallTime(Date.UTC(2026, 11, 31, 17, 59, 59) / 1000, bishkek), {
      date: '2026-12-31',
      time: '23:59',
    })
    assert.equal(wallTime(Date.UTC(2026, 11, 31, 18) / 1000, bishkek).date, '2027-01-01')
    assert.equal(addDays('2028-02-28', 1), '2028-02-29')
    assert.equal(addDays('2027-02-28', 1), '2027-03-01')
    assert.equal(addDays('2100-02-28', 1), '2100-03-01')
  })

  it('agrees with the platform’s calendar on every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 80_000 }), day => {
        const theirs = new Date(day * 86_400_000)
        const date = theirs.toISOString().slice(0, 10)
        assert.equal(addDays('1970-01-01', day), date)
        assert.equal(daysBetween('1970-01-01', date), day)
        assert.equal(weekday(date) % 7, theirs.getUTCDay())
      }),
      { numRuns: 2_000 },
    )
  })

  it('comes back from an instant to the minute it was made of', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), at => {
        const { date, time } = wallTime(at, bishkek)
        assert.equal(instantOf(date, time, bishkek), at - (at % 60))
      }),
    )
  })

  it('knows a day that exists from one that does not', () => {
    for (const date of ['2026-11-24', '2028-02-29', '1970-01-01']) assert.ok(isCivilDate(date))
    for (const not of [
      '2027-02-29',
      '2026-13-01',
      '2026-04-31',
      '2026-00-10',
      '26-01-01',
      7,
      null,
    ]) {
      assert.ok(!isCivilDate(not), String(not))
    }
  })
})
