// What became of each letter on the table, as this device knows it: opened here, shut, spoiled.

import { mayGiveUp } from '#core/closing.ts'
import { entriesOf } from '#core/read-journal.ts'
import { toBase64url } from '#crypto/bytes.ts'
import type { ChainSoFar } from './chain-so-far.ts'
import { sealedUnder } from './frozen-list.ts'
import type { Room } from './room.ts'
import { lettersOf, waitingFor } from './sight-of.ts'

export type Fates = {
  /** Opened on this device: no closing may call one of them left over. */
  readonly opened: ReadonlySet<string>
  /** No key at all opens them: the outer layer is shut for the gate itself, or the inside changed. */
  readonly cannot: readonly string[]
  /** Shut here, with the shares of everybody present. */
  readonly shut: readonly string[]
}

export function fatesOf(room: Room): Fates {
  const { memory } = room
  const opened = new Set<string>()
  const cannot: string[] = []
  const shut: string[] = []
  for (const { envelope, inner } of lettersOf(room)) {
    if (memory.opened.has(envelope)) opened.add(envelope)
    else if (!inner || memory.spoiled.has(envelope)) cannot.push(envelope)
    else shut.push(envelope)
  }
  return { opened, cannot: cannot.sort(), shut: shut.sort() }
}

/**
 * With the shares of everybody a letter was sealed to, one that opens for nobody opens for nobody
 * ever. Asked of the letter's own seal: who had no key when the newest was drawn may have had one
 * in the week of this letter.
 */
export function isEverybodyHere(room: Room, seal: string): boolean {
  const members = sealedUnder(room, seal)?.seal.members
  const living = members?.filter(({ dead }) => !dead)
  const isHere = living?.every(({ i }) => room.verified.participants.has(i)) ?? false
  return waitingFor(room).length === 0 && isHere
}

/** Has a list lain shut for the whole term of the regulation, by the journal's own time of freezing? */
export function isTermOver(
  { state, facts }: Room,
  seal: string,
  { entries }: Pick<ChainSoFar, 'entries'>,
): boolean {
  const frozen = entriesOf(entries, 'list_frozen').find(entry => entry.seal === seal)
  return frozen !== undefined && mayGiveUp(frozen.at, state.now, facts.regulation)
}

export type ShutFates = {
  readonly leftOver: readonly string[]
  readonly cannot: readonly string[]
  readonly lost: readonly string[]
}

/**
 * What the papers say of letters that stayed shut: no key will ever open them; or their term is over
 * and they are given up; or they wait for other members. The chain is absent when all are new.
 */
export function fatesOfShut(
  room: Room,
  shut: readonly string[],
  chain: ChainSoFar | undefined,
): ShutFates {
  const fates = { leftOver: [] as string[], cannot: [] as string[], lost: [] as string[] }
  for (const { envelope, seal } of lettersOf(room)) {
    if (!shut.includes(envelope)) continue
    if (isEverybodyHere(room, seal)) fates.cannot.push(envelope)
    else if (chain && isTermOver(room, seal, chain)) fates.lost.push(envelope)
    else fates.leftOver.push(envelope)
  }
  return fates
}

/** Are there letters among these of a seal that was opened before? */
export const haveWaited = (room: Room, envelopes: readonly string[]): boolean => {
  const hung = toBase64url(room.verified.sealed.seal.hash)
  return lettersOf(room).some(({ envelope, seal }) => seal !== hung && envelopes.includes(envelope))
}

/** Digital letters that are case files by now, from whichever device. */
export const filedDigital = ({ state }: Room): number =>
  state.cases.filter(({ channel }) => channel === 'digital').length

/**
 * Letters nobody present can open. This device knows when the letters shut here are exactly as
 * many as no case file was made of; else others read some of them, and only they can say which.
 */
export function leftOverHere(room: Room): readonly string[] | 'unknown' {
  const { opened, cannot, shut } = fatesOf(room)
  const letters = lettersOf(room).length
  const unaccounted = letters - cannot.length - filedDigital(room)
  const allFiled = [...opened].every(envelope => {
    const entry = room.memory.opened.get(envelope)?.entry
    return room.state.cases.some(row => row.entry === entry)
  })
  if (!allFiled) return 'unknown'
  // Of every letter there is a case file: whoever read those shut here, nothing is left over.
  if (unaccounted === 0) return []
  return shut.length === unaccounted ? shut : 'unknown'
}
