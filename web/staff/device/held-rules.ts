// Rules, calendar, people and what the box says of itself, held against the lines somebody signed.
//
// The server tells them in one answer and the journal in another: whoever counts with the first has
// looked whether it follows from the second, up to the line the server itself calls the last.
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { type ToldRules, toldApart } from '#core/told-rules.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { canonical } from '#crypto/canonical.ts'
import { sha256 } from '#crypto/hash.ts'
import { journalChain } from '#wire/journals.ts'
import type { KnownBox } from './box.ts'
import { type Anchor, linked } from './chain.ts'
import type { Seat } from './seat.ts'

/** `told_otherwise` with the parts that differ; `count_differs` when the journal itself breaks. */
export async function holdRules(
  seat: Seat,
  { facts, records }: Pick<KnownBox, 'facts' | 'records'>,
  anchor: Anchor,
): Promise<'hold' | Refusal> {
  const told = await seat.call(journalChain, {})
  if (isRefusal(told)) return told
  const { seq, hash } = facts.journal
  // A line entered between the two answers is not in what was told.
  const chain = linked(told.entries.slice(0, seq), anchor, records)
  if (isRefusal(chain)) return chain
  if (chain.head.hash !== hash) return refuse('count_differs', { at: 'journal', seq })
  const apart = toldApart(facts, chain.entries)
  return apart.length === 0 ? 'hold' : refuse('told_otherwise', { at: apart.join(' ') })
}

/** Of everything told, so that what was held once is not fetched and held again at every look. */
export const nameOfRules = (told: ToldRules): string => {
  const { about, regulation, schoolDays, officers, departed, woodenSeal } = told
  const all = { about, regulation, schoolDays, officers, departed, woodenSeal }
  return toBase64url(sha256(canonical(JSON.parse(JSON.stringify(all)))))
}
