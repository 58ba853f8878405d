// A letter's inside becomes readable, whatever it is: oddities warn, they never block. SPEC §8.4
//
// A form product once refused answers whose title was empty, after decrypting them, for a month.
// Here the words of a letter that opened are always shown, at worst as raw text.
import { equalBytes, fromBase64url } from './bytes.ts'
import { type Frame, readFrame } from './frame.ts'
import { sha256 } from './hash.ts'
import {
  isClean,
  isDay,
  isMemberIndex,
  type Letter,
  letterAbout,
  letterCategories,
  letterLanguages,
  letterModes,
  type Photo,
  photosMax,
  photoTypes,
  textBytesMax,
} from './manifest.ts'
import { unpad } from './padding.ts'
import { isRefusal } from './refusal.ts'
import { readRecipient } from './x25519-stanza.ts'

/**
 * Shown beside the letter with `rawText`. A closed list: a code goes to logs and screens, so it
 * holds nothing of the letter, not even the name of a field the letter made up.
 */
export type Warning =
  | 'padding'
  | 'frame'
  | 'manifest'
  | 'version'
  | 'unknown_field'
  | 'wrong_field'
  | 'text'
  | 'attachments'

export type ReadLetter = {
  readonly letter: Letter
  /** Where an answer goes; absent when the letter names no place that could take one. */
  readonly answerTo?: {
    readonly mailbox: Uint8Array
    readonly reply: string
    readonly thread: Uint8Array
  }
  /** The seed the letter was dealt from; without it nobody can be told apart by `falseShares`. */
  readonly deal?: Uint8Array
  readonly warnings: readonly Warning[]
  /** The manifest, or all there is, as text: empty when nothing warns. */
  readonly rawText: string
}

type Held = { readonly [name: string]: unknown }

/**
 * Everything of the letter that can be read. `padded` is what the file key opened, so it is what
 * the writer's phone locked in; whether that phone ran our page is another question. What is
 * missing or wrong gets the least telling value of its field.
 */
export function readLetterFrame(padded: Uint8Array): ReadLetter {
  const warnings = new Set<Warning>()
  const bytes = unpad(padded)
  if (isRefusal(bytes)) warnings.add('padding')
  const frame = readFrame(isRefusal(bytes) ? padded : bytes)
  if (!frame) {
    const rawText = lossy(isRefusal(bytes) ? padded : bytes)
    warnings.add('frame')
    return { letter: { ...nothingKnown, text: rawText }, warnings: [...warnings], rawText }
  }
  const held = readHeld(frame.manifest, warnings)
  const letter = letterOf(held, frame, warnings)
  const answerTo = answerToOf(held, warnings)
  const deal = bytesOf(held.deal, warnings)
  return {
    letter,
    ...(answerTo ? { answerTo } : {}),
    ...(deal ? { deal } : {}),
    warnings: [...warnings],
    rawText: warnings.size > 0 ? lossy(frame.manifest) : '',
  }
}

const nothingKnown: Letter = {
  category: 'other',
  about: 'other',
  mode: 'anonymous',
  language: 'ky',
  text: '',
  recused: [],
  photos: [],
}

const knownFields: ReadonlySet<string> = new Set([
  ...['about', 'attachments', 'category', 'deal', 'from', 'language', 'mailbox', 'mode'],
  ...['recused', 'reply', 'sentOn', 'thread', 'v'],
])

/** Read loosely on purpose: another order of names or a space more is no reason to lose a letter. */
function readHeld(manifest: Uint8Array, warnings: Set<Warning>): Held {
  try {
    const held: unknown = JSON.parse(lossy(manifest))
    if (typeof held !== 'object' || held === null || Array.isArray(held)) throw new TypeError()
    if (!Object.keys(held).every(name => knownFields.has(name))) warnings.add('unknown_field')
    if (!('v' in held) || held.v !== 1) warnings.add('version')
    return held as Held
  } catch {
    warnings.add('manifest')
    return {}
  }
}

function letterOf(held: Held, frame: Frame, warnings: Set<Warning>): Letter {
  const oneOf = <Word extends string>(
    words: readonly Word[],
    value: unknown,
    other: Word,
  ): Word => {
    const word = words.find(candidate => candidate === value)
    if (!word) warnings.add('wrong_field')
    return word ?? other
  }
  const from = fromOf(held.from, warnings)
  const sentOn = dayOf(held.sentOn, warnings)
  const mode = oneOf(letterModes, held.mode, nothingKnown.mode)
  // Shown all the same, with the warning: whoever reads it must know that it was not our page.
  if (mode === 'anonymous' && (from || sentOn)) warnings.add('wrong_field')
  return {
    category: oneOf(letterCategories, held.category, nothingKnown.category),
    about: oneOf(letterAbout, held.about, nothingKnown.about),
    mode,
    language: oneOf(letterLanguages, held.language, nothingKnown.language),
    text: textOf(frame.text, warnings),
    ...(from ? { from } : {}),
    ...(sentOn ? { sentOn } : {}),
    recused: recusedOf(held.recused, warnings),
    photos: photosOf(held.attachments, frame.attachments, warnings),
  }
}

/** The text as it is, also when it is longer than ours could be: it is somebody's letter. */
function textOf(bytes: Uint8Array, warnings: Set<Warning>): string {
  const text = lossy(bytes)
  // A character that stands for wrong bytes is clean, and longer or shorter than what it replaced.
  if (bytes.length > textBytesMax || !isClean(text) || text.includes('\ufffd')) {
    warnings.add('text')
  }
  return text
}

function fromOf(value: unknown, warnings: Set<Warning>): Letter['from'] {
  if (value === undefined) return undefined
  const { name, contacts } = (value ?? {}) as Held
  const isText = typeof name === 'string' && typeof contacts === 'string'
  if (!isText || !isClean(name) || !isClean(contacts)) warnings.add('wrong_field')
  return isText ? { name, contacts } : undefined
}

function dayOf(value: unknown, warnings: Set<Warning>): string | undefined {
  if (value === undefined || (typeof value === 'string' && isDay(value))) return value
  warnings.add('wrong_field')
  return undefined
}

/** Without a readable list nobody is kept from the letter by name; their own leaves still are dead. */
function recusedOf(value: unknown, warnings: Set<Warning>): readonly number[] {
  if (Array.isArray(value) && value.every(isMemberIndex)) return value
  warnings.add('wrong_field')
  return []
}

/** Half an address is none: an answer nobody can fetch would only look like one. */
function answerToOf(held: Held, warnings: Set<Warning>): ReadLetter['answerTo'] {
  const mailbox = bytesOf(held.mailbox, warnings)
  const thread = bytesOf(held.thread, warnings)
  const { reply } = held
  if (typeof reply === 'string' && !isRefusal(readRecipient(reply)) && mailbox && thread) {
    return { mailbox, reply, thread }
  }
  warnings.add('wrong_field')
  return undefined
}

function bytesOf(value: unknown, warnings: Set<Warning>): Uint8Array | undefined {
  try {
    if (typeof value === 'string') return fromBase64url(value, 32)
  } catch {
    // Falls through: a wrong spelling is a wrong field like any other.
  }
  warnings.add('wrong_field')
  return undefined
}

/** Photos in order, each as long as the manifest says; a changed or fourth one is left out and warned of. */
function photosOf(value: unknown, bytes: Uint8Array, warnings: Set<Warning>): readonly Photo[] {
  if (!Array.isArray(value)) {
    warnings.add('wrong_field')
    return []
  }
  let at = 0
  const photos = value.slice(0, photosMax).flatMap((row: unknown) => {
    const { name, type, size, sha256: hash } = (row ?? {}) as Held
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 1) return []
    const photo = bytes.slice(at, at + size)
    at += size
    const known = photoTypes.find(candidate => candidate === type)
    if (!known || typeof name !== 'string' || photo.length !== size) return []
    return isHashOf(hash, photo) ? [{ name, type: known, bytes: photo }] : []
  })
  if (photos.length !== value.length || at !== bytes.length) warnings.add('attachments')
  return photos
}

function isHashOf(hash: unknown, bytes: Uint8Array): boolean {
  try {
    return typeof hash === 'string' && equalBytes(fromBase64url(hash, 32), sha256(bytes))
  } catch {
    return false
  }
}

/** Bytes that are no UTF-8 become U+FFFD here: something is shown rather than nothing. */
const lossy = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
