import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isRefusal, isRefusalCode, refusalCodes, refuse } from './refusal.ts'

describe('refusals', () => {
  it('are a closed list in the order of the alphabet, each once', () => {
    assert.deepEqual([...refusalCodes].sort(), refusalCodes)
    assert.equal(new Set(refusalCodes).size, refusalCodes.length)
  })

  it('are told from every other value', () => {
    assert.ok(isRefusal(refuse('too_early', { opensAt: 5 })))
    for (const other of ['allowed', null, undefined, 7, {}, { refusal: 'because' }]) {
      assert.ok(!isRefusal(other))
    }
    assert.ok(isRefusalCode('no_parent') && !isRefusalCode('because'))
  })
})
