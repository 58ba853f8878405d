import assert from 'node:assert/strict'
import { createPrivateKey, sign as nodeSign } from 'node:crypto'
import { describe, it } from 'node:test'
import { ed25519 } from '@noble/curves/ed25519.js'
import fc from 'fast-check'
import { concat, utf8 } from './bytes.ts'
import { signed } from './labels.ts'
import { Secret } from './secret.ts'
import { publicKeyOf, sign } from './sign.ts'
import { isAcceptableKey, signedMessage, verify } from './verify.ts'

const hex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'))
const ff = (first: string, last: string) => hex(first + 'ff'.repeat(30) + last)
const zeros = (first: string, last: string) => hex(first + '00'.repeat(30) + last)

const smallOrder = [
  zeros('01', '00'),
  zeros('00', '00'),
  zeros('00', '80'),
  ff('ec', '7f'),
  hex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'),
  hex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85'),
  hex('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a'),
  hex('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa'),
]
const otherSpellings = [
  zeros('01', '80'),
  ff('ec', 'ff'),
  ff('ed', '7f'),
  ff('ed', 'ff'),
  ff('ee', '7f'),
  ff('ee', 'ff'),
]

const box = new Uint8Array(16).fill(7)
const secret = new Secret(new Uint8Array(32).fill(9), 'signing key')
const key = publicKeyOf(secret)
const body = utf8('{"v":1}')

describe('a signature', () => {
  it('is what another implementation of Ed25519 makes of the same message', () => {
    const prefix = hex('302e020100300506032b657004220420')
    const der = Buffer.from(concat(prefix, secret.reveal()))
    const node = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
    const theirs = nodeSign(null, signedMessage(signed.act, box, body), node)
    assert.deepEqual(sign(signed.act, box, body, secret), new Uint8Array(theirs))
  })

  it('holds for its label, box, body and key, and for no other of them', () => {
    const sig = sign(signed.act, box, body, secret)
    assert.ok(verify(signed.act, box, body, sig, key))
    assert.ok(!verify(signed.journal, box, body, sig, key))
    assert.ok(!verify(signed.act, new Uint8Array(16), body, sig, key))
    assert.ok(!verify(signed.act, box, utf8('{"v":2}'), sig, key))
    assert.ok(!verify(signed.act, box, body, sig, publicKeyOf(new Secret(new Uint8Array(32)))))
  })

  it('is spoilt by any changed bit', () => {
    const sig = sign(signed.act, box, body, secret)
    fc.assert(
      fc.property(fc.nat(511), bit => {
        const changed = sig.slice()
        changed[bit >> 3]! ^= 1 << (bit & 7)
        return !verify(signed.act, box, body, changed, key)
      }),
      { numRuns: 60 },
    )
  })

  it('of a wrong length, or with S not reduced, is no signature', () => {
    const sig = sign(signed.act, box, body, secret)
    assert.ok(!verify(signed.act, box, body, sig.subarray(0, 63), key))
    assert.ok(!verify(signed.act, box, body, concat(sig, new Uint8Array(1)), key))
    const order = 2n ** 252n + 27742317777372353535851937790883648493n
    const s = [...sig.subarray(32)].reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n)
    const second = Uint8Array.from({ length: 32 }, (_, i) =>
      Number(((s + order) >> BigInt(8 * i)) & 255n),
    )
    assert.ok(!verify(signed.act, box, body, concat(sig.subarray(0, 32), second), key))
  })

  it('needs a box id of sixteen bytes', () => {
    assert.throws(() => signedMessage(signed.act, new Uint8Array(15), body), RangeError)
  })
})

describe('a listed key', () => {
  it('is refused when it is of small order, and verifies nothing then', () => {
    for (const point of smallOrder) {
      assert.ok(!isAcceptableKey(point))
      // R = A and S = 0 is the signature that such a key would accept for any message.
      assert.ok(!verify(signed.act, box, body, concat(point, new Uint8Array(32)), point))
    }
  })

  it('is refused in any second spelling', () => {
    for (const point of otherSpellings) assert.ok(!isAcceptableKey(point))
  })

  it('is refused with a torsion part, off the curve, or of another length', () => {
    const torsion = ed25519.Point.fromBytes(smallOrder[4]!, false)
    const mixed = ed25519.Point.fromBytes(key, false).add(torsion).toBytes()
    assert.ok(!isAcceptableKey(mixed))
    assert.ok(!isAcceptableKey(zeros('02', '00')))
    assert.ok(!isAcceptableKey(key.subarray(1)))
  })

  it('is accepted when somebody made it honestly', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), seed =>
        isAcceptableKey(publicKeyOf(new Secret(seed))),
      ),
      { numRuns: 20 },
    )
  })
})
