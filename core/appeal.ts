// A letter to the box: what a writer may say and how much of it, checked on her own device.
//
// Nothing but the text is ever required (cl. 1.4: appeals *may* be signed; cl. 3.2: anonymously
// too), and no letter is refused for its form. The categories are those of cl. 2.1(1) with «other».

import { type Commission, type Member, seatsNeeded } from './commission.ts'
import { isLanguage, type Language } from './language.ts'
import {
  contactsBytesMax,
  nameBytesMax,
  photoBytesMax,
  photoNameBytesMax,
  photosMax,
  textBytesMax,
} from './limits.ts'
import { type CivilDate, isCivilDate } from './local-time.ts'
import { isRefusal, type Refusal, refuse } from './refusal.ts'
import { type Seat, seatsHeld } from './seats.ts'
import { isBlank, isCleanLine, isCleanText, jsonBytes, utf8Bytes } from './text.ts'

export const categories = ['child_rights', 'corruption', 'organisation', 'other'] as const
export type Category = (typeof categories)[number]

// The kind of person the letter speaks of. Readers see it before they see a word of the text, so
// that one who is concerned can step back in time.
export const kindsOfPerson = [
  'teacher',
  'administration',
  'commission',
  'parent',
  'pupil',
  'other',
  'none',
] as const
export type AboutWhom = (typeof kindsOfPerson)[number]

export const modes = ['anonymous', 'signed'] as const
export type Mode = (typeof modes)[number]

// Re-encoded on the writer's device, which takes place, time and camera out of a photo.
export const photoTypes = ['image/jpeg', 'image/webp'] as const
export type PhotoType = (typeof photoTypes)[number]
export type Photo = { readonly name: string; readonly type: PhotoType; readonly bytes: Uint8Array }

// One field for the whole name («уулу», «кызы» and all); no passport, no personal number.
export type From = { readonly name: string; readonly contacts: string }

export type Letter = {
  readonly category: Category
  readonly about: AboutWhom
  readonly mode: Mode
  readonly language: Language
  readonly text: string
  readonly from?: From
  // Only of a signed letter: an anonymous one tells no day of its own.
  readonly sentOn?: CivilDate
  // Indexes of members the writer names: on their devices the letter does not open.
  readonly recused: readonly number[]
  readonly photos: readonly Photo[]
}

export type LetterField =
  | 'about'
  | 'category'
  | 'contacts'
  | 'language'
  | 'mode'
  | 'name'
  | 'photos'
  | 'recused'
  | 'sentOn'
  | 'text'
export type LetterRefusal = Refusal & { readonly field: LetterField }

// Everything that keeps this letter from being sealed, so that the writer mends it all at once.
// An empty list means: seal it.
export const checkLetter = (
  letter: Letter,
  commission: Pick<Commission, 'members'>,
  dead: readonly number[] = [],
): readonly LetterRefusal[] => [
  ...checkChoices(letter),
  ...checkText(letter),
  ...checkFrom(letter),
  ...checkPhotos(letter.photos),
  ...checkRecused(letter.recused, commission, dead),
]

// Who can still open a letter that names `recused`, in a seal where the people in `dead` have no
// prekey. Never fewer seats than a quorum, never without a parent's (cl. 5.1): such a letter would
// lie unread, and the writer is shown the outside route instead. A seat lives as long as one of its
// people does: where a member is named, the substitute still reads.
export const livingAfter = (
  commission: Pick<Commission, 'members'>,
  recused: readonly number[],
  dead: readonly number[] = [],
): readonly Seat<Member>[] | Refusal => {
  const people = commission.members.filter(({ i }) => !recused.includes(i) && !dead.includes(i))
  const living = seatsHeld(
    people.map(({ i }) => i),
    commission,
  )
  const parents = living.filter(({ role }) => role === 'parent').length
  const needed = seatsNeeded(commission)
  return living.length < needed || parents === 0
    ? refuse('too_few_living_members', { living: living.length, needed, parents })
    : living
}

// Bytes of text that still fit. A Cyrillic letter takes two, so half of it is the letters left.
export const textBytesLeft = (text: string): number => textBytesMax - utf8Bytes(text)

const at = (field: LetterField, refusal: Refusal): LetterRefusal => ({ ...refusal, field })

const checkChoices = (letter: Letter): readonly LetterRefusal[] => {
  const wrong: LetterRefusal[] = []
  const offered = (values: readonly unknown[], value: unknown, field: LetterField) => {
    if (!values.includes(value)) wrong.push(at(field, refuse('malformed', { at: field })))
  }
  offered(categories, letter.category, 'category')
  offered(kindsOfPerson, letter.about, 'about')
  offered(modes, letter.mode, 'mode')
  if (!isLanguage(letter.language))
    wrong.push(at('language', refuse('malformed', { at: 'language' })))
  return wrong
}

// Capitals, Latin typing, curses, no full stops: all welcome. Only emptiness and length are not.
const checkText = ({ text }: Letter): readonly LetterRefusal[] => {
  if (isBlank(text)) return [at('text', refuse('empty_letter'))]
  if (!isCleanText(text)) return [at('text', refuse('malformed', { at: 'text' }))]
  const over = -textBytesLeft(text)
  return over > 0 ? [at('text', refuse('letter_too_long', { bytesOver: over }))] : []
}

const checkFrom = ({ mode, from, sentOn }: Letter): readonly LetterRefusal[] => {
  const wrong: LetterRefusal[] = []
  if (mode === 'anonymous') {
    if (from !== undefined) wrong.push(at('name', refuse('malformed', { at: 'from' })))
    if (sentOn !== undefined) wrong.push(at('sentOn', refuse('malformed', { at: 'sentOn' })))
    return wrong
  }
  if (sentOn !== undefined && !isCivilDate(sentOn)) {
    wrong.push(at('sentOn', refuse('malformed', { at: 'sentOn' })))
  }
  if (from === undefined || isBlank(from.name))
    return [...wrong, at('name', refuse('name_missing'))]
  if (jsonBytes(from.name) > nameBytesMax) {
    wrong.push(at('name', refuse('name_too_long', { bytesMax: nameBytesMax })))
  }
  if (jsonBytes(from.contacts) > contactsBytesMax) {
    wrong.push(at('contacts', refuse('too_long', { bytesMax: contactsBytesMax })))
  }
  if (!isCleanLine(from.name)) wrong.push(at('name', refuse('malformed', { at: 'name' })))
  if (!isCleanText(from.contacts))
    wrong.push(at('contacts', refuse('malformed', { at: 'contacts' })))
  return wrong
}

const checkPhotos = (photos: readonly Photo[]): readonly LetterRefusal[] => {
  const wrong: LetterRefusal[] = []
  if (photos.length > photosMax) {
    wrong.push(at('photos', refuse('too_many_photos', { photosMax })))
  }
  for (const [place, photo] of photos.entries()) {
    const which = { photo: place + 1 }
    if (!photoTypes.includes(photo.type) || photo.bytes.length === 0) {
      wrong.push(at('photos', refuse('photo_unreadable', which)))
    } else if (photo.bytes.length > photoBytesMax) {
      wrong.push(at('photos', refuse('photo_too_large', { ...which, bytesMax: photoBytesMax })))
    }
    if (!isCleanLine(photo.name) || jsonBytes(photo.name) > photoNameBytesMax) {
      wrong.push(at('photos', refuse('malformed', { ...which, at: 'photos.name' })))
    }
  }
  return wrong
}

const checkRecused = (
  recused: readonly number[],
  commission: Pick<Commission, 'members'>,
  dead: readonly number[],
): readonly LetterRefusal[] => {
  const known = recused.every(i => commission.members.some(member => member.i === i))
  if (!known || new Set(recused).size !== recused.length) {
    return [at('recused', refuse('malformed', { at: 'recused' }))]
  }
  const living = livingAfter(commission, recused, dead)
  return isRefusal(living) ? [at('recused', living)] : []
}
