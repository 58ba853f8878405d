import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { commission, commissionOf, officers } from '#tests/school.ts'
import { type Action, actions, capacitiesOf, caseHandler, may, mayInCase } from './may.ts'

const inCase = (action: Action, i: number, shutOut: readonly number[] = []) =>
  mayInCase(action, i, commission, officers, { shutOut })

describe('who may do what', () => {
  it('is one table, and a stranger or the director finds nothing in it', () => {
    const none = capacitiesOf(9, commission, officers)
    assert.ok(actions.every(action => !may(action, none)))
    assert.ok(actions.every(action => !inCase(action, 9)))
  })

  it('gives every member the opening, the journal and the cases nobody shut them out of', () => {
    for (const { i } of commission.members) {
      assert.ok(may('sign_papers', capacitiesOf(i, commission, officers)))
      assert.ok(inCase('read_case', i))
      assert.ok(!inCase('read_case', i, [i]))
    }
  })

  it('gives a writer nothing but her own letter and her own answer', () => {
    assert.deepEqual(
      actions.filter(action => may(action, ['writer'])),
      ['drop_letter', 'read_own_answer'],
    )
  })

  it('leaves the work on a case to the responsible person (cl. 5.2)', () => {
    assert.ok(inCase('answer_writer', 0))
    assert.ok(!inCase('answer_writer', 1))
    assert.ok(inCase('extend_case', 2), 'the chair decides an extension too')
  })

  it('hands a case about the responsible person to their substitute first, where there is one', () => {
    const { members } = commissionOf(['responsible', 'staff', 'parent', 'responsible'])
    const seated = members.map(each => (each.i === 3 ? { ...each, seat: 0 } : each))
    const handler = (shutOut: readonly number[]) =>
      caseHandler({ ...commission, members: seated }, { chair: 1, secretary: 2 }, { shutOut })
    assert.deepEqual([[], [0], [0, 3]].map(handler), [0, 3, 1])
  })

  it('hands a case about the responsible person to the chair, the secretary, then the next', () => {
    const handler = (shutOut: readonly number[]) => caseHandler(commission, officers, { shutOut })
    assert.equal(handler([]), 0)
    assert.equal(handler([0]), 2)
    assert.equal(handler([0, 2]), 1)
    assert.equal(handler([0, 1, 2]), 3)
    assert.equal(handler([0, 1, 2, 3, 4]), undefined)
    assert.ok(inCase('answer_writer', 2, [0]))
    assert.ok(!inCase('answer_writer', 0, [0]))
  })
})
