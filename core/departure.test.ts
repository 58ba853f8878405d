import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { commission, officers } from '#tests/school.ts'
import type { Member } from './commission.ts'
import { isLawfulNow, mayChangeCommission, mayLeave, mayOpen, remainingOf } from './departure.ts'
import { refuse } from './refusal.ts'

// Five: responsible 0, staff 1 and 3, parents 2 and 4; chair 2, secretary 1.
const standing = (departed: readonly number[] = []) => ({ commission, officers, departed })
const leaves = (member: number, by = member, departed: readonly number[] = []) =>
  mayLeave({ by, member }, standing(departed))

describe('somebody who leaves', () => {
  it('is entered by themselves, the responsible person or the chair', () => {
    assert.equal(leaves(3), 'allowed')
    assert.equal(leaves(3, 0), 'allowed')
    assert.equal(leaves(3, 2), 'allowed')
    assert.deepEqual(leaves(3, 1), refuse('not_yours', { member: 1 }))
    assert.deepEqual(leaves(9, 0), refuse('not_a_member', { member: 9 }))
    assert.deepEqual(leaves(3, 0, [3]), refuse('already_there', { member: 3 }))
  })

  it('stays until others are signed in when without them nothing could be opened', () => {
    assert.equal(leaves(2, 0), 'allowed', 'another parent is there')
    assert.deepEqual(
      leaves(4, 0, [2]),
      refuse('no_parent', { needed: 3, present: 3, clause: '5.1' }),
    )
    assert.deepEqual(
      leaves(1, 0, [3, 4]),
      refuse('no_quorum', { needed: 3, present: 2, missing: 1 }),
    )
  })

  it('leaves the others no commission, and the box shut, unless a change is ready', () => {
    assert.deepEqual(
      isLawfulNow(commission, [3]),
      refuse('commission_even', { size: 4, clause: '5.1' }),
    )
    assert.deepEqual(
      mayOpen(commission, [3], 'no_change'),
      refuse('commission_unlawful', { why: 'commission_even', clause: '5.1' }),
    )
    assert.equal(mayOpen(commission, [3], 'change_ready'), 'allowed')
    assert.equal(mayOpen(commission, [], 'no_change'), 'allowed')
  })

  it('leaves a substitute the seat alone, and the commission as lawful as before', () => {
    const substitute: Member = { ...commission.members[2]!, i: 5, name: 'Асел', seat: 2 }
    const seated = { ...commission, members: [...commission.members, substitute] }
    assert.equal(isLawfulNow(seated, [2]), 'allowed')
    assert.equal(isLawfulNow(seated, [5]), 'allowed')
    assert.equal(remainingOf(seated, [2]).find(({ i }) => i === 5)?.seat, undefined)
    assert.equal(mayOpen(seated, [2], 'no_change'), 'allowed')
  })
})

describe('who may change the commission', () => {
  it('is the responsible person and the chair; when both have left, the next', () => {
    assert.deepEqual(mayChangeCommission(standing()), [0, 2])
    assert.deepEqual(mayChangeCommission(standing([0])), [2])
    assert.deepEqual(mayChangeCommission(standing([0, 2])), [1])
    assert.deepEqual(mayChangeCommission(standing([0, 1, 2])), [3])
  })
})
