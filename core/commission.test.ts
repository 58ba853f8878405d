import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { commission, commissionOf } from '#tests/school.ts'
import {
  isLawful,
  isQuorum,
  mayHoldOffice,
  quorum,
  type Role,
  responsibleOf,
  seatsNeeded,
} from './commission.ts'
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

describe('a substitute', () => {
  it('shares a seat: the commission of three stays one of three', () => {
    assert.equal(isLawful(withSubstitutes(threeRoles, [1])), 'allowed')
    assert.equal(isLawful(withSubstitutes(threeRoles, [0, 1, 2])), 'allowed')
    assert.deepEqual(
      isLawful(withSubstitutes(['responsible', 'parent'], [1])),
      refuse('commission_size', { size: 2, clause: '5.1' }),
    )
  })

  it('sits for one member, in the same role, and alone', () => {
    const wrong = refuse('substitute_wrong', { member: 3 })
    const three = commissionOf(threeRoles).members
    const [, , , extra] = commissionOf([...threeRoles, 'parent']).members
    assert.ok(extra)
    for (const spoilt of [{ seat: 0 }, { seat: 3 }, { seat: 9 }, { role: 'staff', seat: 1 }]) {
      assert.deepEqual(isLawful({ members: [...three, { ...extra, ...spoilt }] }), wrong)
    }
    const { members } = withSubstitutes(threeRoles, [1, 1])
    assert.deepEqual(isLawful({ members }), refuse('substitute_wrong', { member: 4 }))
    const chained = members.map(each => (each.i === 4 ? { ...each, seat: 3 } : each))
    assert.deepEqual(isLawful({ members: chained }), refuse('substitute_wrong', { member: 4 }))
  })

  it('may be the second of a seat with a lower number than the first', () => {
    const members = commissionOf(['responsible', 'staff', 'parent', 'parent']).members
    const swapped = members.map(each => (each.i === 2 ? { ...each, seat: 3 } : each))
    assert.equal(isLawful({ members: swapped }), 'allowed')
  })

  it('is one too many when a letter has no room for more leaves', () => {
    const nine: Role[] = ['responsible', 'parent', 'parent', ...Array<Role>(6).fill('staff')]
    assert.equal(isLawful(withSubstitutes(nine, [0, 1, 2])), 'allowed')
    const four = withSubstitutes(nine, [0, 1, 2, 3])
    assert.deepEqual(isLawful(four), refuse('too_many_substitutes'))
  })

  it('counts with the member once, and alone like the member', () => {
    const seated = withSubstitutes(threeRoles, [1])
    assert.equal(isQuorum([0, 3], seated), 'allowed')
    assert.equal(isQuorum([0, 1, 3], seated), 'allowed')
    assert.deepEqual(
      isQuorum([1, 3], seated),
      refuse('no_quorum', { needed: 2, present: 1, missing: 1 }),
    )
    assert.equal(seatsNeeded(seated), 2)
    assert.equal(seatsNeeded(seated, 9), 3)
    assert.ok(isRefusal(isQuorum([1, 2, 3], seated, 3)))
  })

  it('of the responsible person does not take the name of responsible from them', () => {
    assert.equal(responsibleOf(withSubstitutes(threeRoles, [0]))?.i, 0)
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

const threeRoles: readonly Role[] = ['responsible', 'parent', 'staff']

/** Members with these roles and, after them, a substitute for each of the seats. */
function withSubstitutes(roles: readonly Role[], seats: readonly number[]) {
  const all = commissionOf([...roles, ...seats.map(seat => roles[seat] ?? 'staff')])
  const members = all.members.map(each => {
    const seat = seats[each.i - roles.length]
    return seat === undefined ? each : { ...each, seat }
  })
  return { ...all, members }
}
