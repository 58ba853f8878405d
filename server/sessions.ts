// Sessions live in memory only: a restart ends them, and a stolen disk holds none.

import { toBase64url } from '#crypto/bytes.ts'
import { sha256 } from '#crypto/hash.ts'
import type { Random } from '#crypto/random.ts'
import type { Clock } from './clock.ts'

const idleSecondsMax = 60 * 60
const tokenBytes = 32
/** A member has a phone, a laptop, a few tabs; a device that signs in over and over fills no memory. */
const sessionsPerMemberMax = 32

export type Sessions = {
  /** A new token, told once and kept only as its hash. */
  open(member: number): string
  /** Whose token this is, while it was used within the hour. */
  memberOf(token: string): number | undefined
  end(token: string): void
  /** Whatever this member has open, on any device; but for one, where they have just said so. */
  endAllOf(member: number, but?: string): void
}

export function makeSessions(clock: Clock, random: Random): Sessions {
  const sessions = new Map<string, { readonly member: number; usedAt: number }>()
  const keyOf = (token: string) => toBase64url(sha256(new TextEncoder().encode(token)))
  const forgetIdle = () => {
    const oldest = clock.now() - idleSecondsMax
    for (const [key, { usedAt }] of sessions) if (usedAt < oldest) sessions.delete(key)
  }
  return {
    open(member) {
      forgetIdle()
      const own = [...sessions].filter(([, session]) => session.member === member)
      const tooMany = Math.max(0, own.length + 1 - sessionsPerMemberMax)
      for (const [key] of own.slice(0, tooMany)) sessions.delete(key)
      const token = toBase64url(random(tokenBytes))
      sessions.set(keyOf(token), { member, usedAt: clock.now() })
      return token
    },
    memberOf(token) {
      forgetIdle()
      const session = sessions.get(keyOf(token))
      if (session) session.usedAt = clock.now()
      return session?.member
    },
    end(token) {
      sessions.delete(keyOf(token))
    },
    endAllOf(member, but) {
      const kept = but === undefined ? undefined : keyOf(but)
      for (const [key, session] of sessions) {
        if (session.member === member && key !== kept) sessions.delete(key)
      }
    },
  }
}
