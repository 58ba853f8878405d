import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  compareBytes,
  concat,
  equalBytes,
  fromBase64url,
  fromUtf8,
  inFours,
  isWellFormed,
  readU32be,
  toBase64url,
  toHex,
  u32be,
  utf8,
} from './bytes.ts'

describe('bytes and their spellings', () => {
  it('a hash is read aloud in fours of capital letters and digits', () => {
    assert.equal(inFours(new Uint8Array([0x7f, 0x3a, 0x91, 0xc2, 0x0b])), '7F3A 91C2 0B')
    assert.equal(toHex(new Uint8Array([0, 255])), '00ff')
  })

  it('any bytes come back from base64url as they were, and equal what Node writes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), bytes => {
        assert.equal(toBase64url(bytes), Buffer.from(bytes).toString('base64url'))
        assert.deepEqual(fromBase64url(toBase64url(bytes)), bytes)
      }),
    )
  })

  it('another spelling of the same bytes is refused', () => {
    // AA and AB are one byte with different spare bits; Node reads them all as the same.
    for (const text of ['AB', 'AA==', 'A A', 'AA\n', 'A', '+/', 'Ａ']) {
      assert.throws(() => fromBase64url(text))
    }
    assert.throws(() => fromBase64url('AAAA', 2))
  })

  it('half of an emoji is refused, never quietly replaced', () => {
    for (const text of ['\ud83d', 'ата\udc00', '\udc00\ud83d', 'a\ud83d\ud83d\ude00']) {
      assert.equal(isWellFormed(text), false)
      assert.throws(() => utf8(text), TypeError)
    }
    assert.equal(isWellFormed('Ата-эне 👨‍👩‍👧 ң ө ү'), true)
    assert.equal(fromUtf8(utf8('ң ө ү 😀')), 'ң ө ү 😀')
  })

  it('bytes that are no UTF-8 are refused, and a byte order mark is not swallowed', () => {
    for (const bytes of [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80]]) {
      assert.throws(() => fromUtf8(new Uint8Array(bytes)))
    }
    assert.equal(fromUtf8(new Uint8Array([0xef, 0xbb, 0xbf, 0x61])), '\ufeffa')
  })

  it('numbers take four bytes, largest first, and are not read behind the end', () => {
    assert.deepEqual(u32be(0x01020304), new Uint8Array([1, 2, 3, 4]))
    assert.equal(readU32be(concat(new Uint8Array(2), u32be(0xfffffffe)), 2), 0xfffffffe)
    assert.throws(() => readU32be(new Uint8Array(7), 4), RangeError)
    assert.throws(() => u32be(-1), RangeError)
    assert.throws(() => u32be(2 ** 32), RangeError)
  })

  it('equal means every byte and the same length; order is that of the bytes', () => {
    assert.equal(equalBytes(utf8('ата'), utf8('ата')), true)
    assert.equal(equalBytes(utf8('ата'), utf8('апа')), false)
    assert.equal(equalBytes(utf8('а'), utf8('аа')), false)
    const sorted = [[2], [1, 255], [1], []].map(bytes => new Uint8Array(bytes)).sort(compareBytes)
    assert.deepEqual(sorted.map(toHex), ['', '01', '01ff', '02'])
  })
})
