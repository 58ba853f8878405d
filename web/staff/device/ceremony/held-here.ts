// The facts of one opening as this device saw them: what the law draws the three papers from.
import type { HeldOpening, OpenedSeal } from '#core/held-opening.ts'
import { occasionAt } from '#core/opening.ts'
import { entriesOf } from '#core/read-journal.ts'
import { toBase64url } from '#crypto/bytes.ts'
import type { ChainSoFar } from './chain-so-far.ts'
import type { NextNumbers } from './numbers.ts'
import type { Papers } from './papers.ts'
import type { Room } from './room.ts'
import { rehearsalOf, sightOf } from './sight-of.ts'

/**
 * Own knowledge where this device has it: seals, lists, fates, numbers, who is here. Words of
 * people (reasons, notes, the look at the wooden box) are taken from the paper: the member reads
 * them on the screen before signing.
 */
export function heldFrom(
  room: Room,
  { entry, act, closed }: Papers,
  numbers: NextNumbers,
  chain: ChainSoFar,
): HeldOpening {
  const { state, facts, verified } = room
  const { about, regulation, calendar, commission, officers, box } = facts
  const openedAt = state.frozenAt ?? 0
  const occasion = occasionAt(openedAt, verified.sealed.seal, regulation, calendar)
  const { inspection } = state
  return {
    ...{ box, about, regulation, commission, officers },
    opening: state.id,
    kind: occasion.kind,
    plannedFor: occasion.plannedFor,
    reasonNeeded: occasion.reasonNeeded,
    reason: entry.reason,
    openedAt,
    closedAt: entry.closedAt,
    seals: sealsOf(room, closed, chain),
    nextSeal: {
      hash: state.nextSealHash,
      no: Math.max(verified.sealed.seal.no, facts.restored?.no ?? 0) + 1,
    },
    attendances: entry.present.map(({ i, device }) => ({ member: i, device })),
    absences: entry.absent.map(({ i, reason }) => ({ member: i, reason })),
    otherPersons: inspection?.otherPersons ?? '',
    woodenBox: { ...entry.woodenBox, sealExpected: numbers.woodenSeal },
    newWoodenSeal: entry.newSeal.wooden,
    responsible: inspection?.responsible ?? entry.responsible,
    items: state.cases,
    unreadable: act?.unreadable ?? 0,
    refusals: entry.refusals.map(({ i, by, reason }) => ({ member: i, by, reason })),
    objections: entry.objections.map(({ i, text }) => ({ member: i, text })),
    note: entry.note,
    ...(entry.backup && { backup: entry.backup }),
    ...numbers,
  }
}

function sealsOf(room: Room, closed: Papers['closed'], chain: ChainSoFar) {
  const { sealed, again, swap } = room.verified
  const canary = sightOf(room).canary
  const told = (hash: string) => closed.seals.find(({ seal }) => seal === hash)
  const one = (
    { hash, no }: { readonly hash: Uint8Array; readonly no: number },
    own: Pick<OpenedSeal, 'root' | 'count' | 'canary'>,
  ): OpenedSeal => {
    const seal = toBase64url(hash)
    const fates = told(seal)
    return {
      ...own,
      seal,
      no,
      registered: fates?.registered ?? 0,
      leftOver: fates?.leftOver ?? [],
      cannot: fates?.cannot ?? [],
      lost: fates?.lost ?? [],
    }
  }
  const rootOf = (seal: string) =>
    entriesOf(chain.entries, 'list_frozen').find(entry => entry.seal === seal)?.root ?? ''
  const inList = (envelope: string | undefined) =>
    room.memory.list?.letters.some(letter => letter.envelope === envelope)
  const first = one(sealed.seal, {
    root: swap?.root ?? '',
    count: swap?.count ?? 0,
    canary: canary === 'opened' ? 'opened' : inList(rehearsalOf(room)) ? 'missing' : 'none',
  })
  const rest = again.map(({ seal, envelopes }) =>
    one(seal, { root: rootOf(toBase64url(seal.hash)), count: envelopes.length, canary: 'none' }),
  )
  return [first, ...rest]
}
