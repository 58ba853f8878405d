// One entry of a case on its way out: sealed to the case, signed by its author, kept once.
import type { CaseEntry } from '#core/case-file.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { canonical } from '#crypto/canonical.ts'
import { sealCaseEntry } from '#crypto/case-entry.ts'
import { sha256 } from '#crypto/hash.ts'
import { caseEntry } from '#crypto/opening-records.ts'
import { sign } from '#crypto/sign.ts'
import { addCaseEntry } from '#wire/cases.ts'
import type { OpenCase } from './cases.ts'
import type { Seat } from './seat.ts'

/** `key` is the device's own name of the entry: under the same key it is kept once. */
export async function keepEntry(
  seat: Seat,
  { entry: name, inside }: Pick<OpenCase, 'entry'> & { readonly inside: Inside },
  words: CaseEntry,
  key: string = toBase64url(seat.tools.random(16)),
): Promise<'kept' | Refusal> {
  if (!seat.keys) return refuse('signed_out')
  const file = await sealCaseEntry(canonical(words), inside.caseKey.recipient, seat.tools.random)
  if (isRefusal(file)) return file
  const { box, boxId, member } = seat
  const hash = toBase64url(sha256(file))
  const body = caseEntry.body({ box, entry: name, file: hash, key, member })
  const sig = sign(caseEntry.label, boxId, body, seat.keys.signing)
  const kept = await seat.call(addCaseEntry, {
    entry: name,
    key,
    file: toBase64url(file),
    record: { body: toBase64url(body), sig: toBase64url(sig) },
  })
  return isRefusal(kept) ? kept : 'kept'
}

type Inside = Pick<OpenCase['inside'], 'caseKey'>
