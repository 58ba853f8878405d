import assert from 'node:assert/strict'
import { createCipheriv, createHmac } from 'node:crypto'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { drawnFrom, foundBox } from '#tests/founded-box.ts'
import { noiseSlot } from './answer-noise.ts'
import { nobleArgon2 } from './argon2.ts'
import { testCost } from './argon2-test-cost.ts'
import { toHex, utf8 } from './bytes.ts'
import { keyOfMember } from './commission-record.ts'
import { deriveReceipt, makeCode, type Receipt, receiptOf } from './receipt.ts'
import { isRefusal } from './refusal.ts'
import { openSlot, replyBytesMax, sealReply } from './reply.ts'
import { isSignedSlot, readSlot, slotBytes, writeSlot } from './reply-slot.ts'

const of = foundBox()
const { members } = of.commission
const random = drawnFrom('reply')
const receipt = receiptOf(random(32))
const state = utf8('{"number":"К-14","v":1}')

describe('a secret code', () => {
  it('gives the same keys every time, and others in another box', async () => {
    const code = makeCode(random)
    const derive = (box: Uint8Array) => deriveReceipt(code, box, nobleArgon2, testCost)
    const [once, again] = [await derive(of.box), await derive(of.box)]
    assert.deepEqual(publicsOf(once), publicsOf(again))
    assert.ok(once.inclusion.isSame(again.inclusion))
    const elsewhere = await derive(new Uint8Array(16))
    assert.notDeepEqual(elsewhere.mailbox, once.mailbox)
    assert.ok(!elsewhere.inclusion.isSame(once.inclusion))
    await assert.rejects(derive(new Uint8Array(15)), RangeError)
  })

  it('leaves nothing of the slow step behind but the keys', async () => {
    const seed = random(32)
    const derived = await deriveReceipt(makeCode(random), of.box, async () => seed)
    assert.deepEqual(seed, new Uint8Array(32))
    assert.ok(!derived.inclusion.isSame(receiptOf(seed).inclusion))
  })
})

describe('an answer', () => {
  it('fills the slot to the byte, whatever its length, and is read with the code', async () => {
    for (const length of [0, 1, state.length, replyBytesMax]) {
      const text = new Uint8Array(length).fill(0x80)
      const { slot } = await answer(text)
      assert.equal(slot.length, slotBytes)
      const opened = await openSlot(slot, receipt, of.box, members)
      assert.deepEqual(opened, { number: 3, member: 0, state: text })
    }
  })

  it('that is too long is refused before it is sealed', async () => {
    const refused = await sealReply(new Uint8Array(replyBytesMax + 1), answering())
    assert.deepEqual(refused, { refusal: 'too_large' })
  })

  it('is checked by the server without being opened', async () => {
    const { slot, sig } = await answer(state)
    const read = readSlot(slot)
    assert.ok(!isRefusal(read))
    assert.deepEqual(read.sig, sig)
    const place = { box: of.box, mailbox: receipt.mailbox }
    assert.ok(isSignedSlot(read, place, keyOfMember(of.commission, 0)!))
    assert.ok(!isSignedSlot(read, place, keyOfMember(of.commission, 1)!))
    assert.ok(!isSignedSlot({ ...read, number: 4 }, place, keyOfMember(of.commission, 0)!))
    assert.ok(!isSignedSlot({ ...read, number: 0 }, place, keyOfMember(of.commission, 0)!))
    const other = { ...place, mailbox: new Uint8Array(32) }
    assert.ok(!isSignedSlot(read, other, keyOfMember(of.commission, 0)!))
  })

  it('of another person, and noise, are both simply no answer yet', async () => {
    const none = { refusal: 'no_answer_yet' }
    const { slot } = await answer(state)
    const stranger = receiptOf(random(32))
    assert.deepEqual(await openSlot(slot, stranger, of.box, members), none)
    const noise = noiseSlot(random(32), receipt.mailbox)
    assert.deepEqual(await openSlot(noise, receipt, of.box, members), none)
  })

  it('signed by nobody listed, or moved in number, member, thread or box, is forged', async () => {
    const { slot } = await answer(state)
    const forged = async (changed: Uint8Array, box = of.box, whose = members) => {
      const opened = await openSlot(changed, receipt, box, whose)
      return isRefusal(opened) && opened.refusal === 'answer_forged'
    }
    const read = readSlot(slot)
    assert.ok(!isRefusal(read))
    assert.ok(await forged(writeSlot({ ...read, number: 4 })))
    assert.ok(await forged(writeSlot({ ...read, member: 1 })))
    assert.ok(await forged(writeSlot({ ...read, member: 9 })))
    assert.ok(await forged(slot, new Uint8Array(16)))
    assert.ok(await forged(slot, of.box, members.slice(1)))
    const elsewhere = await sealReply(state, { ...answering(), mailbox: new Uint8Array(32) })
    assert.ok(!isRefusal(elsewhere) && (await forged(elsewhere.slot)))
  })

  it('is spoilt by any changed bit, and never a surprise', async () => {
    const { slot } = await answer(state)
    await fc.assert(
      fc.asyncProperty(fc.nat(slotBytes * 8 - 1), async bit => {
        const changed = slot.slice()
        changed[bit >> 3]! ^= 1 << (bit & 7)
        return isRefusal(await openSlot(changed, receipt, of.box, members))
      }),
      { numRuns: 60 },
    )
    const refused = await openSlot(slot.subarray(1), receipt, of.box, members)
    assert.equal(isRefusal(refused) && refused.refusal, 'malformed')
  })
})

describe('the noise before an answer', () => {
  const secret = random(32)

  it('is one slot long, stays the same, and is another for every name and server', () => {
    const noise = noiseSlot(secret, receipt.mailbox)
    assert.equal(noise.length, slotBytes)
    assert.deepEqual(noise, noiseSlot(secret, receipt.mailbox))
    assert.notDeepEqual(noise, noiseSlot(secret, random(32)))
    assert.notDeepEqual(noise, noiseSlot(random(32), receipt.mailbox))
    const blocks = new Set(
      Array.from({ length: 512 }, (_, i) => toHex(noise.subarray(i * 32, i * 32 + 32))),
    )
    assert.equal(blocks.size, 512)
  })

  it('is the stream of ChaCha20 under a key of the name, as another program makes it', () => {
    const key = createHmac('sha256', secret)
      .update('ishenim/v1/noise')
      .update(receipt.mailbox)
      .digest()
    const other = createCipheriv('chacha20', key, new Uint8Array(16))
    const stream = other.update(new Uint8Array(slotBytes))
    assert.equal(toHex(noiseSlot(secret, receipt.mailbox)), toHex(stream))
  })
})

const answering = () => ({
  box: of.box,
  mailbox: receipt.mailbox,
  recipient: receipt.reply.recipient,
  number: 3,
  member: 0,
  signing: of.members[0]!.keys.signing,
})

async function answer(text: Uint8Array) {
  const sealed = await sealReply(text, answering())
  if (isRefusal(sealed)) throw new Error(sealed.refusal)
  return sealed
}

const publicsOf = ({ mailbox, reply, thread }: Receipt) => [mailbox, reply.recipient, thread.key]
