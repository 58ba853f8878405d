// What everybody present signs when the box is closed again: which label stands before each of the
// three bodies. Their fields are the law's; the locks sign and hash them as they come. SPEC §13
import { toBase64url } from './bytes.ts'
import { canonical } from './canonical.ts'
import { signed } from './labels.ts'
import { recordHash } from './records.ts'

/** `closed` is the promise by which the keys of a finished seal may be destroyed. */
export const closingLabels = {
  act: signed.act,
  closed: signed.destroyed,
  line: signed.journal,
} as const

/** By this the journal line names the act and the closed record that are signed with it. */
export const paperHash = (paper: 'act' | 'closed', body: object): string =>
  toBase64url(recordHash(closingLabels[paper], canonical(body)))
