// The private link to the director's page: made on this device, known to the server by its hash alone.
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { toBase64url, utf8 } from '#crypto/bytes.ts'
import { sha256 } from '#crypto/hash.ts'
import { makeDirectorLink } from '#wire/director.ts'
import type { Seat } from './seat.ts'

const tokenBytes = 32

/** The token stands in the address behind #, so no server sees it before the director comes. */
export async function newDirectorLink({ call, tools }: Seat): Promise<string | Refusal> {
  const token = toBase64url(tools.random(tokenBytes))
  const kept = await call(makeDirectorLink, { link: toBase64url(sha256(utf8(token))) })
  return isRefusal(kept) ? kept : token
}
