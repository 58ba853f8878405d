import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { cleanText, isCleanLine, isCleanText, jsonBytes, lettersIn, utf8Bytes } from './text.ts'

describe('the text of a letter', () => {
  it('is mended and never refused: half an emoji, a bell, a Windows line break, loose accents', () => {
    assert.equal(cleanText('Мени\r\nуруп\u0007 жатат\ud83d!'), 'Мени\nуруп  жатат\ufffd!')
    assert.equal(cleanText('и\u0306'), 'й')
    assert.equal(cleanText('a\tb\u0000c\u2028d'), 'a b c\nd')
  })

  it('is clean once cleaned, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => isCleanText(cleanText(text))),
      { numRuns: 500 },
    )
  })

  it('keeps capitals, Latin typing and curses as the child wrote them', () => {
    for (const text of ['АПАМА АЙТПАГЫЛАЧЫ', 'salamatsyzby agai 😡', 'чёрт!!!']) {
      assert.equal(cleanText(text), text)
    }
  })

  it('is measured in the bytes it will take, lone halves included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text =>
        assert.equal(utf8Bytes(text), new TextEncoder().encode(text).length),
      ),
    )
    const clean = fc.string({ unit: 'binary' }).map(cleanText)
    fc.assert(
      fc.property(clean, text =>
        assert.equal(jsonBytes(text), utf8Bytes(JSON.stringify(text)) - 2),
      ),
    )
  })

  it('is counted in letters as a person counts them', () => {
    for (const [text, letters] of [
      ['', 0],
      ['өмүр', 4],
      ['е\u0301', 1],
      ['👍🏽', 1],
      ['👨‍👩‍👧', 1],
      ['🇰🇬🇷🇺', 2],
      ['a🇰🇬b', 3],
    ] as const) {
      assert.equal(lettersIn(text), letters, text)
    }
  })

  it('is a line only without a line break', () => {
    assert.ok(isCleanLine('Айгүл Токтогул кызы'))
    assert.ok(!isCleanLine('Айгүл\nТоктогул кызы'))
  })
})
