import assert from 'node:assert/strict'
import { createHmac, hkdfSync } from 'node:crypto'
import { describe, it } from 'node:test'
import { concat, toHex, u32be, utf8 } from './bytes.ts'
import { ageHkdf, hkdf, hmacSha256, sha256 } from './hash.ts'
import { derived } from './labels.ts'

describe('hashes and derivations', () => {
  it('are those of FIPS 180, RFC 4231 and RFC 5869, whose vectors Node passes too', () => {
    assert.equal(
      toHex(sha256(utf8('a'), utf8('bc'))),
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
    const ours = hmacSha256(utf8('Jefe'), utf8('what do ya want '), utf8('for nothing?'))
    assert.equal(toHex(ours), '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843')
    assert.deepEqual(
      Buffer.from(ours),
      createHmac('sha256', 'Jefe').update('what do ya want for nothing?').digest(),
    )
  })

  it('put a context behind the label and a line feed', () => {
    const secret = new Uint8Array(32).fill(7)
    const info = concat(utf8('ishenim/v1/cover\n'), u32be(3))
    assert.deepEqual(
      hkdf(secret, derived.cover, 48, u32be(3)),
      new Uint8Array(hkdfSync('sha256', secret, '', info, 48)),
    )
    assert.deepEqual(
      hkdf(secret, derived.entry, 16),
      new Uint8Array(hkdfSync('sha256', secret, '', 'ishenim/v1/entry', 16)),
    )
    assert.deepEqual(
      ageHkdf(secret, new Uint8Array([1]), 'payload'),
      new Uint8Array(hkdfSync('sha256', secret, new Uint8Array([1]), 'payload', 32)),
    )
  })
})
