// What may be wrong with a closing beside its spelling: fates letters did not have, people who were not there.
import { toBase64url } from '#crypto/bytes.ts'
import type { ChainSoFar } from './chain-so-far.ts'
import { fatesOf, isEverybodyHere, isTermOver } from './letter-fates.ts'
import type { Papers } from './papers.ts'
import type { Room } from './room.ts'
import type { Problem, ProblemCode } from './sight.ts'

export const closingProblem = (code: ProblemCode, detail: string): Problem => ({
  problem: code,
  grave: false,
  detail,
})
export const differs = (detail: string): Problem => closingProblem('closing_differs', detail)

/** No letter read here may be called left over, none may be given a fate it has not. */
export function fateProblems(
  room: Room,
  { closed }: Papers,
  chain: ChainSoFar,
): readonly Problem[] {
  const { opened, cannot, shut } = fatesOf(room)
  const problems: Problem[] = []
  for (const { seal, leftOver, cannot: hopeless, lost } of closed.seals) {
    const readHere = [...leftOver, ...hopeless, ...lost].find(hash => opened.has(hash))
    if (readHere) problems.push(closingProblem('closing_left_over', readHere))
    const kept = leftOver.find(hash => cannot.includes(hash))
    if (kept) problems.push(closingProblem('closing_left_over', kept))
    const mayBeHopeless = new Set(isEverybodyHere(room, seal) ? [...cannot, ...shut] : cannot)
    if (hopeless.some(hash => !mayBeHopeless.has(hash))) problems.push(differs('cannot'))
    if (lost.length > 0 && !isTermOver(room, seal, chain)) problems.push(differs('lost'))
  }
  const unfiled = [...opened].find(
    hash => !closed.entries.includes(room.memory.opened.get(hash)?.entry ?? ''),
  )
  return unfiled ? [...problems, closingProblem('closing_not_filed', unfiled)] : problems
}

/** What everybody signed as left over last time lies on the table again: these letters, no others. */
export function againProblems({ verified }: Room, { lastClosed }: ChainSoFar): readonly Problem[] {
  const spelled = (seal: string, hashes: readonly string[]) => hashes.map(hash => `${seal} ${hash}`)
  const left = (lastClosed?.seals ?? []).flatMap(({ seal, leftOver }) => spelled(seal, leftOver))
  const shown = verified.again.flatMap(({ seal, envelopes }) =>
    spelled(toBase64url(seal.hash), envelopes),
  )
  return shown.sort().join() === left.sort().join() ? [] : [closingProblem('list_differs', 'again')]
}

/** Everybody whose attestation this device verified is named, and nobody else. */
export function presenceProblems(room: Room, { entry }: Papers): readonly Problem[] {
  const attested = [...room.verified.participants.keys()].sort((a, b) => a - b)
  const named = entry.present.map(({ i }) => i).sort((a, b) => a - b)
  const isTimely = entry.openedAt <= entry.closedAt && entry.closedAt <= room.state.now
  return [
    ...(attested.join() === named.join() ? [] : [differs('present')]),
    ...(isTimely ? [] : [differs('closedAt')]),
  ]
}
