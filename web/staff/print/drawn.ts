// A paper ready to be drawn in whichever language is asked for: the facts are fetched once.
import type { Language } from '#core/language.ts'
import type { Refusal } from '#core/refusal.ts'
import type { Paper } from '#papers/document.ts'
import type { Seat } from '../device/seat.ts'

export type Drawn = {
  /** Several leaves or booklets, each beginning on a page of its own. */
  readonly papers: (language: Language) => readonly Paper[]
  /** Something to be told beside them, before they are printed. */
  readonly care?: 'addressWrong' | 'broken' | 'positions'
  /** Where a phone that reads the QR goes. */
  readonly address?: string
}

export type Draw = (seat: Seat) => Promise<Drawn | Refusal>
