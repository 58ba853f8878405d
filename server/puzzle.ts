// A hash puzzle for busy minutes: posed without remembering it, accepted once, within ten minutes.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { fromBase64url, readU32be, toBase64url, u32be } from '#crypto/bytes.ts'
import type { Random } from '#crypto/random.ts'
import type { Clock } from './clock.ts'

/** About a second on an old phone. */
const bits = 16
const validSeconds = 10 * 60

export type Puzzles = {
  pose(): { salt: string; bits: number }
  /** `salt.nonce`: SHA-256 of exactly this text begins with `bits` zero bits. */
  accept(solution: string): boolean
}

/** The salt is time ‖ chance ‖ MAC: that it is ours and fresh shows in itself. */
export function makePuzzles(clock: Clock, random: Random): Puzzles {
  const key = random(32)
  const used = new Map<string, number>()
  const macOf = (stamp: Uint8Array) =>
    createHmac('sha256', key).update(stamp).digest().subarray(0, 8)
  return {
    pose() {
      const stamp = Buffer.concat([u32be(clock.now()), random(4)])
      return { salt: toBase64url(Buffer.concat([stamp, macOf(stamp)])), bits }
    },
    accept(solution) {
      const [text = ''] = solution.split('.')
      const now = clock.now()
      for (const [salt, until] of used) if (until < now) used.delete(salt)
      if (used.has(text)) return false
      const salt = bytesOf(text)
      if (!salt || !timingSafeEqual(salt.subarray(8), macOf(salt.subarray(0, 8)))) return false
      const posedAt = readU32be(salt)
      if (posedAt > now || now - posedAt > validSeconds) return false
      if (leadingZeroBits(createHash('sha256').update(solution).digest()) < bits) return false
      used.set(text, posedAt + validSeconds)
      return true
    },
  }
}

function bytesOf(salt: string): Uint8Array | undefined {
  try {
    return fromBase64url(salt, 16)
  } catch {
    return undefined
  }
}

export function leadingZeroBits(hash: Uint8Array): number {
  const at = hash.findIndex(byte => byte !== 0)
  return at < 0 ? hash.length * 8 : at * 8 + Math.clz32(hash[at]!) - 24
}
