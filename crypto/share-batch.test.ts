import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { is } from 'valibot'
import { envelopesPerSealMax } from '#core/limits.ts'
import { drawnFrom, foundBox } from '#tests/founded-box.ts'
import { giveShares } from '#wire/frozen-lists.ts'
import { generateIdentity, sealTo } from './age-file.ts'
import { concat, toBase64url, u32be } from './bytes.ts'
import { keyOfMember } from './commission-record.ts'
import { sha256 } from './hash.ts'
import { type ShareBatch, shareBatch } from './opening-records.ts'
import { isRefusal } from './refusal.ts'
import { checkShareValues, makeShareBatch, openShareBatch, type ShareValue } from './share-batch.ts'
import { sign } from './sign.ts'

const of = foundBox()
const giver = of.members[2]!
const random = drawnFrom('shares')
const openingKey = generateIdentity(random)
const hash = (byte: number) => toBase64url(new Uint8Array(32).fill(byte))
const values: ShareValue[] = [
  { envelope: hash(1), leaf: 'p2', value: random(16) },
  { envelope: hash(1), leaf: 'm2', value: random(16) },
  { envelope: hash(2), leaf: 'm2', value: random(16) },
]
const about = {
  box: toBase64url(of.box),
  from: 2,
  opening: toBase64url(new Uint8Array(16).fill(5)),
  root: hash(3),
  to: openingKey.recipient,
}
const expected = {
  box: of.box,
  opening: about.opening,
  root: about.root,
  from: 2,
  key: keyOfMember(of.commission, 2)!,
}

describe('shares handed over', () => {
  it('of the fullest box fit into one message, two for each letter, and through the wire', async () => {
    const many = Array.from({ length: 2 * envelopesPerSealMax }, (_, at): ShareValue => {
      const envelope = toBase64url(sha256(u32be(at >> 1)))
      return { envelope, leaf: at % 2 ? 'p2' : 'm2', value: random(16) }
    })
    const batch = { ...about, values: many }
    const { record, file } = await makeShareBatch(batch, giver.keys.signing)
    assert.deepEqual(await openShareBatch(record, file, expected, openingKey), many)
    const { opening, to } = about
    const sent = {
      opening,
      to,
      record: { body: toBase64url(record.body), sig: toBase64url(record.sig) },
      file: toBase64url(file),
    }
    assert.ok(is(giveShares.ask, sent))
  })

  it('arrive as they were given', async () => {
    const { record, file } = await makeShareBatch({ ...about, values }, giver.keys.signing)
    assert.deepEqual(await openShareBatch(record, file, expected, openingKey), values)
  })

  it('may be none at all: a member may have no letter to help with', async () => {
    const { record, file } = await makeShareBatch({ ...about, values: [] }, giver.keys.signing)
    assert.deepEqual(await openShareBatch(record, file, expected, openingKey), [])
  })

  it('are refused for another opening, another list, another giver or another device', async () => {
    const { record, file } = await makeShareBatch({ ...about, values }, giver.keys.signing)
    const open = (changed: object, key = openingKey) =>
      openShareBatch(record, file, { ...expected, ...changed }, key)
    assert.equal(reasonOf(await open({ opening: toBase64url(new Uint8Array(16)) })), 'opening')
    assert.equal(reasonOf(await open({ root: hash(4) })), 'root')
    assert.equal(reasonOf(await open({ from: 1 })), 'from')
    assert.equal(reasonOf(await open({}, generateIdentity())), 'to')
    const another = await open({ key: keyOfMember(of.commission, 1)! })
    assert.equal(isRefusal(another) && another.refusal, 'signature_wrong')
  })

  it('are refused when the file is not the one that was signed', async () => {
    const { record } = await makeShareBatch({ ...about, values }, giver.keys.signing)
    const { file } = await makeShareBatch({ ...about, values }, giver.keys.signing)
    assert.equal(reasonOf(await openShareBatch(record, file, expected, openingKey)), 'file')
  })

  it('betray a giver whose values are not the ones they signed', async () => {
    const false_ = values.map(given => ({ ...given, value: new Uint8Array(16) }))
    const file = await sealTo([about.to], concat(...false_.map(({ value }) => value)))
    const body = shareBatch.body(fieldsFor(file))
    const record = { body, sig: sign(shareBatch.label, of.box, body, giver.keys.signing) }
    assert.equal(reasonOf(await openShareBatch(record, file, expected, openingKey)), 'value')
    const short = new Uint8Array(47)
    assert.equal(reasonOf(checkShareValues(fieldsFor(file), short)), 'length')
  })
})

function fieldsFor(file: Uint8Array): ShareBatch {
  const listed = values.map(({ envelope, leaf, value }) => ({
    envelope,
    hash: toBase64url(sha256(value)),
    leaf,
  }))
  return { ...about, file: toBase64url(sha256(file)), values: listed }
}

function reasonOf(value: unknown): string | undefined {
  if (!isRefusal(value)) return 'none'
  return (value as { detail?: { reason: string } }).detail?.reason
}
