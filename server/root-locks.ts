// The locks a member's root is kept under: which one an auth key fits, and what its holder is handed.
import { timingSafeEqual } from 'node:crypto'
import { type Refusal, refuse } from '#core/refusal.ts'
import { fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { sha256 } from '#crypto/hash.ts'
import type { AnswerOf } from '#wire/contract.ts'
import type { signIn } from '#wire/sessions.ts'
import type { Parts } from './parts.ts'
import type { RootWrap } from './store/sign-in-ways.ts'

export const hashOfAuth = (auth: string): string => toBase64url(sha256(fromBase64url(auth, 32)))

/** In the same time for a lock that is not there. */
export function fits(auth: string, lock: Pick<RootWrap, 'authHash'> | undefined): boolean {
  const given = sha256(fromBase64url(auth, 32))
  const kept = lock ? fromBase64url(lock.authHash, 32) : new Uint8Array(32)
  return timingSafeEqual(given, kept) && lock !== undefined
}

/** The pepper goes with the member who leaves, and every wrap with it. */
export function deskPepper({ keys }: Pick<Parts, 'keys'>, member: number): string | Refusal {
  const pepper = keys.read(`desk-${member}`)
  return pepper ? toBase64url(pepper.reveal()) : refuse('released_member')
}

type Opening = {
  readonly box: string
  readonly member: number
  readonly wrappedRoot: Uint8Array
  readonly standing?: 'member' | 'newcomer'
}

export function openSession(
  parts: Pick<Parts, 'keys' | 'sessions'>,
  { box, member, wrappedRoot, standing = 'member' }: Opening,
): AnswerOf<typeof signIn> | Refusal {
  const pepper = deskPepper(parts, member)
  if (typeof pepper !== 'string') return pepper
  const token = parts.sessions.open(member)
  return { token, box, member, standing, pepper, wrappedRoot: toBase64url(wrappedRoot) }
}
