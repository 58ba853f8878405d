// The lines by e-mail: when they come, across holidays, and that nothing else moves them.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { kyrgyzCalendar } from '#core/holidays.ts'
import { dueNotices, isMailAddress, nextNotice } from '#core/notices.ts'
import { schoolRegulation } from '#core/regulation.ts'
import { about, at } from '#tests/school.ts'

const school = { regulation: schoolRegulation, calendar: kyrgyzCalendar, about }
const due = (now: number) =>
  dueNotices(now, school).map(({ beat, opening }) => `${beat} ${opening}`)
const next = (now: number) => nextNotice(now, school)

describe('lines by e-mail', () => {
  it('come on Monday at ten and on Tuesday at five', () => {
    assert.deepEqual(due(at('2026-11-23', '09:59')), [])
    assert.deepEqual(due(at('2026-11-23', '10:00')), ['before 2026-11-24'])
    assert.deepEqual(due(at('2026-11-24', '16:59')), [])
    assert.deepEqual(due(at('2026-11-24', '17:00')), ['after 2026-11-24'])
  })

  it('come on the last working day before an opening that holidays moved', () => {
    // Tuesday 5 January 2027 is off; the opening is on Friday the 8th, and so is no day before it.
    assert.equal(next(at('2026-12-30', '12:00'))?.sendAt, at('2026-12-31', '10:00'))
    assert.equal(next(at('2026-12-31', '12:00'))?.sendAt, at('2027-01-08', '17:00'))
  })

  it('are not sent a day late by a machine that was off', () => {
    assert.deepEqual(due(at('2026-11-24', '06:01')), [])
    assert.deepEqual(due(at('2026-11-25', '12:59')), ['after 2026-11-24'])
    assert.deepEqual(due(at('2026-11-25', '13:01')), [])
  })

  it('never stand still: from any hour there is a next one, within three weeks', () => {
    const from = at('2026-01-01', '00:00')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 * 365 * 86_400 }), seconds => {
        const notice = next(from + seconds)
        assert.ok(notice && notice.sendAt - (from + seconds) < 21 * 86_400)
      }),
    )
  })
})

describe('an address', () => {
  it('is told from what cannot be one', () => {
    for (const right of ['ainura@mail.kg', 'a.b+c@school.edu.kg', 'айнура@почта.кг']) {
      assert.ok(isMailAddress(right), right)
    }
    const wrong = [
      '',
      'ainura',
      'ainura@',
      '@mail.kg',
      'a b@mail.kg',
      'a@b',
      'a@mail.kg, b@mail.kg',
    ]
    for (const text of [...wrong, 'a@mail.kg\r\nBcc: b@mail.kg', '<a@mail.kg>']) {
      assert.ok(!isMailAddress(text), text)
    }
  })
})
