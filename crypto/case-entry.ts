// What is added to a case later: note, question, reply, outcome; sealed to the case. SPEC §12.4
import { asSealed, type Sealed } from '#core/sealed.ts'
import { openWith, sealTo } from './age-file.ts'
import { pad, unpad } from './padding.ts'
import { type Random, systemRandom } from './random.ts'
import { isRefusal, type LockRefusal, refuse } from './refusal.ts'
import type { Identity25519 } from './x25519-stanza.ts'

/** Sizes double from here: a row's length says at most how many times a long text was halved. */
const LEAST_BYTES = 1024
const MOST_BYTES = 131_072

export const caseEntryBytesMax = MOST_BYTES - 1

/** The case recipient is known to the device that opened the case file, not told by the server. */
export async function sealCaseEntry(
  entry: Uint8Array,
  caseRecipient: string,
  random: Random = systemRandom,
): Promise<Sealed<'case'> | LockRefusal<'too_large'>> {
  if (entry.length > caseEntryBytesMax) return refuse('too_large')
  let size = LEAST_BYTES
  while (size <= entry.length) size *= 2
  return asSealed<'case'>(await sealTo([caseRecipient], pad(entry, size), random))
}

/** Says nothing about who wrote it: that is the record beside the file, `caseEntry`. */
export async function openCaseEntry(
  file: Uint8Array,
  caseKey: Identity25519,
): Promise<Uint8Array | LockRefusal<'cannot_be_opened' | 'malformed'>> {
  const padded = await openWith(caseKey, file)
  return isRefusal(padded) ? padded : unpad(padded)
}
