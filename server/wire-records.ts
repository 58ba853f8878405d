// Records on their way out and in: bytes as base64url, strictly, and lists that may be written to.
import { type Refusal, refuse } from '#core/refusal.ts'
import { fromBase64url, toBase64url } from '#crypto/bytes.ts'
import type { OwnRecord, SignedRecord } from '#crypto/records.ts'
import type { OwnRecord as WireOwnRecord, WireRecord } from '#wire/primitives.ts'

export const wireRecord = ({ body, signatures }: SignedRecord): WireRecord => ({
  body: toBase64url(body),
  signatures: signatures.map(({ by, sig }) => ({ by, sig: toBase64url(sig) })),
})

export const wireRecords = (records: readonly SignedRecord[]): WireRecord[] =>
  records.map(wireRecord)

export const wireOwn = ({ body, sig }: OwnRecord): WireOwnRecord => ({
  body: toBase64url(body),
  sig: toBase64url(sig),
})

/** The wire checked length and alphabet; here the spare bits of the last letter are checked too. */
export function bytesOf(text: string, size?: number): Uint8Array | Refusal {
  try {
    return fromBase64url(text, size)
  } catch {
    return refuse('malformed')
  }
}

export function ownRecordOf({ body, sig }: WireOwnRecord): OwnRecord | Refusal {
  const bytes = bytesOf(body)
  if ('refusal' in bytes) return bytes
  const signature = bytesOf(sig, 64)
  return 'refusal' in signature ? signature : { body: bytes, sig: signature }
}
