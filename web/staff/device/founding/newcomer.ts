// Somebody with keys who has no seat yet signs in, with name and passphrase like a member.
//
// Before the box is founded: `signInAsNewcomer`, then `readSitting` for what the room's screen shows,
// then `takeFoundingSeat` (taking-seat.ts). Who has taken it before is handed their seat again by it.
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { fromBase64url } from '#crypto/bytes.ts'
import { keysOf, type MemberKeys } from '#crypto/member-keys.ts'
import { Secret } from '#crypto/secret.ts'
import type { Call } from '#wire/call.ts'
import { readSitting as sittingPromise } from '#wire/founding.ts'
import { foundingStage } from '#wire/founding-stages.ts'
import { signOut } from '#wire/sessions.ts'
import type { Tools } from '../tools.ts'
import { enter } from '../ways/enter.ts'
import { byPassphrase } from '../ways/passphrase.ts'
import { type FoundingFacts, readFacts } from './facts.ts'

export type Newcomer = {
  readonly member: number
  readonly signInName: string
  readonly tools: Tools
  /** Bound to their session; signs in again by itself when the server lost it. */
  readonly call: Call
  readonly keys: MemberKeys
  /** Both until the seat is taken: the root is locked once more, for the box that then has a name. */
  readonly root: Secret
  readonly passphraseKey: Secret
  readonly pepper: Uint8Array
}

/** `already_there` when the box is founded: then it is an ordinary sign-in. */
export async function signInAsNewcomer(
  tools: Tools,
  name: string,
  typedPassphrase: string,
): Promise<Newcomer | Refusal> {
  const way = await byPassphrase(tools, name.trim(), typedPassphrase)
  if (isRefusal(way)) return way
  const passphraseKey = new Secret(way.key.reveal().slice(), 'passphrase key')
  const entered = await enter(tools, way)
  if (isRefusal(entered)) {
    passphraseKey.wipe()
    return entered
  }
  const { session, call, root } = entered
  const { member, pepper } = session
  const newcomer: Newcomer = {
    ...{ member, tools, call, root, passphraseKey, signInName: session.name },
    keys: keysOf(root),
    pepper: fromBase64url(pepper, 32),
  }
  if (session.standing === 'newcomer') return newcomer
  await leaveAsNewcomer(newcomer)
  return refuse('already_there', { at: 'founding' })
}

/** For a shared laptop, and for whoever goes before the seat is taken. */
export async function leaveAsNewcomer({ root, passphraseKey, keys, call }: Newcomer) {
  for (const secret of [root, passphraseKey, keys.signing, keys.sealWrap]) secret.wipe()
  keys.desk.secret.wipe()
  keys.names.secret.wipe()
  await call(signOut, {})
}

/** What is proclaimed, enrolled, held and signed, checked; `founded` once the box is there. */
export async function readSitting({
  call,
}: Pick<Newcomer, 'call'>): Promise<FoundingFacts | 'founded' | Refusal> {
  const told = await call(sittingPromise, {})
  if (!isRefusal(told)) return readFacts(told)
  if (told.refusal !== 'not_found') return told
  const reached = await call(foundingStage, {})
  if (isRefusal(reached)) return reached
  return reached.stage === 'founded' ? 'founded' : told
}
