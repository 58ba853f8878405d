import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { commission, commissionOf } from '#tests/school.ts'
import { isLawful, isQuorum, mayHoldOffice, quorum, type Role } from './commission.ts'
import { isRefusal, refuse } from './refusal.ts'

const lawful = (...roles: Role[]) => isLawful(commissionOf(roles))

describe('a commission is lawful', () => {
  it('with an odd number of members, a parent among them and one who is responsible', () => {
    assert.equal(lawful('responsible', 'parent', 'staff'), 'allowed')
    assert.equal(isLawful(commission), 'allowed')
  })

  it('never with an even number, nor with one, nor with eleven (cl. 5.1)', () => {
    assert.deepEqual(
      lawful('responsible', 'parent', 'staff', 'staff'),
      refuse('commission_even', { size: 4, clause: '5.1' }),
    )
    assert.ok(isRefusal(lawful('responsible')))
    const eleven = lawful('responsible', ...Array<Role>(10).fill('parent'))
    assert.deepEqual(eleven, refuse('commission_size', { size: 11, clause: '5.1' }))
  })

  it('never without a parent representative (cl. 5.1)', () => {
    const answer = lawful('responsible', 'staff', 'staff')
    assert.deepEqual(answer, refuse('no_parent', { clause: '5.1' }))
  })

  it('never with two responsible people or none (cl. 5.2)', () => {
    assert.deepEqual(
      lawful('responsible', 'responsible', 'parent'),
      refuse('one_responsible', { responsible: 2, clause: '5.2' }),
    )
    assert.ok(isRefusal(lawful('staff', 'staff', 'parent')))
  })

  it('only with members in the order of indexes, each given once', () => {
    const [a, b, c] = commissionOf(['responsible', 'parent', 'staff']).members
    assert.ok(a && b && c)
    assert.ok(isRefusal(isLawful({ members: [a, c, b] })))
    assert.ok(isRefusal(isLawful({ members: [a, b, { ...c, i: 1 }] })))
    assert.equal(isLawful({ members: [a, b, { ...c, i: 12 }] }), 'allowed')
  })
})

describe('the officers', () => {
  it('are two different members (cl. 5.4)', () => {
    assert.equal(mayHoldOffice({ chair: 2, secretary: 1 }, commission), 'allowed')
    assert.ok(isRefusal(mayHoldOffice({ chair: 2, secretary: 2 }, commission)))
    assert.ok(isRefusal(mayHoldOffice({ chair: 9, secretary: 1 }, commission)))
  })
})

describe('the quorum of an opening', () => {
  it('is more than half', () => {
    assert.deepEqual([3, 5, 7, 9].map(quorum), [2, 3, 4, 5])
  })

  it('says how many are still missing, and when it is only the parent', () => {
    assert.deepEqual(
      isQuorum([0, 2], commission),
      refuse('no_quorum', { needed: 3, present: 2, missing: 1 }),
    )
    assert.deepEqual(
      isQuorum([0, 1, 3], commission),
      refuse('no_parent', { needed: 3, present: 3, clause: '5.1' }),
    )
    assert.equal(isQuorum([0, 1, 4], commission), 'allowed')
  })

  it('counts a person once and a stranger not at all', () => {
    assert.ok(isRefusal(isQuorum([2, 2, 2], commission)))
    assert.deepEqual(isQuorum([0, 2, 7], commission), refuse('not_a_member', { member: 7 }))
  })

  it('may be raised by the school up to everybody, and never lowered', () => {
    assert.ok(isRefusal(isQuorum([0, 1, 2], commission, 4)))
    assert.equal(isQuorum([0, 1, 2, 3, 4], commission, 9), 'allowed')
    assert.ok(isRefusal(isQuorum([2, 4], commission, 1)))
  })

  it('once reached is not lost by one more coming in', () => {
    const some = fc.subarray([0, 1, 2, 3, 4])
    fc.assert(
      fc.property(some, some, (present, late) => {
        if (isRefusal(isQuorum(present, commission))) return
        assert.equal(isQuorum([...present, ...late], commission), 'allowed')
      }),
    )
  })
})
