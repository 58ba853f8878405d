// Gzip without compression: one stored block, so that every letter's stanza has one length, and
// our reader needs no decompressor to be attacked through. SPEC §6.2
import { concat } from './bytes.ts'

const HEADER = new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])
/** Header, block header, CRC-32 and length. */
export const GZIP_BYTES = 10 + 5 + 8

/** There is no reader: whoever reads writes again and compares. */
export function storedGzip(bytes: Uint8Array): Uint8Array {
  if (bytes.length > 0xffff) throw new RangeError('more than one stored block')
  const size = u16le(bytes.length)
  const block = concat(
    new Uint8Array([1]),
    size,
    size.map(byte => ~byte),
    bytes,
  )
  return concat(HEADER, block, u32le(crc32(bytes)), u32le(bytes.length))
}

const u16le = (value: number) => new Uint8Array([value & 255, value >>> 8])
const u32le = (value: number) =>
  new Uint8Array([value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24])

/** Bit by bit: a stanza has four kilobytes at most, and a table would be longer than this. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1))
  }
  return ~crc >>> 0
}
