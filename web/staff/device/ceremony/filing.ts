// Case files: each letter read becomes one, sealed to those who may handle it and to nobody else.
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { newCaseKey, sealCaseFile, wrapCaseKey } from '#crypto/case-file.ts'
import type { Random } from '#crypto/random.ts'
import { fileCases as filePromise } from '#wire/case-files.ts'
import type { AskInputOf } from '#wire/contract.ts'
import { type Contents, writeContents } from '../case-contents.ts'
import type { Seat } from '../seat.ts'
import type { FrozenLetter } from './frozen-list.ts'
import type { OpenedLetter } from './open-all.ts'
import { seen } from './presence.ts'
import { gravestOf, type Room, refresh } from './room.ts'
import type { Sight } from './sight.ts'
import { concernedIn, lettersOf, namedIn, sightOf } from './sight-of.ts'

/** Nine of the larger class fill what one request may carry. */
const casesAtOnce = 8

export type CaseToFile = AskInputOf<typeof filePromise>['cases'][number]

/**
 * Makes case files of every letter this device is to file: the leader's of all its member may
 * read, another's of the rest. Waits (`answers_missing`) until all present have said what concerns
 * them, so that nobody is let into a case who would have stepped back. `waitForNobody` is for a
 * device that has gone: then everything readable here is filed.
 */
export async function fileCases(
  room: Room,
  seat: Seat,
  { waitForNobody = false }: { readonly waitForNobody?: boolean } = {},
): Promise<Sight | Refusal> {
  const newest = await refresh(room, seat)
  if (isRefusal(newest)) return newest
  const grave = gravestOf(room)
  if (grave) return refuse('seal_wrong', { at: grave.problem })
  const { verified, opening } = room
  const silent = [...verified.participants.keys()].filter(i => !verified.conflicts.has(i))
  if (silent.length > 0 && !waitForNobody) {
    return refuse('answers_missing', { missing: silent.length })
  }
  const cases: CaseToFile[] = []
  for (const letter of lettersOf(room)) {
    const opened = room.memory.opened.get(letter.envelope)
    if (!opened || !isOursToFile(room, letter, opened, waitForNobody)) continue
    const made = await caseOf(room, letter, opened, seat.tools.random)
    if (isRefusal(made)) return made
    cases.push(made)
  }
  // Shuffled: their order in one request must not say in which order they lay in the list.
  const waiting = shuffled(cases, seat.tools.random)
  for (let at = 0; at < waiting.length; at += casesAtOnce) {
    const some = waiting.slice(at, at + casesAtOnce)
    const sight = seen(room, await seat.call(filePromise, { opening, cases: some }))
    if (isRefusal(sight)) return sight
  }
  return sightOf(room)
}

/** One device files each letter: the leader's if its member may, else the first who may. */
function isOursToFile(
  room: Room,
  { seal }: FrozenLetter,
  { entry, letter }: OpenedLetter,
  waitForNobody: boolean,
): boolean {
  if (room.state.cases.some(row => row.entry === entry)) return false
  const out = new Set([...namedIn(room, seal, letter), ...concernedIn(room, entry)])
  const leader = room.state.leader
  const members = [...room.verified.participants.keys()].sort((a, b) => a - b)
  const may = members.filter(i => !out.has(i))
  // Everybody present is concerned: then the one who leads files it, for those who are absent.
  const filer = may.find(i => i === leader) ?? may[0] ?? leader
  if (waitForNobody) return may.length === 0 || may.some(i => room.device.seats.has(i))
  return filer !== undefined && room.device.seats.has(filer)
}

async function caseOf(
  room: Room,
  { seal, inner }: FrozenLetter,
  { envelope, entry, fileKey, letter }: OpenedLetter,
  random: Random,
): Promise<CaseToFile | Refusal> {
  const named = namedIn(room, seal, letter)
  const shutOut = [...new Set([...named, ...concernedIn(room, entry)])].sort((a, b) => a - b)
  const contents: Contents = {
    v: 1,
    channel: 'digital',
    envelope,
    fileKey: toBase64url(fileKey),
    opening: room.opening,
    seal,
    shutOut,
  }
  const about = {
    entry,
    channel: 'digital',
    form: letter.mode,
    sheets: 0,
    photos: letter.photos.length,
  } as const
  return sealCase(room, contents, inner ?? new Uint8Array(0), about, random)
}

/** Seals contents under a fresh key, and the key to every member who is not shut out. */
export async function sealCase(
  room: Room,
  contents: Contents,
  content: Uint8Array,
  about: Pick<CaseToFile, 'entry' | 'channel' | 'form' | 'sheets' | 'photos'>,
  random: Random,
): Promise<CaseToFile | Refusal> {
  const { members } = room.facts.commission
  const desks = members.map(({ i, desk }) => (contents.shutOut.includes(i) ? null : desk))
  if (desks.every(desk => desk === null)) {
    return refuse('too_few_living_members', { living: 0, needed: 1 })
  }
  const caseKey = newCaseKey(random)
  const file = await sealCaseFile({ entry: writeContents(contents), content }, caseKey, random)
  if (isRefusal(file)) return file
  const wraps = await wrapCaseKey(caseKey, desks, random)
  caseKey.secret.wipe()
  return {
    ...about,
    recipient: caseKey.recipient,
    file: toBase64url(file),
    wraps: wraps.map(toBase64url),
  }
}

function shuffled<Item>(items: readonly Item[], random: Random): readonly Item[] {
  const drawn = items.map(item => ({ item, place: toBase64url(random(8)) }))
  return drawn.sort((a, b) => (a.place < b.place ? -1 : 1)).map(({ item }) => item)
}
