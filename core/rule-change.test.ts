import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { at } from '#tests/school.ts'
import { kyrgyzCalendar } from './holidays.ts'
import { plannedOpenings } from './planned-openings.ts'
import { isRefusal, refuse } from './refusal.ts'
import { dueDates } from './register.ts'
import { type Regulation, ruleOn, schoolRegulation } from './regulation.ts'
import { mayChangeRule, type RuleChange, type RuleRow, withRow } from './rule-change.ts'

const facts = { today: '2026-11-24', opensAt: at('2026-12-01', '12:00') }
const review = (more: Partial<RuleRow> = {}): RuleChange => ({
  rule: 'reviewTerm',
  row: {
    value: 10,
    unit: 'working_days',
    from: '2027-01-01',
    ground: 'law',
    source: 'мыйзам № 67, жаңы редакциясы',
    ...more,
  },
})
const may = (change: RuleChange, regulation = schoolRegulation) =>
  mayChangeRule(change, regulation, facts)
const changed = (change: RuleChange, regulation = schoolRegulation): Regulation => {
  const after = withRow(change, regulation)
  assert.ok(!isRefusal(after))
  return after
}

describe('a new row of a rule', () => {
  it('holds from its day; a term that began before it ends under the old row', () => {
    assert.equal(may(review()), 'allowed')
    const after = changed(review())
    assert.equal(ruleOn(after.reviewTerm, '2026-12-31').value, 14)
    assert.equal(ruleOn(after.reviewTerm, '2027-01-01').value, 10)
    const told = dueDates('2026-12-22', after, kyrgyzCalendar).statutory.on
    assert.equal(told, dueDates('2026-12-22', schoolRegulation, kyrgyzCalendar).statutory.on)
  })

  it('stands in the order of its day, also between two others', () => {
    const after = changed(review({ from: '2026-12-15', value: 12 }), changed(review()))
    const days = after.reviewTerm.map(({ from }) => from)
    assert.deepEqual(days, ['2007-05-04', '2026-12-15', '2027-01-01'])
  })

  it('begins tomorrow at the earliest, and may be changed until its day comes', () => {
    const late = may(review({ from: '2026-11-24' }))
    assert.deepEqual(late, refuse('rule_in_force', { from: '2026-11-24' }))
    assert.equal(may(review({ from: '2026-11-25' })), 'allowed')
    assert.equal(may(review({ value: 12 }), changed(review())), 'allowed')
    const rewritten = may(review({ from: '2007-05-04' }))
    assert.deepEqual(rewritten, refuse('rule_in_force', { from: '2007-05-04' }))
  })

  it('that is there already is not entered a second time', () => {
    assert.deepEqual(may(review(), changed(review())), refuse('already_there'))
  })

  it('must fit its rule', () => {
    assert.ok(isRefusal(may(review({ value: 0 }))))
    assert.ok(isRefusal(may(review({ value: '14' }))))
    assert.ok(isRefusal(may(review({ unit: 'minutes' }))))
  })
})

describe('a row that somebody has read again', () => {
  const checked = { value: 14, from: '2007-05-04', source: '№ 67 мыйзам, 8-берене' }

  it('is marked as checked without touching a term, whenever it began', () => {
    const row = { ...checked, verified: { on: '2026-11-24', by: 'Эркинова Гүлзат' } }
    assert.equal(may(review(row)), 'allowed')
    assert.equal(changed(review(row)).reviewTerm[0]?.verified?.by, 'Эркинова Гүлзат')
  })

  it('was not read tomorrow', () => {
    const verified = { on: '2026-11-25', by: 'Эркинова Гүлзат' }
    const ahead = may(review({ ...checked, verified }))
    assert.deepEqual(ahead, refuse('date_ahead', { at: 'verified' }))
  })
})

describe('another day or hour of the opening', () => {
  const hour = (from: string): RuleChange => ({
    rule: 'openingTime',
    row: { value: '15:00', unit: 'time_of_day', from, ground: 'regulation', source: '4.3-пункт' },
  })

  it('leaves what the seal on the box promises as it was announced', () => {
    assert.deepEqual(may(hour('2026-12-01')), refuse('hour_promised', { on: '2026-12-01' }))
    assert.equal(may(hour('2026-12-02')), 'allowed')
  })

  it('moves the openings after its day and no other', () => {
    const planned = plannedOpenings(
      changed(hour('2026-12-02')),
      kyrgyzCalendar,
      '2026-12-01',
      '2026-12-08',
    )
    assert.deepEqual(
      planned.map(({ opensAt }) => opensAt),
      [at('2026-12-01', '12:00'), at('2026-12-08', '15:00')],
    )
  })
})
