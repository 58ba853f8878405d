// Appending to the journal: linked to the entry before, checked against the law, signed by the box.
import { type EntryOf, type JournalKind, readEntry as lawfulEntry } from '#core/journal.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { parseCanonical } from '#crypto/canonical.ts'
import { type EntryFields, headAfter, linkEntry, readEntry } from '#crypto/chain.ts'
import { signed } from '#crypto/labels.ts'
import type { Signature } from '#crypto/records.ts'
import { signAsBox } from './box-key.ts'
import type { KeyFolder } from './key-folder.ts'
import type { JournalHead } from './store/journal.ts'
import type { Nouns } from './store/store.ts'
import type { TheBox } from './the-box.ts'

type ChainFields = 'at' | 'box' | 'kind' | 'prev' | 'seq' | 'v'
export type FieldsOf<K extends JournalKind> = Omit<EntryOf<K>, ChainFields>

type Appending = {
  readonly nouns: Nouns
  readonly keys: KeyFolder
  readonly box: Pick<TheBox, 'id' | 'idBytes' | 'commission'>
  readonly now: number
}

/** The body of the next entry, as it will be signed. Time never goes back in it. */
export async function drawEntry<K extends JournalKind>(
  { nouns, box, now }: Omit<Appending, 'keys'>,
  kind: K,
  fields: FieldsOf<K>,
): Promise<Uint8Array> {
  const head = await nouns.journal.head(box.id)
  const at = Math.max(now, await timeOfHead(nouns, box.id))
  // The law's shapes hold only what canonical JSON can spell; readEntry below makes sure of it.
  const body = linkEntry(head, { at, box: box.idBytes, kind }, fields as unknown as EntryFields)
  const lawful = lawfulEntry(parseCanonical(body))
  if (isRefusal(lawful)) throw new Error(`not an entry of the law: ${kind} ${lawful.detail?.at}`)
  return body
}

/** Keeps a drawn entry with the signatures of those it concerns, and the box's last. */
export async function keepEntry(
  { nouns, keys, box }: Appending,
  kind: JournalKind,
  body: Uint8Array,
  signatures: readonly Signature[] = [],
): Promise<JournalHead> {
  const entry = readEntry(body)
  if (isRefusal(entry)) throw new Error('a drawn entry cannot be read')
  const sig = signAsBox(keys, signed.journal, box.idBytes, body)
  const record = { body, signatures: [...signatures, { by: 'box' as const, sig }] }
  const head = headAfter(body, entry.seq)
  await nouns.journal.append(box.id, { ...head, kind, record })
  return head
}

/** An entry the box writes by itself. */
export async function appendEntry<K extends JournalKind>(
  appending: Appending,
  kind: K,
  fields: FieldsOf<K>,
): Promise<JournalHead> {
  const body = await drawEntry(appending, kind, fields)
  return keepEntry(appending, kind, body)
}

/**
 * While people sign a closing its line has a fixed place in the chain, so nothing else is entered.
 * It takes minutes, and once a week.
 */
export async function mayAppend(nouns: Nouns, box: string): Promise<Refusal | undefined> {
  const opening = await nouns.openings.unfinished(box)
  if (opening?.stage !== 'closing') return undefined
  const closing = await nouns.closings.proposed(box, opening.id)
  if (!closing) return undefined
  const signatures = await nouns.closings.signatures(box, opening.id, closing.version)
  return signatures.length > 0 ? refuse('closing_underway') : undefined
}

/** By seal: when its list was frozen, as the journal says it to everybody. */
export async function frozenTimes(nouns: Nouns, box: string): Promise<ReadonlyMap<string, number>> {
  const records = await nouns.journal.allOf(box, 'list_frozen')
  const entries = records.map(({ body }) => lawfulEntry(parseCanonical(body)))
  return new Map(
    entries.flatMap(entry =>
      !isRefusal(entry) && entry.kind === 'list_frozen' ? [[entry.seal, entry.at]] : [],
    ),
  )
}

export async function timeOfHead(nouns: Nouns, box: string): Promise<number> {
  const newest = await nouns.journal.newest(box)
  const entry = newest && readEntry(newest.body)
  return entry && !isRefusal(entry) ? entry.at : 0
}
