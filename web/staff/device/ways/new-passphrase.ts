// A new passphrase for the same root: made here, shown once, and kept when its last group was typed back.
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { isLastGroup } from '#crypto/code-digits.ts'
import { type Passphrase, passphraseKey } from '#crypto/passphrase.ts'
import { keepPassphrase } from '#wire/sign-in-ways.ts'
import { type RootHolder, signedWay } from './root-holder.ts'

/** The old passphrase opens until the new one has signed in once. */
export async function keepNewPassphrase(
  holder: RootHolder,
  passphrase: Passphrase,
  lastGroup: string,
): Promise<'kept' | Refusal> {
  if (!isLastGroup(passphrase, lastGroup)) return refuse('wrong_last_group')
  const { tools, salt } = holder
  const key = await passphraseKey(passphrase, salt, tools.argon2, tools.cost)
  const signed = signedWay(holder, 'passphrase', key)
  key.wipe()
  const kept = await holder.call(keepPassphrase, signed)
  return isRefusal(kept) ? kept : 'kept'
}
