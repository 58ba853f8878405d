// From what a device remembers of an opening to what its screen shows.
import { categories } from '#core/appeal.ts'
import { isRefusal } from '#core/refusal.ts'
import type { Letter } from '#crypto/manifest.ts'
import { policyOf } from '#crypto/policy.ts'
import { isOpenable } from '#crypto/quorum.ts'
import { type FrozenLetter, sealedUnder } from './frozen-list.ts'
import type { OpenedLetter } from './open-all.ts'
import { problemsOf, type Room } from './room.ts'
import { givingSeats } from './shares.ts'
import type { Canary, Line, OpenedLine, Problem, Sight } from './sight.ts'

/** What the room looks like from here, without asking anybody. */
export function sightOf(room: Room): Sight {
  const { state, device, memory } = room
  const letters = lettersOf(room)
  const lines = letters.map(letter => lineOf(room, letter))
  return {
    state,
    seats: [...device.seats.keys()],
    problems: [
      ...problemsOf(room),
      ...(rehearsalOf(room) === room.verified.canary ? [] : [notTheRehearsal]),
      ...(memory.compared?.problems ?? []),
    ],
    waitingFor: waitingFor(room),
    canary: canaryOf(room),
    letters: letters.length,
    tried: letters.filter(({ envelope, inner }) => !inner || isTried(room, envelope)).length,
    lines,
    undeclared: undeclaredOf(room),
    allFiled: isAllFiled(room, lines),
  }
}

/** Letters on the table; the rehearsal letter is not one of them. */
export function lettersOf(room: Room): readonly FrozenLetter[] {
  const rehearsal = rehearsalOf(room)
  return (room.memory.list?.letters ?? []).filter(({ envelope }) => envelope !== rehearsal)
}

/**
 * The envelope that its maker signed as the rehearsal letter. One that opens as anything else is a
 * letter: a member and the server together cannot put a writer's letter away under that name.
 */
export function rehearsalOf({ verified, memory }: Room): string | undefined {
  const { canary } = verified
  const opened = canary === undefined ? undefined : memory.opened.get(canary)
  return opened && opened.letter.category !== 'canary' ? undefined : canary
}

export const waitingFor = ({ verified, memory }: Room): readonly number[] =>
  verified.swap ? [...verified.participants.keys()].filter(i => !memory.givers.has(i)) : []

/**
 * Members the writer named. A letter that names so many that nobody could have opened it does not
 * speak the truth about how it was dealt: an honest phone never seals one, and it shuts nobody out.
 */
export function namedIn(room: Room, seal: string, { recused }: Pick<Letter, 'recused'>) {
  const sealed = sealedUnder(room, seal)
  const policy = sealed && policyOf(sealed)
  return policy && !isRefusal(policy) && isOpenable(policy, recused) ? recused : []
}

/** Who declared that this line concerns them. */
export const concernedIn = ({ verified }: Room, entry: string): readonly number[] =>
  [...verified.conflicts].flatMap(([member, said]) => (said.get(entry) ? [member] : []))

function lineOf(room: Room, { envelope, seal, inner }: FrozenLetter): Line {
  const { memory } = room
  const opened = memory.opened.get(envelope)
  if (opened) return openedLine(room, opened, seal)
  const cannot = !inner || memory.spoiled.has(envelope)
  const why = cannot ? 'cannot' : waitingFor(room).length > 0 ? 'waiting' : 'elsewhere'
  return { kind: 'shut', envelope, why }
}

function openedLine(room: Room, opened: OpenedLetter, seal: string): OpenedLine {
  const { envelope, entry, letter } = opened
  return {
    kind: 'opened',
    envelope,
    entry,
    category: categories.find(category => category === letter.category) ?? 'other',
    about: letter.about,
    form: letter.mode,
    photos: letter.photos.length,
    text: textOf(room, opened, seal),
    filed: room.state.cases.some(row => row.entry === entry),
  }
}

function textOf(room: Room, { entry, letter }: OpenedLetter, seal: string): OpenedLine['text'] {
  const seats = [...room.device.seats.keys()]
  const named = namedIn(room, seal, letter)
  if (seats.some(i => named.includes(i))) return 'named'
  const concerned = concernedIn(room, entry)
  if (seats.some(i => concerned.includes(i))) return 'conflict'
  const declared = (i: number) => room.verified.conflicts.get(i)?.has(entry) ?? false
  return seats.every(declared) ? 'shown' : 'undeclared'
}

/** Those here who have not yet said, of every line opened so far, whether it concerns them. */
function undeclaredOf(room: Room): readonly number[] {
  const entries = lettersOf(room).flatMap(({ envelope }) => {
    const opened = room.memory.opened.get(envelope)
    return opened ? [opened.entry] : []
  })
  return givingSeats(room)
    .map(({ member }) => member)
    .filter(member => {
      const said = room.verified.conflicts.get(member)
      return said === undefined || entries.some(entry => !said.has(entry))
    })
}

const notTheRehearsal: Problem = { problem: 'canary_wrong', grave: false }

function canaryOf(room: Room): Canary {
  const { verified, memory, state } = room
  const { swap } = verified
  const canary = rehearsalOf(room)
  if (canary === undefined) return 'none'
  if (!swap || !state.release || !memory.list) return 'waiting'
  if (memory.opened.get(canary)?.letter.category === 'canary') return 'opened'
  const inList = memory.list.letters.find(({ envelope }) => envelope === canary)
  const isOver = !inList?.inner || memory.spoiled.has(canary)
  return isOver || waitingFor(room).length === 0 ? 'missing' : 'waiting'
}

const isTried = ({ memory }: Room, envelope: string): boolean =>
  memory.opened.has(envelope) || memory.spoiled.has(envelope) || memory.triedWith.has(envelope)

/** Everything readable here is a case file, and nobody present has yet to say what concerns them. */
function isAllFiled({ verified, memory }: Room, lines: readonly Line[]): boolean {
  const everybodySaid = [...verified.participants.keys()].every(i => verified.conflicts.has(i))
  const opened = lines.filter(line => line.kind === 'opened')
  return memory.list !== undefined && everybodySaid && opened.every(({ filed }) => filed)
}
