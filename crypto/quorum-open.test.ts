import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { leavesMax } from '#core/limits.ts'
import { randomFrom, testBox } from '#tests/sealed-box.ts'
import { makeInner, readInner } from './inner-file.ts'
import type { LeafName, Policy } from './policy.ts'
import { type Dealt, deal, wrapDealt } from './quorum.ts'
import { findFileKey } from './quorum-open.ts'
import { isRefusal } from './refusal.ts'

/** Substitutes on the only parent's seat and on the first. */
const { policy } = testBox(5, 1, { substitutes: [4, 0] })

/** A header, the file key under it, and what was dealt into its leaves. */
async function dealtLetter(of: Policy, recused: readonly number[]) {
  const random = randomFrom(`dealt ${recused}`)
  let dealt: Dealt = new Map()
  let key = new Uint8Array()
  const inner = await makeInner(new Uint8Array(10_240), of, fileKey => {
    key = fileKey.slice()
    dealt = deal(fileKey, random(32), of, recused)
    return wrapDealt(dealt, of, random)
  })
  const file = readInner(inner, of)
  assert.ok(!isRefusal(file))
  return { header: file.header, key, dealt }
}

const pick = (dealt: Dealt, names: string) =>
  names.split(' ').map(name => ({ leaf: name as LeafName, value: dealt.get(name as LeafName)! }))

describe('the search for the file key', () => {
  it('never counts two people of one seat as two shares', async () => {
    const { header, key, dealt } = await dealtLetter(policy, [])
    const reader = dealt.get('r1')!
    const find = (names: string) =>
      findFileKey(header, policy, { shares: pick(dealt, names), reader })
    assert.deepEqual(await find('p4 m4 m1 m0'), key)
    assert.deepEqual(await find('p5 m5 m1 m6'), key)
    assert.equal(await find('p4 p5 m4 m5 m1'), undefined)
    assert.equal(await find('p4 p5 m4 m5 m0 m6'), undefined)
  })

  it('takes the living value of a seat where the other person on it is named', async () => {
    const { header, key, dealt } = await dealtLetter(policy, [0, 5])
    const reader = dealt.get('r1')!
    const find = (names: string) =>
      findFileKey(header, policy, { shares: pick(dealt, names), reader })
    for (const names of ['p4 p5 m0 m1 m4 m5 m6', 'p5 p4 m6 m0 m5 m4 m2', 'p4 m4 m6 m2']) {
      assert.deepEqual(await find(names), key)
    }
    for (const names of ['p5 m4 m6 m1', 'p4 m4 m0 m1', 'p4 m5 m6 m1']) {
      assert.equal(await find(names), undefined)
    }
  })

  it('ends in good time where every value given is false', async () => {
    const widest = testBox(9, 2, { substitutes: [8, 7, 0] }).policy
    const { header } = await dealtLetter(widest, [])
    const random = randomFrom('false')
    const names = widest.seats.flatMap(({ isParent, people }) =>
      people.flatMap(({ i }) => [`m${i}`, ...(isParent ? [`p${i}`] : [])]),
    )
    const shares = names.map(leaf => ({ leaf: leaf as LeafName, value: random(16) }))
    const before = performance.now()
    assert.equal(await findFileKey(header, widest, { shares, reader: random(16) }), undefined)
    assert.ok(performance.now() - before < 10_000)
  })

  it('has at most 1,824 candidates in any commission that has a lock (SPEC §8.3)', () => {
    let most = { candidates: 0, n: 0, parents: 0, doubled: 0 }
    for (const n of [3, 5, 7, 9]) {
      for (let parents = 1; parents < n; parents++) {
        for (let ofParents = 0; ofParents <= parents; ofParents++) {
          for (let ofOthers = 0; ofOthers <= n - parents; ofOthers++) {
            if (2 * n + parents + 3 * ofParents + 2 * ofOthers > leavesMax) continue
            const doubled = ofParents + ofOthers
            const candidates = (parents + ofParents) * subsetsWith(n, doubled)
            if (candidates > most.candidates) most = { candidates, n, parents, doubled }
          }
        }
      }
    }
    assert.deepEqual(most, { candidates: 1_824, n: 9, parents: 2, doubled: 3 })
    assert.equal(3 * subsetsWith(9, 0), 378)
  })
})

/** Ways to take one value each of k of n seats, `doubled` of which have two to choose from. */
function subsetsWith(n: number, doubled: number): number {
  const k = (n + 1) / 2
  let ways = 0
  for (let two = 0; two <= Math.min(k, doubled); two++) {
    ways += 2 ** two * choose(doubled, two) * choose(n - doubled, k - two)
  }
  return ways
}

function choose(n: number, k: number): number {
  if (k < 0 || k > n) return 0
  return k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k
}
