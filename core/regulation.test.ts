import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isRefusal } from './refusal.ts'
import { isVerified, type Rows, ruleOn, schoolRegulation } from './regulation.ts'
import { readRegulation } from './regulation-record.ts'

describe('the regulation', () => {
  it('opens the box on Tuesday at noon, the room a quarter of an hour before', () => {
    const value = (rows: Rows<number | string>) => ruleOn(rows, '2026-11-24').value
    assert.equal(value(schoolRegulation.openingWeekday), 2)
    assert.equal(value(schoolRegulation.openingTime), '12:00')
    assert.equal(value(schoolRegulation.roomOpensBefore), 15)
    assert.equal(value(schoolRegulation.reasonAskedAfter), 60)
  })

  it('says of each rule of the law whether anybody has read it there', () => {
    const verified = (rows: Rows) => isVerified(ruleOn(rows, '2026-11-24'))
    assert.ok(verified(schoolRegulation.reviewTerm))
    assert.ok(verified(schoolRegulation.registrationTerm))
    assert.ok(!verified(schoolRegulation.forwardTerm))
    assert.ok(!verified(schoolRegulation.extensionTerm))
    assert.ok(verified(schoolRegulation.internalTerm), 'the school’s own target needs no reading')
  })

  it('keeps the old term for what began under it when the law changes', () => {
    const [now] = schoolRegulation.reviewTerm
    assert.ok(now)
    const rows = [now, { ...now, value: 10, from: '2027-03-01' }]
    assert.equal(ruleOn(rows, '2027-02-28').value, 14)
    assert.equal(ruleOn(rows, '2027-03-01').value, 10)
    assert.throws(() => ruleOn(rows, '1999-01-01'))
  })

  it('is read strictly when it comes from outside', () => {
    const sent: unknown = JSON.parse(JSON.stringify(schoolRegulation))
    assert.deepEqual(readRegulation(sent), schoolRegulation)
    const [review] = schoolRegulation.reviewTerm
    const wrong = [
      { ...schoolRegulation, openingWeekday: [] },
      { ...schoolRegulation, reviewTerm: [{ ...review, unit: 'calendar_days' }] },
      { ...schoolRegulation, reviewTerm: [review, review] },
      { ...schoolRegulation, reviewTerm: [{ ...review, from: '2030-01-01' }] },
      { ...schoolRegulation, fine: 10_000 },
    ]
    for (const other of wrong) assert.ok(isRefusal(readRegulation(other)))
  })
})
