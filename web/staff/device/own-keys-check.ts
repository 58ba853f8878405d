// «Do my keys work?»: each key of this member tried out now, so that nobody finds out on a Tuesday.
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { equalBytes, fromUtf8, utf8 } from '#crypto/bytes.ts'
import { openCaseEntry, sealCaseEntry } from '#crypto/case-entry.ts'
import { keyOfMember } from '#crypto/commission-record.ts'
import { publicKeyOf } from '#crypto/sign.ts'
import { knowBox } from './box.ts'
import { provesOwnKeys } from './ceremony/next-seal.ts'
import type { Seat } from './seat.ts'

export type KeysChecked = {
  /** Whether the key that signs here is the one of the commission's record. */
  readonly signs: boolean
  /** Whether cases entered for this member open here. */
  readonly reads: boolean
  /** Whether the keys listed in the seal on the box come back and answer; absent when it lists none. */
  readonly opens?: boolean
}

export async function checkOwnKeys(seat: Seat): Promise<KeysChecked | Refusal> {
  const { keys, member, tools } = seat
  if (!keys) return refuse('signed_out')
  const known = await knowBox(seat)
  if (isRefusal(known)) return known
  const { commission, seal } = known.sealed
  const listedKey = keyOfMember(commission, member)
  const own = commission.members.find(({ i }) => i === member)
  const said = tools.random(16).join()
  const file = own && (await sealCaseEntry(utf8(said), own.desk, tools.random))
  const read = file && !isRefusal(file) ? await openCaseEntry(file, keys.desk) : undefined
  const listed = seal.members.find(({ i }) => i === member)
  return {
    signs: listedKey !== undefined && equalBytes(listedKey, publicKeyOf(keys.signing)),
    reads: read !== undefined && !isRefusal(read) && fromUtf8(read) === said,
    ...(listed && !listed.dead && { opens: await provesOwnKeys(seat, seal) }),
  }
}
