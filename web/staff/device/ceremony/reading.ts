// Reading: first what a letter is about and whom it concerns; the words only after that is settled.
import type { AboutWhom, Category, Letter } from '#core/appeal.ts'
import type { Refusal } from '#core/refusal.ts'
import type { Seat } from '../seat.ts'
import type { Room } from './room.ts'
import type { Sight } from './sight.ts'

/** «None concerns me» is an empty list; else the entries of the lines that do. Said once. */
export async function declareConflicts(
  room: Room,
  seat: Seat,
  entries: readonly string[],
  lastGroup?: string,
): Promise<Sight | Refusal> {
  throw new Error(`not yet ${room} ${seat} ${entries} ${lastGroup}`)
}

export type ReadLetter = {
  readonly entry: string
  readonly letter: Letter
  /** Names of fields newer than this page: they are shown raw, and never block. */
  readonly unknown: readonly string[]
}

/** Words of one letter. `not_yours` when a member at this device is named or declared a conflict. */
export function letterText(room: Room, entry: string): ReadLetter | Refusal {
  throw new Error(`not yet ${room} ${entry}`)
}

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
  readonly photos: readonly { readonly type: string; readonly bytes: Uint8Array }[]
}

/** Answers with the entry id under which it is kept. */
export async function addPaperLetter(
  room: Room,
  seat: Seat,
  letter: PaperLetter,
): Promise<{ readonly entry: string } | Refusal> {
  throw new Error(`not yet ${room} ${seat} ${letter}`)
}

/**
 * Makes case files of every letter this device is to file: the leader's of all it may, another
 * device's of the rest. Waits (`answers_missing`, with the members) until all present declared,
 * unless `waitForNobody`.
 */
export async function fileCases(
  room: Room,
  seat: Seat,
  options?: { readonly waitForNobody?: boolean },
): Promise<Sight | Refusal> {
  throw new Error(`not yet ${room} ${seat} ${options}`)
}

/** The rehearsal letter of the next seal, made by the leading device. */
export async function sealNextCanary(
  room: Room,
  seat: Seat,
  lastGroup?: string,
): Promise<Sight | Refusal> {
  throw new Error(`not yet ${room} ${seat} ${lastGroup}`)
}
