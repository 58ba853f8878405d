// Who asks: which token stands for whom, and whether they may ask for this at all.
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { isMember } from '#core/commission.ts'
import { type Refusal, refuse } from '#core/refusal.ts'
import { equalBytes, toBase64url, utf8 } from '#crypto/bytes.ts'
import { sha256 } from '#crypto/hash.ts'
import { type Contract, isOpen } from '#wire/contract.ts'
import type { Parts } from './parts.ts'
import { noBox } from './store/founding.ts'
import type { Nouns } from './store/store.ts'
import { departedOf, type TheBox, theBox } from './the-box.ts'

/** Who asks, as far as a handler needs it, before a box is founded and after. */
export type AnyCaller = {
  readonly box?: TheBox
  /** Of a promise to members or enrolled; -1 for everybody else, whom no handler asks about. */
  readonly member: number
  /** A newcomer has keys and an index, and no seat yet. */
  readonly standing: 'member' | 'newcomer' | 'nobody'
  readonly token: string
  /** Raw bytes, where the promise takes them. */
  readonly octets: Uint8Array
  /** For the limiter alone. */
  readonly address: string
}

/** Of a promise that only a founded box keeps. */
export type Caller = AnyCaller & { readonly box: TheBox }

export async function callerOf(
  context: Context,
  promise: Contract,
  { store, sessions }: Parts,
  needsBox: boolean,
): Promise<Omit<AnyCaller, 'octets'> | Refusal> {
  const there = await theBox(store.read)
  // Founded anew, a box is not there yet for whoever founds it; the public finds it as it was.
  const box = there?.refounding && !(needsBox && isOpen(promise)) ? undefined : there
  const address = addressOf(context)
  const nobody = { ...(box && { box }), member: -1, standing: 'nobody' as const, address }
  if (isOpen(promise)) return { ...nobody, token: '' }
  const [, token = ''] =
    /^Bearer ([\w-]{43})$/.exec(context.req.header('authorization') ?? '') ?? []
  if (promise.who === 'founder') {
    // Founded, there is nobody any more whom the set-up would know.
    if (box) return refuse('not_found')
    const kept = (await store.read.founding.read())?.token ?? ''
    return isTokenOf(token, kept) ? { ...nobody, token } : refuse('signed_out')
  }
  if (!box && promise.who === 'member') {
    return refuse(there ? 'refounding_underway' : 'not_found')
  }
  const member = sessions.memberOf(token)
  if (member === undefined) return refuse('signed_out')
  const standing = await standingOf(store.read, member, box)
  if (standing === 'member') return { ...nobody, member, standing, token }
  if (standing === 'newcomer' && promise.who === 'enrolled') {
    return { ...nobody, member, standing, token }
  }
  return refuse(standing === 'nobody' && !box ? 'signed_out' : 'released_member')
}

async function standingOf(
  nouns: Nouns,
  member: number,
  box: TheBox | undefined,
): Promise<AnyCaller['standing']> {
  if (box && departedOf(box).includes(member)) return 'nobody'
  if (box && isMember(member, box.commission)) return 'member'
  const enrolment = await nouns.enrolments.one(box?.id ?? noBox, member)
  return enrolment?.keys ? 'newcomer' : 'nobody'
}

/** What is kept of a link or a token: enough to know it again, of no use to whoever reads it. */
export const tokenHash = (token: string): string => toBase64url(sha256(utf8(token)))

const isTokenOf = (token: string, kept: string): boolean =>
  kept !== '' && equalBytes(utf8(tokenHash(token)), utf8(kept))

/** Behind a proxy on this machine the proxy names the address; nobody else may. */
function addressOf(context: Context): string {
  // Absent when there is no socket: a test that hands a request over by itself.
  if (!(context.env as { incoming?: unknown } | undefined)?.incoming) return 'here'
  const near = getConnInfo(context).remote.address ?? ''
  const isProxy = near === '127.0.0.1' || near === '::1' || near === '::ffff:127.0.0.1'
  const far = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  return isProxy && far ? far : near
}
