import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { Encrypter, Stanza } from 'age-encryption'
import fc from 'fast-check'
import { plainLetter, randomFrom, testBox, testReceipt } from '#tests/sealed-box.ts'
import { isFileKey } from './age-header.ts'
import { concat } from './bytes.ts'
import { openOuter, outerFileKey } from './gate.ts'
import { makeInner, readInner } from './inner-file.ts'
import { deal, wrapDealt } from './quorum.ts'
import type { GivenShare } from './quorum-open.ts'
import { systemRandom } from './random.ts'
import { isRefusal } from './refusal.ts'
import { sealLetter } from './seal.ts'
import { Secret } from './secret.ts'
import {
  entryOf,
  falseShares,
  type OpenedLetter,
  openLetter,
  openWithFileKey,
  ownShares,
  repeatedKeys,
} from './unseal.ts'

const box = testBox(5, 2)
const { policy, members } = box
const receipt = testReceipt(randomFrom('a pupil'))

const innerOf = async (text: string, recused: number[] = []) => {
  const dropped = await sealLetter({ ...plainLetter, text, recused }, { ...box, receipt })
  assert.ok(!isRefusal(dropped))
  const fileKey = outerFileKey(box.gate, dropped.envelope, box.binding)
  assert.ok(!isRefusal(fileKey))
  const inner = await openOuter(fileKey, dropped.envelope, box.binding)
  assert.ok(!isRefusal(inner))
  return inner
}

const sharesOf = (inner: Uint8Array, here: number[] = [0, 1, 2, 3, 4]) =>
  here.flatMap(i => {
    const own = ownShares(inner, policy, i, members[i]!.shareKey)
    return isRefusal(own) ? [] : own
  })

const read = (inner: Uint8Array, shares: readonly GivenShare[], member = 3) =>
  openLetter(inner, policy, { shares, member, readKey: members[member]!.readKey })

describe('opening a letter', () => {
  let inner = new Uint8Array()
  let shares: readonly GivenShare[] = []
  let opened: OpenedLetter
  before(async () => {
    inner = new Uint8Array(await innerOf('Ашканада тамак муздак'))
    shares = sharesOf(inner)
    const answer = await read(inner, shares)
    assert.ok(!isRefusal(answer))
    opened = answer
  })

  it('asks a parent for two values and any other member for one', () => {
    assert.deepEqual(
      shares.map(({ leaf }) => leaf),
      ['m0', 'm1', 'm2', 'p3', 'm3', 'p4', 'm4'],
    )
    for (const { value } of shares) assert.equal(value.length, 16)
  })

  it('needs the right key in the right place: a read key gives no shares, a share key no letter', async () => {
    assert.deepEqual(ownShares(inner, policy, 3, members[3]!.readKey), [])
    assert.deepEqual(ownShares(inner, policy, 3, members[4]!.shareKey), [])
    assert.deepEqual(ownShares(inner, policy, 9, members[3]!.shareKey), [])
    const { shareKey } = members[3]!
    const answer = await openLetter(inner, policy, { shares, member: 3, readKey: shareKey })
    assert.deepEqual(answer, {
      refusal: 'cannot_be_opened',
      detail: { reason: 'reader_leaf' },
    })
  })

  it('is the same letter from its file key alone, as a case file keeps it', async () => {
    const again = await openWithFileKey(inner, opened.fileKey)
    assert.ok(!isRefusal(again))
    assert.deepEqual(again.letter, opened.letter)
    assert.deepEqual(again.entry, opened.entry)
    assert.equal(opened.entry.length, 16)
    assert.deepEqual(entryOf(opened.fileKey), opened.entry)
    const other = await innerOf('Башка кат')
    assert.equal(isRefusal(await openWithFileKey(other, opened.fileKey)), true)
  })

  it('is not read again behind a header longer than any of ours', async () => {
    const encrypter = new Encrypter()
    const fileKeys: Uint8Array[] = []
    encrypter.addRecipient({
      wrapFileKey(fileKey) {
        fileKeys.push(fileKey.slice())
        return Array.from({ length: 400 }, () => new Stanza(['x'], new Uint8Array(16)))
      },
    })
    const long = await encrypter.encrypt(new Uint8Array(10_240))
    assert.deepEqual(await openWithFileKey(long, new Secret(fileKeys[0]!)), {
      refusal: 'cannot_be_opened',
      detail: { reason: 'changed' },
    })
  })

  it('is not hindered by shares that are no shares', async () => {
    const strange = [
      { leaf: 'm77', value: new Uint8Array(16) },
      { leaf: 'r0', value: new Uint8Array(16) },
      { leaf: 'p0', value: new Uint8Array(16) },
      { leaf: 'm1', value: new Uint8Array(3) },
      ...shares.filter(({ leaf }) => leaf !== 'm1'),
    ] as const
    assert.equal(isRefusal(await read(inner, strange)), false)
    assert.equal(isRefusal(await read(inner, [])), true)
  })

  it('finds its way around a false share, and names the leaf it came from', async () => {
    const lying = shares.map(share =>
      share.leaf === 'm1' ? { ...share, value: systemRandom(16) } : share,
    )
    const answer = await read(inner, lying)
    assert.ok(!isRefusal(answer))
    assert.deepEqual(falseShares(answer, policy, lying), ['m1'])
    assert.deepEqual(falseShares(answer, policy, shares), [])
    const short = [{ leaf: 'm0' as const, value: new Uint8Array(0) }]
    assert.deepEqual(falseShares(answer, policy, short), ['m0'])
  })

  it('takes the dead values of a named member for what they are', async () => {
    const naming = await innerOf('Мугалим урат', [1])
    const given = sharesOf(naming)
    const answer = await read(naming, given)
    assert.ok(!isRefusal(answer))
    assert.deepEqual(falseShares(answer, policy, given), [])
  })

  it('notices every changed bit of the header, and any of the rest', async () => {
    const file = readInner(inner, policy)
    assert.ok(!isRefusal(file))
    const fileKey = opened.fileKey.reveal()
    const header = file.header.slice()
    for (let at = 0; at < header.length; at++) {
      for (let bit = 0; bit < 8; bit++) {
        header[at]! ^= 1 << bit
        assert.equal(isFileKey(fileKey, header), false, `${at} ${bit}`)
        header[at]! ^= 1 << bit
      }
    }
    const changed = inner.slice()
    for (let at = 0; at < changed.length; at += 61) {
      changed[at]! ^= 1 << (at % 8)
      assert.equal(isRefusal(await read(changed, shares)), true, String(at))
      assert.equal(isRefusal(await openWithFileKey(changed, opened.fileKey)), true)
      changed[at]! ^= 1 << (at % 8)
    }
  })

  it('answers with a refusal to anything that is not a letter', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.nat(), async (bytes, where) => {
        const overwritten = inner.slice()
        const at = where % (inner.length - bytes.length)
        overwritten.set(bytes, at)
        for (const hostile of [bytes, overwritten, overwritten.subarray(1), concat(inner, bytes)]) {
          if (hostile.join() === inner.join()) continue
          assert.equal(isRefusal(await read(hostile, sharesOf(hostile))), true)
        }
      }),
      { numRuns: 15 },
    )
  })

  it('refuses a letter of another commission, whose tree has another shape', async () => {
    const other = testBox(3, 1)
    assert.deepEqual(readInner(inner, other.policy), {
      refusal: 'cannot_be_opened',
      detail: { reason: 'length' },
    })
  })
})

describe('ephemeral keys', () => {
  it('of honest letters are all different', async () => {
    const inners = await Promise.all(['бир', 'эки', 'үч'].map(text => innerOf(text)))
    assert.deepEqual([...repeatedKeys(inners, policy)], [])
  })

  it('that come again, in another letter or in the same, mark every letter that has them', async () => {
    const honest = await innerOf('Чынчыл кат')
    const broken = () => {
      const random = randomFrom('the same again')
      return makeInner(new Uint8Array(10_240), policy, fileKey =>
        wrapDealt(deal(fileKey, random(32), policy, []), policy, random),
      )
    }
    const sameInside = await makeInner(new Uint8Array(10_240), policy, fileKey =>
      wrapDealt(deal(fileKey, systemRandom(32), policy, []), policy, size =>
        new Uint8Array(size).fill(3),
      ),
    )
    const inners = [await broken(), honest, await broken(), sameInside, new Uint8Array(5)]
    assert.deepEqual([...repeatedKeys(inners, policy)].sort(), [0, 2, 3])
  })
})
