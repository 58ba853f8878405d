// The hash puzzle: what a phone does when very many letters come at once. No captcha, no account.

import { utf8 } from '#crypto/bytes.ts'
import { sha256 } from '#crypto/hash.ts'

/** Far beyond what the box asks for; a server that wants more does not get a phone to burn. */
export const puzzleBitsMax = 22

/** The first `salt.nonce` whose SHA-256 begins with so many zero bits. */
export function solve(salt: string, bits: number): string | undefined {
  if (bits > puzzleBitsMax) return undefined
  for (let nonce = 0; nonce < 2 ** (puzzleBitsMax + 4); nonce++) {
    const answer = `${salt}.${nonce}`
    if (zeroBits(sha256(utf8(answer))) >= bits) return answer
  }
  return undefined
}

export function zeroBits(hash: Uint8Array): number {
  let bits = 0
  for (const byte of hash) {
    bits += byte === 0 ? 8 : Math.clz32(byte) - 24
    if (byte !== 0) break
  }
  return bits
}
