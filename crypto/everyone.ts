// Keys of everybody a box ever knew: what somebody signed stays signed after they have left. SPEC §4.1
import { fromBase64url } from './bytes.ts'
import type { Commission } from './commission-record.ts'

/** An index is one key's for good, so it does not matter under which record it was used. */
export const keyEverOf = (
  { everyone }: Pick<Commission, 'everyone'>,
  i: number,
): Uint8Array | undefined => {
  const found = everyone.find(member => member.i === i)
  return found && fromBase64url(found.key, 32)
}
