// A member's passphrase: made for them, never chosen by them, never sent anywhere. SPEC §10.2
import { type Argon2, type Cost, memberCost } from './argon2.ts'
import { type Digits, type DigitsRefusal, inGroups, makeDigits, readDigits } from './code-digits.ts'
import { type Random, systemRandom } from './random.ts'
import { Secret } from './secret.ts'

export type Passphrase = Digits<'passphrase'>

export const makePassphrase = (random: Random = systemRandom): Passphrase =>
  makeDigits('passphrase', random)

export const checkPassphrase = (typed: string): Passphrase | DigitsRefusal =>
  readDigits('passphrase', typed)

export const passphraseInGroups = (passphrase: Passphrase): string => inGroups(passphrase)

/** The one slow step of signing in. The salt is the member's own, 16 bytes, from the server. */
export async function passphraseKey(
  passphrase: Passphrase,
  salt: Uint8Array,
  argon2: Argon2,
  cost: Cost = memberCost,
): Promise<Secret> {
  if (salt.length !== 16) throw new RangeError('a salt is 16 bytes')
  return new Secret(await argon2(passphrase.reveal(), salt, cost), 'passphrase key')
}
