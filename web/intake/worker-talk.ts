// What the page and its worker say to each other. All locking and all sending is the worker's.
import type { Refusal } from '#core/refusal.ts'
import type { CommissionChanged, Dropped, Step, WrittenLetter } from './dropping.ts'
import type { Heard } from './mailbox-reading.ts'

export type Talk = {
  /** She has begun to write: make a code and begin its slow key. `box` is from the page. */
  prepare: { ask: { readonly box: string }; answer: 'ready' | Refusal }
  /** She came by a poster: are these its keys? */
  compare: { ask: { readonly poster: string }; answer: 'same' | Refusal }
  drop: {
    ask: {
      readonly letter: WrittenLetter
      /** Typed by her: the letter joins an earlier one. */
      readonly oldCode?: string
      readonly poster?: string
      readonly acceptsStale: boolean
    }
    answer: (Dropped & { readonly code: string }) | CommissionChanged
  }
  look: { ask: { readonly code: string }; answer: (Heard & { mayAdd: boolean }) | Refusal }
  add: { ask: { readonly words: string }; answer: 'kept' | Refusal }
}

export type Asking<Kind extends keyof Talk = keyof Talk> = {
  readonly id: number
  readonly kind: Kind
  readonly ask: Talk[Kind]['ask']
}

export type Progress = Step | { readonly step: 'look' }

/** Either how far it is, or the end of it. */
export type Saying<Kind extends keyof Talk = keyof Talk> =
  | { readonly id: number; readonly step: Progress }
  | { readonly id: number; readonly answer: Talk[Kind]['answer'] }
