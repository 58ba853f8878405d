import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { plainLetter, randomFrom, testBox, testReceipt } from '#tests/sealed-box.ts'
import { equalBytes, toHex } from './bytes.ts'
import { openOuter, outerFileKey } from './gate.ts'
import { leafName, leavesOf } from './policy.ts'
import { deal, isOpenable } from './quorum.ts'
import { isRefusal } from './refusal.ts'
import { sealLetter } from './seal.ts'
import { combine } from './shamir.ts'
import { openLetter, ownShares } from './unseal.ts'

/** All subsets of 0 … n-1, as bits. */
const subsets = (n: number) => Array.from({ length: 2 ** n }, (_, bits) => bits)
const has = (bits: number, i: number) => (bits >> i) % 2 === 1
const membersIn = (bits: number, n: number) =>
  Array.from({ length: n }, (_, i) => i).filter(i => has(bits, i))

describe('dealing', () => {
  for (const { n, parents } of [
    { n: 3, parents: 1 },
    { n: 5, parents: 2 },
    { n: 7, parents: 2 },
    { n: 9, parents: 3 },
  ]) {
    it(`of ${n} members opens to exactly the coalitions of the rule, whoever is named`, async () => {
      const random = randomFrom(`exhaustive ${n}`)
      const { policy } = testBox(n, parents)
      const fileKey = random(16)
      const seed = random(32)
      const groupsOfK = subsets(n).filter(bits => membersIn(bits, n).length === policy.k)
      let cases = 0
      for (const named of subsets(n)) {
        const recused = membersIn(named, n)
        if (!isOpenable(policy, recused)) continue
        const dealt = deal(fileKey, seed, policy, recused)
        const value = (group: 'parents' | 'members' | 'readers', i: number) =>
          dealt.get(leafName(group, i))!
        // What combines once does so in every larger coalition: smallest ones decide them all.
        const opening: { group: number; parent: number; reader: number }[] = []
        for (const group of groupsOfK) {
          const shares = membersIn(group, n).map(i => ({ x: i + 1, y: value('members', i) }))
          const y = await combine(policy.k, shares)
          for (let parent = n - parents; parent < n; parent++) {
            for (let reader = 0; reader < n; reader++) {
              const root = [
                { x: 1, y: value('parents', parent) },
                { x: 2, y },
                { x: 3, y: value('readers', reader) },
              ]
              const candidate = await combine(3, root)
              if (equalBytes(candidate, fileKey)) opening.push({ group, parent, reader })
            }
          }
        }
        for (const present of subsets(n)) {
          const living = membersIn(present & ~named, n)
          const isEnough = living.length >= policy.k && living.some(i => i >= n - parents)
          for (const reader of membersIn(present, n)) {
            const opens = opening.some(
              found =>
                found.reader === reader &&
                has(present, found.parent) &&
                (found.group & ~present) === 0,
            )
            assert.equal(opens, isEnough && !has(named, reader), `${named} ${present} ${reader}`)
            cases++
          }
        }
      }
      assert.ok(cases > n * 2 ** (n - 1))
    })
  }

  it('draws the same for the same seed, and no draw depends on who is named', () => {
    const random = randomFrom('draws')
    const { policy } = testBox(5, 2)
    const [fileKey, seed] = [random(16), random(32)]
    const openly = deal(fileKey, seed, policy, [])
    const naming = deal(fileKey, seed, policy, [4])
    for (const { name, person } of leavesOf(policy)) {
      const same = toHex(openly.get(name)!) === toHex(naming.get(name)!)
      assert.equal(same, person.i !== 4)
    }
    const other = deal(fileKey, random(32), policy, [])
    assert.notDeepEqual(other.get('m0'), openly.get('m0'))
  })

  it('gives a named member other dead values in each of the three places', () => {
    const random = randomFrom('dead')
    const { policy } = testBox(5, 2)
    const dealt = deal(random(16), random(32), policy, [4])
    const values = (['p4', 'm4', 'r4'] as const).map(name => toHex(dealt.get(name)!))
    assert.equal(new Set(values).size, 3)
    assert.notEqual(values[0], toHex(dealt.get('p3')!))
  })

  it('needs k living members and a living parent', () => {
    const { policy } = testBox(5, 2)
    assert.equal(isOpenable(policy, [0, 1]), true)
    assert.equal(isOpenable(policy, [0, 1, 2]), false)
    assert.equal(isOpenable(policy, [3]), true)
    assert.equal(isOpenable(policy, [3, 4]), false)
    const shorter = testBox(5, 2, { leftOut: [0, 3] }).policy
    assert.equal(isOpenable(shorter, []), true)
    assert.equal(isOpenable(shorter, [4]), false)
    assert.equal(isOpenable(shorter, [1]), false)
  })
})

describe('a whole letter', () => {
  for (const { n, parents } of [
    { n: 3, parents: 1 },
    { n: 5, parents: 2 },
    { n: 7, parents: 2 },
    { n: 9, parents: 3 },
  ]) {
    it(`does not open for any one of ${n} it names, fed with everybody's shares`, async () => {
      for (let named = 0; named < n; named++) {
        const { box, inner } = await drop(n, parents, [named])
        if (!inner) {
          assert.equal(isOpenable(box.policy, [named]), false)
          continue
        }
        const shares = box.members.flatMap(({ i, shareKey }) => {
          const own = ownShares(inner, box.policy, i, shareKey)
          assert.ok(!isRefusal(own))
          // A named member's own keys open as much as on any other day.
          assert.equal(own.length, i >= n - parents ? 2 : 1)
          return own
        })
        const read = (i: number) =>
          openLetter(inner, box.policy, { shares, member: i, readKey: box.members[i]!.readKey })
        assert.deepEqual(await read(named), {
          refusal: 'cannot_be_opened',
          detail: { reason: 'no_combination' },
        })
        const other = await read((named + 1) % n)
        assert.ok(!isRefusal(other))
        assert.deepEqual(other.letter.recused, [named])
      }
    })
  }

  it('opens for every smallest coalition of five, and for no smaller one', async () => {
    const { box, inner } = await drop(5, 2, [1])
    assert.ok(inner)
    for (const present of subsets(5)) {
      const here = membersIn(present, 5)
      const shares = here.flatMap(i => {
        const own = ownShares(inner, box.policy, i, box.members[i]!.shareKey)
        return isRefusal(own) ? [] : own
      })
      for (const member of here) {
        const { readKey } = box.members[member]!
        const opened = await openLetter(inner, box.policy, { shares, member, readKey })
        const living = here.filter(i => i !== 1)
        const should = living.length >= 3 && living.some(i => i >= 3) && member !== 1
        assert.equal(!isRefusal(opened), should, `${here} ${member}`)
      }
    }
  })

  it('is left over when exactly k are present and one of them is named; others open it', async () => {
    const { box, inner } = await drop(3, 1, [1])
    assert.ok(inner)
    const sharesOf = (i: number) => {
      const own = ownShares(inner, box.policy, i, box.members[i]!.shareKey)
      return isRefusal(own) ? [] : own
    }
    const read = (here: number[], member: number) =>
      openLetter(inner, box.policy, {
        shares: here.flatMap(sharesOf),
        member,
        readKey: box.members[member]!.readKey,
      })
    assert.equal(isRefusal(await read([1, 2], 2)), true)
    assert.equal(isRefusal(await read([0, 2], 2)), false)
  })
})

async function drop(n: number, parents: number, recused: number[]) {
  const box = testBox(n, parents)
  const receipt = testReceipt(randomFrom('writer'))
  const random = randomFrom(`drop ${n} ${recused}`)
  const dropped = await sealLetter({ ...plainLetter, recused }, { ...box, receipt, random })
  if (isRefusal(dropped)) return { box, inner: undefined }
  const fileKey = outerFileKey(box.gate, dropped.envelope, box.binding)
  assert.ok(!isRefusal(fileKey))
  const inner = await openOuter(fileKey, dropped.envelope, box.binding)
  assert.ok(!isRefusal(inner))
  return { box, inner }
}
