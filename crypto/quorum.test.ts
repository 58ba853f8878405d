import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { plainLetter, randomFrom, testBox, testReceipt } from '#tests/sealed-box.ts'
import { equalBytes, toHex } from './bytes.ts'
import { openOuter, outerFileKey } from './gate.ts'
import { type LeafName, leafName, leavesOf } from './policy.ts'
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

type Case = {
  readonly n: number
  readonly parents: number
  readonly substitutes?: readonly number[]
  /** Of larger boxes only every so-manieth choice of named people: the same ones every time. */
  readonly step?: number
}

const cases: readonly Case[] = [
  { n: 3, parents: 1 },
  { n: 5, parents: 2 },
  { n: 7, parents: 2 },
  { n: 9, parents: 3 },
  ...[[2], [1], [0], [2, 1], [2, 0], [1, 0]].map(substitutes => ({
    n: 3,
    parents: 1,
    substitutes,
  })),
  { n: 3, parents: 2, substitutes: [1, 2] },
  ...[[4], [1], [0], [4, 3], [4, 1], [3, 0], [1, 2]].map(substitutes => ({
    ...{ n: 5, parents: 2, substitutes },
  })),
  { n: 7, parents: 2, substitutes: [6] },
  { n: 7, parents: 2, substitutes: [6, 5], step: 3 },
  { n: 7, parents: 1, substitutes: [6, 0, 1], step: 11 },
  { n: 9, parents: 3, substitutes: [8], step: 19 },
  { n: 9, parents: 2, substitutes: [8, 7, 0], step: 113 },
]

describe('dealing', () => {
  for (const { n, parents, substitutes = [], step = 1 } of cases) {
    const also = substitutes.length > 0 ? ` with substitutes on ${substitutes}` : ''
    it(`of ${n} seats${also} opens to exactly the coalitions of the rule, whoever is named`, async () => {
      const random = randomFrom(`exhaustive ${n}`)
      const { policy, members } = testBox(n, parents, { substitutes })
      const people = members.length
      const seatOf = (i: number) => members[i]!.seat ?? i
      const seatsIn = (bits: number) => new Set(membersIn(bits, people).map(seatOf))
      const isParent = (seat: number) => seat >= n - parents
      const fileKey = random(16)
      const seed = random(32)
      // k people on k seats: two of one seat bring one share.
      const groupsOfK = subsets(people).filter(
        bits => membersIn(bits, people).length === policy.k && seatsIn(bits).size === policy.k,
      )
      let tried = 0
      for (const named of subsets(people).filter(bits => bits % step === 0)) {
        const recused = membersIn(named, people)
        if (!isOpenable(policy, recused)) continue
        const dealt = deal(fileKey, seed, policy, recused)
        const value = (group: 'parents' | 'members' | 'readers', i: number) =>
          dealt.get(leafName(group, i))!
        // What combines once does so in every larger coalition: smallest ones decide them all.
        const opening = members.map(() => new Set<number>())
        for (const group of groupsOfK) {
          const shares = membersIn(group, people).map(i => ({
            ...{ x: seatOf(i) + 1, y: value('members', i) },
          }))
          const y = await combine(policy.k, shares)
          for (const { i: parent } of members.filter(({ i }) => isParent(seatOf(i)))) {
            for (const { i: reader } of members) {
              const root = [
                { x: 1, y: value('parents', parent) },
                { x: 2, y },
                { x: 3, y: value('readers', reader) },
              ]
              const candidate = await combine(3, root)
              if (equalBytes(candidate, fileKey)) opening[reader]!.add(group | (1 << parent))
            }
          }
        }
        for (const present of subsets(people)) {
          const living = seatsIn(present & ~named)
          const isEnough = living.size >= policy.k && [...living].some(isParent)
          for (const reader of membersIn(present, people)) {
            const opens = [...opening[reader]!].some(enough => (enough & ~present) === 0)
            assert.equal(opens, isEnough && !has(named, reader), `${named} ${present} ${reader}`)
            tried++
          }
        }
      }
      assert.ok(tried > n * 2 ** (n - 1))
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

  it('gives member and substitute one and the same share, and each a death of their own', () => {
    const random = randomFrom('seats')
    const { policy } = testBox(5, 2, { substitutes: [4] })
    const [fileKey, seed] = [random(16), random(32)]
    const hexOf = (recused: number[], ...names: LeafName[]) => {
      const dealt = deal(fileKey, seed, policy, recused)
      return names.map(name => toHex(dealt.get(name)!))
    }
    assert.equal(new Set(hexOf([], 'm4', 'm5')).size, 1)
    assert.equal(new Set(hexOf([], 'p4', 'p5', 'p3')).size, 1)
    const alive = hexOf([], 'p5', 'm5', 'r5')
    assert.deepEqual(hexOf([4], 'p5', 'm5', 'r5'), alive)
    assert.equal(new Set([...hexOf([4], 'p4', 'm4', 'r4'), ...alive]).size, 6)
    assert.deepEqual(hexOf([5], 'p4', 'm4', 'r4'), alive)
  })

  it('needs k living seats and a parent’s among them; a substitute keeps a seat alive', () => {
    const { policy } = testBox(3, 1, { substitutes: [2] })
    const openable = (...recused: number[]) => isOpenable(policy, recused)
    assert.deepEqual([openable(), openable(2), openable(3), openable(0, 2)], Array(4).fill(true))
    assert.deepEqual([openable(2, 3), openable(0, 1)], [false, false])
    const shorter = testBox(3, 1, { substitutes: [2], leftOut: [2] }).policy
    assert.deepEqual([isOpenable(shorter, [0]), isOpenable(shorter, [3])], [true, false])
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

  it('opens with a substitute on the parent’s seat to every coalition of seats, whoever is named', async () => {
    for (const named of subsets(4)) {
      const recused = membersIn(named, 4)
      const { box, inner } = await drop(3, 1, recused, [2])
      assert.equal(inner !== undefined, isOpenable(box.policy, recused))
      if (!inner) continue
      for (const present of subsets(4)) {
        const here = membersIn(present, 4)
        const shares = here.flatMap(i => {
          const own = ownShares(inner, box.policy, i, box.members[i]!.shareKey)
          return isRefusal(own) ? [] : own
        })
        const living = new Set(here.filter(i => !has(named, i)).map(i => Math.min(i, 2)))
        for (const member of here) {
          const { readKey } = box.members[member]!
          const opened = await openLetter(inner, box.policy, { shares, member, readKey })
          const should = living.size >= 2 && living.has(2) && !has(named, member)
          assert.equal(!isRefusal(opened), should, `${named} ${present} ${member}`)
        }
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

async function drop(n: number, parents: number, recused: number[], substitutes: number[] = []) {
  const box = testBox(n, parents, { substitutes })
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
