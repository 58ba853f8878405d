import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { order, people, regulation, school } from '#tests/people.ts'
import { readFoundingOrder } from './founding-order.ts'
import { isRefusal } from './refusal.ts'

const sent = {
  about: school,
  regulation,
  order,
  people: people.map(({ name, role }) => ({ name, role, position: 'мугалим' })),
}
const [first, ...others] = sent.people

const refused = (changed: Partial<typeof sent> | object) => {
  const outcome = readFoundingOrder({ ...sent, ...changed })
  assert.ok(isRefusal(outcome), 'was taken')
  return [outcome.refusal, outcome.detail?.at]
}

describe('what a school proclaims', () => {
  it('is taken when everything can be signed', () => {
    const read = readFoundingOrder(sent)
    assert.ok(!isRefusal(read))
    assert.deepEqual(read.about, school)
    const noPosition = { ...sent, people: [{ ...first!, position: '' }, ...others] }
    assert.ok(!isRefusal(readFoundingOrder(noPosition)))
  })

  it('is refused with the field that is wrong', () => {
    const { place: _, ...placeless } = school
    const hours = { from: '17:00', to: '08:00' }
    assert.deepEqual(refused({ about: placeless }), ['malformed', 'about.place'])
    assert.deepEqual(refused({ about: { ...school, hours } }), ['hours_wrong', 'about.hours'])
    const shut = { ...regulation, hoursTo: [{ ...regulation.hoursTo[0]!, value: '07:00' }] }
    assert.deepEqual(refused({ regulation: shut }), ['hours_wrong', 'regulation.hoursTo'])
    assert.deepEqual(refused({ regulation: 'none' }), ['malformed', 'regulation.'])
    assert.deepEqual(refused({ order: { no: ' ', date: '2026-10-30' } }), [
      'field_empty',
      'order.no',
    ])
    assert.deepEqual(refused({ order: { no: '1', date: '30.10.2026' } }), [
      'date_wrong',
      'order.date',
    ])
  })

  it('names no two people alike, and nobody a record could not hold', () => {
    const named = (name: string) => refused({ people: [{ ...first!, name }, ...others] })
    assert.deepEqual(named(others[1]!.name), ['name_twice', 'people.2.name'])
    assert.deepEqual(named('  '), ['field_empty', 'people.0.name'])
    assert.deepEqual(named('Айнура\nЭже'), ['malformed', 'people.0.name'])
    assert.deepEqual(named(' Айнура'), ['malformed', 'people.0.name'])
    assert.deepEqual(named('А'.repeat(101)), ['too_long', 'people.0.name'])
  })

  it('appoints a lawful commission, substitutes on the seats of their members', () => {
    assert.deepEqual(refused({ people: others }), ['commission_even', 'people'])
    const substitute = { name: 'Орун басар', role: 'parent', position: '', seat: 3 } as const
    const people = [...sent.people, substitute]
    assert.ok(!isRefusal(readFoundingOrder({ ...sent, people })))
    const misplaced = [...sent.people, { ...substitute, seat: 1 }]
    assert.deepEqual(refused({ people: misplaced }), ['substitute_wrong', 'people'])
  })
})
