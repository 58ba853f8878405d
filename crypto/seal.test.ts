import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { plainLetter, randomFrom, testBox, testReceipt } from '#tests/sealed-box.ts'
import { toHex } from './bytes.ts'
import { checkOuter, envelopeBytes, openOuter, outerFileKey } from './gate.ts'
import { sha256 } from './hash.ts'
import { innerHeaderBytes } from './inner-file.ts'
import { findInList, leafOf } from './list.ts'
import { type Letter, textBytesMax } from './manifest.ts'
import { leavesOf } from './policy.ts'
import { systemRandom } from './random.ts'
import { isRefusal } from './refusal.ts'
import { sealLetter } from './seal.ts'
import { openLetter, ownShares } from './unseal.ts'

const box = testBox(5, 2)
const receipt = testReceipt(randomFrom('a parent'))

const seal = async (change: Partial<Letter>, random = systemRandom) => {
  const dropped = await sealLetter({ ...plainLetter, ...change }, { ...box, receipt, random })
  assert.ok(!isRefusal(dropped))
  return dropped
}

const open = async (envelope: Uint8Array, member = 4) => {
  const fileKey = outerFileKey(box.gate, envelope, box.binding)
  assert.ok(!isRefusal(fileKey))
  const inner = await openOuter(fileKey, envelope, box.binding)
  assert.ok(!isRefusal(inner))
  const shares = box.members.flatMap(({ i, shareKey }) => {
    const own = ownShares(inner, box.policy, i, shareKey)
    return isRefusal(own) ? [] : own
  })
  const { readKey } = box.members[member]!
  const opened = await openLetter(inner, box.policy, { shares, member, readKey })
  return { inner, opened }
}

describe('sealing a letter', () => {
  it('gives one length to the byte, whatever the text, the names and the mode', async () => {
    const signed = {
      mode: 'signed' as const,
      from: { name: 'Асан', contacts: '' },
      sentOn: '2026-11-24',
      recused: [1, 3],
    }
    for (const text of ['', 'а', 'ө'.repeat(textBytesMax / 2), '😀'.repeat(500)]) {
      for (const change of [{ text }, { text, ...signed }]) {
        const { envelope } = await seal(change)
        assert.equal(envelope.length, envelopeBytes.text)
        const { inner } = await open(envelope)
        const header = innerHeaderBytes(box.binding, leavesOf(box.policy).length)
        assert.equal(inner.length, header + 16 + 10_240 + 16)
      }
    }
  })

  it('with photos gives the larger length, and the photos come back', async () => {
    const bytes = systemRandom(300_000)
    const photos = [1, 2, 3].map(no => ({ name: `${no}.jpg`, type: 'image/jpeg' as const, bytes }))
    for (const count of [1, 3]) {
      const { envelope } = await seal({ photos: photos.slice(0, count) })
      assert.equal(checkOuter(envelope, box.binding), 'photos')
      const { opened } = await open(envelope)
      assert.ok(!isRefusal(opened))
      assert.deepEqual(opened.letter.photos, photos.slice(0, count))
      assert.deepEqual(opened.warnings, [])
    }
  })

  it('names the envelope by its hash, and tags it so that only its writer finds it', async () => {
    const { envelope, hash, tag } = await seal({})
    assert.deepEqual(hash, sha256(envelope))
    const leaves = [leafOf(hash, tag), leafOf(systemRandom(32), systemRandom(16))]
    assert.deepEqual(findInList(leaves, receipt.inclusion), [hash])
    assert.deepEqual(findInList(leaves, testReceipt(systemRandom).inclusion), [])
  })

  it('of the same text twice gives two envelopes that have nothing in common', async () => {
    const [first, second] = [await seal({}), await seal({})]
    assert.notEqual(toHex(first.hash), toHex(second.hash))
    const blocks = (bytes: Uint8Array) =>
      Array.from({ length: 1000 }, (_, at) => toHex(bytes.subarray(300 + at * 16, 316 + at * 16)))
    const seen = new Set(blocks(first.envelope))
    const shared = blocks(second.envelope).filter(block => seen.has(block))
    assert.deepEqual(shared, [])
  })

  it('refuses chance that repeats: also when the browser itself is the one repeating', async () => {
    const refused = { refusal: 'randomness_broken' }
    const zeros = (size: number) => new Uint8Array(size)
    assert.deepEqual(await sealLetter(plainLetter, { ...box, receipt, random: zeros }), refused)
    const { getRandomValues } = crypto
    try {
      crypto.getRandomValues = bytes => bytes
      assert.deepEqual(await sealLetter(plainLetter, { ...box, receipt }), refused)
    } finally {
      crypto.getRandomValues = getRandomValues
    }
    assert.equal(isRefusal(await sealLetter(plainLetter, { ...box, receipt })), false)
  })

  it('draws in the order of the specification', async () => {
    const drawn: number[] = []
    await seal({}, size => {
      drawn.push(size)
      return systemRandom(size)
    })
    const leaves = leavesOf(box.policy).length
    assert.deepEqual(drawn, [32, 32, 32, 2560, ...new Array(leaves).fill(32), 32])
  })

  it('refuses to name so many that nobody could open it', async () => {
    const refused = { refusal: 'too_few_living_members' }
    for (const recused of [
      [0, 1, 2],
      [3, 4],
      [0, 1, 2, 3, 4],
    ]) {
      const letter = { ...plainLetter, recused }
      assert.deepEqual(await sealLetter(letter, { ...box, receipt }), refused)
    }
    const stranger = await sealLetter({ ...plainLetter, recused: [9] }, { ...box, receipt })
    assert.equal(isRefusal(stranger), true)
  })

  it('refuses a seal that does not fit its commission', async () => {
    const { members } = box.seal
    const other = box.commission.members
    const lowOrder = `age1${'q'.repeat(58)}`
    for (const wrong of [
      { commission: { ...box.commission, k: 2 } },
      { commission: { ...box.commission, members: other.slice(1) } },
      { commission: { ...box.commission, members: other.map(({ i }) => ({ i, role: 'staff' })) } },
      { seal: { ...box.seal, members: members.slice(1) } },
      { seal: { ...box.seal, members: members.toReversed() } },
      { seal: { ...box.seal, members: members.with(0, { ...members[0]!, read: lowOrder }) } },
    ]) {
      const refused = await sealLetter(plainLetter, { ...box, ...wrong, receipt })
      assert.ok(isRefusal(refused))
      assert.equal(refused.refusal, 'malformed')
    }
  })

  it('to a seal that left a member out makes a leaf that looks like the others', async () => {
    const shorter = testBox(5, 2, { leftOut: [1] })
    const dropped = await sealLetter(plainLetter, { ...shorter, receipt })
    assert.ok(!isRefusal(dropped))
    assert.equal(dropped.envelope.length, envelopeBytes.text)
    const few = await sealLetter({ ...plainLetter, recused: [0, 2] }, { ...shorter, receipt })
    assert.deepEqual(few, { refusal: 'too_few_living_members' })
  })
})
