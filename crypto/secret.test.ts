import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { inspect } from 'node:util'
import { keysOf, newRoot, unwrapRoot } from './member-keys.ts'
import { isBroken, systemRandom } from './random.ts'
import { isRefusal } from './refusal.ts'
import { Secret } from './secret.ts'
import { identityOf, unwrap, wrap } from './x25519-stanza.ts'

describe('a secret', () => {
  it('prints only its name, however it is printed', () => {
    const secret = new Secret(new Uint8Array(32).fill(0xab), 'gate key')
    for (const printed of [
      JSON.stringify({ secret }),
      `${secret}`,
      inspect(secret),
      inspect({ deep: { secret } }, { showHidden: true }),
      JSON.stringify(Object.entries(secret)),
    ]) {
      assert.match(printed, /gate key/)
      assert.doesNotMatch(printed, /171|ab, ab|abab/i)
    }
  })

  it('becomes zeros when it is wiped, also for whoever still holds the array', () => {
    const bytes = new Uint8Array([1, 2, 3])
    const secret = new Secret(bytes)
    assert.equal(secret.isSame(new Secret(new Uint8Array([1, 2, 3]))), true)
    secret.wipe()
    assert.deepEqual(bytes, new Uint8Array(3))
  })
})

describe('a wiped secret', () => {
  const wiped = new Secret(new Uint8Array(32), 'member root')
  wiped.wipe()

  it('may be wiped again, and gives nothing: no keys come from what is gone', () => {
    wiped.wipe()
    assert.throws(() => wiped.reveal(), /member root/)
    assert.throws(() => keysOf(wiped), /wiped/)
    const lock = { box: new Uint8Array(16), member: 0, pepper: new Uint8Array(32) }
    assert.throws(() => unwrapRoot(new Uint8Array(72), { ...lock, passphraseKey: wiped }), /wiped/)
  })

  it('is not taken for a key that fits nothing', () => {
    const key = identityOf(new Uint8Array(32).fill(7))
    const wrapped = wrap(new Uint8Array(16), key.recipient, systemRandom)
    assert.ok(!isRefusal(wrapped))
    key.secret.wipe()
    assert.throws(() => unwrap(key, wrapped), /wiped/)
  })
})

describe('chance', () => {
  it('is drawn in any amount, also more than a browser gives at once', () => {
    const bytes = systemRandom(200_000)
    assert.equal(bytes.length, 200_000)
    assert.equal(
      bytes.subarray(199_000).every(byte => byte === 0),
      false,
    )
  })

  it('that repeats or falls short is noticed', () => {
    assert.equal(isBroken(systemRandom), false)
    assert.equal(
      isBroken(size => new Uint8Array(size)),
      true,
    )
    let last = 0
    assert.equal(
      isBroken(() => new Uint8Array(16).fill(last++)),
      true,
    )
    assert.throws(() => newRoot(size => new Uint8Array(size).fill(4)), /randomness/)
  })
})
