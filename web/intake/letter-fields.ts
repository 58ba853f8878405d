// The fields of the letter page read as a letter, and everything in them that must be mended first.
import {
  type AboutWhom,
  type Category,
  checkLetter,
  type LetterField,
  type LetterRefusal,
  livingAfter,
  textBytesLeft,
} from '#core/appeal.ts'
import type { Member, Role } from '#core/commission.ts'
import { wallTime } from '#core/local-time.ts'
import { isRefusal } from '#core/refusal.ts'
import { cleanText, lettersIn, utf8Bytes } from '#core/text.ts'
import { fill } from '#words/fill.ts'
import { plural } from '#words/plural.ts'
import type { WrittenLetter } from './dropping.ts'
import { at, input, markField, say, show } from './page.ts'
import { readyPhotos } from './photo-field.ts'
import type { LetterPhrases } from './phrases.ts'

/** Kyrgyzstan keeps UTC+6 all the year round. */
export const utcOffsetMinutes = 360

const chosen = (group: string): string | undefined =>
  document.querySelector<HTMLInputElement>(`input[name="${group}"]:checked`)?.value

const textField = () => at<HTMLTextAreaElement>('text')

export const isAnythingWritten = (): boolean =>
  textField().value.trim() !== '' || readyPhotos().length > 0

/** Nothing but the text is ever required: what she did not choose is «other». */
export function writtenLetter({ language }: LetterPhrases): WrittenLetter {
  const isSigned = chosen('mode') === 'signed'
  const line = (id: string) => cleanText(input(id).value).replace(/\n/g, ' ').trim()
  return {
    category: (chosen('category') ?? 'other') as Category,
    about: (chosen('about') ?? 'other') as AboutWhom,
    mode: isSigned ? 'signed' : 'anonymous',
    language,
    text: cleanText(textField().value),
    ...(isSigned
      ? { from: { name: line('name'), contacts: line('contacts') }, sentOn: today() }
      : {}),
    recused: ticked().map(({ i, name }) => ({ i, name })),
    photos: readyPhotos().map(({ bytes }, place) => ({
      name: `${place + 1}.jpg`,
      type: 'image/jpeg',
      bytes,
    })),
  }
}

export function mistakesIn(
  letter: WrittenLetter,
  fields: readonly LetterField[],
): readonly LetterRefusal[] {
  const recused = letter.recused.map(({ i }) => i)
  return checkLetter({ ...letter, recused }, seated(), deadSeats()).filter(({ field }) =>
    fields.includes(field),
  )
}

/** Said as soon as the last tick makes the letter one nobody could open. */
export function watchMembers(): void {
  at('members').addEventListener('change', () => {
    const recused = ticked().map(({ i }) => i)
    show('too-many', isRefusal(livingAfter(seated(), recused, deadSeats())))
  })
}

/** Sooner it would only worry her. */
const lettersLeftToSay = 500

export function watchText({ language, counted, left, over }: LetterPhrases): void {
  const count = () => {
    const text = cleanText(textField().value)
    const letters = lettersIn(text)
    // A Kyrgyz letter takes two bytes, a Latin one takes one: counted as she writes.
    const bytesPerLetter = letters === 0 ? 2 : utf8Bytes(text) / letters
    const room = Math.floor(textBytesLeft(text) / bytesPerLetter)
    const rest = room < 0 ? fill(over, { n: -room }) : fill(left, { n: room })
    const isNear = room < lettersLeftToSay
    say(
      'text-count',
      [plural(language, letters, counted), isNear ? rest : ''].filter(Boolean).join(' · '),
    )
    if (letters > 0) markField('text', '')
    at('text-count').className = room < 0 ? 'hint over' : 'hint'
  }
  textField().addEventListener('input', count)
}

/** Another list of members than the page was filled with: every tick is asked for again. */
export function listMembersAnew(
  members: readonly Pick<Member, 'i' | 'name' | 'role' | 'seat'>[],
  { roles, substitute }: LetterPhrases,
): void {
  const place = at('members')
  const pattern = place.querySelector('label')
  if (!pattern) return
  const lines = members.map(({ i, name, role, seat }) => {
    const line = pattern.cloneNode(true) as HTMLLabelElement
    const box = line.querySelector('input')
    if (box) {
      box.checked = false
      const shares = String(seat ?? '')
      Object.assign(box.dataset, { i: String(i), name, seat: role, shares, dead: '' })
    }
    const [title, more] = [line.querySelector('span'), line.querySelector('small')]
    if (title?.firstChild) title.firstChild.textContent = name
    const named = roles[role]
    if (more) more.textContent = seat === undefined ? named : fill(substitute, { role: named })
    return line
  })
  place.textContent = ''
  place.append(...lines)
}

type Tick = {
  readonly i: number
  readonly name: string
  readonly isTicked: boolean
  seat: Role
  /** A substitute's: whose seat it is. */
  shares: number | undefined
  isDead: boolean
}

const ticks = (): readonly Tick[] =>
  Array.from(document.querySelectorAll<HTMLInputElement>('#members input'), box => ({
    i: Number(box.dataset.i),
    name: box.dataset.name ?? '',
    isTicked: box.checked,
    seat: (box.dataset.seat ?? 'staff') as Role,
    shares: box.dataset.shares ? Number(box.dataset.shares) : undefined,
    isDead: box.dataset.dead !== '',
  }))

export const ticked = (): readonly Tick[] => ticks().filter(({ isTicked }) => isTicked)

const deadSeats = (): readonly number[] =>
  ticks()
    .filter(({ isDead }) => isDead)
    .map(({ i }) => i)

/** The page knows names and seats; keys come with the seal, when the letter is dropped. */
const seated = (): { readonly members: readonly Member[] } => ({
  members: ticks().map(({ i, name, seat, shares }) => ({
    ...{ i, name, role: seat, key: '', desk: '' },
    ...(shares === undefined ? {} : { seat: shares }),
  })),
})

const today = (): string => wallTime(Math.floor(Date.now() / 1000), utcOffsetMinutes).date
