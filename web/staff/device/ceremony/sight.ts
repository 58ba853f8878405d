// What a screen of the opening shows: the state, what this device found out, and what it waits for.
import type { AboutWhom, Category, Mode } from '#core/appeal.ts'
import type { OpeningAnswer } from '#wire/openings.ts'

export type Sight = {
  /** The server's newest state; everything signed in it was checked by this device. */
  readonly state: OpeningAnswer
  /** Members seated at this device. */
  readonly seats: readonly number[]
  /** What does not hold. While a grave one stands, the device gives no shares and signs nothing. */
  readonly problems: readonly Problem[]
  /** Participants whose shares have not reached this device yet. */
  readonly waitingFor: readonly number[]
  readonly canary: Canary
  /** Envelopes of letters in the frozen list, the canary not counted; 0 before the freeze. */
  readonly letters: number
  /** How many of them this device has tried so far: a progress bar. */
  readonly tried: number
  readonly lines: readonly Line[]
  /** Members on this device who have not yet said whether a line concerns them. */
  readonly undeclared: readonly number[]
  /** Every letter readable here is a case file, and every participant declared. */
  readonly allFiled: boolean
}

export type Canary = 'none' | 'waiting' | 'opened' | 'missing'

/** One letter, before anybody reads a word of it. */
export type Line = OpenedLine | ShutLine

export type OpenedLine = {
  readonly kind: 'opened'
  readonly envelope: string
  readonly entry: string
  readonly category: Category
  readonly about: AboutWhom
  readonly form: Mode
  readonly photos: number
  /**
   * `shown`: `letterText` gives it. `undeclared`: a member here has not said yet whether it
   * concerns them. `named`, `conflict`: a member here is named in it or declared that it concerns
   * them, so it is read on another device.
   */
  readonly text: 'shown' | 'undeclared' | 'named' | 'conflict'
  readonly filed: boolean
}

/**
 * `waiting`: shares are missing. `elsewhere`: does not open here; whether another device of those
 * present reads it shows in the case files. `cannot`: no key at all opens it.
 */
export type ShutLine = {
  readonly kind: 'shut'
  readonly envelope: string
  readonly why: 'waiting' | 'elsewhere' | 'cannot'
}

/** A grave problem stops this device; the others are told and go on. */
export type Problem = {
  readonly problem: ProblemCode
  readonly grave: boolean
  readonly member?: number
  readonly detail?: string
}

export const problemCodes = [
  'attestation_wrong',
  'canary_wrong',
  'closing_differs',
  'closing_left_over',
  'closing_not_filed',
  'conflict_wrong',
  'list_differs',
  'next_seal_wrong',
  'own_keys_missing',
  'release_wrong',
  'seal_wrong',
  'share_false',
  'share_wrong',
  'swap_wrong',
  'two_lists',
] as const
export type ProblemCode = (typeof problemCodes)[number]
