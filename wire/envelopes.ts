// The noun «envelope»: a sealed letter is dropped into the box. There is no promise that accepts words.
import * as v from 'valibot'
import { contract } from './contract.ts'
import { ownRecord } from './primitives.ts'

/** One envelope of the class with photos, its header, and the tag; see SPEC §5. */
export const envelopeBytesMax = 1_100_000

export const dropEnvelope = contract({
  noun: 'envelopes',
  method: 'POST',
  path: '/api/envelopes',
  who: 'anyone',
  says: 'Keeps one envelope and its tag durably; the same bytes twice are one envelope.',
  /**
   * The answer to a hash puzzle, only after a refusal `puzzle_needed` with detail `{salt, bits}`:
   * `salt.nonce` whose SHA-256 (of exactly this text) begins with `bits` zero bits.
   */
  ask: v.strictObject({
    puzzle: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}\.[0-9]{1,15}$/))),
  }),
  answer: v.strictObject({ kept: v.picklist(['kept', 'already_kept']), ack: ownRecord }),
  octets: { askBytesMax: envelopeBytesMax },
})
