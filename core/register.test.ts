import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { kyrgyzCalendar } from './holidays.ts'
import { isRefusal } from './refusal.ts'
import {
  dueDates,
  extendedDue,
  isGapless,
  nextRegisterNo,
  readRegistrationNumber,
  registerBy,
  registrationNumber,
  standingOf,
} from './register.ts'
import { isVerified, schoolRegulation } from './regulation.ts'

describe('the register of appeals', () => {
  it('numbers without gaps and begins each year at one', () => {
    assert.equal(registrationNumber(2026, 41), 'ИК-2026/0041')
    assert.deepEqual(readRegistrationNumber('ИК-2026/0041'), { year: 2026, no: 41 })
    for (const not of ['ИК-2026/0000', 'IK-2026/0001', 'ИК-26/1', '']) {
      assert.ok(isRefusal(readRegistrationNumber(not)), not)
    }
    assert.equal(nextRegisterNo('', '2026-11-24'), 1)
    assert.equal(nextRegisterNo('ИК-2026/0041', '2026-12-29'), 42)
    assert.equal(nextRegisterNo('ИК-2026/0041', '2027-01-08'), 1)
    assert.throws(() => nextRegisterNo('ИК-2026/9999', '2026-12-29'))
  })

  it('shows a gap, a double and a number out of turn', () => {
    assert.ok(isGapless(['ИК-2026/0001', 'ИК-2026/0002', 'ИК-2027/0001']))
    assert.ok(isGapless([]))
    assert.ok(!isGapless(['ИК-2026/0001', 'ИК-2026/0003']))
    assert.ok(!isGapless(['ИК-2026/0001', 'ИК-2026/0001']))
    assert.ok(!isGapless(['ИК-2027/0001', 'ИК-2026/0001']))
    assert.ok(!isGapless(['ИК-2026/0002']))
    assert.ok(!isGapless(['0001']))
  })

  it('gives each appeal its dates, with the rule each came from', () => {
    const due = dueDates('2026-11-24', schoolRegulation, kyrgyzCalendar)
    assert.equal(due.statutory.on, '2026-12-14')
    assert.equal(due.internal.on, '2026-12-08')
    assert.equal(due.forward.on, '2026-11-27')
    assert.ok(isVerified(due.statutory.rule) && !isVerified(due.forward.rule))
    assert.equal(registerBy('2026-11-24', schoolRegulation, kyrgyzCalendar).on, '2026-11-25')
  })

  it('warns when a feast by the moon may still move the date', () => {
    const due = dueDates('2027-02-23', schoolRegulation, kyrgyzCalendar)
    assert.equal(due.internal.on, '2027-03-10')
    assert.deepEqual(due.statutory.unconfirmed, ['orozo_ait'], 'also from the middle of a term')
    assert.deepEqual(due.internal.unconfirmed, ['orozo_ait'])
    assert.deepEqual(due.forward.unconfirmed, [])
  })

  it('extends by calendar days, to a working day', () => {
    const due = extendedDue('2026-12-14', '2026-11-24', schoolRegulation, kyrgyzCalendar)
    assert.equal(due.on, '2027-01-13')
    const sunday = extendedDue('2026-12-18', '2026-11-24', schoolRegulation, kyrgyzCalendar)
    assert.equal(sunday.on, '2027-01-18')
  })

  it('warns five, three and one working day before the end, then calls it overdue', () => {
    const row = { due: '2026-12-14', done: false }
    const at = (today: string) => {
      const { state, warning } = standingOf(row, today, kyrgyzCalendar)
      return warning ?? state
    }
    assert.deepEqual(
      ['2026-12-04', '2026-12-07', '2026-12-09', '2026-12-10', '2026-12-11', '2026-12-14'].map(at),
      ['on_time', 5, 3, 3, 1, 1],
    )
    assert.equal(at('2026-12-15'), 'overdue')
    assert.equal(standingOf({ ...row, done: true }, '2027-01-15', kyrgyzCalendar).state, 'done')
  })
})
