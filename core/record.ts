// The small fields every signed body is made of, as shapes.
//
// Binary travels as base64url without padding, canonical in its last character: 16 bytes are 22
// characters, 32 bytes are 43 (SPEC: bytes in JSON).

import { memberIndexMax } from './limits.ts'
import { oneOf, pattern, type Shape, whole } from './shape.ts'

// The names say what the bytes are, the types stay plain: they are compared, never computed with.
export type Id = string
export type Hash = string
export type Recipient = string

export const id: Shape<Id> = pattern(/^[A-Za-z0-9_-]{21}[AQgw]$/)
export const hash: Shape<Hash> = pattern(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/)
export const recipient: Shape<Recipient> = pattern(/^age1[02-9ac-hj-np-z]{58}$/)

// No hash yet: the head of an empty journal, the seal before the first.
export const hashOrNone: Shape<Hash> = pattern(/^(?:[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048])?$/)

export const version: Shape<1> = oneOf([1])
export const instant: Shape<number> = whole(0, 2 ** 53 - 1)
export const memberIndex: Shape<number> = whole(0, memberIndexMax)
export const sequence: Shape<number> = whole(1, 2 ** 53 - 1)
