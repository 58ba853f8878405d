// What the server must know of a kind of entry that a member enters: who may, and what it changes.
import type { EntryOf, JournalKind } from '#core/journal.ts'
import type { Allowed, Refusal } from '#core/refusal.ts'
import type { Parts } from '../parts.ts'
import type { Nouns } from '../store/store.ts'
import type { TheBox } from '../the-box.ts'

/** How things stand at the moment somebody wants to enter a line. */
export type Standing = {
  readonly parts: Parts
  /** In the change that enters the line; committed reads while it is only drawn. */
  readonly nouns: Nouns
  readonly box: TheBox
  readonly member: number
  readonly now: number
}

export type EntryRule<K extends JournalKind> = {
  /** Asked when the line is drawn and again when it is entered. Shape and signer are checked before. */
  may(standing: Standing, entry: EntryOf<K>): Promise<Allowed | Refusal> | Allowed | Refusal
  /** What the line changes, in the same change; a refusal undoes both. */
  apply?(standing: Standing, entry: EntryOf<K>): Promise<Refusal | undefined>
  /** What cannot be undone waits until the line is on the disk: ended sessions, destroyed keys. */
  afterwards?(standing: Standing, entry: EntryOf<K>): Promise<void>
}
