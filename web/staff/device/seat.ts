// One member signed in on a device: their line to the server, their keys, and their signature.
import type { Refusal } from '#core/refusal.ts'
import type { SignatureLabel } from '#crypto/labels.ts'
import type { MemberKeys } from '#crypto/member-keys.ts'
import type { Call } from '#wire/call.ts'
import type { Tools } from './tools.ts'

/**
 * A seat is made by `signIn`. On a member's own phone it keeps the member's keys until `leave`. On
 * a shared laptop `settle` leaves only what one opening needs, and the signature is locked again
 * behind the last group of the passphrase.
 */
export type Seat = {
  readonly member: number
  readonly signInName: string
  /** Box id, 22 characters. */
  readonly box: string
  readonly boxId: Uint8Array
  /** Bound to this member's session; signs in again by itself when the server lost it. */
  readonly call: Call
  readonly tools: Tools
  /** All keys derived from the root; `undefined` after `settle` on a shared laptop. */
  keys: MemberKeys | undefined
  /** The signature: at once on one's own phone, for the last group on a shared laptop. */
  pen: (lastGroup?: string) => Promise<Pen | Refusal>
}

/** Signs as one member. Made for one act, not kept. */
export type Pen = {
  readonly member: number
  readonly sign: (label: SignatureLabel, body: Uint8Array) => Uint8Array
}
