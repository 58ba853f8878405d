// The exported journal as a file: everything one needs to check a box without asking anybody. SPEC §13
import { fromUtf8 } from './bytes.ts'
import {
  bytesOf,
  exactly,
  hash,
  id,
  instant,
  listOf,
  Malformed,
  memberIndex,
  oneOf,
  orEmpty,
  type Take,
} from './record-shape.ts'
import { fromWire, type SignedRecord, type Signer } from './records.ts'
import { isRefusal, type LockRefusal, refuse } from './refusal.ts'

/** The chain of a box that is opened weekly for a century fits; a larger file is an attack. */
const recordsMax = 100_000

export type JournalFile = {
  readonly box: string
  readonly commissions: readonly SignedRecord[]
  readonly seals: readonly SignedRecord[]
  readonly swaps: readonly SignedRecord[]
  readonly acts: readonly SignedRecord[]
  readonly closed: readonly SignedRecord[]
  /** Absent in files of release 0.1.0. */
  readonly minutes?: readonly SignedRecord[]
  readonly entries: readonly SignedRecord[]
  readonly exportedAt: number
  readonly head: string
}

/** Shapes only: whether anything in the file is true is the affair of journal-check.ts. */
export function readJournalFile(bytes: Uint8Array): JournalFile | LockRefusal<'malformed'> {
  try {
    const told: unknown = JSON.parse(fromUtf8(bytes))
    const hasMinutes = typeof told === 'object' && told !== null && 'minutes' in told
    const { format: _, ...file } = (hasMinutes ? takeFile : takeOlderFile)(told)
    return file
  } catch (problem) {
    // Bad UTF-8, bad JSON, another shape: to whoever opened the file it is not a journal.
    return refuse('malformed', problem instanceof Malformed ? problem.field : 'bytes')
  }
}

const signer: Take<Signer> = value => (value === 'box' ? value : memberIndex(value))

const wireRecord = exactly({
  body: text,
  signatures: listOf(exactly({ by: signer, sig: bytesOf(64) }), { max: 65 }),
})

const record: Take<SignedRecord> = value => {
  const read = fromWire(wireRecord(value))
  if (isRefusal(read)) throw new Malformed('record')
  return read
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new Malformed('text')
  return value
}

const records = listOf(record, { max: recordsMax })

const older = {
  acts: records,
  box: id,
  closed: records,
  commissions: records,
  entries: records,
  exportedAt: instant,
  format: oneOf('ishenim-journal/1'),
  head: orEmpty(hash),
  seals: records,
  swaps: records,
} as const
const takeOlderFile = exactly(older)
const takeFile = exactly({ ...older, minutes: records })
