// Where somebody's prekeys stand, and by which key they are signed: a member's, or a newcomer's.
import { type Refusal, refuse } from '#core/refusal.ts'
import { fromBase64url } from '#crypto/bytes.ts'
import { keyOfMember } from '#crypto/commission-record.ts'
import type { AnyCaller } from './callers.ts'
import { drawnCommission } from './founding/drawing.ts'
import type { Prekeys } from './store/prekeys.ts'
import type { Nouns } from './store/store.ts'

export type PrekeyPlace = {
  /** In a founding the id the box will have. */
  readonly id: string
  readonly idBytes: Uint8Array
  readonly member: number
  readonly key: Uint8Array
  /** Of everybody here and on the way in: what case keys are wrapped to. */
  readonly desks: readonly string[]
  readonly prekeysIn: (nouns: Nouns) => Prekeys
}

/** In a founding not before everybody has keys: until then nobody knows the name of the box. */
export async function prekeyPlace(
  nouns: Nouns,
  { box, member }: Pick<AnyCaller, 'box' | 'member'>,
): Promise<PrekeyPlace | Refusal> {
  if (box) {
    const key = keyOfMember(box.commission, member) ?? (await keyOfNewcomer(nouns, box.id, member))
    if (!key) return refuse('not_a_member', { member })
    const coming = (await nouns.enrolments.of(box.id)).flatMap(({ keys }) => keys ?? [])
    const desks = [...box.sealedTo.members, ...coming].map(({ desk }) => desk)
    const { id, idBytes } = box
    return { id, idBytes, member, key, desks, prekeysIn: ({ prekeys }) => prekeys }
  }
  const drawn = await drawnCommission(nouns)
  const key = drawn && keyOfMember(drawn.commission, member)
  if (!drawn || !key) return refuse('step_out_of_order', { step: 'enrolment' })
  return {
    id: drawn.box,
    idBytes: drawn.commission.box,
    member,
    key,
    desks: drawn.commission.members.map(({ desk }) => desk),
    prekeysIn: ({ foundingPrekeys }) => foundingPrekeys,
  }
}

async function keyOfNewcomer(
  nouns: Nouns,
  box: string,
  member: number,
): Promise<Uint8Array | undefined> {
  const key = (await nouns.enrolments.one(box, member))?.keys?.key
  return key === undefined ? undefined : fromBase64url(key, 32)
}
