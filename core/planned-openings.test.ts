import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { at } from '#tests/school.ts'
import { kyrgyzCalendar } from './holidays.ts'
import { addDays } from './local-time.ts'
import { lastDueOpening, nextOpening, plannedOpenings } from './planned-openings.ts'
import { schoolRegulation } from './regulation.ts'

const between = (from: string, until: string) =>
  plannedOpenings(schoolRegulation, kyrgyzCalendar, from, until)
const next = (now: number) => nextOpening(now, schoolRegulation, kyrgyzCalendar)
const last = (now: number) => lastDueOpening(now, schoolRegulation, kyrgyzCalendar)

describe('the box is opened every Tuesday at noon', () => {
  for (const [tuesday, moved] of [
    ['2026-01-06', '2026-01-12'],
    ['2026-05-05', '2026-05-11'],
    ['2027-01-05', '2027-01-08'],
    ['2027-05-04', '2027-05-10'],
    ['2027-08-31', '2027-09-01'],
  ] as const) {
    it(`and the holiday of ${tuesday} moves it to ${moved}`, () => {
      assert.deepEqual(between(tuesday, moved), [
        { plannedFor: [tuesday], on: moved, opensAt: at(moved, '12:00') },
      ])
    })
  }

  it('and two Tuesdays that move to one day are one opening that names both', () => {
    assert.deepEqual(between('2028-05-01', '2028-05-15'), [
      {
        plannedFor: ['2028-05-02', '2028-05-09'],
        on: '2028-05-10',
        opensAt: at('2028-05-10', '12:00'),
      },
    ])
  })

  it('and the next one is strictly later than now', () => {
    assert.equal(next(at('2026-11-24', '11:59')).on, '2026-11-24')
    assert.equal(next(at('2026-11-24', '12:00')).on, '2026-12-01')
    assert.equal(next(at('2026-04-28', '12:00')).on, '2026-05-11')
    assert.equal(next(at('2028-04-26', '09:00')).on, '2028-05-10')
  })

  it('and the last one due is the one whose hour has come', () => {
    assert.equal(last(at('2026-11-24', '12:00')).on, '2026-11-24')
    assert.equal(last(at('2026-11-24', '11:59')).on, '2026-11-17')
    assert.deepEqual(last(at('2026-05-10', '12:00')).plannedFor, ['2026-04-28'])
  })

  it('and no Tuesday is left out, doubled or opened before its day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_500 }), days => {
        const from = addDays('2025-03-01', days)
        const openings = between(from, addDays(from, 120))
        const tuesdays = openings.flatMap(({ plannedFor }) => plannedFor)
        for (const [place, date] of tuesdays.entries()) {
          const before = tuesdays[place - 1]
          if (before !== undefined) assert.equal(date, addDays(before, 7))
        }
        assert.ok(openings.every(({ on, plannedFor }) => plannedFor.every(date => date <= on)))
      }),
    )
  })

  it('and a calendar without any working day stops the program', () => {
    const declared = Array.from({ length: 60 }, (_, day) => ({
      date: addDays('2026-10-01', day),
      works: false,
      source: 'a mistake',
    }))
    const closed = { ...kyrgyzCalendar, declared }
    assert.throws(() => lastDueOpening(at('2026-11-20', '12:00'), schoolRegulation, closed))
  })
})
