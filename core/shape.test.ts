import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { hash, id, recipient } from './record.ts'
import { isRefusal, refuse } from './refusal.ts'
import { count, list, object, oneOf, read, tagged, text, whole, words, yesNo } from './shape.ts'

const line = object(
  { no: whole(1, 9), kind: oneOf(['planned', 'moved']), items: list(object({ n: count }), 2) },
  { note: words(10) },
)
const good = { no: 1, kind: 'moved', items: [{ n: 0 }] }

const wrongAt = (value: unknown) => {
  const answer = read(line, value)
  return isRefusal(answer) ? answer.detail?.at : 'nowhere'
}

describe('a shape', () => {
  it('hands back exactly what came when every member fits', () => {
    assert.equal(read(line, good), good)
    assert.equal(wrongAt({ ...good, note: 'кеч' }), 'nowhere')
  })

  it('names the first place that does not fit', () => {
    assert.equal(wrongAt({ ...good, no: 10 }), '.no')
    assert.equal(wrongAt({ ...good, no: 1.5 }), '.no')
    assert.equal(wrongAt({ ...good, no: '1' }), '.no')
    assert.equal(wrongAt({ ...good, kind: 'extraordinary' }), '.kind')
    assert.equal(wrongAt({ ...good, items: [{ n: 0 }, { n: -1 }] }), '.items[1].n')
    assert.equal(wrongAt({ ...good, items: [{ n: 0 }, { n: 0 }, { n: 0 }] }), '.items')
    assert.equal(wrongAt({ ...good, note: '' }), '.note')
    assert.equal(wrongAt({ no: 1, kind: 'moved' }), '.items')
  })

  it('refuses a member nobody named, null, and what an object inherits', () => {
    assert.equal(wrongAt({ ...good, more: 1 }), '.more')
    assert.equal(wrongAt({ ...good, note: null }), '.note')
    assert.equal(wrongAt({ ...good, note: undefined }), '.note')
    assert.equal(wrongAt({ ...good, toString: 1 }), '.toString')
    for (const nothing of [null, undefined, [], 'x', 3]) assert.equal(wrongAt(nothing), '.')
    assert.equal(wrongAt(JSON.parse('{"__proto__": 1}')), '.__proto__')
  })

  it('takes clean text of so many bytes and no more', () => {
    const short = object({ t: text(4) })
    const answer = (t: string) => isRefusal(read(short, { t }))
    assert.ok(!answer('эт') && !answer(''))
    assert.ok(answer('этэ') && answer('\ud83d') && answer('\u0000'))
  })

  it('tells objects apart by their tag', () => {
    const entry = tagged('kind', {
      note: object({ kind: oneOf(['note']), text: text(9) }),
      done: object({ kind: oneOf(['done']), all: yesNo }),
    })
    assert.ok(!isRefusal(read(entry, { kind: 'done', all: true })))
    assert.deepEqual(read(entry, { kind: 'note', all: true }), refuse('malformed', { at: '.all' }))
    assert.deepEqual(read(entry, { kind: 'toString' }), refuse('malformed', { at: '.kind' }))
    assert.deepEqual(read(entry, null), refuse('malformed', { at: '.kind' }))
  })
})

describe('bytes in JSON', () => {
  it('are base64url without padding, canonical in the last character', () => {
    assert.ok(!isRefusal(read(id, `${'A'.repeat(21)}w`)))
    assert.ok(isRefusal(read(id, `${'A'.repeat(21)}x`)))
    assert.ok(!isRefusal(read(hash, `${'_'.repeat(42)}8`)))
    assert.ok(isRefusal(read(hash, `${'_'.repeat(42)}9`)))
    assert.ok(isRefusal(read(hash, `${'A'.repeat(43)}=`)))
    assert.ok(!isRefusal(read(recipient, `age1${'q'.repeat(58)}`)))
    assert.ok(isRefusal(read(recipient, `age1${'b'.repeat(58)}`)))
  })
})
