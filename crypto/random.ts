// Where chance comes in: an argument everywhere, the platform's own source by default. SPEC §1
import { equalBytes } from './bytes.ts'

export type Random = (size: number) => Uint8Array

/** The platform refuses more than 65,536 bytes at a time. */
const LARGEST_DRAW_BYTES = 65_536

export function systemRandom(size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  for (let at = 0; at < size; at += LARGEST_DRAW_BYTES) {
    crypto.getRandomValues(bytes.subarray(at, at + LARGEST_DRAW_BYTES))
  }
  return bytes
}

/** A source that says the same thing twice, or falls short, must never seal a letter. */
export function isBroken(random: Random): boolean {
  const first = random(32)
  const second = random(32)
  return first.length !== 32 || second.length !== 32 || equalBytes(first, second)
}
