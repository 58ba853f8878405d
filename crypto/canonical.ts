// One spelling for every record: RFC 8785, cut down to what records need. SPEC §1
import { equalBytes, fromUtf8, isWellFormed, utf8 } from './bytes.ts'

/** No floats, no null, no negative numbers: nothing two languages could spell differently. */
export type Canonical =
  | string
  | number
  | boolean
  | readonly Canonical[]
  | { readonly [name: string]: Canonical }

/** The bytes that are signed, stored and sent. Throws on a value that has no such spelling. */
export const canonical = (value: unknown): Uint8Array => utf8(spell(value))

/**
 * The value, if these bytes are its one spelling. Throws otherwise: doubled names, other orders of
 * names, spaces and escapes that need not be there all spell the same value in other bytes.
 */
export function parseCanonical(bytes: Uint8Array): unknown {
  const value: unknown = JSON.parse(fromUtf8(bytes))
  if (!equalBytes(canonical(value), bytes)) throw new TypeError('not the canonical spelling')
  return value
}

function spell(value: unknown): string {
  if (typeof value === 'string') return spellText(value)
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return spellNumber(value)
  if (Array.isArray(value)) return `[${Array.from(value, spell).join(',')}]`
  if (typeof value === 'object' && value !== null) return spellObject(value)
  throw new TypeError(`a record cannot hold ${value === null ? 'null' : typeof value}`)
}

function spellObject(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError('a record holds plain objects only')
  }
  // The default order of sort() is by UTF-16 code units, which is what RFC 8785 asks for.
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, held]) => `${spellText(name)}:${spell(held)}`).join(',')}}`
}

function spellText(text: string): string {
  if (!isWellFormed(text)) throw new TypeError('text holds half a surrogate pair')
  if (text.includes('\u0000')) throw new TypeError('text holds U+0000')
  return JSON.stringify(text)
}

function spellNumber(value: number): string {
  // A minus zero is an integer to JavaScript and another number to everybody else.
  if (!Number.isSafeInteger(value) || value < 0 || Object.is(value, -0)) {
    throw new TypeError('numbers are whole, from 0 to 2^53 - 1')
  }
  return String(value)
}
