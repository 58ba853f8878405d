// A letter out of the wooden box: written in by the leading device, and a case file from then on.
import type { AboutWhom, Category, Photo } from '#core/appeal.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { concat, toBase64url } from '#crypto/bytes.ts'
import { fileCases } from '#wire/case-files.ts'
import type { PaperContents } from '../case-contents.ts'
import type { Seat } from '../seat.ts'
import { sealCase } from './filing.ts'
import { seen } from './presence.ts'
import { gravestOf, type Room } from './room.ts'
import type { Sight } from './sight.ts'

export type PaperLetter = {
  readonly category: Category
  readonly about: AboutWhom
  readonly form: 'signed' | 'anonymous'
  /** Sheets of paper, attachments among them. */
  readonly sheets: number
  /** Transcript, where one was made; may be empty: the paper itself stays in the file. */
  readonly text: string
  readonly from?: { readonly name: string; readonly contacts: string }
  /** Members the letter names: they are shut out of the case. */
  readonly recused: readonly number[]
  readonly photos: readonly Pick<Photo, 'type' | 'bytes'>[]
  /** Given again when an answer was lost: the same letter is not entered twice. */
  readonly entry?: string
}

export type PaperEntered = { readonly entry: string; readonly sight: Sight }

export async function addPaperLetter(
  room: Room,
  seat: Seat,
  letter: PaperLetter,
): Promise<PaperEntered | Refusal> {
  const grave = gravestOf(room)
  if (grave) return refuse('seal_wrong', { at: grave.problem })
  const entry = letter.entry ?? toBase64url(seat.tools.random(16))
  const { category, about, form, sheets, text, from, photos } = letter
  const contents: PaperContents = {
    v: 1,
    channel: 'paper',
    ...{ category, about, form, sheets, text },
    ...(from ? { from } : {}),
    opening: room.opening,
    photos: photos.map(({ type, bytes }) => ({ type, size: bytes.length })),
    shutOut: [...letter.recused].sort((a, b) => a - b),
  }
  const row = { entry, channel: 'paper', form, sheets, photos: photos.length } as const
  const content = concat(...photos.map(({ bytes }) => bytes))
  const made = await sealCase(room, contents, content, row, seat.tools.random)
  if (isRefusal(made)) return made
  const answer = await seat.call(fileCases, { opening: room.opening, cases: [made] })
  const sight = seen(room, answer)
  return isRefusal(sight) ? sight : { entry, sight }
}
