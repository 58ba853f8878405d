// The frozen list: fetched, made again leaf by leaf, and compared with the root that was signed.
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { equalBytes, fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { openOuter } from '#crypto/gate.ts'
import { sha256 } from '#crypto/hash.ts'
import { fillWithCovers, leafOf, merkleRoot } from '#crypto/list.ts'
import type { Swap } from '#crypto/opening-records.ts'
import type { AnswerOf } from '#wire/contract.ts'
import { frozenEnvelope, frozenList } from '#wire/frozen-lists.ts'
import type { Sealed } from '../commissions.ts'
import type { Seat } from '../seat.ts'
import type { Room } from './room.ts'
import type { Problem } from './sight.ts'

export type FrozenList = {
  readonly root: string
  readonly letters: readonly FrozenLetter[]
}

/** `inner` is absent when the outer layer does not open: no key there is opens such an envelope. */
export type FrozenLetter = {
  readonly envelope: string
  readonly seal: string
  readonly inner?: Uint8Array
}

/** Once per opening. A list that is not the signed one is a grave problem and is not kept. */
export async function readList(
  room: Room,
  seat: Seat,
  swap: Swap,
): Promise<FrozenList | Problem | Refusal> {
  const { opening, memory } = room
  if (memory.list?.root === swap.root) return memory.list
  const told = await seat.call(frozenList, { opening })
  if (isRefusal(told)) return told
  const wrong = listProblem(told, swap)
  if (wrong) return { problem: 'list_differs', grave: true, detail: wrong }
  const letters: FrozenLetter[] = []
  for (const row of told.envelopes) {
    const bytes = await seat.call(frozenEnvelope, { opening, hash: row.hash })
    if (isRefusal(bytes)) return bytes
    if (!equalBytes(sha256(bytes), fromBase64url(row.hash))) {
      return { problem: 'list_differs', grave: true, detail: 'envelope' }
    }
    letters.push(await frozenLetter(room, row, bytes))
  }
  memory.list = { root: swap.root, letters }
  return memory.list
}

export const isListProblem = (found: FrozenList | Problem): found is Problem => 'problem' in found

type Told = AnswerOf<typeof frozenList>

/** Names what differs: a letter hidden, one slipped in, another seed, another number. */
function listProblem({ envelopes, covers }: Told, swap: Swap): string | undefined {
  const own = envelopes.filter(({ seal }) => seal === swap.seal)
  const seed = fromBase64url(covers, 32)
  if (toBase64url(sha256(seed)) !== swap.covers) return 'covers'
  if (own.length !== swap.count) return 'count'
  const leaves = fillWithCovers(
    own.map(({ hash, tag }) => leafOf(fromBase64url(hash, 32), fromBase64url(tag, 16))),
    seed,
  )
  if (leaves.length !== swap.size) return 'size'
  if (toBase64url(merkleRoot(leaves)) !== swap.root) return 'root'
  const expected = swap.again.flatMap(({ seal, envelopes: left }) =>
    left.map(hash => `${seal} ${hash}`),
  )
  const again = envelopes.filter(({ seal }) => seal !== swap.seal)
  const shown = again.map(({ seal, hash }) => `${seal} ${hash}`)
  return shown.sort().join() === expected.sort().join() ? undefined : 'again'
}

async function frozenLetter(
  room: Room,
  { hash, seal, fileKey }: Told['envelopes'][number],
  bytes: Uint8Array,
): Promise<FrozenLetter> {
  const letter = { envelope: hash, seal }
  if (fileKey === undefined) return letter
  const binding = { kind: 'week', box: room.facts.box, seal } as const
  const inner = await openOuter(fromBase64url(fileKey, 16), bytes, binding)
  return isRefusal(inner) ? letter : { ...letter, inner }
}

/** The seal a letter was locked under, this one or one opened again. */
export function sealedUnder({ verified }: Room, seal: string): Sealed | undefined {
  return [verified.sealed, ...verified.again].find(
    ({ seal: { hash } }) => toBase64url(hash) === seal,
  )
}
