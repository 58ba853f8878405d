// The three papers of a closing as the server drew them: read strictly, byte for byte what is signed.
import { type ActBody, actBody } from '#core/act.ts'
import { type ClosedBody, closedBody } from '#core/closing.ts'
import { type EntryOf, readEntry } from '#core/journal.ts'
import { isRefusal } from '#core/refusal.ts'
import { read } from '#core/shape.ts'
import { fromBase64url } from '#crypto/bytes.ts'
import { parseCanonical } from '#crypto/canonical.ts'
import type { OpeningAnswer } from '#wire/openings.ts'

export type HeldEntry = EntryOf<'opening_held'>

export type Papers = {
  readonly act?: ActBody
  readonly entry: HeldEntry
  readonly closed: ClosedBody
  readonly bytes: {
    readonly act?: Uint8Array
    readonly line: Uint8Array
    readonly closed: Uint8Array
  }
}

/** Nothing when one of them is not what the law knows under its name: then nothing is signed. */
export function readPapers({
  act,
  line,
  closed,
}: NonNullable<OpeningAnswer['closing']>): Papers | undefined {
  try {
    const bytes = { line: fromBase64url(line), closed: fromBase64url(closed) }
    const entry = readEntry(parseCanonical(bytes.line))
    const record = read(closedBody, parseCanonical(bytes.closed))
    if (isRefusal(entry) || entry.kind !== 'opening_held' || isRefusal(record)) return undefined
    if (act === '') return { entry, closed: record, bytes }
    const actBytes = fromBase64url(act)
    const drawn = read(actBody, parseCanonical(actBytes))
    if (isRefusal(drawn)) return undefined
    return { act: drawn, entry, closed: record, bytes: { ...bytes, act: actBytes } }
  } catch {
    return undefined
  }
}
