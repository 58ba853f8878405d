// Which browsers can lock a letter at all.
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { isTooOld } from './too-old.ts'

const whole = {
  BigInt,
  ReadableStream,
  Worker: class {},
  crypto: { getRandomValues: () => undefined },
}

it('a phone of 2020 has everything', () => assert.equal(isTooOld(whole), false))

it('one without workers, big numbers, streams or chance cannot lock a letter', () => {
  for (const name of ['BigInt', 'ReadableStream', 'Worker', 'crypto']) {
    assert.equal(isTooOld({ ...whole, [name]: undefined }), true, name)
  }
  assert.equal(isTooOld({ ...whole, crypto: {} }), true)
})
