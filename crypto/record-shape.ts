// What a record may hold: exact names, exact types, exact lengths, nothing else. SPEC §3.2
import { fromBase64url, isWellFormed, utf8 } from './bytes.ts'
import { isRefusal } from './refusal.ts'
import { readRecipient } from './x25519-stanza.ts'

/** Takes one value as it is, or throws `Malformed`; never mends, trims or converts. */
export type Take<Value> = (value: unknown) => Value

/** Thrown inside a parser only. `field` is a name of ours, never one that came in. */
export class Malformed extends Error {
  readonly field: string
  constructor(field: string) {
    super(`malformed: ${field}`)
    this.field = field
  }
}

export type Shape = { readonly [name: string]: Take<unknown> }
export type Shaped<S extends Shape> = { readonly [Name in keyof S]: ReturnType<S[Name]> }

/** An object with these names and no other. A record has no optional names: a shape is one shape. */
export function exactly<S extends Shape>(shape: S): Take<Shaped<S>> {
  const names = Object.keys(shape)
  return value => {
    if (typeof value !== 'object' || value === null) throw new Malformed('object')
    const held = value as { readonly [name: string]: unknown }
    const own = new Set(Object.keys(held))
    if (own.size !== names.length) throw new Malformed('names')
    const taken: { [name: string]: unknown } = {}
    for (const name of names) {
      // Own names only: `constructor` and its like are inherited by every object.
      if (!own.has(name)) throw new Malformed(name)
      taken[name] = takeField(shape[name]!, held[name], name)
    }
    return taken as Shaped<S>
  }
}

function takeField(take: Take<unknown>, value: unknown, name: string): unknown {
  try {
    return take(value)
  } catch (problem) {
    throw problem instanceof Malformed ? new Malformed(name) : problem
  }
}

export const listOf =
  <Value>(take: Take<Value>, { min = 0, max }: { min?: number; max: number }) =>
  (value: unknown): readonly Value[] => {
    if (!Array.isArray(value) || value.length < min || value.length > max) {
      throw new Malformed('list')
    }
    return value.map(take)
  }

/** Bytes in the one base64url spelling they have; kept as that text, as records are compared. */
export const bytesOf =
  (size: number): Take<string> =>
  value => {
    if (typeof value !== 'string') throw new Malformed('bytes')
    try {
      fromBase64url(value, size)
    } catch {
      throw new Malformed('bytes')
    }
    return value
  }

export const id = bytesOf(16)
export const hash = bytesOf(32)

export const wholeNumber =
  (max = Number.MAX_SAFE_INTEGER, min = 0): Take<number> =>
  value => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < min || value > max) {
      throw new Malformed('number')
    }
    return value
  }

/** Seconds since 1970 in UTC. */
export const instant = wholeNumber()

/** A member's index: one byte, because an answer slot holds it in one. */
export const memberIndex = wholeNumber(255)

export const trueOrFalse: Take<boolean> = value => {
  if (typeof value !== 'boolean') throw new Malformed('boolean')
  return value
}

export const oneOf =
  <Word extends string>(...words: readonly Word[]): Take<Word> =>
  value => {
    if (!words.includes(value as Word)) throw new Malformed('word')
    return value as Word
  }

/** Words people typed: one line, NFC, something in it. Two spellings of one name would be a trap. */
export const line =
  (bytesMax: number): Take<string> =>
  value => {
    if (typeof value !== 'string' || !isWellFormed(value)) throw new Malformed('text')
    if (value.trim() !== value || value === '' || value.normalize('NFC') !== value) {
      throw new Malformed('text')
    }
    if (/[\p{Cc}\u2028\u2029]/u.test(value)) throw new Malformed('text')
    if (utf8(value).length > bytesMax) throw new Malformed('text')
    return value
  }

/** A day of the school's calendar. */
export const day: Take<string> = value => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new Malformed('day')
  return value
}

export const recipient: Take<string> = value => {
  if (typeof value !== 'string' || isRefusal(readRecipient(value))) {
    throw new Malformed('recipient')
  }
  return value
}

/** Either this shape or a text that says nothing: a first seal has no seal before it. */
export const orEmpty =
  <Value>(take: Take<Value>): Take<Value | ''> =>
  value =>
    value === '' ? '' : take(value)
