import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { at } from '#tests/school.ts'
import { dueOpening, heartbeat } from './heartbeat.ts'
import { kyrgyzCalendar } from './holidays.ts'
import { schoolRegulation } from './regulation.ts'
import { withSchoolDays } from './school-days.ts'
import { staleAfterOf } from './seal.ts'

const sealFor = (date: string) => {
  const opensAt = at(date, '12:00')
  return { opensAt, staleAfter: staleAfterOf(opensAt, schoolRegulation) }
}
const beatAt = (wall: string, { seal = sealFor('2026-11-24'), takesLetters = true } = {}) => {
  const [date = '', time = ''] = wall.split(' ')
  return heartbeat(seal, { now: at(date, time), takesLetters }, schoolRegulation, kyrgyzCalendar)
}
const stateAt = (wall: string, more = {}) => beatAt(wall, more).state

describe('the heartbeat of the box', () => {
  it('is green all week and through the hour of the opening', () => {
    assert.equal(stateAt('2026-11-20 08:00'), 'green')
    assert.equal(stateAt('2026-11-24 12:30'), 'green')
    assert.equal(stateAt('2026-11-24 13:00'), 'green')
  })

  it('is amber the same day from one o’clock on, and says on which day it can be made up for', () => {
    assert.equal(stateAt('2026-11-24 13:01'), 'amber')
    assert.equal(stateAt('2026-11-24 23:59'), 'amber')
    assert.equal(beatAt('2026-11-24 13:01').movedTo, '2026-11-25')
  })

  it('is red from the next working day, and names no day that is over', () => {
    assert.equal(stateAt('2026-11-25 00:00'), 'red')
    assert.equal(beatAt('2026-11-25 10:00').movedTo, '2026-11-25')
    assert.equal(beatAt('2026-11-26 10:00').movedTo, undefined)
    assert.equal(stateAt('2026-12-08 12:01'), 'red')
  })

  it('stays amber over a weekend: nobody could have come', () => {
    const seal = sealFor('2027-01-08')
    assert.equal(stateAt('2027-01-10 10:00', { seal }), 'amber', 'the Sunday after that Friday')
    assert.equal(stateAt('2027-01-11 00:00', { seal }), 'red')
  })

  it('is red at once when letters are not taken', () => {
    assert.equal(stateAt('2026-11-20 08:00', { takesLetters: false }), 'red')
  })
})

describe('the opening a seal waits for', () => {
  const due = (date: string, calendar = kyrgyzCalendar) =>
    dueOpening(sealFor(date), schoolRegulation, calendar)

  it('stands for each Tuesday a holiday has swallowed', () => {
    const { on, plannedFor } = due('2028-05-10')
    assert.equal(on, '2028-05-10')
    assert.deepEqual(plannedFor, ['2028-05-02', '2028-05-09'])
  })

  it('moves with a day off declared after the sealing, at the same hour', () => {
    const off = { date: '2026-12-01', works: false, source: 'токтом' }
    const moved = due('2026-12-01', withSchoolDays(kyrgyzCalendar, [off]))
    assert.deepEqual(moved, {
      on: '2026-12-02',
      plannedFor: ['2026-12-01'],
      opensAt: at('2026-12-02', '12:00'),
    })
  })

  it('stays the promised one when the plan has changed since', () => {
    assert.deepEqual(due('2026-12-03').plannedFor, ['2026-12-03'])
  })
})
