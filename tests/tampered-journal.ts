// What somebody could do to an exported journal, and what the checker says of it.
import assert from 'node:assert/strict'
import { journalLaw } from '#core/journal-law.ts'
import { fromUtf8, utf8 } from '#crypto/bytes.ts'
import { checkJournalFile } from '#crypto/journal-check.ts'
import { type JournalFile, readJournalFile } from '#crypto/journal-file.ts'
import type { SignedRecord } from '#crypto/records.ts'
import { isRefusal } from '#crypto/refusal.ts'
import { asBytes, type Drawn, journalOf } from './exported-journal.ts'

/** Written out and read again, as a file is. */
export const check = async (of: JournalFile, known = '') => {
  const read = readJournalFile(asBytes(of))
  assert(!isRefusal(read), 'it is still a journal by its shape')
  return checkJournalFile(read, journalLaw, { known })
}
export const codesOf = async (of: JournalFile, known = '') => {
  const { problems } = await check(of, known)
  return [...new Set(problems.map(({ code }) => code))].sort()
}
export const whenDrawn = (drawn: Drawn) => codesOf(journalOf(drawn).file)

/** The place of an entry in the list. */
export const at = (seq: number) => seq - 1
export const changed = <Item>(list: readonly Item[], place: number, by: (item: Item) => Item) =>
  list.map((item, here) => (here === place ? by(item) : item))
export const without = <Item>(list: readonly Item[], place: number) =>
  list.filter((_, here) => here !== place)
export const saying =
  (said: string, instead: string) =>
  ({ body, signatures }: SignedRecord): SignedRecord => {
    const text = fromUtf8(body)
    assert(text.includes(said))
    return { body: utf8(text.replace(said, instead)), signatures }
  }
export const unsignedBy =
  (who: number | 'box') =>
  ({ body, signatures }: SignedRecord): SignedRecord => ({
    body,
    signatures: signatures.filter(({ by }) => by !== who),
  })
/** Under the name of one stands the hand of another. */
export const forgedFor =
  (who: number | 'box', hand: number | 'box') =>
  ({ body, signatures }: SignedRecord): SignedRecord => {
    const sig = signatures.find(({ by }) => by === hand)?.sig ?? new Uint8Array(64)
    return {
      body,
      signatures: signatures.map(signature =>
        signature.by === who ? { by: who, sig } : signature,
      ),
    }
  }
