// What stands inside a letter beside its text, and what keeps a letter from being sealed. SPEC §7
//
// All of it is inside the lock, the category and the kind of person included: the server can count
// envelopes and learns nothing else. Words here are codes; their sentences are elsewhere.
import { isWellFormed, toBase64url, utf8 } from './bytes.ts'
import { canonical } from './canonical.ts'
import { sha256 } from './hash.ts'
import { type LockRefusal, refuse } from './refusal.ts'

/** The law's categories, and the rehearsal letter that counts for nothing. */
export const letterCategories = [
  'child_rights',
  'corruption',
  'organisation',
  'other',
  'canary',
] as const
export const letterAbout = [
  'teacher',
  'administration',
  'commission',
  'parent',
  'pupil',
  'other',
  'none',
] as const
/** Signed letters carry a name and a day; anonymous ones have no place where either could stand. */
export const letterModes = ['anonymous', 'signed'] as const
export const letterLanguages = ['ky', 'ru', 'en'] as const
/** What a writer's device makes of any photo: re-encoded, without place, time and camera. */
export const photoTypes = ['image/jpeg', 'image/webp'] as const

export type Photo = {
  readonly name: string
  readonly type: (typeof photoTypes)[number]
  readonly bytes: Uint8Array
}

export type Letter = {
  readonly category: (typeof letterCategories)[number]
  readonly about: (typeof letterAbout)[number]
  readonly mode: (typeof letterModes)[number]
  readonly language: (typeof letterLanguages)[number]
  readonly text: string
  readonly from?: { readonly name: string; readonly contacts: string }
  /** A day, of signed letters only: an anonymous letter tells nothing about when. */
  readonly sentOn?: string
  /** Indexes of the members named: on their devices the letter does not open. */
  readonly recused: readonly number[]
  readonly photos: readonly Photo[]
}

/** What an answer needs, of the writer's receipt; public halves only. */
export type ReturnAddress = {
  readonly mailbox: Uint8Array
  readonly reply: { readonly recipient: string }
  readonly thread: { readonly key: Uint8Array }
}

// Together these fill the smaller class of envelope to within a few bytes: SPEC §7.4.
export const manifestBytesMax = 1_500
export const textBytesMax = 6_144
export const photosMax = 3
export const photoBytesMax = 300_000
/** One byte holds a member's index everywhere else, too. */
const MEMBER_INDEX_MAX = 255

export type LetterRefusal = LockRefusal<
  'letter_too_long' | 'malformed' | 'photo_too_large' | 'too_long' | 'too_many_photos'
>

/**
 * The JSON of the manifest, or why this letter cannot be sealed as it is. SPEC §7.2. `deal` goes
 * in so that whoever may read can deal again; who may not read cannot get at it.
 */
export function writeManifest(
  letter: Letter,
  { mailbox, reply, thread }: ReturnAddress,
  deal: Uint8Array,
): Uint8Array | LetterRefusal {
  const wrong = letterProblem(letter)
  if (wrong) return wrong
  const { about, category, language, mode, from, sentOn } = letter
  const manifest = canonical({
    about,
    attachments: letter.photos.map(({ name, type, bytes }) => ({
      name,
      sha256: toBase64url(sha256(bytes)),
      size: bytes.length,
      type,
    })),
    category,
    deal: toBase64url(deal),
    ...(from ? { from } : {}),
    language,
    mailbox: toBase64url(mailbox),
    mode,
    recused: [...letter.recused].sort((a, b) => a - b),
    reply: reply.recipient,
    ...(sentOn ? { sentOn } : {}),
    thread: toBase64url(thread.key),
    v: 1,
  })
  return manifest.length > manifestBytesMax ? refuse('too_long', 'manifest') : manifest
}

function letterProblem(letter: Letter): LetterRefusal | undefined {
  const { photos, text } = letter
  const word = wordProblem(letter)
  if (word) return refuse('malformed', word)
  if (utf8(text).length > textBytesMax) return refuse('letter_too_long')
  if (photos.length > photosMax) return refuse('too_many_photos')
  if (photos.some(({ bytes }) => bytes.length > photoBytesMax)) return refuse('photo_too_large')
  return undefined
}

/** The page checks all of this kindly and sooner; here it is the last look before the lock. */
function wordProblem(letter: Letter): string | undefined {
  const { from, sentOn, recused, photos } = letter
  if (!letterCategories.includes(letter.category)) return 'category'
  if (!letterAbout.includes(letter.about)) return 'about'
  if (!letterModes.includes(letter.mode)) return 'mode'
  if (!letterLanguages.includes(letter.language)) return 'language'
  if (!isClean(letter.text)) return 'text'
  if (letter.mode === 'anonymous' && (from || sentOn)) return 'from'
  if (from && !(isClean(from.name) && isClean(from.contacts))) return 'from'
  if (sentOn !== undefined && !isDay(sentOn)) return 'sentOn'
  if (!recused.every(isMemberIndex) || new Set(recused).size !== recused.length) return 'recused'
  if (!photos.every(isPhoto)) return 'photos'
  return undefined
}

/**
 * One spelling in bytes, and nothing that draws outside its line: NFC, no control character but
 * the line feed, no half of a surrogate pair. Mended by the page, refused here.
 */
export const isClean = (text: string): boolean =>
  isWellFormed(text) && !/[^\P{Cc}\n]/u.test(text) && text.normalize('NFC') === text

export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)

export const isMemberIndex = (i: unknown): i is number =>
  Number.isInteger(i) && Number(i) >= 0 && Number(i) <= MEMBER_INDEX_MAX

const isPhoto = ({ name, type, bytes }: Photo): boolean =>
  isClean(name) && photoTypes.includes(type) && bytes.length > 0
