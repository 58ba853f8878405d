import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { failuresOf, type LockVectors } from '#tests/lock-vectors.ts'

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`vectors/${name}.json`, import.meta.url), 'utf8'))

const vectors: LockVectors = {
  envelopes: read('envelopes'),
  trees: read('hostile-trees'),
  lists: read('lists'),
}
/** Boxes with substitutes: the same format, in a file of its own. */
const seats: LockVectors = { ...read('seats'), lists: [] }

describe('the vectors of the locks', () => {
  it('hold letters that open, trees that must not, and lists', () => {
    assert.equal(vectors.envelopes.length, 3)
    assert.ok(vectors.trees.trees.length > 40)
    assert.ok(vectors.lists.length > 5)
  })

  it('all come out as written: what opens, for whom, and what is refused for which reason', async () => {
    assert.deepEqual(await failuresOf(vectors), [])
  })

  it('with substitutes come out as written as well, at the 28 leaves a letter has room for', async () => {
    assert.equal(seats.envelopes.length, 4)
    assert.ok(seats.trees.trees.length > 20)
    assert.deepEqual(await failuresOf(seats), [])
  })

  it('would show it if one did not', async () => {
    const [first] = vectors.envelopes
    const readings = first!.readings.map(reading => ({ ...reading, opens: !reading.opens }))
    const wrong = { ...vectors, envelopes: [{ ...first!, readings }], lists: [] }
    assert.equal((await failuresOf(wrong)).length, readings.length)
  })
})
