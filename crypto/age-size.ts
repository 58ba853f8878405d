// How long an age file of ours is, before it is made: lengths here are fixed by arithmetic. SPEC §1
import { payloadBytes } from './envelope-class.ts'

/** The first line; one X25519 stanza of two lines; the line with the header's MAC. */
const FIRST_LINE_BYTES = 22
const STANZA_BYTES = 54 + 44
const MAC_LINE_BYTES = 48

/** Of a file with X25519 stanzas only, as `sealTo` makes it. */
export const ageFileBytes = (plaintextBytes: number, recipients = 1): number =>
  FIRST_LINE_BYTES + recipients * STANZA_BYTES + MAC_LINE_BYTES + payloadBytes(plaintextBytes)
