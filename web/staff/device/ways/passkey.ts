// Passkeys: a key in a phone or on a key ring that gives the same 32 bytes to its owner every time.
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { authKey } from '#crypto/member-keys.ts'
import { passkeyKey } from '#crypto/passkey.ts'
import { passkeyName } from '#crypto/sign-in-records.ts'
import type { AnswerOf } from '#wire/contract.ts'
import { addPasskey, type readWays, removePasskey, signInByPasskey } from '#wire/sign-in-ways.ts'
import type { Seat } from '../seat.ts'
import type { WayIn } from './enter.ts'
import { type RootHolder, signedWay } from './root-holder.ts'

/** Which passkey was used, and what it gave for the one input of the house (SPEC §10.9). */
export type GivenByPasskey = { readonly credential: Uint8Array; readonly output: Uint8Array }

/** Where passkeys come from: the browser, which asks its owner; `passkey_missing` when they decline. */
export type KeyRing = {
  readonly make: (
    whose: { readonly id: Uint8Array; readonly signInName: string; readonly name: string },
    /** Passkeys of this member: one key ring holds one. */
    others: readonly Uint8Array[],
  ) => Promise<GivenByPasskey | Refusal>
  readonly ask: () => Promise<GivenByPasskey | Refusal>
}

export type Passkey = AnswerOf<typeof readWays>['passkeys'][number]

/** No name is typed: the passkey says whose it is. */
export async function byPasskey(ring: KeyRing): Promise<WayIn | Refusal> {
  const given = await ring.ask()
  if (isRefusal(given)) return given
  const key = passkeyKey(given.output)
  if (isRefusal(key)) return key
  const passkey = toBase64url(passkeyName(given.credential))
  const auth = toBase64url(authKey(key))
  return { key, ask: anyone => anyone(signInByPasskey, { passkey, auth }) }
}

/** `deviceName` is for the member alone, to tell one passkey from another when one is lost. */
export async function addAPasskey(
  holder: RootHolder,
  ring: KeyRing,
  { name, deviceName, others }: { name: string; deviceName: string; others: readonly Passkey[] },
): Promise<'added' | Refusal> {
  const { boxId, member, signInName } = holder
  const id = Uint8Array.of(...boxId, member)
  const taken = others.map(({ credential }) => fromBase64url(credential))
  const given = await ring.make({ id, signInName, name }, taken)
  if (isRefusal(given)) return given
  const key = passkeyKey(given.output)
  if (isRefusal(key)) return key
  const signed = signedWay(holder, 'passkey', key)
  key.wipe()
  const credential = toBase64url(given.credential)
  const kept = await holder.call(addPasskey, { credential, name: deviceName, ...signed })
  return isRefusal(kept) ? kept : 'added'
}

export async function removeAPasskey(
  seat: Seat,
  { passkey }: Pick<Passkey, 'passkey'>,
): Promise<'removed' | Refusal> {
  const kept = await seat.call(removePasskey, { passkey })
  return isRefusal(kept) ? kept : 'removed'
}
