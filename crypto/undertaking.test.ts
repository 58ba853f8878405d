import assert from 'node:assert/strict'
import { it } from 'node:test'
import { toBase64url, utf8 } from './bytes.ts'
import { noBoxYet } from './commission-record.ts'
import { sha256 } from './hash.ts'
import { keysOf } from './member-keys.ts'
import { readOwn } from './records.ts'
import { isRefusal } from './refusal.ts'
import { Secret } from './secret.ts'
import { sign } from './sign.ts'
import { keyGroups, undertaking } from './undertaking.ts'

const keys = keysOf(new Secret(new Uint8Array(32).fill(7)))
const fields = {
  box: toBase64url(noBoxYet),
  member: 3,
  name: 'Төлөгөнова Жыпар Асылбековна',
  on: '2026-11-16',
  order: { date: '2026-10-30', no: '41-Б' },
  text: toBase64url(sha256(utf8('Милдеттенем.'))),
}
const body = undertaking.body(fields)
const sig = sign(undertaking.label, noBoxYet, body, keys.signing)
const key = (publics = keys.publics) => Uint8Array.from(Buffer.from(publics.key, 'base64url'))

it('an undertaking is read back by the key that gave it, and by no other', () => {
  assert.deepEqual(readOwn(undertaking, { body, sig }, noBoxYet, key()), fields)
  const other = keysOf(new Secret(new Uint8Array(32).fill(8)))
  assert.ok(isRefusal(readOwn(undertaking, { body, sig }, noBoxYet, key(other.publics))))
})

it('an undertaking given to one box is none to another', () => {
  const another = new Uint8Array(16).fill(1)
  assert.ok(isRefusal(readOwn(undertaking, { body, sig }, another, key())))
})

it('an undertaking has a person, a day, an order and a text, each once', () => {
  for (const wrong of [{ name: '' }, { on: '16.11.2026' }, { text: 'no hash' }, { more: 1 }]) {
    const bytes = utf8(JSON.stringify({ ...fields, ...wrong, v: 1 }))
    assert.ok(isRefusal(undertaking.read(bytes)), JSON.stringify(wrong))
  }
})

it('a key is compared by two groups of its hash', () => {
  assert.match(keyGroups(keys.publics.key), /^[0-9A-F]{4} [0-9A-F]{4}$/)
  const hash = Buffer.from(sha256(key())).toString('hex').toUpperCase()
  assert.equal(keyGroups(keys.publics.key).replace(' ', ''), hash.slice(0, 8))
})
