import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { DeclaredDay } from './calendar.ts'
import { addWorkingDays, isWorkingDay, unconfirmedBetween } from './calendar.ts'
import { kyrgyzCalendar } from './holidays.ts'
import { refuse } from './refusal.ts'
import { mayDeclareDay, withSchoolDays } from './school-days.ts'

const today = '2026-11-24'
const off = (date: string, more: Partial<DeclaredDay> = {}): DeclaredDay => ({
  date,
  works: false,
  source: 'Министрлер кабинетинин токтому',
  ...more,
})
const may = (day: DeclaredDay, calendar = kyrgyzCalendar) => mayDeclareDay(day, today, calendar)

describe('the school’s own days', () => {
  it('make a working day a day off, and a Saturday worked, from tomorrow on', () => {
    assert.equal(may(off('2026-11-25')), 'allowed')
    assert.equal(may(off('2026-11-28', { works: true })), 'allowed')
    const calendar = withSchoolDays(kyrgyzCalendar, [
      off('2026-11-25'),
      off('2026-11-28', { works: true }),
    ])
    assert.ok(!isWorkingDay('2026-11-25', calendar))
    assert.ok(isWorkingDay('2026-11-28', calendar))
    assert.equal(addWorkingDays(today, 3, calendar), '2026-11-28')
  })

  it('come before what the house’s own calendar says of the same day', () => {
    const calendar = withSchoolDays(kyrgyzCalendar, [off('2026-01-08', { works: true })])
    assert.ok(isWorkingDay('2026-01-08', calendar))
    assert.ok(!isWorkingDay('2026-01-09', calendar), 'its neighbour stays as it was')
  })

  it('change nothing of a day that has begun: what was told about it stays', () => {
    assert.deepEqual(may(off(today)), refuse('day_begun', { date: today }))
    assert.deepEqual(may(off('2026-11-23')), refuse('day_begun', { date: '2026-11-23' }))
  })

  it('may have source and check mended at any time, for that moves no date', () => {
    const checked = { on: '2026-11-24', by: 'Эркинова Гүлзат' }
    const source = 'токтом № 12'
    assert.equal(may(off('2026-01-08', { source, verified: checked })), 'allowed')
    const calendar = withSchoolDays(kyrgyzCalendar, [off('2026-01-08', { source })])
    assert.deepEqual(may(off('2026-01-08', { source }), calendar), refuse('already_there'))
  })

  it('say nothing that is so already, nor anything of a year somebody mistyped', () => {
    for (const day of [off('2026-11-28'), off('2027-01-05'), off('2026-12-01', { works: true })]) {
      assert.deepEqual(may(day), refuse('day_is_so', { date: day.date }))
    }
    assert.deepEqual(may(off('2072-01-08')), refuse('day_too_far', { date: '2072-01-08' }))
  })

  it('cannot have been checked tomorrow', () => {
    const verified = { on: '2026-11-25', by: 'Эркинова Гүлзат' }
    assert.deepEqual(may(off('2026-12-01', { verified })), refuse('date_ahead', { at: 'verified' }))
  })
})

describe('a lunar feast', () => {
  it('is settled for its year by the day that confirms it, also when that is a Saturday', () => {
    const waits = (calendar = kyrgyzCalendar) =>
      unconfirmedBetween('2027-03-08', '2027-03-12', calendar)
    assert.deepEqual(waits(), ['orozo_ait'])
    for (const date of ['2027-03-09', '2027-03-13']) {
      const feast = off(date, { lunar: 'orozo_ait' })
      assert.equal(may(feast), 'allowed', date)
      assert.deepEqual(waits(withSchoolDays(kyrgyzCalendar, [feast])), [])
    }
  })

  it('is confirmed near where it is expected, as a day off', () => {
    const far = off('2027-06-10', { lunar: 'orozo_ait' })
    assert.deepEqual(may(far), refuse('feast_too_far', { about: '2027-03-09' }))
    const worked = off('2027-03-10', { lunar: 'orozo_ait', works: true })
    assert.deepEqual(may(worked), refuse('malformed', { at: '.day.works' }))
  })
})
