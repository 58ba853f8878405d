// Bytes and their spellings: UTF-8, base64url, hex in fours. Strict both ways. SPEC §1
import { base64nopad, base64urlnopad } from '@scure/base'

/** One array out of many, in order. */
export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Compares every byte whatever the first difference, so that time does not tell where it was. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  let difference = 0
  for (let i = 0; i < a.length; i++) difference |= a[i]! ^ b[i]!
  return difference === 0
}

/** The order of bytes as numbers: lists are sorted by it on every machine alike. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length)
  for (let i = 0; i < shared; i++) if (a[i] !== b[i]) return a[i]! - b[i]!
  return a.length - b.length
}

export function u32be(value: number): Uint8Array {
  if (!Number.isInteger(value) || value < 0 || value > 0xffffffff) {
    throw new RangeError('not a u32')
  }
  return new Uint8Array([value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255])
}

export function readU32be(bytes: Uint8Array, at = 0): number {
  if (at < 0 || at + 4 > bytes.length) throw new RangeError('bytes end before the number does')
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at)
}

/** No half of a surrogate pair. Spelled as a pattern: phones of 2020 lack `isWellFormed`. */
export const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text)

/** Throws on half a surrogate pair: an encoder would silently put another character there. */
export function utf8(text: string): Uint8Array {
  if (!isWellFormed(text)) throw new TypeError('text holds half a surrogate pair')
  return new TextEncoder().encode(text)
}

/** Throws on anything that is not UTF-8; a byte order mark is kept as the character it is. */
export function fromUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
}

export const toBase64url = (bytes: Uint8Array): string => base64urlnopad.encode(bytes)

/** Strict: no padding, no other alphabet, the spare bits of the tail are zero. Throws. */
export function fromBase64url(text: string, size?: number): Uint8Array {
  const bytes = base64urlnopad.decode(text)
  if (size !== undefined && bytes.length !== size) throw new RangeError('wrong number of bytes')
  return bytes
}

/** The spelling inside age headers: the standard alphabet, unpadded, equally strict. */
export const toAgeBase64 = (bytes: Uint8Array): string => base64nopad.encode(bytes)
export const fromAgeBase64 = (text: string): Uint8Array => base64nopad.decode(text)

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')

/** As people compare it aloud: `7F3A 91C2 0B5E`. */
export const inFours = (bytes: Uint8Array): string =>
  (
    toHex(bytes)
      .toUpperCase()
      .match(/.{1,4}/g) ?? []
  ).join(' ')
