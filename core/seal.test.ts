import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { at } from '#tests/school.ts'
import { schoolRegulation } from './regulation.ts'
import { publicState, staleAfterOf } from './seal.ts'

const opensAt = at('2026-11-24', '12:00')
const seal = { opensAt, staleAfter: staleAfterOf(opensAt, schoolRegulation) }
const stateAt = (date: string, time: string, takesLetters = true) =>
  publicState(seal, { now: at(date, time), takesLetters }, schoolRegulation)

describe('the heartbeat of the box', () => {
  it('is green all week and through the hour of the opening', () => {
    assert.equal(stateAt('2026-11-20', '08:00'), 'green')
    assert.equal(stateAt('2026-11-24', '13:00'), 'green')
  })

  it('is amber once the opening was missed and red after two weeks', () => {
    assert.equal(stateAt('2026-11-24', '13:01'), 'amber')
    assert.equal(stateAt('2026-12-08', '12:00'), 'amber')
    assert.equal(stateAt('2026-12-08', '12:01'), 'red')
  })

  it('is red at once when letters are not taken', () => {
    assert.equal(stateAt('2026-11-20', '08:00', false), 'red')
  })
})
