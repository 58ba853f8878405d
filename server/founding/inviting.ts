// Inviting somebody: a link told once, good for seven days, for an index of a founding or of a change.
import { toBase64url } from '#crypto/bytes.ts'
import { tokenHash } from '../callers.ts'
import type { Parts } from '../parts.ts'
import type { Nouns } from '../store/store.ts'
import { forgetKeysOf } from './proclaiming.ts'

const invitationBytes = 32
const invitationSeconds = 7 * 24 * 60 * 60

export type MadeInvitation = { readonly invitation: string; readonly expiresAt: number }

export const newInvitation = ({
  random,
  clock,
}: Pick<Parts, 'random' | 'clock'>): MadeInvitation => ({
  invitation: toBase64url(random(invitationBytes)),
  expiresAt: clock.now() + invitationSeconds,
})

/** The link and the keys they had before are void. */
export const keepInvitation = (
  nouns: Nouns,
  box: string,
  member: number,
  { invitation, expiresAt }: MadeInvitation,
): Promise<void> => nouns.enrolments.invite(box, member, tokenHash(invitation), expiresAt)

/** After it is kept: sessions of whoever had keys end, and a new pepper waits for the new ones. */
export function makeRoomFor(
  { keys, sessions }: Pick<Parts, 'keys' | 'sessions'>,
  member: number,
): void {
  sessions.endAllOf(member)
  forgetKeysOf(keys, member)
  keys.make([`desk-${member}`])
}
