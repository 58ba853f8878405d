import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { bech32 } from '@scure/base'
import { Decrypter } from 'age-encryption'
import fc from 'fast-check'
import { hasAgeProgram, openWithAgeProgram } from '#tests/age-program.ts'
import { randomFrom, testBox } from '#tests/sealed-box.ts'
import { concat, utf8 } from './bytes.ts'
import { checkOuter, envelopeBytes, openOuter, outerFileKey, wrapOuter } from './gate.ts'
import { unpad } from './padding.ts'
import { isRefusal } from './refusal.ts'
import { identityOf } from './x25519-stanza.ts'

const box = testBox(3, 1)
const { binding, gate } = box
const inner = randomFrom('an inner file')(12_000)
const random = randomFrom('outer')
const wrapping = { binding, gate: gate.recipient, random }
const changed = (bytes: Uint8Array, at: number, bit = 0) =>
  bytes.map((byte, place) => (place === at ? byte ^ (1 << bit) : byte))

describe('the outer layer', () => {
  let text = new Uint8Array()
  let photos = new Uint8Array()
  before(async () => {
    text = new Uint8Array(await wrapOuter(inner, 'text', wrapping))
    photos = new Uint8Array(await wrapOuter(inner, 'photos', wrapping))
  })

  it('has two lengths, whatever is inside', async () => {
    assert.deepEqual(envelopeBytes, { text: 16_670, photos: 1_049_102 })
    assert.equal(text.length, envelopeBytes.text)
    assert.equal(photos.length, envelopeBytes.photos)
    for (const size of [0, 1, 16_383]) {
      const envelope = await wrapOuter(new Uint8Array(size), 'text', wrapping)
      assert.equal(envelope.length, envelopeBytes.text)
    }
    await assert.rejects(wrapOuter(new Uint8Array(16_384), 'text', wrapping), RangeError)
  })

  it('is kept by the server without a key, which tells it the class', () => {
    assert.equal(checkOuter(text, binding), 'text')
    assert.equal(checkOuter(photos, binding), 'photos')
  })

  it('of another seal or another box is not kept: the page seals again', () => {
    const other = { ...binding, seal: `A${binding.seal.slice(1)}` }
    assert.deepEqual(checkOuter(text, other), { refusal: 'seal_changed' })
    const elsewhere = { ...binding, box: `A${binding.box.slice(1)}` }
    assert.deepEqual(checkOuter(text, elsewhere), { refusal: 'seal_changed' })
  })

  it('of any other length is refused before it is looked at', () => {
    for (const size of [0, 1, envelopeBytes.text - 1, envelopeBytes.text + 1]) {
      const bytes = concat(text, text).subarray(0, size)
      assert.deepEqual(checkOuter(bytes, binding), {
        refusal: 'malformed_envelope',
        detail: { reason: 'length' },
      })
    }
    assert.deepEqual(checkOuter(concat(photos, text), binding), { refusal: 'too_large' })
  })

  it('with another header is refused: other stanzas, other spellings, no header at all', () => {
    const asText = Buffer.from(text).toString('latin1')
    const { box: id, seal } = binding
    const line = `-> ishenim 1 week ${id} ${seal}\n\n`
    for (const [from, to] of [
      ['age-encryption.org/v1', 'age-encryption.org/v2'],
      ['-> ishenim 1 week', '-> ishenim 2 week'],
      ['-> ishenim 1 week', '-> ishenim 1 urgt'],
      ['-> X25519', '-> x25519'],
      [line, `-> X\n\n${line}`.slice(0, line.length)],
      [line, `${line.slice(0, -1)}A`],
      ['\n--- ', '\n---A'],
      [asText, 'x'.repeat(asText.length)],
      [asText, `${asText.slice(60)}${asText.slice(0, 60)}`],
    ] as const) {
      assert.ok(asText.includes(from))
      const bytes = new Uint8Array(
        Buffer.from(
          asText.replace(from, () => to),
          'latin1',
        ),
      )
      assert.equal(bytes.length, text.length)
      assert.equal(isRefusal(checkOuter(bytes, binding)), true, to.slice(0, 40))
    }
  })

  it('gives the gate sixteen bytes, which open this envelope and no other', async () => {
    const fileKey = outerFileKey(gate, text, binding)
    assert.ok(!isRefusal(fileKey))
    assert.equal(fileKey.length, 16)
    assert.deepEqual(await openOuter(fileKey, text, binding), inner)
    assert.deepEqual(await openOuter(fileKey, photos, binding), {
      refusal: 'cannot_be_opened',
      detail: { reason: 'file_key' },
    })
    assert.equal(isRefusal(outerFileKey(identityOf(random(32)), text, binding)), true)
    const other = { ...binding, seal: `A${binding.seal.slice(1)}` }
    assert.deepEqual(outerFileKey(gate, text, other), { refusal: 'seal_changed' })
  })

  it('shows every changed bit of its header, and any of the rest', async () => {
    const fileKey = outerFileKey(gate, text, binding)
    assert.ok(!isRefusal(fileKey))
    for (let at = 0; at < 254; at++) {
      for (let bit = 0; bit < 8; bit++) {
        const bytes = changed(text, at, bit)
        assert.equal(isRefusal(outerFileKey(gate, bytes, binding)), true, `${at} ${bit}`)
        assert.equal(isRefusal(await openOuter(fileKey, bytes, binding)), true, `${at} ${bit}`)
      }
    }
    for (let at = 254; at < text.length; at += 97) {
      assert.deepEqual(await openOuter(fileKey, changed(text, at, at % 8), binding), {
        refusal: 'cannot_be_opened',
        detail: { reason: 'changed' },
      })
    }
  })

  it('that holds no padding of ours is refused, not guessed at', async () => {
    const zeros = await wrapOuter(new Uint8Array(0), 'text', wrapping)
    const fileKey = outerFileKey(gate, zeros, binding)
    assert.ok(!isRefusal(fileKey))
    assert.deepEqual(await openOuter(fileKey, zeros, binding), new Uint8Array(0))
    for (const tail of [[], [0, 0], [0x80, 1], [0x40, 0], [0x81]]) {
      assert.equal(isRefusal(unpad(new Uint8Array(tail))), true)
    }
  })

  it('is an age file to anybody else, too: typage opens it, and so does the age program', async () => {
    const secret = gate.secret.reveal()
    const asText = bech32.encodeFromBytes('AGE-SECRET-KEY-', secret).toUpperCase()
    const typage = new Decrypter()
    typage.addIdentity(asText)
    const padded = await typage.decrypt(text)
    assert.deepEqual(unpad(padded), inner)
    if (hasAgeProgram()) {
      assert.deepEqual(openWithAgeProgram(asText, text), padded)
      assert.deepEqual(unpad(openWithAgeProgram(asText, photos)), inner)
    }
  })

  it('throws at nothing that is posted', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
        const posted = text.slice()
        posted.set(bytes.subarray(0, 260))
        const answer = checkOuter(posted, binding)
        assert.ok(isRefusal(answer) || answer === 'text')
        assert.equal(isRefusal(checkOuter(bytes, binding)), true)
      }),
    )
    assert.equal(isRefusal(checkOuter(utf8('Апа, мага жардам бер'), binding)), true)
  })
})
