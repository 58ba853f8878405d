// Signed records: bytes once written, hashed and signed as they are, never spelled anew. SPEC §3
import { fromBase64url, inFours, toBase64url, utf8 } from './bytes.ts'
import { canonical, parseCanonical } from './canonical.ts'
import { sha256 } from './hash.ts'
import type { SignatureLabel } from './labels.ts'
import { exactly, Malformed, type Shape, type Shaped } from './record-shape.ts'
import { isRefusal, type LockRefusal, refuse } from './refusal.ts'
import { verify } from './verify.ts'

/** A member's index, or the box itself. */
export type Signer = number | 'box'
export type Signature = { readonly by: Signer; readonly sig: Uint8Array }
/** `body` is what came over the line or out of the database, byte for byte. */
export type SignedRecord = { readonly body: Uint8Array; readonly signatures: readonly Signature[] }

/** The same, as JSON carries it. */
export type WireRecord = {
  readonly body: string
  readonly signatures: readonly { readonly by: Signer; readonly sig: string }[]
}

export type RecordRefusal = LockRefusal<'malformed' | 'signature_missing' | 'signature_wrong'>

/** What links records: over label and body, so that a later signature does not change the name. */
export const recordHash = (label: SignatureLabel, body: Uint8Array): Uint8Array =>
  sha256(utf8(label), LINE_FEED, body)

/** Eighty bits of it, as printed and read aloud: `7F3A 91C2 0B5E 44D1 9C07`. */
export const recordName = (hash: Uint8Array): string => inFours(hash.subarray(0, 10))

/** One kind of record: its label, and the one shape its body has. */
export type RecordKind<Fields> = {
  readonly label: SignatureLabel
  /** The bytes to sign. Throws on fields that do not fit: the caller's mistake, a surprise. */
  body(fields: Fields): Uint8Array
  /** Fields out of bytes from anywhere: refused unless they are exactly what `body` would give. */
  read(body: Uint8Array): Fields | LockRefusal<'malformed'>
}

/** `isSound` says what no single field can: that entries rise, that nothing stands twice. */
export function recordKind<S extends Shape>(
  label: SignatureLabel,
  shape: S,
  isSound: (fields: Shaped<S>) => boolean = () => true,
): RecordKind<Shaped<S>> {
  const take = exactly(shape)
  const takeSound = (value: unknown): Shaped<S> => {
    const fields = take(value)
    if (!isSound(fields)) throw new Malformed('sense')
    return fields
  }
  return {
    label,
    body: fields => canonical({ ...takeSound(fields), v: VERSION }),
    read(body) {
      try {
        return takeSound(withoutVersion(parseCanonical(body)))
      } catch (problem) {
        // Anything thrown here comes from the bytes: bad UTF-8, bad JSON, another spelling.
        return refuse('malformed', problem instanceof Malformed ? problem.field : 'bytes')
      }
    },
  }
}

const VERSION = 1

function withoutVersion(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) throw new Malformed('object')
  const { v, ...fields } = value as { v?: unknown }
  if (v !== VERSION) throw new Malformed('v')
  return fields
}

/** With one signature more, at its place: by member index, the box last. Throws on a second one. */
export function withSignature(record: SignedRecord, signature: Signature): SignedRecord {
  const signatures = [...record.signatures, signature].sort((a, b) => place(a.by) - place(b.by))
  if (!isInOrder(signatures)) throw new RangeError('signed twice by one')
  return { body: record.body, signatures }
}

/**
 * Who signed, if everything about the signatures is right: in order, one each, every one by
 * somebody `keyOf` knows and every one valid. A wrong signature is never just left out of count.
 */
export function signersOf(
  record: SignedRecord,
  label: SignatureLabel,
  boxId: Uint8Array,
  keyOf: (by: Signer) => Uint8Array | undefined,
): ReadonlySet<Signer> | RecordRefusal {
  if (!isInOrder(record.signatures)) return refuse('malformed', 'signatures')
  for (const { by, sig } of record.signatures) {
    const key = keyOf(by)
    if (!key || !verify(label, boxId, record.body, sig, key)) {
      return refuse('signature_wrong', String(by))
    }
  }
  return new Set(record.signatures.map(signature => signature.by))
}

/** What one person alone signed: an attestation, a share batch, an opening key. */
export type OwnRecord = { readonly body: Uint8Array; readonly sig: Uint8Array }

/** The fields of a record its one signer had to sign, in this box and no other. */
export function readOwn<Fields extends { readonly box: string }>(
  kind: RecordKind<Fields>,
  { body, sig }: OwnRecord,
  boxId: Uint8Array,
  key: Uint8Array,
): Fields | RecordRefusal {
  if (!verify(kind.label, boxId, body, sig, key)) return refuse('signature_wrong')
  const fields = kind.read(body)
  if (!isRefusal(fields) && fields.box !== toBase64url(boxId)) return refuse('malformed', 'box')
  return fields
}

/** The same for what the box alone signs: swap, release, acknowledgement. */
export function readByBox<Fields extends { readonly box: string }>(
  kind: RecordKind<Fields>,
  { body, signatures }: SignedRecord,
  boxId: Uint8Array,
  boxKey: Uint8Array,
): Fields | RecordRefusal {
  const [signature, ...others] = signatures
  if (signature?.by !== 'box' || others.length > 0) return refuse('signature_missing', 'box')
  return readOwn(kind, { body, sig: signature.sig }, boxId, boxKey)
}

/** As JSON carries it; `fromWire` is its other direction. */
export const toWire = (record: SignedRecord): WireRecord => ({
  body: toBase64url(record.body),
  signatures: record.signatures.map(({ by, sig }) => ({ by, sig: toBase64url(sig) })),
})

/** Strict about spelling, lengths and order; says nothing yet about whether anything is signed. */
export function fromWire(wire: WireRecord): SignedRecord | LockRefusal<'malformed'> {
  try {
    const signatures = wire.signatures.map(({ by, sig }) => ({ by, sig: fromBase64url(sig, 64) }))
    if (!isInOrder(signatures)) return refuse('malformed', 'signatures')
    return { body: fromBase64url(wire.body), signatures }
  } catch {
    return refuse('malformed', 'bytes')
  }
}

const place = (by: Signer): number => (by === 'box' ? Number.POSITIVE_INFINITY : by)

const isInOrder = (signatures: readonly Signature[]): boolean =>
  signatures.every(
    ({ by }, at) =>
      (by === 'box' || (Number.isInteger(by) && by >= 0 && by <= 255)) &&
      (at === 0 || place(signatures[at - 1]!.by) < place(by)),
  )

const LINE_FEED = new Uint8Array([0x0a])
