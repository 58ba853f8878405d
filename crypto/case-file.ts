// A case file: one letter as it came, kept for the members who may read it. SPEC §12.3
//
// Protected by a member's passphrase and desk pepper, not by quorum or gate: those did their work.
import { asSealed, type Sealed } from '#core/sealed.ts'
import { generateIdentity, openWith, sealTo } from './age-file.ts'
import { concat, readU32be, u32be } from './bytes.ts'
import { pad, unpad } from './padding.ts'
import { type Random, systemRandom } from './random.ts'
import { isRefusal, type LockRefusal, refuse } from './refusal.ts'
import { type Identity25519, identityOf } from './x25519-stanza.ts'

/**
 * Two lengths, as envelopes have two: each holds the inner envelope of its class and at least
 * 16 KiB of what was entered beside it. A third length would tell one letter from another.
 */
export const caseClassBytes = { text: 32_768, photos: 1_081_344 } as const

/** `entry` is canonical JSON (file key, form, sheets …); `content` the inner envelope, or paper. */
export type CaseContents = { readonly entry: Uint8Array; readonly content: Uint8Array }

/** Fresh for every case, and again when somebody is recused from it or leaves. */
export const newCaseKey = (random: Random = systemRandom): Identity25519 =>
  generateIdentity(random, 'case key')

export async function sealCaseFile(
  { entry, content }: CaseContents,
  caseKey: Identity25519,
  random: Random = systemRandom,
): Promise<Sealed<'case'> | LockRefusal<'too_large'>> {
  const frame = concat(u32be(entry.length), entry, content)
  const size = Object.values(caseClassBytes).find(bytes => frame.length < bytes)
  if (size === undefined) return refuse('too_large')
  return asSealed<'case'>(await sealTo([caseKey.recipient], pad(frame, size), random))
}

/**
 * A device writes into a case only after its own key opened the case file and the letter in it was
 * checked: a server that swapped the key for one of its own cannot show the letter with it.
 */
export async function openCaseFile(
  file: Uint8Array,
  caseKey: Identity25519,
): Promise<CaseContents | LockRefusal<'cannot_be_opened' | 'malformed'>> {
  const padded = await openWith(caseKey, file)
  if (isRefusal(padded)) return padded
  const frame = unpad(padded)
  if (isRefusal(frame)) return frame
  const entryEnd = frame.length < 4 ? Number.NaN : 4 + readU32be(frame)
  if (!(entryEnd <= frame.length)) return refuse('malformed', 'case_file')
  return { entry: frame.slice(4, entryEnd), content: frame.slice(entryEnd) }
}

const SECRET_BYTES = 32

/**
 * One wrap per member, in the members' order. `null` stands for somebody shut out: their wrap is
 * for a key nobody has, and looks like every other.
 */
export function wrapCaseKey(
  caseKey: Identity25519,
  deskRecipients: readonly (string | null)[],
  random: Random = systemRandom,
): Promise<readonly Uint8Array[]> {
  const wraps = deskRecipients.map(recipient =>
    sealTo([recipient ?? generateIdentity(random).recipient], caseKey.secret.reveal(), random),
  )
  return Promise.all(wraps)
}

export async function openCaseKey(
  wrap: Uint8Array,
  desk: Identity25519,
): Promise<Identity25519 | LockRefusal<'cannot_be_opened'>> {
  const secret = await openWith(desk, wrap)
  if (isRefusal(secret)) return secret
  if (secret.length !== SECRET_BYTES) return refuse('cannot_be_opened', 'case_key')
  return identityOf(secret, 'case key')
}
