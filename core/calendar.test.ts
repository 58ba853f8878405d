import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  addCalendarDays,
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  unconfirmedNear,
  workingDaysUntil,
} from './calendar.ts'
import { kyrgyzCalendar } from './holidays.ts'
import { addDays, weekday } from './local-time.ts'

const after = (from: string, days: number) => addWorkingDays(from, days, kyrgyzCalendar)
const anyDay = fc.integer({ min: 0, max: 1_200 }).map(days => addDays('2025-06-01', days))

describe('terms in working days', () => {
  for (const [registered, in3, in10, in14, why] of [
    ['2026-11-24', '2026-11-27', '2026-12-08', '2026-12-14', 'in a plain month'],
    ['2026-12-22', '2026-12-25', '2027-01-12', '2027-01-18', 'over 1–7 January'],
    ['2026-12-29', '2027-01-08', '2027-01-19', '2027-01-25', 'begun in the old year'],
    ['2026-02-17', '2026-02-20', '2026-03-03', '2026-03-09', 'with 23 February a working day'],
    ['2026-03-03', '2026-03-06', '2026-03-17', '2026-03-24', 'over Orozo ait'],
    ['2026-04-28', '2026-05-11', '2026-05-20', '2026-05-26', 'over 1–9 May'],
    ['2026-08-25', '2026-08-28', '2026-09-09', '2026-09-15', 'over 31 August'],
  ] as const) {
    it(`registered on ${registered}, ${why}: ${in3}, ${in10}, ${in14}`, () => {
      assert.deepEqual(
        [3, 10, 14].map(days => after(registered, days)),
        [in3, in10, in14],
      )
    })
  }

  it('never end earlier for a later start', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: 1, max: 40 }), (a, b, days) => {
        const [early, late] = a < b ? [a, b] : [b, a]
        assert.ok(after(early, days) <= after(late, days))
        assert.ok(
          addCalendarDays(early, days, kyrgyzCalendar) <=
            addCalendarDays(late, days, kyrgyzCalendar),
        )
      }),
      { numRuns: 1_000 },
    )
  })

  it('end on a working day, so many of them after the start', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (from, days) => {
        const end = after(from, days)
        assert.ok(isWorkingDay(end, kyrgyzCalendar))
        assert.equal(workingDaysUntil(from, end, kyrgyzCalendar), days)
      }),
    )
  })

  it('are counted down to nought on the last day and below it after', () => {
    const left = (today: string) => workingDaysUntil(today, '2026-12-14', kyrgyzCalendar)
    assert.deepEqual(
      ['2026-12-10', '2026-12-11', '2026-12-12', '2026-12-13', '2026-12-14', '2026-12-15'].map(
        left,
      ),
      [2, 1, 1, 1, 0, -1],
    )
    assert.equal(workingDaysUntil('2026-11-28', '2026-11-27', kyrgyzCalendar), -1)
  })
})

describe('the days off', () => {
  it('are those of the Labour Code of 2025, not of older tables', () => {
    const works = (date: string) => isWorkingDay(date, kyrgyzCalendar)
    for (const off of ['2027-01-01', '2027-01-07', '2027-05-03', '2027-05-07', '2027-08-31']) {
      assert.ok(!works(off), off)
    }
    for (const on of ['2026-02-23', '2026-04-07', '2025-11-07', '2027-01-08', '2027-11-08']) {
      assert.ok(works(on), on)
    }
  })

  it('on a weekend are not moved to Monday', () => {
    assert.equal(weekday('2026-03-08'), 7)
    assert.ok(isWorkingDay('2026-03-09', kyrgyzCalendar))
  })

  it('may be added by the Cabinet, and a Saturday may be worked', () => {
    assert.ok(!isWorkingDay('2026-01-08', kyrgyzCalendar))
    assert.equal(nextWorkingDay('2026-01-05', kyrgyzCalendar), '2026-01-12')
    const declared = [{ date: '2026-11-28', works: true, source: 'an act of the Cabinet' }]
    assert.ok(isWorkingDay('2026-11-28', { ...kyrgyzCalendar, declared }))
  })

  it('all say where they were read', () => {
    const all = [...kyrgyzCalendar.yearly, ...kyrgyzCalendar.declared, ...kyrgyzCalendar.lunar]
    assert.ok(all.every(day => day.source !== ''))
  })

  it('by the moon warn two days around and are no days off until they are set', () => {
    const near = (date: string) => unconfirmedNear(date, kyrgyzCalendar)
    assert.deepEqual(near('2027-03-07'), ['orozo_ait'])
    assert.deepEqual(near('2027-03-12'), ['orozo_ait'])
    assert.deepEqual(near('2027-03-13'), [])
    assert.deepEqual(near('2027-05-18'), ['kurman_ait'])
    assert.ok(isWorkingDay('2027-03-09', kyrgyzCalendar))
    const set = {
      date: '2027-03-10',
      works: false,
      source: 'Muftiate',
      lunar: 'orozo_ait',
    } as const
    assert.deepEqual(unconfirmedNear('2027-03-09', { ...kyrgyzCalendar, declared: [set] }), [])
  })

  it('stop the program when a calendar has no working day at all', () => {
    const none = { ...kyrgyzCalendar, declared: [] }
    const always = Array.from({ length: 400 }, (_, day) => ({
      date: addDays('2026-01-01', day),
      works: false,
      source: 'a mistake',
    }))
    assert.throws(() => nextWorkingDay('2026-01-01', { ...none, declared: always }))
  })
})
