// What must hold before a box exists: every signature, every key, and that they belong together.
import { kyrgyzCalendar } from '#core/holidays.ts'
import { type JournalEntry, readEntry } from '#core/journal.ts'
import { electedIn, readMinutes } from '#core/minutes.ts'
import { nextOpening } from '#core/planned-openings.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import type { Regulation } from '#core/regulation.ts'
import { isSame } from '#core/same.ts'
import { staleAfterOf } from '#core/seal.ts'
import { equalBytes, toBase64url } from '#crypto/bytes.ts'
import { canonical, parseCanonical } from '#crypto/canonical.ts'
import { type Head, headAfter, linkEntry } from '#crypto/chain.ts'
import { type Commission, keyOfMember } from '#crypto/commission-record.ts'
import { signed } from '#crypto/labels.ts'
import {
  type OwnRecord,
  readOwn,
  recordHash,
  type SignedRecord,
  signersOf,
} from '#crypto/records.ts'
import { checkSeal, prekey } from '#crypto/seal-record.ts'
import { identityOf } from '#crypto/x25519-stanza.ts'
import { boxPublicKey, signAsBox } from './box-key.ts'
import { lineOf } from './founding/drawing.ts'
import type { Founding } from './founding.ts'
import type { KeyFolder } from './key-folder.ts'
import { readSeal } from './keys-agree.ts'
import { nameInLists, signInNameLettersMax } from './names.ts'
import type { Anew } from './refounding/anew.ts'

/** What the server keeps for one member: it opens nothing of it. */
export type FoundingMember = {
  readonly member: number
  readonly signInName: string
  readonly salt: Uint8Array
  /** SHA-256 of the auth key. */
  readonly authHash: Uint8Array
  readonly wrappedRoot: Uint8Array
  readonly prekeys: readonly (OwnRecord & { readonly n: number; readonly wrapped: Uint8Array })[]
}

export type Checking = {
  readonly founding: Founding
  readonly commission: Commission
  readonly keys: KeyFolder
  readonly regulation: Regulation
  readonly now: number
  readonly anew?: Anew
}

/** Everybody settled once, under a name of their own, with prekeys the key folder has peppers for. */
export function checkMembers({ founding, commission, keys }: Checking): 'hold' | Refusal {
  const { members } = founding
  const indexes = members.map(({ member }) => member)
  if (indexes.join() !== commission.members.map(({ i }) => i).join()) return refuse('not_a_member')
  const names = members.map(({ signInName }) => nameInLists(signInName))
  if (new Set(names).size !== names.length) return refuse('already_there', { at: 'signInName' })
  const isName = (name: string) => name !== '' && name.length <= signInNameLettersMax
  if (!names.every(isName)) return refuse('malformed', { at: 'signInName' })
  const recipients: string[] = []
  for (const settled of members) {
    const { member, salt, authHash, wrappedRoot, prekeys } = settled
    const isWhole = salt.length === 16 && authHash.length === 32 && wrappedRoot.length > 32
    if (!isWhole || !keys.has(`desk-${member}`)) return refuse('malformed', { at: 'signIn' })
    if (prekeys.length === 0) return refuse('malformed', { at: 'prekeys' })
    for (const [at, own] of prekeys.entries()) {
      const key = keyOfMember(commission, member)!
      const fields = readOwn(prekey, own, commission.box, key)
      if (isRefusal(fields)) return fields
      const { n } = fields
      const isNext = fields.member === member && n === own.n && n > (prekeys[at - 1]?.n ?? 0)
      if (!isNext || !keys.has(`pepper-${member}-${n}`))
        return refuse('malformed', { at: 'prekeys' })
      recipients.push(fields.share, fields.read)
    }
  }
  return new Set(recipients).size === recipients.length ? 'hold' : refuse('bad_recipient')
}

/** The first line of the journal, or the one that founds anew, says what is kept, and everybody signed it. */
export function checkFoundingEntry(checking: Checking): Head | Refusal {
  const { founding, commission, anew } = checking
  const { entry: record } = founding
  const entry = readEntry(canonicalOf(record.body))
  if (isRefusal(entry)) return entry
  const saysWhatIsKept = anew ? isLineOf(anew, entry, checking) : isFirstLine(entry, checking)
  if (!saysWhatIsKept) return refuse('malformed', { at: 'entry' })
  const signers = signersOf(record, signed.journal, commission.box, by =>
    by === 'box' ? undefined : keyOfMember(commission, by),
  )
  if (isRefusal(signers)) return signers
  const missing = commission.members.find(({ i }) => !signers.has(i))
  if (missing) return refuse('signature_missing', { member: missing.i })
  return headAfter(record.body, entry.seq)
}

function isFirstLine(entry: JournalEntry, { founding, commission, regulation }: Checking): boolean {
  const { about, officers } = founding
  return (
    entry.kind === 'box_founded' &&
    entry.box === toBase64url(commission.box) &&
    entry.seq === 1 &&
    entry.prev === '' &&
    entry.commission === toBase64url(commission.hash) &&
    entry.chair === officers.chair &&
    entry.secretary === officers.secretary &&
    entry.minutes === (founding.minutes && minutesHash(founding.minutes.body)) &&
    isSame(entry.regulation, regulation) &&
    equalBytes(canonical(entry.about), canonical(about))
  )
}

/** Drawn again from what is there now: a letter or a line more since, and it is another one. */
function isLineOf(anew: Anew, entry: JournalEntry, { founding, commission }: Checking): boolean {
  if (!founding.minutes) return false
  const fields = lineOf(anew, commission, founding.officers, founding.minutes.body)
  const drawn = linkEntry(
    anew.journal,
    { at: entry.at, box: commission.box, kind: 'box_refounded' },
    fields,
  )
  return equalBytes(drawn, founding.entry.body)
}

export const minutesHash = (body: Uint8Array): string =>
  toBase64url(recordHash(signed.minutes, body))

/** The officers are those the minutes elect, and everybody who was there signed them. */
export function checkMinutes({ founding, commission }: Checking): 'hold' | Refusal {
  const { minutes, officers } = founding
  if (!minutes) return 'hold'
  const read = readMinutes(canonicalOf(minutes.body))
  if (isRefusal(read)) return read
  const present = read.present.map(({ i }) => i)
  const elected = electedIn(read, commission)
  if (isRefusal(elected)) return elected
  const isOurs =
    read.kind === 'first_sitting' &&
    read.box === toBase64url(commission.box) &&
    elected.chair === officers.chair &&
    elected.secretary === officers.secretary
  if (!isOurs) return refuse('malformed', { at: 'minutes' })
  const signers = signersOf(minutes, signed.minutes, commission.box, by =>
    by === 'box' ? undefined : keyOfMember(commission, by),
  )
  if (isRefusal(signers)) return signers
  const missing = present.find(i => !signers.has(i))
  return missing === undefined ? 'hold' : refuse('signature_missing', { member: missing })
}

/** Made of this folder's keys, for the next opening of the regulation; the box's signature is added. */
export function checkFirstSeal(
  { founding, commission, keys, regulation, now, anew }: Checking,
  entry: Head,
): SignedRecord | Refusal {
  const { body, signatures } = founding.seal
  const sig = signAsBox(keys, signed.seal, commission.box, body)
  const record = { body, signatures: [...signatures, { by: 'box' as const, sig }] }
  const checked = checkSeal(record, commission)
  if (isRefusal(checked)) return checked
  const fields = readSeal(body)
  // A box that is not there yet has no days of its own.
  const { opensAt } = nextOpening(now, regulation, anew?.box.calendar ?? kyrgyzCalendar)
  const no = anew?.nextNo ?? 1
  const gate = keys.read(`gate-${no}`)
  const isOurs =
    fields.no === no &&
    fields.prev === (anew?.last.hash ?? '') &&
    fields.boxKey === toBase64url(boxPublicKey(keys)) &&
    fields.gate === (gate && identityOf(gate).recipient) &&
    fields.journal.seq === entry.seq &&
    fields.journal.hash === entry.hash
  if (!isOurs) return refuse('seal_wrong', { reason: 'keys' })
  const isTimely =
    fields.sealedAt <= now &&
    fields.opensAt === opensAt &&
    fields.staleAfter === staleAfterOf(opensAt, regulation)
  if (!isTimely) return refuse('seal_wrong', { reason: 'times' })
  const listed = fields.members.every(({ i, n, dead }) => dead || n === firstPrekey(founding, i))
  return listed ? record : refuse('seal_wrong', { reason: 'members' })
}

const firstPrekey = ({ members }: Founding, i: number): number | undefined =>
  members.find(({ member }) => member === i)?.prekeys[0]?.n

function canonicalOf(body: Uint8Array): unknown {
  try {
    return parseCanonical(body)
  } catch {
    return undefined
  }
}
