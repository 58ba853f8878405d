// Shamir's secret sharing over GF(2^8), split here and combined by an audited package. SPEC §6.3
//
// Only the splitting is ours, because coordinates and coefficients must be given, not drawn: a
// reader deals a letter again and sees who gave a false share. Field and form are those of
// HashiCorp Vault and of shamir-secret-sharing: x^8 + x^4 + x^3 + x + 1, a share is y then x.
import { combine as combineShares } from 'shamir-secret-sharing'
import { concat } from './bytes.ts'

export type Share = { readonly x: number; readonly y: Uint8Array }

/**
 * Shares for x = 1 … count. `coefficients` holds, for each byte of the secret, its polynomial's
 * coefficients of x, x², … in this order; all of them uniform, a zero on top included.
 */
export function split(
  secret: Uint8Array,
  { threshold, count }: { threshold: number; count: number },
  coefficients: Uint8Array,
): readonly Share[] {
  const degree = threshold - 1
  if (coefficients.length !== degree * secret.length) throw new RangeError('coefficients')
  return Array.from({ length: count }, (_, at) => {
    const x = at + 1
    const y = secret.map((byte, place) => {
      let value = 0
      for (let power = degree - 1; power >= 0; power--) {
        value = multiply(value ^ coefficients[place * degree + power]!, x)
      }
      return value ^ byte
    })
    return { x, y }
  })
}

/** The secret of exactly `threshold` shares; wrong ones give a wrong secret, not an error. */
export async function combine(threshold: number, shares: readonly Share[]): Promise<Uint8Array> {
  if (shares.length !== threshold) throw new RangeError('shares')
  if (threshold === 1) return shares[0]!.y
  return combineShares(shares.map(({ x, y }) => concat(y, new Uint8Array([x]))))
}

/** Eight steps whatever the factors are: no table, no branch on a secret. */
function multiply(a: number, b: number): number {
  let product = 0
  for (let bit = 0; bit < 8; bit++) {
    product ^= a & -((b >> bit) & 1)
    a = ((a << 1) ^ (0x11b & -(a >> 7))) & 0xff
  }
  return product
}
