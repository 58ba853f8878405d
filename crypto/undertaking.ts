// The undertaking of confidentiality: what somebody promises before they are let near a key. SPEC §10.10
import { fromBase64url, inFours } from './bytes.ts'
import { sha256 } from './hash.ts'
import { signed } from './labels.ts'
import { day, exactly, hash, id, line, memberIndex } from './record-shape.ts'
import { recordKind } from './records.ts'

/** In a founding `box` is sixteen zero bytes, and the signature stands over the same. */
export const undertaking = recordKind(signed.undertaking, {
  box: id,
  member: memberIndex,
  name: line(200),
  /** The day it was given, of the school's calendar. */
  on: day,
  order: exactly({ date: day, no: line(120) }),
  /** SHA-256 of the Kyrgyz text that was shown, as UTF-8. */
  text: hash,
})

/** Two groups of a signing key, compared between a member's own sheet and the screen of the room. */
export const keyGroups = (key: string): string =>
  inFours(sha256(fromBase64url(key, 32)).subarray(0, 4))
