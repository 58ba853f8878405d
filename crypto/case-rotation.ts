// A new key of an old case, after a change of the commission: the earlier keys sealed to it. SPEC §12.3
//
// File and entries stay as they are: their authors signed the sealed bytes. Who left keeps what they
// read; what is written from now on they cannot open.
import { openWith, sealTo } from './age-file.ts'
import { concat } from './bytes.ts'
import { newCaseKey, wrapCaseKey } from './case-file.ts'
import { type Random, systemRandom } from './random.ts'
import { isRefusal, type LockRefusal, refuse } from './refusal.ts'
import { type Identity25519, identityOf } from './x25519-stanza.ts'

export type RotatedCase = {
  readonly caseKey: Identity25519
  readonly earlier: Uint8Array
  readonly wraps: readonly Uint8Array[]
}

/** `keys` are all the case ever had, newest first; `null` in `desks` is somebody shut out. */
export async function rotateCase(
  keys: readonly Identity25519[],
  desks: readonly (string | null)[],
  random: Random = systemRandom,
): Promise<RotatedCase> {
  const caseKey = newCaseKey(random)
  const secrets = keys.map(({ secret }) => secret.reveal())
  const earlier = await sealTo([caseKey.recipient], concat(...secrets), random)
  return { caseKey, earlier, wraps: await wrapCaseKey(caseKey, desks, random) }
}

const SECRET_BYTES = 32

/** Newest first, as they were sealed. */
export async function openEarlierKeys(
  file: Uint8Array,
  caseKey: Identity25519,
): Promise<readonly Identity25519[] | LockRefusal<'cannot_be_opened'>> {
  const secrets = await openWith(caseKey, file)
  if (isRefusal(secrets)) return secrets
  const count = secrets.length / SECRET_BYTES
  if (!Number.isInteger(count) || count < 1) return refuse('cannot_be_opened', 'case_key')
  return Array.from({ length: count }, (_, at) =>
    identityOf(secrets.slice(at * SECRET_BYTES, (at + 1) * SECRET_BYTES), 'case key'),
  )
}
