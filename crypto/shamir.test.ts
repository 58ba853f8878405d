import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { combine as combineShares, split as splitByPackage } from 'shamir-secret-sharing'
import { concat } from './bytes.ts'
import { combine, split } from './shamir.ts'

const bytes = (size: number) => fc.uint8Array({ minLength: size, maxLength: size })
const dealt = fc
  .record({ threshold: fc.integer({ min: 2, max: 5 }), more: fc.integer({ min: 0, max: 4 }) })
  .chain(({ threshold, more }) =>
    fc.record({
      threshold: fc.constant(threshold),
      count: fc.constant(threshold + more),
      secret: bytes(16),
      coefficients: bytes(16 * (threshold - 1)),
      order: fc.shuffledSubarray(
        Array.from({ length: threshold + more }, (_, at) => at),
        { minLength: threshold, maxLength: threshold },
      ),
    }),
  )

describe('splitting a secret', () => {
  it('gives shares any k of which the audited package combines', async () => {
    await fc.assert(
      fc.asyncProperty(dealt, async ({ threshold, count, secret, coefficients, order }) => {
        const shares = split(secret, { threshold, count }, coefficients)
        const chosen = order.map(at => shares[at]!)
        const theirs = chosen.map(({ x, y }) => concat(y, new Uint8Array([x])))
        assert.deepEqual(await combineShares(theirs), secret)
        assert.deepEqual(await combine(threshold, chosen), secret)
      }),
    )
  })

  it('is undone when the package has split', async () => {
    const secret = new Uint8Array(16).map((_, at) => at * 17)
    const shares = (await splitByPackage(secret, 5, 3)).map(share => ({
      x: share[16]!,
      y: share.slice(0, 16),
    }))
    assert.deepEqual(await combine(3, shares.slice(1, 4)), secret)
  })

  it('follows the polynomial of each byte: secret, then the coefficients of x, x², …', () => {
    // In GF(2^8) with 0x11b: 0x53 · 0xca = 1 (FIPS 197 §4.2), and 2 · 0x80 = 0x1b.
    const two = { threshold: 2, count: 2 }
    assert.equal(split(new Uint8Array([0x10]), two, new Uint8Array([0x80]))[1]!.y[0], 0x10 ^ 0x1b)
    const many = { threshold: 2, count: 0xca }
    assert.equal(split(new Uint8Array([0]), many, new Uint8Array([0x53]))[0xc9]!.y[0], 1)
  })

  it('keeps a secret from fewer than k: any other secret fits their shares as well', () => {
    const shares = (secret: number, first: number) =>
      split(new Uint8Array([secret]), { threshold: 2, count: 3 }, new Uint8Array([first]))
    for (let other = 0; other < 256; other++) {
      const fitting = Array.from({ length: 256 }, (_, first) => shares(other, first)[0]!.y[0])
      assert.equal(fitting.filter(y => y === shares(7, 9)[0]!.y[0]).length, 1)
    }
  })

  it('with a threshold of one hands the secret itself to everybody', async () => {
    const secret = new Uint8Array([1, 2])
    const shares = split(secret, { threshold: 1, count: 3 }, new Uint8Array(0))
    for (const share of shares) assert.deepEqual(await combine(1, [share]), secret)
  })

  it('wants exactly the coefficients and the shares it needs', async () => {
    assert.throws(() => split(new Uint8Array(16), { threshold: 3, count: 3 }, new Uint8Array(31)))
    await assert.rejects(combine(2, [{ x: 1, y: new Uint8Array(16) }]), RangeError)
  })
})
