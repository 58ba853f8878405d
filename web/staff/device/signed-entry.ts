// Entering a line of the journal alone: the server draws it, this device compares it and signs.
import type { EntryOf, JournalKind } from '#core/journal.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { equalBytes, fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { canonical } from '#crypto/canonical.ts'
import { readEntry } from '#crypto/chain.ts'
import { signed } from '#crypto/labels.ts'
import { drawJournalEntry, signJournalEntry } from '#wire/journal-entries.ts'
import type { Pen, Seat } from './seat.ts'

type ChainFields = 'at' | 'box' | 'kind' | 'prev' | 'seq' | 'v'
/** What a member says; `by` and the chain's own fields are added here. */
export type SaidFields<K extends JournalKind> = Omit<EntryOf<K>, ChainFields | 'by'>

export type Entered = { readonly seq: number; readonly hash: string }

/**
 * Draws and signs again by itself when a colleague's line came between. `changed_meanwhile` when
 * that line changed the very thing: then somebody has to look. Sent twice it is one line.
 */
export async function signEntry<K extends JournalKind>(
  seat: Pick<Seat, 'box' | 'call'>,
  pen: Pen,
  kind: K,
  said: SaidFields<K>,
): Promise<Entered | Refusal> {
  const fields = canonical({ ...said, by: pen.member })
  for (let tries = 1; tries < triesMax; tries += 1) {
    const entered = await drawAndSign(seat, pen, kind, fields)
    if (entered !== 'moved_on') return entered
  }
  const last = await drawAndSign(seat, pen, kind, fields)
  return last === 'moved_on' ? refuse('changed_meanwhile') : last
}

const triesMax = 5

/** `moved_on`: another line came between drawing and signing, about whatever it was. */
async function drawAndSign(
  { box, call }: Pick<Seat, 'box' | 'call'>,
  pen: Pen,
  kind: JournalKind,
  fields: Uint8Array,
): Promise<Entered | 'moved_on' | Refusal> {
  const drawn = await call(drawJournalEntry, { kind, fields: toBase64url(fields) })
  if (isRefusal(drawn)) return drawn
  const body = fromBase64url(drawn.body)
  if (!isAsAsked(body, { box, kind, fields })) return refuse('answer_not_understood')
  const sig = toBase64url(pen.sign(signed.journal, body))
  const sent = { body: drawn.body, sig }
  const kept = await call(signJournalEntry, sent)
  // The answer may be what was lost: the same line again is answered as the one that was kept.
  const sure =
    isRefusal(kept) && kept.refusal === 'line_lost' ? await call(signJournalEntry, sent) : kept
  return isRefusal(sure) && sure.refusal === 'changed_meanwhile' ? 'moved_on' : sure
}

/** The drawn line says what was asked, in this box, and nothing else. */
function isAsAsked(
  body: Uint8Array,
  asked: { readonly box: string; readonly kind: string; readonly fields: Uint8Array },
): boolean {
  const entry = readEntry(body)
  if (isRefusal(entry) || entry.box !== asked.box || entry.kind !== asked.kind) return false
  const { at: _at, box: _box, kind: _kind, prev: _prev, seq: _seq, v: _v, ...rest } = entry
  return equalBytes(canonical(rest), asked.fields)
}
