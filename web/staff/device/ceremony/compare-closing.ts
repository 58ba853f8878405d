// Before anybody signs: the papers drawn again from what this device saw, and every difference named.
import { drawClosing } from '#core/closing.ts'
import { isMember } from '#core/commission.ts'
import { departedIn } from '#core/read-journal.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { toldApart } from '#core/told-rules.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { canonical } from '#crypto/canonical.ts'
import { paperHash } from '#crypto/closing-records.ts'
import type { Seat } from '../seat.ts'
import { type ChainSoFar, chainSoFar } from './chain-so-far.ts'
import { againProblems, differs, fateProblems, presenceProblems } from './closing-problems.ts'
import { heldFrom } from './held-here.ts'
import { type NextNumbers, nextNumbers } from './numbers.ts'
import { type Papers, readPapers } from './papers.ts'
import type { Room } from './room.ts'
import type { Problem } from './sight.ts'

/** Done in every round while papers lie on the table; the journal is read once for each version. */
export async function compareClosing(room: Room, seat: Seat): Promise<'done' | Refusal> {
  const { closing } = room.state
  const { memory } = room
  if (!closing) {
    delete memory.compared
    return 'done'
  }
  if (memory.compared?.version !== closing.version || !memory.chain) {
    const chain = await chainSoFar(seat, room)
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

function differences(room: Room, papers: Papers, chain: ChainSoFar): readonly Problem[] {
  const { utcOffsetMinutes } = room.facts.regulation
  const numbers = nextNumbers(chain, papers.entry.closedAt, utcOffsetMinutes)
  const held = heldFrom(room, papers, numbers, chain)
  const drawn = drawClosing(held, paperHash)
  return [
    ...fateProblems(room, papers, chain),
    ...againProblems(room, chain),
    ...presenceProblems(room, papers),
    // Reasons and numbers hang on the calendar and the rules: they must be those of the journal.
    ...toldApart(factsAtTheDoor(room, chain), chain.entries).map(part => differs(`told.${part}`)),
    ...departedIn(chain.entries)
      .filter(left => papers.entry.present.some(({ i }) => i === left))
      .map(() => differs('departed')),
    ...(isRefusal(drawn)
      ? [differs(drawn.refusal)]
      : [
          ...fieldsApart('act', drawn.act, papers.act),
          ...fieldsApart('closed', drawn.closed, papers.closed),
          ...fieldsApart('line', { ...drawn.line, ...linkOf(papers, numbers) }, papers.entry),
        ]),
  ]
}

/** Somebody may have left since the door, while nobody had opened: whoever signs as present is looked at by itself. */
const factsAtTheDoor = ({ facts }: Room, { entries }: ChainSoFar) => ({
  ...facts,
  departed: departedIn(entries).filter(i => isMember(i, facts.commission)),
})

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
