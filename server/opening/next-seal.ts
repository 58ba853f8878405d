// Drawing up the seal that will hang on the box after this opening; the members sign it at Open.
import { isQuorum } from '#core/commission.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { staleAfterOf } from '#core/seal.ts'
import { toBase64url } from '#crypto/bytes.ts'
import type { Commission } from '#crypto/commission-record.ts'
import { prekey as prekeyKind, type SealMember, seal, sealHash } from '#crypto/seal-record.ts'
import { identityOf } from '#crypto/x25519-stanza.ts'
import { boxPublicKey } from '../box-key.ts'
import { incomingCommission } from '../changes/incoming.ts'
import type { KeyFolder } from '../key-folder.ts'
import { prekeysUsed } from '../prekeys-used.ts'
import { newestRestored } from '../restored.ts'
import type { KeptSeal } from '../store/seals.ts'
import type { Nouns } from '../store/store.ts'
import { departedOf, type TheBox } from '../the-box.ts'

export type DrawnSeal = { readonly no: number; readonly hash: string; readonly body: Uint8Array }

type Drawing = {
  readonly nouns: Nouns
  readonly keys: KeyFolder
  readonly box: TheBox
  readonly current: KeptSeal
  readonly opensAt: number
  readonly sealedAt: number
}

/**
 * For the commission a ready change brings, else for the one in force. The gate key is on disk
 * before anybody hears of it. The same one serves every redrawing.
 */
export async function drawNextSeal(drawing: Drawing): Promise<DrawnSeal | Refusal> {
  const { nouns, keys, box, current, opensAt, sealedAt } = drawing
  const incoming = await incomingCommission(nouns, keys, box)
  const commission = incoming?.commission ?? box.commission
  const members = await membersOf(drawing, commission)
  const living = members.filter(({ dead }) => !dead).map(({ i }) => i)
  const enough = isQuorum(living, commission)
  if (isRefusal(enough)) return refuse('too_few_living_members', { living: living.length })
  const lost = await newestRestored(nouns, box.id)
  const no = Math.max(current.no, lost?.no ?? 0) + 1
  keys.make([`gate-${no}`])
  const body = seal.body({
    box: box.id,
    boxKey: toBase64url(boxPublicKey(keys)),
    commission: toBase64url(commission.hash),
    gate: identityOf(keys.read(`gate-${no}`)!).recipient,
    journal: { ...(await nouns.journal.head(box.id)) },
    kind: 'week',
    members,
    no,
    opensAt,
    prev: current.hash,
    sealedAt,
    staleAfter: staleAfterOf(opensAt, box.regulation),
  })
  return { no, hash: toBase64url(sealHash(body)), body }
}

/** Each member's next prekey. Without one, or with its owner gone, the seat stays, dead, and letters are not sealed to it. */
async function membersOf(
  { nouns, keys, box }: Drawing,
  commission: Commission,
): Promise<SealMember[]> {
  const used = await prekeysUsed(nouns, box.id)
  const members: SealMember[] = []
  const departed = departedOf(box)
  for (const { i } of commission.members) {
    // After a restore some were used in openings the backup does not know: their peppers are gone.
    let next = await nouns.prekeys.next(box.id, i, used(i))
    while (next && !keys.has(`pepper-${i}-${next.n}`)) {
      next = await nouns.prekeys.next(box.id, i, next.n)
    }
    if (!next || departed.includes(i)) {
      members.push({ dead: true, i, n: 0, read: '', share: '', sig: '' })
      continue
    }
    const fields = prekeyKind.read(next.body)
    if (isRefusal(fields)) throw new Error('a prekey in the store cannot be read')
    const { n, read, share } = fields
    members.push({ dead: false, i, n, read, share, sig: toBase64url(next.sig) })
  }
  return members
}
