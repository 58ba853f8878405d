import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { plainLetter, randomFrom, testReceipt } from '#tests/sealed-box.ts'
import { concat, fromUtf8, toBase64url, u32be, utf8 } from './bytes.ts'
import { innerPlaintextBytes } from './envelope-class.ts'
import { namesBlockBytes, readFrame, writeFrame } from './frame.ts'
import { sha256 } from './hash.ts'
import {
  isClean,
  type Letter,
  manifestBytesMax,
  photoBytesMax,
  photosMax,
  textBytesMax,
  writeManifest,
} from './manifest.ts'
import { readLetterFrame } from './manifest-open.ts'
import { pad } from './padding.ts'
import { isRefusal } from './refusal.ts'

const receipt = testReceipt(randomFrom('manifest'))
const deal = randomFrom('deal')(32)
const photo = { name: 'дневник.jpg', type: 'image/jpeg' as const, bytes: utf8('a photo') }
const signedLetter: Letter = {
  ...plainLetter,
  mode: 'signed',
  from: { name: 'Асанова Гүлнара Токтогул кызы', contacts: '0555 00 00 00\nБатирова 12' },
  sentOn: '2026-11-24',
  recused: [2, 0],
  photos: [photo, { ...photo, name: '', type: 'image/webp' }],
}
const writtenFrame = (letter: Letter) => {
  const manifest = writeManifest(letter, receipt, deal)
  assert.ok(!isRefusal(manifest))
  const attachments = concat(...letter.photos.map(({ bytes }) => bytes))
  const names = new Uint8Array(namesBlockBytes).fill(9)
  return { manifest, names, text: utf8(letter.text), attachments }
}
/** Two lengths stand in front of what is not of fixed length. */
const frameBytes = (manifest: number, text: number, attachments: number) =>
  4 + manifest + namesBlockBytes + 4 + text + attachments
const padded = (bytes: Uint8Array) => pad(bytes, innerPlaintextBytes.text)
const read = (letter: Letter) => readLetterFrame(padded(writeFrame(writtenFrame(letter))))
/** A letter whose manifest says something else than ours would. */
const saying = (change: object, remove: string[] = []) => {
  const frame = writtenFrame(signedLetter)
  const held = { ...JSON.parse(fromUtf8(frame.manifest)), ...change }
  for (const name of remove) delete held[name]
  return readLetterFrame(padded(writeFrame({ ...frame, manifest: utf8(JSON.stringify(held)) })))
}

describe('the inside of a letter', () => {
  it('comes back as it was written, with the way back to the writer', () => {
    for (const letter of [plainLetter, signedLetter]) {
      const opened = read(letter)
      assert.deepEqual(opened.letter, {
        ...letter,
        recused: [...letter.recused].sort(),
      })
      assert.deepEqual(opened.answerTo, {
        mailbox: receipt.mailbox,
        reply: receipt.reply.recipient,
        thread: receipt.thread.key,
      })
      assert.deepEqual(opened.deal, deal)
      assert.deepEqual(opened.warnings, [])
      assert.equal(opened.rawText, '')
    }
  })

  it('tells no day and no name of an anonymous writer', () => {
    const { mode, ...rest } = signedLetter
    assert.ok(mode)
    const refused = writeManifest({ ...rest, mode: 'anonymous' }, receipt, deal)
    assert.deepEqual(refused, { refusal: 'malformed', detail: { reason: 'from' } })
    const { manifest } = writtenFrame(plainLetter)
    assert.doesNotMatch(fromUtf8(manifest), /sentOn|from/)
  })

  it('fits its class for every length of text from nothing to the longest', () => {
    for (let text = 0; text <= textBytesMax; text++) {
      assert.ok(frameBytes(manifestBytesMax, text, 0) < innerPlaintextBytes.text)
    }
    const photos = photosMax * photoBytesMax
    assert.ok(frameBytes(manifestBytesMax, textBytesMax, photos) < innerPlaintextBytes.photos)
    const { manifest, names, text, attachments } = writtenFrame(plainLetter)
    const whole = writeFrame({ manifest, names, text, attachments })
    assert.equal(whole.length, frameBytes(manifest.length, text.length, 0))
  })

  it('holds the longest name, contacts and three photos in its manifest', () => {
    const longest: Letter = {
      ...signedLetter,
      category: 'organisation',
      about: 'administration',
      from: { name: '"'.repeat(120), contacts: 'ө'.repeat(180) },
      recused: [251, 252, 253, 254],
      photos: Array.from({ length: 3 }, () => ({
        name: 'ө'.repeat(20),
        type: 'image/jpeg' as const,
        bytes: new Uint8Array(photoBytesMax),
      })),
    }
    const { manifest } = writtenFrame(longest)
    assert.ok(manifest.length <= manifestBytesMax, String(manifest.length))
  })

  it('is refused before sealing when a machine could not carry it', () => {
    const half = '\ud83d'
    const refusals: [Partial<Letter>, string][] = [
      [{ text: `Апа ${half}` }, 'malformed'],
      [{ text: 'a\u0000b' }, 'malformed'],
      [{ text: 'a\rb' }, 'malformed'],
      [{ text: 'й'.normalize('NFD') }, 'malformed'],
      [{ text: 'a'.repeat(textBytesMax + 1) }, 'letter_too_long'],
      [{ text: 'ө'.repeat(textBytesMax / 2 + 1) }, 'letter_too_long'],
      [{ from: { name: half, contacts: '' } }, 'malformed'],
      [{ from: { name: 'a'.repeat(1_500), contacts: '' } }, 'too_long'],
      [{ sentOn: 'today' }, 'malformed'],
      [{ recused: [1, 1] }, 'malformed'],
      [{ recused: [-1] }, 'malformed'],
      [{ photos: [photo, photo, photo, photo] }, 'too_many_photos'],
      [{ photos: [{ ...photo, bytes: new Uint8Array(photoBytesMax + 1) }] }, 'photo_too_large'],
      [{ photos: [{ ...photo, bytes: new Uint8Array(0) }] }, 'malformed'],
      [{ photos: [{ ...photo, name: half }] }, 'malformed'],
    ]
    for (const [change, code] of refusals) {
      const refused = writeManifest({ ...signedLetter, ...change }, receipt, deal)
      assert.ok(isRefusal(refused))
      assert.equal(refused.refusal, code)
    }
    assert.equal(isClean('бир сап\nэки сап 👨‍👩‍👧'), true)
  })
})

describe('a letter of other software', () => {
  it('is shown with a warning and its raw text, and never blocks', () => {
    for (const [change, warning] of [
      [{ v: 2 }, 'version'],
      [{ urgency: 'high' }, 'unknown_field'],
      [{ category: 'gossip' }, 'wrong_field'],
      [{ about: 7 }, 'wrong_field'],
      [{ recused: 'all' }, 'wrong_field'],
      [{ recused: [256] }, 'wrong_field'],
      [{ reply: 'age1nobody' }, 'wrong_field'],
      [{ thread: 'AAAA' }, 'wrong_field'],
      [{ deal: null }, 'wrong_field'],
      [{ from: [] }, 'wrong_field'],
      [{ sentOn: 3 }, 'wrong_field'],
      [{ attachments: {} }, 'wrong_field'],
      [{ attachments: [] }, 'attachments'],
      [{ attachments: [{ size: -1 }, null, 4] }, 'attachments'],
      [{ attachments: [{ name: 'a', type: 'text/html', size: 2, sha256: '' }] }, 'attachments'],
    ] as const) {
      const opened = saying(change)
      assert.deepEqual(opened.warnings, [warning])
      assert.equal(opened.letter.text, signedLetter.text)
      assert.ok(opened.rawText.includes(Object.keys(change)[0]!))
    }
    for (const change of [
      { mode: 'anonymous' },
      { from: { name: 'A\u0007', contacts: '' } },
      { from: { name: '', contacts: 'й'.normalize('NFD') } },
    ]) {
      const opened = saying(change)
      assert.deepEqual(opened.warnings, ['wrong_field'])
      assert.ok(opened.letter.from)
    }
    assert.deepEqual(saying({}, ['mailbox']).warnings, ['wrong_field'])
    assert.equal(saying({}, ['mailbox']).answerTo, undefined)
  })

  it('shows its words even when nothing around them is as we write it', () => {
    const { names } = writtenFrame(plainLetter)
    const words = utf8('Мага жардам керек')
    const frame = { manifest: utf8('[]'), names, text: words, attachments: new Uint8Array(0) }
    const opened = readLetterFrame(padded(writeFrame(frame)))
    assert.equal(opened.letter.text, 'Мага жардам керек')
    assert.ok(opened.warnings.includes('manifest'))
    const unframed = readLetterFrame(padded(words))
    assert.equal(unframed.letter.text, 'Мага жардам керек')
    assert.deepEqual(unframed.warnings, ['frame'])
    assert.deepEqual(readLetterFrame(words).warnings, ['padding', 'frame'])
    const unpadded = readLetterFrame(concat(writeFrame(writtenFrame(plainLetter)), utf8('!')))
    assert.equal(unpadded.letter.text, plainLetter.text)
    assert.deepEqual(unpadded.warnings, ['padding', 'attachments'])
    const broken = { ...writtenFrame(plainLetter), text: new Uint8Array([0xff, 0x41]) }
    const shown = readLetterFrame(padded(writeFrame(broken)))
    assert.deepEqual([shown.letter.text, shown.warnings], ['\ufffdA', ['text']])
  })

  it('leaves out a photo that is not the one the manifest names', () => {
    const frame = writtenFrame(signedLetter)
    frame.attachments[0]! ^= 1
    const opened = readLetterFrame(padded(writeFrame(frame)))
    assert.equal(opened.letter.photos.length, 1)
    assert.deepEqual(opened.warnings, ['attachments'])
  })

  it('leaves out photos without a byte, and those behind the third', () => {
    const empty = { name: '', type: 'image/jpeg', size: 0, sha256: toBase64url(sha256()) }
    const opened = saying({ attachments: Array.from({ length: 50 }, () => empty) })
    assert.deepEqual([opened.letter.photos, opened.warnings], [[], ['attachments']])
    const four = { ...signedLetter, photos: [photo, photo, photo] }
    const frame = writtenFrame(four)
    const held = JSON.parse(fromUtf8(frame.manifest))
    const manifest = utf8(
      JSON.stringify({ ...held, attachments: [...held.attachments, held.attachments[0]] }),
    )
    const attachments = concat(frame.attachments, photo.bytes)
    const shown = readLetterFrame(padded(writeFrame({ ...frame, manifest, attachments })))
    assert.deepEqual([shown.letter.photos.length, shown.warnings], [3, ['attachments']])
  })

  it('throws at nothing that could have been locked in', () => {
    const json = fc.json().map(utf8)
    const whatever = fc.oneof(fc.uint8Array({ maxLength: 200 }), json)
    const framed = fc
      .record({ manifest: whatever, text: whatever, attachments: whatever })
      .map(frame => writeFrame({ ...frame, names: new Uint8Array(namesBlockBytes) }))
    fc.assert(
      fc.property(fc.oneof(whatever, framed, framed.map(padded)), bytes => {
        const { letter, warnings } = readLetterFrame(bytes)
        assert.equal(typeof letter.text, 'string')
        assert.ok(warnings.length > 0)
      }),
    )
    for (const sizes of [
      [0xffffffff, 0],
      [0, 0xffffffff],
    ]) {
      const lying = concat(u32be(sizes[0]!), new Uint8Array(namesBlockBytes), u32be(sizes[1]!))
      assert.equal(readFrame(lying), undefined)
    }
  })
})
