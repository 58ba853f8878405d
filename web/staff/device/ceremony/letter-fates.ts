// What became of each letter on the table, as this device knows it: opened here, shut, spoiled.

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
  return allFiled && shut.length === unaccounted ? shut : 'unknown'
}
