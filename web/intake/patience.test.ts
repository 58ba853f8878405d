// Trying again while the line is bad, and working a puzzle when there is a crowd.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type RefusalCode, refuse } from '#core/refusal.ts'
import { utf8 } from '#crypto/bytes.ts'
import { sha256 } from '#crypto/hash.ts'
import { patiently, pausesSeconds } from './patience.ts'
import { puzzleBitsMax, solve, zeroBits } from './puzzle.ts'

async function tryWith(...answers: (RefusalCode | 'kept')[]) {
  const waited: number[] = []
  const end = await patiently<'kept'>(
    async () => {
      const answer = answers.shift() ?? 'kept'
      return answer === 'kept' ? answer : refuse(answer)
    },
    { wait: async seconds => void waited.push(seconds), tell: () => undefined },
  )
  return { end, waited }
}

describe('patience', () => {
  it('waits longer and longer while the line is lost, then goes on', async () => {
    const { end, waited } = await tryWith('line_lost', 'storage_failed', 'slow_down')
    assert.equal(end, 'kept')
    assert.deepEqual(waited, [1, 2, 4])
  })

  it('ends: then the person decides', async () => {
    const { end, waited } = await tryWith(...Array<'line_lost'>(20).fill('line_lost'))
    assert.deepEqual(end, { refusal: 'line_lost' })
    assert.deepEqual(waited, pausesSeconds)
  })

  it('is not for what another try cannot mend', async () => {
    const { end, waited } = await tryWith('seal_changed')
    assert.deepEqual(end, { refusal: 'seal_changed' })
    assert.deepEqual(waited, [])
  })
})

describe('the puzzle', () => {
  it('is solved by work, and the answer shows the work', () => {
    const answer = solve('AAAAAAAAAAAAAAAAAAAAAA', 10)
    assert.match(answer ?? '', /^AAAAAAAAAAAAAAAAAAAAAA\.\d+$/)
    assert(zeroBits(sha256(utf8(answer ?? ''))) >= 10)
  })

  it('that asks for too much of a phone is not begun', () => {
    assert.equal(solve('AAAAAAAAAAAAAAAAAAAAAA', puzzleBitsMax + 1), undefined)
  })

  it('counts zero bits from the first one on', () => {
    assert.equal(zeroBits(Uint8Array.of(0, 0b0001_0000)), 11)
    assert.equal(zeroBits(Uint8Array.of(0x80)), 0)
    assert.equal(zeroBits(Uint8Array.of(0, 0)), 16)
  })
})
