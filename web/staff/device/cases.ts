// The work on entered appeals: the register, one case opened with the member's desk key, its entries.
import type { AboutWhom, Category, Letter } from '#core/appeal.ts'
import type { CivilDate, Instant } from '#core/local-time.ts'
import type { Refusal } from '#core/refusal.ts'
import type { readRegister } from '#wire/cases.ts'
import type { AnswerOf } from '#wire/contract.ts'
import type { Seat } from './seat.ts'

export type RegisterRow = AnswerOf<typeof readRegister>['cases'][number] & {
  /** Whether this member's wrap of the case key opens; `false` for one shut out. */
  readonly mine: boolean
}

export async function readCases(
  seat: Seat,
): Promise<{ readonly rows: readonly RegisterRow[]; readonly now: Instant } | Refusal> {
  throw new Error(`not yet ${seat}`)
}

export type CaseEntry =
  | { readonly kind: 'note'; readonly text: string }
  | {
      readonly kind: 'registration'
      readonly appealKind: 'proposal' | 'application' | 'complaint'
      readonly category: Category
      readonly summary: string
    }
  | { readonly kind: 'question'; readonly text: string }
  | {
      readonly kind: 'reply'
      readonly checked: string
      readonly found: string
      readonly willDo: string
    }
  | {
      readonly kind: 'outcome'
      readonly outcome: string
      readonly cause: string
      readonly why: string
    }
  | {
      readonly kind: 'measure'
      readonly text: string
      readonly owner: string
      readonly due: CivilDate
    }
  | { readonly kind: 'extension'; readonly reason: string }

export type OpenCase = {
  readonly entry: string
  readonly row: RegisterRow
  readonly channel: 'digital' | 'paper'
  readonly form: 'signed' | 'anonymous'
  readonly category: Category
  readonly about: AboutWhom
  readonly letter: Letter
  readonly entries: readonly {
    readonly n: number
    readonly by: number
    readonly at: Instant
    readonly entry: CaseEntry
  }[]
  readonly readings: readonly { readonly member: number; readonly at: Instant }[]
  /** What the writer added under her code, oldest first. */
  readonly followUps: readonly { readonly n: number; readonly text: string }[]
  /** Whether an answer can go under a code; a paper letter has none. */
  readonly mayAnswerByCode: boolean
}

/** Opening a case is a reading, and is entered. `not_yours` when the member is shut out of it. */
export async function openCase(seat: Seat, entry: string): Promise<OpenCase | Refusal> {
  throw new Error(`not yet ${seat} ${entry}`)
}

/** Kind and category: an entry of the case, and the terms begin. */
export async function registerCase(
  seat: Seat,
  file: OpenCase,
  words: Extract<CaseEntry, { kind: 'registration' }>,
): Promise<OpenCase | Refusal> {
  throw new Error(`not yet ${seat} ${file} ${words}`)
}

/** Note, question, measure: one sealed, signed entry. A question also goes under the code. */
export async function addEntry(
  seat: Seat,
  file: OpenCase,
  words: CaseEntry,
): Promise<OpenCase | Refusal> {
  throw new Error(`not yet ${seat} ${file} ${words}`)
}

/** The reply: an entry, then the slot behind the code (or on paper), then the register. */
export async function answer(
  seat: Seat,
  file: OpenCase,
  words: Extract<CaseEntry, { kind: 'reply' }>,
): Promise<OpenCase | Refusal> {
  throw new Error(`not yet ${seat} ${file} ${words}`)
}

export async function extend(
  seat: Seat,
  file: OpenCase,
  reason: string,
): Promise<OpenCase | Refusal> {
  throw new Error(`not yet ${seat} ${file} ${reason}`)
}

/** Off control with an outcome; the writer's page says so too. */
export async function close(
  seat: Seat,
  file: OpenCase,
  words: Extract<CaseEntry, { kind: 'outcome' }>,
): Promise<OpenCase | Refusal> {
  throw new Error(`not yet ${seat} ${file} ${words}`)
}

/** What a member typed and has not given yet, sealed to that member alone. */
export async function saveDraft(seat: Seat, key: string, text: string): Promise<'kept' | Refusal> {
  throw new Error(`not yet ${seat} ${key} ${text}`)
}

/** Empty when there is none. */
export async function readDraft(seat: Seat, key: string): Promise<string | Refusal> {
  throw new Error(`not yet ${seat} ${key}`)
}
