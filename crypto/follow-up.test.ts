import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { drawnFrom, foundBox } from '#tests/founded-box.ts'
import { utf8 } from './bytes.ts'
import { newCaseKey } from './case-file.ts'
import { followUpTextBytesMax, openFollowUp, sealFollowUp } from './follow-up.ts'
import { checkFollowUp, followUpBytes, readFollowUp } from './follow-up-check.ts'
import { receiptOf } from './receipt.ts'
import { isRefusal } from './refusal.ts'

const { box } = foundBox()
const random = drawnFrom('follow-up')
const receipt = receiptOf(random(32))
const caseKey = newCaseKey(random)
const letter = { box, mailbox: receipt.mailbox, verifyKey: receipt.thread.key }
const text = utf8('Дагы бир нерсе: ал кайталанды.')

describe('what the writer adds', () => {
  it('has one length for every text, and opens with the case key', async () => {
    for (const words of [new Uint8Array(0), text, new Uint8Array(followUpTextBytesMax)]) {
      const sent = await drop(words)
      assert.equal(sent.length, followUpBytes)
      assert.deepEqual(await openFollowUp(sent, letter, caseKey), words)
    }
    const long = new Uint8Array(followUpTextBytesMax + 1)
    assert.deepEqual(await sealFollowUp(receipt, box, caseKey.recipient, long), {
      refusal: 'too_large',
    })
  })

  it('is let in by the server only with the signature of this thread’s code', async () => {
    const sent = await drop(text)
    const read = readFollowUp(sent)
    assert.ok(!isRefusal(read))
    assert.deepEqual(read.mailbox, receipt.mailbox)
    assert.deepEqual(checkFollowUp(sent, receipt.thread.key, box), read)
    const wrong = { refusal: 'signature_wrong' }
    assert.deepEqual(checkFollowUp(sent, receiptOf(random(32)).thread.key, box), wrong)
    assert.deepEqual(checkFollowUp(sent, receipt.thread.key, new Uint8Array(16)), wrong)
    for (const at of [0, 32, 95, 96, followUpBytes - 1]) {
      const changed = sent.slice()
      changed[at]! ^= 1
      assert.deepEqual(checkFollowUp(changed, receipt.thread.key, box), wrong)
    }
    assert.ok(isRefusal(checkFollowUp(sent.subarray(1), receipt.thread.key, box)))
  })

  it('is believed by a device only as the same person’s who wrote the letter', async () => {
    const sent = await drop(text)
    const refusalOf = async (changed: object, key = caseKey) => {
      const opened = await openFollowUp(sent, { ...letter, ...changed }, key)
      return isRefusal(opened) && opened.refusal
    }
    assert.equal(
      await refusalOf({ verifyKey: receiptOf(random(32)).thread.key }),
      'signature_wrong',
    )
    assert.equal(await refusalOf({ mailbox: random(32) }), 'malformed')
    assert.equal(await refusalOf({}, newCaseKey(random)), 'cannot_be_opened')
  })
})

async function drop(words: Uint8Array): Promise<Uint8Array> {
  const sent = await sealFollowUp(receipt, box, caseKey.recipient, words)
  if (isRefusal(sent)) throw new Error(sent.refusal)
  return sent
}
