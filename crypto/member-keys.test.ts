import assert from 'node:assert/strict'
import { hkdfSync } from 'node:crypto'
import { describe, it } from 'node:test'
import { inspect } from 'node:util'
import fc from 'fast-check'
import { drawnFrom } from '#tests/founded-box.ts'
import { nobleArgon2 } from './argon2.ts'
import { testCost } from './argon2-test-cost.ts'
import { toBase64url, toHex, utf8 } from './bytes.ts'
import { authKey, keysOf, newRoot, unwrapRoot, wrapRoot } from './member-keys.ts'
import { checkPassphrase, makePassphrase, passphraseInGroups, passphraseKey } from './passphrase.ts'
import { makePrekey, signPrekey, unwrapPrekey, wipePrekey, wrapPrekey } from './prekeys.ts'
import { readSheet, sheetText } from './recovery-sheet.ts'
import { isRefusal } from './refusal.ts'
import { prekey } from './seal-record.ts'
import { Secret } from './secret.ts'
import { publicKeyOf } from './sign.ts'
import { verify } from './verify.ts'
import { unwrapSecret, wrapSecret } from './wrap.ts'

const random = drawnFrom('member keys')
const box = random(16)
const root = newRoot(random)
const keys = keysOf(root)
const lock = { box, member: 2, passphraseKey: new Secret(random(32)), pepper: random(32) }
const prekeyLock = { box, member: 2, n: 7, sealWrap: keys.sealWrap, pepper: random(32) }

describe('a member’s root', () => {
  it('gives every key by HKDF with its own label, as another implementation computes it', () => {
    const derive = (label: string) =>
      new Uint8Array(hkdfSync('sha256', root.reveal(), '', utf8(`ishenim/v1/${label}`), 32))
    assert.deepEqual(keys.signing.reveal(), derive('sign'))
    assert.deepEqual(keys.desk.secret.reveal(), derive('desk'))
    assert.deepEqual(keys.names.secret.reveal(), derive('names'))
    assert.deepEqual(keys.sealWrap.reveal(), derive('seal-wrap'))
    assert.equal(keys.publics.key, toBase64url(publicKeyOf(keys.signing)))
  })

  it('opens again with the same passphrase and pepper', () => {
    const opened = unwrapRoot(wrapRoot(root, lock), lock)
    assert.ok(!isRefusal(opened) && opened.isSame(root))
  })

  it('stays shut for another passphrase, pepper, member or box', () => {
    const wrapped = wrapRoot(root, lock)
    const others = [
      { ...lock, passphraseKey: new Secret(random(32)) },
      { ...lock, pepper: random(32) },
      { ...lock, member: 1 },
      { ...lock, box: random(16) },
    ]
    for (const other of others) {
      assert.deepEqual(unwrapRoot(wrapped, other), { refusal: 'wrong_passphrase' })
    }
  })

  it('stays shut when a single bit of the wrap is changed, or it is cut', () => {
    const wrapped = wrapRoot(root, lock)
    assert.equal(wrapped.length, 72)
    fc.assert(
      fc.property(fc.nat(72 * 8 - 1), bit => {
        const changed = wrapped.slice()
        changed[bit >> 3]! ^= 1 << (bit & 7)
        return isRefusal(unwrapRoot(changed, lock))
      }),
    )
    for (const length of [0, 23, 24, 39, 71]) {
      assert.ok(isRefusal(unwrapRoot(wrapped.subarray(0, length), lock)))
    }
  })

  it('is wrapped under another nonce each time', () => {
    assert.notDeepEqual(wrapRoot(root, lock), wrapRoot(root, lock))
    assert.throws(() => wrapRoot(root, { ...lock, pepper: random(31) }), RangeError)
  })

  it('does not print', () => {
    const bytes = toHex(keys.signing.reveal()).slice(0, 16)
    for (const shown of [inspect(keys, { depth: 9 }), JSON.stringify(keys), `${root}`]) {
      assert.ok(!shown.includes(bytes))
      assert.ok(!/\d+, \d+, \d+/.test(shown), shown)
    }
  })
})

describe('signing in', () => {
  it('sends a key from which nobody comes back to the passphrase key', async () => {
    const passphrase = makePassphrase(random)
    const salt = random(16)
    const key = await passphraseKey(passphrase, salt, nobleArgon2, testCost)
    const typed = checkPassphrase(passphraseInGroups(passphrase))
    assert.ok(!isRefusal(typed))
    const again = await passphraseKey(typed, salt, nobleArgon2, testCost)
    assert.deepEqual(authKey(again), authKey(key))
    assert.notDeepEqual(authKey(key), key.reveal())
    await assert.rejects(passphraseKey(passphrase, random(15), nobleArgon2, testCost))
  })
})

describe('the keys prepared for one seal', () => {
  it('are drawn, not derived, and signed by their owner for one number', () => {
    const made = makePrekey(7, random)
    const { body, sig } = signPrekey(made, { box, member: 2, signing: keys.signing })
    assert.ok(verify(prekey.label, box, body, sig, publicKeyOf(keys.signing)))
    assert.deepEqual(prekey.read(body), {
      box: toBase64url(box),
      member: 2,
      n: 7,
      read: made.read.recipient,
      share: made.share.recipient,
    })
  })

  it('open again with the owner’s root and the pepper of this member and number', () => {
    const made = makePrekey(7, random)
    const wrapped = wrapPrekey(made, prekeyLock)
    assert.equal(wrapped.length, 104)
    const opened = unwrapPrekey(wrapped, prekeyLock)
    assert.ok(!isRefusal(opened))
    assert.equal(opened.share.recipient, made.share.recipient)
    assert.equal(opened.read.recipient, made.read.recipient)
    wipePrekey(opened)
  })

  it('leave no copy of the key that opened them', () => {
    const key = random(32)
    const place = { box, member: 2, number: 0, purpose: 'root' } as const
    const wrapped = wrapSecret(key.slice(), root.reveal(), place, random)
    const used = key.slice()
    assert.deepEqual(unwrapSecret(used, wrapped, place), root.reveal())
    assert.deepEqual(used, new Uint8Array(32))
    assert.equal(unwrapSecret(used, wrapped, place), undefined)
  })

  it('are lost for good without that pepper, and cannot be moved to another number', () => {
    const wrapped = wrapPrekey(makePrekey(7, random), prekeyLock)
    const others = [
      { ...prekeyLock, pepper: random(32) },
      { ...prekeyLock, n: 8 },
      { ...prekeyLock, member: 1 },
      { ...prekeyLock, box: random(16) },
      { ...prekeyLock, sealWrap: new Secret(random(32)) },
    ]
    for (const other of others) {
      const refused = unwrapPrekey(wrapped, other)
      assert.equal(isRefusal(refused) && refused.refusal, 'cannot_be_opened')
    }
  })
})

describe('the recovery sheet', () => {
  it('gives back the root it was made of, however it is typed', () => {
    const text = sheetText(root)
    assert.match(text, /^([A-Z2-7]{4} ){13}[A-Z2-7]{4}$/)
    const slips = [
      text,
      text.toLowerCase(),
      text.replaceAll(' ', '-'),
      text.replaceAll('O', '0'),
      inCyrillic(text),
    ]
    for (const typed of slips) {
      const read = readSheet(typed)
      assert.ok(!isRefusal(read) && read.isSame(root), typed)
    }
  })

  /** As somebody types what they see while their keyboard is a Kyrgyz one. */
  const inCyrillic = (text: string) =>
    text.replace(/[ABEKMHOPCTYX]/g, letter => 'АВЕКМНОРСТУХ'['ABEKMHOPCTYX'.indexOf(letter)]!)

  it('is refused with a letter missing or another letter', () => {
    const text = sheetText(root)
    assert.deepEqual(readSheet(text.slice(1)), {
      refusal: 'wrong_sheet',
      detail: { reason: 'length' },
    })
    for (let at = 0; at < text.length; at++) {
      if (text[at] === ' ') continue
      const other = text[at] === 'A' ? 'B' : 'A'
      const refused = readSheet(text.slice(0, at) + other + text.slice(at + 1))
      assert.deepEqual(refused, { refusal: 'wrong_sheet', detail: { reason: 'check' } })
    }
  })
})
