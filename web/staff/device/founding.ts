// The members' side of founding a box: keys, passphrases, and everybody's signature on the beginning.
import type { Refusal } from '#core/refusal.ts'
import type { MemberKeys } from '#crypto/member-keys.ts'
import type { Passphrase } from '#crypto/passphrase.ts'
import type { Tools } from './tools.ts'

/** One member before the box exists: what their own device makes and keeps. */
export type Newcomer = {
  readonly i: number
  readonly signInName: string
  readonly passphrase: Passphrase
  readonly keys: MemberKeys
}

export async function makeNewcomer(
  tools: Tools,
  i: number,
  signInName: string,
): Promise<Newcomer | Refusal> {
  throw new Error(`not yet ${tools} ${i} ${signInName}`)
}
