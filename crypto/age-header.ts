// The text header of an age file, as far as both layers of an envelope share it. SPEC §5.2
//
// Nothing here is parsed leniently: a header of ours has one spelling, so it is taken apart by
// position and compared with what we would have written.
import { Stanza } from 'age-encryption'
import { concat, equalBytes, toAgeBase64, utf8 } from './bytes.ts'
import { ageHkdf, hmacSha256 } from './hash.ts'

/**
 * What an envelope is bound to, in clear on both layers: the kind of box, the box, and the seal it
 * was locked under. Both layers' header MACs cover the line, so neither can be moved elsewhere.
 */
export type Binding = {
  readonly kind: 'week'
  /** Box id, 22 characters of base64url. */
  readonly box: string
  /** Hash of the seal, 43 characters of base64url. */
  readonly seal: string
}

const VERSION_LINE = 'age-encryption.org/v1\n'

/** `--- `, the MAC in 43 characters, a line feed. */
export const MAC_LINE_BYTES = 48

export const bindingStanza = ({ kind, box, seal }: Binding): Stanza =>
  new Stanza(['ishenim', '1', kind, box, seal], new Uint8Array(0))

/** The start of every header of ours: the version, the binding, and the binding's empty body. */
export const headerStart = ({ kind, box, seal }: Binding): Uint8Array =>
  utf8(`${VERSION_LINE}-> ishenim 1 ${kind} ${box} ${seal}\n\n`)

/** A stanza body in lines of 64 characters; the last one is shorter, and may be empty. */
export function bodyLines(body: Uint8Array): string {
  const text = toAgeBase64(body)
  const lines = []
  for (let at = 0; at <= text.length; at += 64) lines.push(`${text.slice(at, at + 64)}\n`)
  return lines.join('')
}

/** Is this the file key? The header's MAC tells, and every byte of it is always compared. */
export function isFileKey(fileKey: Uint8Array, header: Uint8Array): boolean {
  const covered = header.subarray(0, header.length - MAC_LINE_BYTES + 3)
  const mac = hmacSha256(ageHkdf(fileKey, undefined, 'header'), covered)
  return equalBytes(concat(covered, utf8(` ${toAgeBase64(mac)}\n`)), header)
}

/** Thirteen recipients need 1,344 bytes, the widest tree 6,045; a longer header was not made by us. */
const HEADER_BYTES_MAX = 8192

/** typage reads a header line by line without a limit; so the limit stands before it. */
export function endsItsHeaderEarly(file: Uint8Array): boolean {
  const end = Math.min(file.length, HEADER_BYTES_MAX) - 4
  for (let at = 0; at < end; at++) {
    if (file[at] === 0x0a && file[at + 1] === 0x2d && file[at + 2] === 0x2d) return true
  }
  return false
}

/** ASCII only, for taking apart what must be text; other bytes come out as no base64 at all. */
export const asciiOf = (bytes: Uint8Array): string =>
  Array.from(bytes, byte => String.fromCharCode(byte)).join('')
