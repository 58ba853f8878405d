import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { fromUtf8, utf8 } from './bytes.ts'
import { canonical, parseCanonical } from './canonical.ts'

describe('the one spelling of a record', () => {
  it('is the one of RFC 8785: names by code units, no spaces, short escapes', () => {
    const value = {
      '\u20ac': 1,
      '\r': 2,
      1: [true, 'a"\\\n\u001f/'],
      '\u{1f600}': 3,
      ö: { b: 1, a: 0 },
    }
    assert.equal(
      fromUtf8(canonical(value)),
      '{"\\r":2,"1":[true,"a\\"\\\\\\n\\u001f/"],"ö":{"a":0,"b":1},"\u20ac":1,"\u{1f600}":3}',
    )
  })

  it('does not exist for fractions, negatives, null, dates, holes and half an emoji', () => {
    const holes = new Array(1)
    for (const value of [
      1.5,
      -1,
      -0,
      2 ** 53,
      Number.NaN,
      null,
      undefined,
      [undefined],
      holes,
      { a: undefined },
      new Date(0),
      new Map(),
      10n,
      '\ud83d',
      { '\udc00': 1 },
      'a\u0000',
    ]) {
      assert.throws(() => canonical(value), TypeError)
    }
  })

  it('is the only one that is read', () => {
    assert.deepEqual(parseCanonical(utf8('{"a":[1,"б"],"c":true}')), { a: [1, 'б'], c: true })
    for (const text of [
      '{"c":1,"a":1}',
      '{"a":1,"a":1}',
      '{"a": 1}',
      '{"a":1} ',
      '{"a":1.0}',
      '{"a":1e0}',
      '{"a":-0}',
      '{"a":null}',
      '"\\u0431"',
      '"\\ud83d"',
      '"\\/"',
      '\ufeff{}',
      '',
    ]) {
      assert.throws(() => parseCanonical(utf8(text)))
    }
  })

  it('comes back as the same value, whatever records hold', () => {
    const { tree } = fc.letrec(tie => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.boolean(),
        fc.maxSafeNat(),
        fc.string({ unit: 'grapheme' }).filter(text => !text.includes('\u0000')),
        fc.array(tie('tree'), { maxLength: 5 }),
        fc.dictionary(fc.string({ unit: 'grapheme-ascii' }), tie('tree'), {
          noNullPrototype: true,
        }),
      ),
    }))
    fc.assert(fc.property(tree, value => assert.deepEqual(parseCanonical(canonical(value)), value)))
  })
})
