// Back in by the recovery sheet: the root is on the paper, and the server hands out the other half.
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { keysOf } from '#crypto/member-keys.ts'
import { readSheet } from '#crypto/recovery-sheet.ts'
import { sign } from '#crypto/sign.ts'
import { recovery } from '#crypto/sign-in-records.ts'
import { makeCall } from '#wire/call.ts'
import { recover, recoveryChallenge } from '#wire/sign-in-ways.ts'
import type { Tools } from '../tools.ts'
import type { RootHolder } from './root-holder.ts'

/**
 * `wrong_sheet` with a reason (`length`, `check`) for a slip of the pen, before anything is sent, and
 * without one when the server knows no such pair of name and sheet.
 */
export async function recoverBySheet(
  tools: Tools,
  name: string,
  typedSheet: string,
): Promise<RootHolder | Refusal> {
  const root = readSheet(typedSheet)
  if (isRefusal(root)) return root
  const anyone = makeCall(tools.carry)
  const posed = await anyone(recoveryChallenge, { name })
  if (isRefusal(posed)) return posed
  const { box, challenge } = posed
  const boxId = fromBase64url(box, 16)
  const body = recovery.body({ box, challenge })
  const sig = sign(recovery.label, boxId, body, keysOf(root).signing)
  const known = await anyone(recover, { name, challenge, sig: toBase64url(sig) })
  if (isRefusal(known)) return known
  return {
    ...{ tools, box, boxId, root, signInName: name },
    member: known.member,
    call: makeCall(tools.carry, () => known.token),
    pepper: fromBase64url(known.pepper, 32),
    salt: fromBase64url(known.salt, 16),
  }
}
