import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { commission } from '#tests/school.ts'
import {
  incomingMembers,
  isSameName,
  joiningBy,
  leavingBy,
  mayPropose,
  missingOfChange,
  nextIndex,
  type Person,
  shutOutNow,
} from './commission-change.ts'
import { isRefusal } from './refusal.ts'

const listed: readonly Person[] = commission.members.map(({ i, name, role }) => ({ i, name, role }))
const newcomer: Person = { i: 5, name: 'Абдыкадырова Мээрим', role: 'staff' }
const composed = [...listed.filter(({ i }) => i !== 3), newcomer]
const order = { no: '12-Б', date: '2026-11-23' }
const facts = { outgoing: commission, departed: [], newcomersFrom: 5, today: '2026-11-24' }
const asked = (people: readonly Person[], more: object = {}) =>
  mayPropose({ order, people }, { ...facts, ...more })
const codeOf = (answer: unknown) => (isRefusal(answer) ? answer.refusal : answer)

describe('an order that changes the commission', () => {
  it('names who stays under their number and who comes under one nobody ever had', () => {
    assert.equal(asked(composed), 'allowed')
    assert.deepEqual(leavingBy(commission, composed), [3])
    assert.deepEqual(joiningBy(commission, composed), [5])
    assert.equal(nextIndex([{ i: 4 }, { i: 7 }, { i: 0 }]), 8)
    assert.equal(codeOf(asked(composed, { newcomersFrom: 6 })), 'malformed')
    assert.equal(codeOf(asked([...composed.slice(0, 4), { ...newcomer, i: 40 }])), 'malformed')
  })

  it('is refused where no commission could be like it, with the field it is about', () => {
    const [first, ...rest] = listed
    const renamed = [{ ...first!, name: 'Башка Адам' }, ...rest]
    assert.equal(codeOf(asked(renamed)), 'malformed')
    assert.equal(codeOf(asked(listed)), 'commission_is_so')
    assert.equal(codeOf(asked(composed.slice(1))), 'commission_even')
    assert.equal(codeOf(asked(composed, { departed: [0] })), 'released_member')
    const twice = [...composed.slice(0, 4), { ...newcomer, name: ` ${listed[0]!.name}`.trim() }]
    assert.equal(codeOf(asked(twice)), 'name_twice')
    const blank = [...composed.slice(0, 4), { ...newcomer, name: ' ' }]
    const refused = asked(blank)
    assert.ok(isRefusal(refused) && refused.detail?.at === 'people.4.name')
    const ahead = mayPropose({ order: { ...order, date: '2026-11-25' }, people: composed }, facts)
    assert.ok(isRefusal(ahead) && ahead.detail?.at === 'order.date')
  })

  it('may give somebody who stays another role, and a parent a substitute', () => {
    const other = listed.map(person =>
      person.i === 3 ? { ...person, role: 'parent' as const } : person,
    )
    assert.equal(asked(other), 'allowed')
    const substitute: Person = { i: 5, name: 'Осмонова Зуура', role: 'parent', seat: 2 }
    assert.equal(asked([...listed, substitute]), 'allowed')
  })

  it('makes a record as soon as everybody who comes has keys', () => {
    const keys = { key: 'k', desk: 'd' }
    const known = (i: number) => commission.members.find(member => member.i === i)
    assert.equal(incomingMembers(composed, known), undefined)
    const members = incomingMembers(composed, i => known(i) ?? keys)
    assert.deepEqual(members?.at(-1), { ...newcomer, ...keys })
  })
})

describe('a change', () => {
  const nothing = {
    departed: [],
    invited: [],
    enrolled: [],
    prepared: [],
    signed: [],
    minutesSigned: [],
  }
  const missing = (more: object) =>
    missingOfChange({ outgoing: commission, people: composed, ...nothing, ...more }).map(
      ({ what }) => what,
    )

  it('says what it waits for, step by step, until it is ready', () => {
    assert.deepEqual(missing({}), ['invitation', 'signature', 'quorum', 'election'])
    assert.deepEqual(missing({ invited: [5] })[0], 'enrolment')
    const enrolled = { enrolled: [5] }
    assert.deepEqual(missing(enrolled)[0], 'prekeys')
    const prepared = { ...enrolled, prepared: [5] }
    assert.deepEqual(missing({ ...prepared, signed: [0, 1, 3, 5] }), ['quorum', 'election'])
    const signed = { ...prepared, signed: [0, 1, 2, 5] }
    assert.deepEqual(missing(signed), ['election'])
    assert.deepEqual(missing({ ...signed, present: [0, 1, 2] }).length, 3)
    const ready = { ...signed, present: [0, 1, 2], minutesSigned: [0, 1, 2] }
    assert.deepEqual(missing(ready), [])
    assert.deepEqual(missing({ ...ready, departed: [1] }), ['departed'])
  })
})

describe('a case closed to somebody', () => {
  const everyone = [...listed, { i: 5, name: `${listed[1]!.name.toUpperCase()} ` }]

  it('stays closed when they come again with new keys', () => {
    assert.deepEqual(shutOutNow([1], everyone), [1, 5])
    assert.deepEqual(shutOutNow([0], everyone), [0])
    assert.deepEqual(shutOutNow([], everyone), [])
  })

  it('knows a name however it was typed', () => {
    assert.ok(isSameName('Асанова  Айгүл', 'асанова Айгүл'))
    assert.ok(!isSameName('Асанова Айгүл', 'Асанова Айнура'))
  })
})
