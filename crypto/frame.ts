// The binary frame inside a letter: manifest, names block, text, attachments. SPEC §7.1
//
// Binary, so that a text's length is its bytes and nothing has to be escaped: with JSON around it,
// a text of quotation marks would not fit where a text of letters does.
import { concat, readU32be, u32be } from './bytes.ts'

/**
 * A block of its own for the names of confidential letters, as long in every letter. Version 1
 * fills it with chance: a letter with names and one without must not differ in anything.
 */
export const namesBlockBytes = 2_560

export type Frame = {
  readonly manifest: Uint8Array
  readonly names: Uint8Array
  readonly text: Uint8Array
  /** All attachments in a row; the manifest says where one ends. */
  readonly attachments: Uint8Array
}

export function writeFrame({ manifest, names, text, attachments }: Frame): Uint8Array {
  if (names.length !== namesBlockBytes) throw new RangeError('names block')
  return concat(u32be(manifest.length), manifest, names, u32be(text.length), text, attachments)
}

/** Nothing when a length points behind the end; what to show then is the opener's affair. */
export function readFrame(bytes: Uint8Array): Frame | undefined {
  const manifest = readSized(bytes, 0)
  if (!manifest) return undefined
  const namesAt = 4 + manifest.length
  const textAt = namesAt + namesBlockBytes
  const text = readSized(bytes, textAt)
  if (!text) return undefined
  return {
    manifest,
    names: bytes.subarray(namesAt, textAt),
    text,
    attachments: bytes.subarray(textAt + 4 + text.length),
  }
}

function readSized(bytes: Uint8Array, at: number): Uint8Array | undefined {
  if (at + 4 > bytes.length) return undefined
  const size = readU32be(bytes, at)
  return at + 4 + size > bytes.length ? undefined : bytes.subarray(at + 4, at + 4 + size)
}
