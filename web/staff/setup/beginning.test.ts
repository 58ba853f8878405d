// What is typed in the assistant becomes what a box begins with, and is lawful before it is sent.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readBoxAbout } from '#core/box.ts'
import { isRefusal } from '#core/refusal.ts'
import { ruleOn } from '#core/regulation.ts'
import { readRegulation } from '#core/regulation-record.ts'
import { canonical } from '#crypto/canonical.ts'
import { aboutOf, appointedOf, compositionRefused, orderOf, regulationOf } from './beginning.ts'
import { differencesOf } from './differences.ts'
import { emptyDraft, parseDraft, type SetupDraft, writeDraft } from './draft.ts'

const typed: SetupDraft = {
  ...emptyDraft,
  school: { ky: ' Ак-Шоола мектеби ', ru: '', en: '' },
  town: { ky: 'Ак-Шоола', ru: 'Ак-Шоола', en: '' },
  approvedOn: '5.9.2021',
  approvedBy: 'директор',
  openingWeekday: '4',
  openingTime: '11:00',
  orderNo: ' 41-Б ',
  orderDate: '30.10.2026',
  department: {
    name: { ky: 'Бөлүм', ru: '', en: '' },
    address: { ky: 'Көчө, 1', ru: '', en: '' },
    phone: '0700',
  },
  people: emptyDraft.people.map(person => ({ ...person, name: `Киши  ${person.id}` })),
}

describe('what a box begins with', () => {
  it('is told in Kyrgyz, and in other languages only where somebody wrote in them', () => {
    const about = aboutOf(typed)
    assert.ok(!isRefusal(readBoxAbout(about)))
    assert.deepEqual(about.school, { ky: 'Ак-Шоола мектеби' })
    assert.deepEqual(about.town, { ky: 'Ак-Шоола', ru: 'Ак-Шоола' })
    assert.doesNotThrow(() => canonical(about))
  })

  it('shows no number as checked until somebody has called', () => {
    const [first, ...others] = typed.numbers
    assert.ok(first)
    const called = { ...typed, numbers: [{ ...first, verifiedOn: '2026-11-22' }, ...others] }
    const { numbers } = aboutOf(called)
    assert.deepEqual(
      numbers.map(({ verifiedOn }) => verifiedOn),
      ['2026-11-22', ...others.map(() => undefined)],
    )
  })

  it('has its own day and hour from the day its regulation was approved, earlier than ours too', () => {
    const regulation = regulationOf(typed)
    assert.ok(!isRefusal(readRegulation(regulation)))
    assert.equal(regulation.approvedOn, '2021-09-05')
    assert.equal(ruleOn(regulation.openingWeekday, '2021-09-05').value, 4)
    const { value, source } = ruleOn(regulation.openingTime, '2026-11-26')
    // The clause is theirs as well; what ours says in it is not.
    assert.deepEqual([value, source], ['11:00', '4.3-пункт'])
    assert.match(ruleOn(regulation.hoursFrom, '2026-11-26').source, /^4\.2-пункт: /)
  })

  it('names a substitute after all members, by the place of the one they stand in for', () => {
    const [responsible, parent, other] = typed.people
    assert.ok(responsible && parent && other)
    const stand = { ...parent, id: 9, name: 'Ордун басар', standsInFor: other.id }
    const appointed = appointedOf({ ...typed, people: [responsible, stand, parent, other] })
    assert.deepEqual(
      appointed.map(({ name, seat }) => [name, seat]),
      [
        ['Киши 1', undefined],
        ['Киши 2', undefined],
        ['Киши 3', undefined],
        ['Ордун басар', 2],
      ],
    )
    assert.equal(compositionRefused([responsible, stand, parent, other]), undefined)
    assert.deepEqual(orderOf(typed), { no: '41-Б', date: '2026-10-30' })
  })

  it('is no commission when it is even, without a parent, or without one responsible person', () => {
    const [responsible, parent, other] = typed.people
    assert.ok(responsible && parent && other)
    const refusalOf = (people: SetupDraft['people']) => compositionRefused(people)?.refusal
    assert.equal(refusalOf([...typed.people, { ...parent, id: 4 }]), 'commission_even')
    assert.equal(refusalOf([responsible]), 'commission_size')
    const staff = (person: typeof parent) => ({ ...person, role: 'staff' as const })
    assert.equal(refusalOf([responsible, staff(parent), staff(other)]), 'no_parent')
    assert.equal(refusalOf([staff(responsible), parent, other]), 'one_responsible')
  })
})

describe('a draft', () => {
  it('is read again as it was typed, and what is no draft is nothing', () => {
    const kept = { typedAt: 1_795_000_000, draft: typed }
    assert.deepEqual(parseDraft(writeDraft(kept)), kept)
    assert.equal(parseDraft('{"typedAt":1}'), undefined)
    assert.equal(parseDraft('жок'), undefined)
  })

  it('kept by an earlier page is completed', () => {
    const { meetsIn: _, ...older } = typed
    const read = parseDraft(JSON.stringify({ typedAt: 1, draft: older }))
    assert.equal(read?.draft.meetsIn, '')
  })

  it('differs from another place by place', () => {
    const there = { ...typed, town: { ky: 'Башка', ru: 'Ак-Шоола', en: '' } }
    assert.deepEqual(differencesOf(there, typed), [
      { what: 'town.ky', there: 'Башка', here: 'Ак-Шоола' },
    ])
  })
})
