// The small shapes that every promise is built from; each has a bound, and strings are exact.
import * as v from 'valibot'
import { recordBytesMax } from '#core/limits.ts'

const base64url = /^[A-Za-z0-9_-]*$/

/** Bytes as unpadded base64url, at most `bytesMax` of them. */
export const bytesUpTo = (bytesMax: number) =>
  v.pipe(v.string(), v.maxLength(Math.ceil((bytesMax * 4) / 3)), v.regex(base64url))

/** One spelling each: the bits that the last character has to spare are zero. */
const spelled = (form: RegExp) => v.pipe(v.string(), v.regex(form))

/** 16 bytes: box, opening and entry ids. */
export const id = spelled(/^[A-Za-z0-9_-]{21}[AQgw]$/)
/** 32 bytes: hashes, public keys, mailbox names. */
export const hash = spelled(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/)
/** 64 bytes: an Ed25519 signature. */
export const signature = spelled(/^[A-Za-z0-9_-]{85}[AQgw]$/)
/** An age X25519 recipient. */
export const recipient = v.pipe(v.string(), v.regex(/^age1[ac-hj-np-z02-9]{58}$/))
/** Seconds since 1970, UTC. */
export const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 40))
/** A day of the school's calendar, YYYY-MM-DD. */
export const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))
/** An hour of the school's clock, HH:MM. */
export const time = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/))
export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000))
export const memberIndex = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(63))
export const line = (lettersMax: number) => v.pipe(v.string(), v.maxLength(lettersMax))
export const requiredLine = (lettersMax: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(lettersMax))

/** A signed record as it travels: the exact signed bytes and who signed them. */
export const signedRecord = v.strictObject({
  /** An act may have a line for every letter of the fullest box. */
  body: bytesUpTo(recordBytesMax),
  signatures: v.pipe(
    v.array(v.strictObject({ by: v.union([memberIndex, v.literal('box')]), sig: signature })),
    v.maxLength(65),
  ),
})
export type WireRecord = v.InferOutput<typeof signedRecord>

/** One person's signature over a body of their own. */
export const ownRecord = v.strictObject({ body: bytesUpTo(262_144), sig: signature })
export type OwnRecord = v.InferOutput<typeof ownRecord>

export const nothing = v.strictObject({})
/** The answer of a promise that only says: it is on disk. */
export const kept = v.strictObject({ kept: v.literal(true) })

/** Raw bytes instead of JSON. */
export const octets = v.instance(Uint8Array)
