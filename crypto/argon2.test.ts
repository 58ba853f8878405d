import assert from 'node:assert/strict'
import { argon2Sync } from 'node:crypto'
import { describe, it } from 'node:test'
import { argon2id } from 'hash-wasm'
import { type Argon2, memberCost, nobleArgon2, receiptCost, selfTest } from './argon2.ts'
import { testCost } from './argon2-test-cost.ts'
import { utf8 } from './bytes.ts'

const hashWasm: Argon2 = (password, salt, { memKiB, passes }) =>
  argon2id({
    password,
    salt,
    parallelism: 1,
    iterations: passes,
    memorySize: memKiB,
    hashLength: 32,
    outputType: 'binary',
  })

const openssl: Argon2 = async (password, salt, { memKiB, passes }) =>
  new Uint8Array(
    argon2Sync('argon2id', {
      message: password,
      nonce: salt,
      parallelism: 1,
      tagLength: 32,
      memory: memKiB,
      passes,
    }),
  )

describe('Argon2id', () => {
  it('costs a member and a receipt what the specification says', () => {
    assert.deepEqual(memberCost, { memKiB: 65_536, passes: 3 })
    assert.deepEqual(receiptCost, { memKiB: 19_456, passes: 2 })
  })

  it('gives one answer in three implementations, at each full cost', async () => {
    const password = utf8('123456789012345678901234')
    const salt = Uint8Array.from({ length: 16 }, (_, i) => 255 - i)
    for (const cost of [memberCost, receiptCost, testCost]) {
      const expected = await openssl(password, salt, cost)
      assert.deepEqual(await nobleArgon2(password, salt, cost), expected)
      assert.deepEqual(await hashWasm(password, salt, cost), expected)
    }
  })

  it('knows its own right answer for each memory, in each implementation', async () => {
    for (const cost of [memberCost, receiptCost, testCost]) {
      assert.equal(await selfTest(openssl, cost), 'sound')
      assert.equal(await selfTest(hashWasm, cost), 'sound')
    }
    assert.equal(await selfTest(nobleArgon2, receiptCost), 'sound')
  })

  it('is refused when a device computes it wrongly', async () => {
    const wrong: Argon2 = async () => new Uint8Array(32)
    assert.deepEqual(await selfTest(wrong, receiptCost), { refusal: 'argon2_wrong' })
  })

  it('hands the thread back while it works', async () => {
    let ticks = 0
    const timer = setInterval(() => ticks++, 1)
    await nobleArgon2(utf8('x'.repeat(24)), new Uint8Array(16), receiptCost)
    clearInterval(timer)
    assert.ok(ticks > 0)
  })
})
