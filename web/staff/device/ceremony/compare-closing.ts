// Before anybody signs: the papers drawn again from what this device saw, and every difference named.
import { drawClosing, mayGiveUp } from '#core/closing.ts'
import type { HeldOpening, OpenedSeal } from '#core/held-opening.ts'
import { kyrgyzCalendar } from '#core/holidays.ts'
import { occasionAt } from '#core/opening.ts'
import { entriesOf } from '#core/read-journal.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { canonical } from '#crypto/canonical.ts'
import { paperHash } from '#crypto/closing-records.ts'
import type { Seat } from '../seat.ts'
import { type ChainSoFar, chainSoFar } from './chain-so-far.ts'
import { fatesOf, isEverybodyHere } from './letter-fates.ts'
import { type NextNumbers, nextNumbers } from './numbers.ts'
import { type Papers, readPapers } from './papers.ts'
import type { Room } from './room.ts'
import type { Problem, ProblemCode } from './sight.ts'
import { sightOf } from './sight-of.ts'

/** Done in every round while papers lie on the table; the journal is read once for each version. */
export async function compareClosing(room: Room, seat: Seat): Promise<'done' | Refusal> {
  const { closing } = room.state
  const { memory } = room
  if (!closing) {
    delete memory.compared
    return 'done'
  }
  if (memory.compared?.version !== closing.version || !memory.chain) {
    const chain = await chainSoFar(seat, room.verified.sealed)
    // A broken chain is no lost line: it stands as a problem, and nothing is signed.
    if (isRefusal(chain) && chain.refusal !== 'count_differs') return chain
    if (isRefusal(chain)) delete memory.chain
    else memory.chain = chain
  }
  const papers = readPapers(closing)
  const problems =
    papers && memory.chain
      ? differences(room, papers, memory.chain)
      : [differs(papers ? 'journal' : 'unreadable')]
  memory.compared = { version: closing.version, problems }
  return 'done'
}

const problem = (code: ProblemCode, detail: string): Problem => ({
  problem: code,
  grave: false,
  detail,
})
const differs = (detail: string): Problem => problem('closing_differs', detail)

function differences(room: Room, papers: Papers, chain: ChainSoFar): readonly Problem[] {
  const { utcOffsetMinutes } = room.facts.regulation
  const numbers = nextNumbers(chain, papers.entry.closedAt, utcOffsetMinutes)
  const held = heldFrom(room, papers, numbers, chain)
  const drawn = drawClosing(held, paperHash)
  return [
    ...fateProblems(room, papers, chain),
    ...againProblems(room, chain),
    ...presenceProblems(room, papers),
    ...(isRefusal(drawn)
      ? [differs(drawn.refusal)]
      : [
          ...fieldsApart('act', drawn.act, papers.act),
          ...fieldsApart('closed', drawn.closed, papers.closed),
          ...fieldsApart('line', { ...drawn.line, ...linkOf(papers, numbers) }, papers.entry),
        ]),
  ]
}

/** What the chain itself adds to a line; the time is the server's and only has to be sensible. */
const linkOf = ({ entry }: Papers, { journalSeq, prev }: NextNumbers) => ({
  v: 1,
  kind: 'opening_held',
  at: entry.at,
  box: entry.box,
  prev,
  seq: journalSeq,
})

/** Names of the fields that are not byte for byte the same. */
function fieldsApart(paper: string, mine: object | undefined, theirs: object | undefined) {
  if (!mine || !theirs) return mine === theirs ? [] : [differs(paper)]
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)])
  const spelled = (held: object, name: string) => {
    const value: unknown = Reflect.get(held, name)
    return value === undefined ? '' : toBase64url(canonical(value))
  }
  return [...names]
    .filter(name => spelled(mine, name) !== spelled(theirs, name))
    .map(name => differs(`${paper}.${name}`))
}

/**
 * Own knowledge where this device has it: seals, lists, fates, numbers, who is here. Words of
 * people (reasons, notes, the look at the wooden box) are taken from the paper: the member reads
 * them on the screen before signing.
 */
function heldFrom(
  room: Room,
  { entry, act, closed }: Papers,
  numbers: NextNumbers,
  chain: ChainSoFar,
): HeldOpening {
  const { state, facts, verified } = room
  const { about, regulation, commission, officers, box } = facts
  const openedAt = state.frozenAt ?? 0
  const occasion = occasionAt(openedAt, verified.sealed.seal, regulation, kyrgyzCalendar)
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
    nextSeal: { hash: state.nextSealHash, no: verified.sealed.seal.no + 1 },
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
    canary: canary === 'opened' ? 'opened' : inList(room.verified.canary) ? 'missing' : 'none',
  })
  const rest = again.map(({ seal, envelopes }) =>
    one(seal, { root: rootOf(toBase64url(seal.hash)), count: envelopes.length, canary: 'none' }),
  )
  return [first, ...rest]
}

/** No letter read here may be called left over, none may be given a fate it has not. */
function fateProblems(room: Room, { closed }: Papers, chain: ChainSoFar): readonly Problem[] {
  const { opened, cannot, shut } = fatesOf(room)
  const mayBeHopeless = new Set(isEverybodyHere(room) ? [...cannot, ...shut] : cannot)
  const problems: Problem[] = []
  for (const { seal, leftOver, cannot: hopeless, lost } of closed.seals) {
    const readHere = [...leftOver, ...hopeless, ...lost].find(hash => opened.has(hash))
    if (readHere) problems.push(problem('closing_left_over', readHere))
    const kept = leftOver.find(hash => cannot.includes(hash))
    if (kept) problems.push(problem('closing_left_over', kept))
    if (hopeless.some(hash => !mayBeHopeless.has(hash))) problems.push(differs('cannot'))
    const frozen = entriesOf(chain.entries, 'list_frozen').find(entry => entry.seal === seal)
    const mayLose = frozen && mayGiveUp(frozen.at, room.state.now, room.facts.regulation)
    if (lost.length > 0 && !mayLose) problems.push(differs('lost'))
  }
  const unfiled = [...opened].find(
    hash => !closed.entries.includes(room.memory.opened.get(hash)?.entry ?? ''),
  )
  return unfiled ? [...problems, problem('closing_not_filed', unfiled)] : problems
}

/** As many letters lie on the table again as the last line of the journal said were left over. */
function againProblems({ verified }: Room, { entries }: ChainSoFar): readonly Problem[] {
  const last = entriesOf(entries, 'opening_held').at(-1)
  const again = verified.again.reduce((sum, { envelopes }) => sum + envelopes.length, 0)
  return again === (last?.counts.leftOver ?? 0) ? [] : [problem('list_differs', 'again')]
}

/** Everybody whose attestation this device verified is named, and nobody else. */
function presenceProblems(room: Room, { entry }: Papers): readonly Problem[] {
  const attested = [...room.verified.participants.keys()].sort((a, b) => a - b)
  const named = entry.present.map(({ i }) => i).sort((a, b) => a - b)
  const isTimely = entry.openedAt <= entry.closedAt && entry.closedAt <= room.state.now
  return [
    ...(attested.join() === named.join() ? [] : [differs('present')]),
    ...(isTimely ? [] : [differs('closedAt')]),
  ]
}
