// What everybody present signs when the box is closed again: which label stands before each of the
// three bodies. Their fields are the law's; the locks sign and hash them as they come. SPEC §13
import { signed } from './labels.ts'

/** `closed` is the promise by which the keys of a finished seal may be destroyed. */
export const closingLabels = {
  act: signed.act,
  closed: signed.destroyed,
  line: signed.journal,
} as const
