// Entered appeals: the register, and one case opened with the member's desk key.
import type { AboutWhom, Category, Photo } from '#core/appeal.ts'
import { type CaseEntry, readCaseEntry } from '#core/case-file.ts'
import { type CaseState, caseState } from '#core/case-state.ts'
import type { Instant } from '#core/local-time.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { parseCanonical } from '#crypto/canonical.ts'
import { openCaseEntry } from '#crypto/case-entry.ts'
import { keyEverOf } from '#crypto/everyone.ts'
import { sha256 } from '#crypto/hash.ts'
import type { ReadLetter } from '#crypto/manifest-open.ts'
import { caseEntry } from '#crypto/opening-records.ts'
import { Secret } from '#crypto/secret.ts'
import { openWithFileKey } from '#crypto/unseal.ts'
import { verify } from '#crypto/verify.ts'
import type { Identity25519 } from '#crypto/x25519-stanza.ts'
import { readCase, readRegister } from '#wire/cases.ts'
import type { AnswerOf } from '#wire/contract.ts'
import { type KnownBox, knowBox } from './box.ts'
import type { Contents, PaperContents } from './case-contents.ts'
import { caseKeyOf } from './case-keys.ts'
import { followUpsOf } from './follow-ups.ts'
import { newestKeys, openFile } from './open-file.ts'
import type { Seat } from './seat.ts'

export type RegisterRow = AnswerOf<typeof readRegister>['cases'][number] & {
  /** Whether this member's wrap of the case key opens; `false` for one shut out. */
  readonly mine: boolean
}

export async function readCases(
  seat: Seat,
): Promise<{ readonly rows: readonly RegisterRow[]; readonly now: Instant } | Refusal> {
  if (!seat.keys) return refuse('signed_out')
  const told = await seat.call(readRegister, {})
  if (isRefusal(told)) return told
  const { desk } = seat.keys
  const rows = await Promise.all(
    told.cases.map(async row => ({ ...row, mine: !isRefusal(await caseKeyOf(row.wrap, desk)) })),
  )
  return { rows, now: told.now }
}

/** What is known of a letter, whichever way it came. */
export type CaseLetter = {
  readonly category: Category | 'canary'
  readonly about: AboutWhom
  readonly text: string
  readonly from?: { readonly name: string; readonly contacts: string }
  readonly sentOn?: string
  readonly language?: string
  readonly photos: readonly Pick<Photo, 'type' | 'bytes'>[]
  /** Codes of what was odd about it; then `rawText` is shown beside the words. */
  readonly warnings: ReadLetter['warnings']
  readonly rawText: string
}

export type OpenCase = {
  readonly entry: string
  readonly row: RegisterRow
  readonly letter: CaseLetter
  /** Members named in it or in conflict: `mayInCase` asks. */
  readonly shutOut: readonly number[]
  /** Its entries, oldest first, each signed by its author; what the state is read off. */
  readonly entries: readonly CaseEntry[]
  readonly state: CaseState
  readonly readings: readonly { readonly member: number; readonly at: Instant }[]
  /** Entries that did not open or are not signed by whom the server says. */
  readonly wrongEntries: number
  /** An answer can go under the writer's code; a paper letter has none. */
  readonly mayAnswerByCode: boolean
  readonly box: KnownBox
  /** For the other files of this room: where answers go, and the key of the case. */
  readonly inside: {
    /** The newest: what is written now is sealed to it. */
    readonly caseKey: Identity25519
    /** All it ever had, newest first. */
    readonly keys: readonly Identity25519[]
    readonly answerTo?: NonNullable<ReadLetter['answerTo']>
  }
}

/** Opening a case is a reading, and is entered. `not_yours` when the member is shut out of it. */
export async function openCase(seat: Seat, entry: string): Promise<OpenCase | Refusal> {
  if (!seat.keys) return refuse('signed_out')
  const box = await knowBox(seat)
  if (isRefusal(box)) return box
  const told = await seat.call(readCase, { entry })
  if (isRefusal(told)) return told
  const opened = await openFile(seat, box, told)
  if (isRefusal(opened)) return opened
  const { contents, content, shutOut } = opened
  const read = await letterOf(contents, content, entry)
  if (isRefusal(read)) return read
  const keys = await newestKeys(seat, box, told, opened)
  const own = await entriesOf(seat, box, told, keys)
  const { answerTo, letter } = read
  const inside = { caseKey: keys[0], keys, ...(answerTo ? { answerTo } : {}) }
  const added = await followUpsOf(seat, { entry, box, inside, entries: own.entries })
  if (isRefusal(added)) return added
  const entries = [...own.entries, ...added]
  return {
    entry,
    row: { ...told.row, mine: true },
    letter,
    shutOut,
    entries,
    state: caseState(entries),
    readings: told.readings,
    wrongEntries: own.wrong,
    mayAnswerByCode: answerTo !== undefined,
    box,
    inside,
  }
}

type LetterRead = {
  readonly letter: CaseLetter
  readonly answerTo?: NonNullable<ReadLetter['answerTo']>
}

/** The entry follows from the letter's own key: a file filed under another entry is refused. */
async function letterOf(
  contents: Contents,
  content: Uint8Array,
  entry: string,
): Promise<LetterRead | Refusal> {
  if (contents.channel === 'paper') return { letter: paperLetter(contents, content) }
  const fileKey = new Secret(fromBase64url(contents.fileKey, 16), 'inner file key')
  const opened = await openWithFileKey(content, fileKey)
  if (isRefusal(opened)) return opened
  if (toBase64url(opened.entry) !== entry) return refuse('cannot_be_opened', { at: 'entry' })
  const { letter, warnings, rawText, answerTo } = opened
  return { letter: { ...letter, warnings, rawText }, ...(answerTo ? { answerTo } : {}) }
}

function paperLetter(contents: PaperContents, content: Uint8Array): CaseLetter {
  const { category, about, text, from } = contents
  let at = 0
  const photos = contents.photos.map(({ type, size }) => {
    at += size
    return { type, bytes: content.slice(at - size, at) }
  })
  return {
    ...{ category, about, text, photos },
    ...(from ? { from } : {}),
    warnings: [],
    rawText: '',
  }
}

async function entriesOf(
  { boxId, box: boxName }: Seat,
  { sealed }: KnownBox,
  told: AnswerOf<typeof readCase>,
  keys: readonly Identity25519[],
): Promise<{ readonly entries: readonly CaseEntry[]; readonly wrong: number }> {
  const entries: CaseEntry[] = []
  for (const { key, by, file, sig } of told.entries) {
    const bytes = fromBase64url(file)
    // Who wrote it may have left since.
    const signer = keyEverOf(sealed.commission, by)
    const hash = toBase64url(sha256(bytes))
    const body = caseEntry.body({
      box: boxName,
      entry: told.row.entry,
      file: hash,
      key,
      member: by,
    })
    if (!signer || !verify(caseEntry.label, boxId, body, fromBase64url(sig), signer)) continue
    const entry = readOne(await openEntry(bytes, keys))
    if (entry && (!('by' in entry) || entry.by === by)) entries.push(entry)
  }
  return { entries, wrong: told.entries.length - entries.length }
}

/** Sealed to the key of its time. */
async function openEntry(
  bytes: Uint8Array,
  keys: readonly Identity25519[],
): Promise<Uint8Array | Refusal> {
  let opened: Uint8Array | Refusal = refuse('cannot_be_opened')
  for (const key of keys) {
    opened = await openCaseEntry(bytes, key)
    if (!isRefusal(opened)) return opened
  }
  return opened
}

function readOne(bytes: Uint8Array | Refusal): CaseEntry | undefined {
  if (isRefusal(bytes)) return undefined
  try {
    const entry = readCaseEntry(parseCanonical(bytes))
    return isRefusal(entry) ? undefined : entry
  } catch {
    return undefined
  }
}
