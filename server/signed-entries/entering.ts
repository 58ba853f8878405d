// A line a member enters: drawn here, compared and signed on the member's device, entered here.
//
// What is signed is the line itself with its place in the chain, so between drawing and entering the
// journal may not have moved. If it has, nothing is wrong: the device draws and signs once more.
import { isSound, type JournalEntry, readEntry, requiredSigners } from '#core/journal.ts'
import { allowed, isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { equalBytes } from '#crypto/bytes.ts'
import { parseCanonical } from '#crypto/canonical.ts'
import { type EntryFields, headAfter, linkEntry } from '#crypto/chain.ts'
import { keyOfMember } from '#crypto/commission-record.ts'
import { signed } from '#crypto/labels.ts'
import { verify } from '#crypto/verify.ts'
import { keepEntry, mayAppend, timeOfHead } from '../journal.ts'
import type { JournalHead } from '../store/journal.ts'
import type { Standing } from './entry-rule.ts'
import { ruleOf } from './rules.ts'

/** The body of the next line with these fields, if this member may enter it. */
export async function drawLine(
  standing: Standing,
  kind: string,
  fields: Uint8Array,
): Promise<Uint8Array | Refusal> {
  const { nouns, box, now } = standing
  const said = fieldsIn(fields)
  if (!said) return refuse('malformed', { at: 'fields' })
  const head = await nouns.journal.head(box.id)
  const at = Math.max(now, await timeOfHead(nouns, box.id))
  const body = bodyOf(() => linkEntry(head, { at, box: box.idBytes, kind }, said))
  if (!body) return refuse('malformed', { at: 'fields' })
  const entry = await mayEnter(standing, body)
  return isRefusal(entry) ? entry : body
}

/** Keeps the signed line and does what it says, in the change that `standing.nouns` belongs to. */
export async function enterLine(
  standing: Standing,
  body: Uint8Array,
  sig: Uint8Array,
): Promise<{ readonly head: JournalHead; readonly entry?: JournalEntry } | Refusal> {
  const { parts, nouns, box, member, now } = standing
  const before = await alreadyEntered(standing, body)
  if (before) return { head: before }
  const key = keyOfMember(box.commission, member)
  if (!key || !verify(signed.journal, box.idBytes, body, sig, key)) return refuse('signature_wrong')
  const busy = await mayAppend(nouns, box.id)
  if (busy) return busy
  const entry = readLine(body)
  if (isRefusal(entry)) return entry
  const head = await nouns.journal.head(box.id)
  const isNext = entry.seq === head.seq + 1 && entry.prev === head.hash
  // Time never goes back in the journal, not even when the machine's clock does.
  const newest = await timeOfHead(nouns, box.id)
  const latest = Math.max(now, newest)
  const isOfNow =
    newest <= entry.at && entry.at <= latest && entry.at > latest - drawingHoldsSeconds
  if (!isNext || !isOfNow) return refuse('changed_meanwhile')
  const lawful = await mayEnter(standing, body)
  if (isRefusal(lawful)) return lawful
  const refused = await ruleOf(entry.kind)?.apply?.(standing, entry)
  if (refused) return refused
  const { keys } = parts
  const kept = await keepEntry({ nouns, keys, box, now }, entry.kind, body, [{ by: member, sig }])
  return { head: kept, entry }
}

/** A drawing is compared and signed by a device at once; a slow line and a shared laptop take longer. */
const drawingHoldsSeconds = 900

/** The same line, sent twice over a bad connection, is one line. */
async function alreadyEntered(
  { nouns, box }: Standing,
  body: Uint8Array,
): Promise<JournalHead | undefined> {
  const entry = readLine(body)
  if (isRefusal(entry)) return undefined
  const kept = await nouns.journal.at(box.id, entry.seq)
  return kept && equalBytes(kept.body, body) ? headAfter(body, entry.seq) : undefined
}

async function mayEnter(standing: Standing, body: Uint8Array): Promise<JournalEntry | Refusal> {
  const { box, member } = standing
  const entry = readLine(body)
  if (isRefusal(entry)) return entry
  const rule = ruleOf(entry.kind)
  if (!rule || entry.box !== box.id) return refuse('malformed', { at: 'kind' })
  const signers = requiredSigners(entry, box.commission)
  if (signers.length !== 1 || signers[0] !== member) return refuse('not_yours', { member })
  const sound = isSound(entry, box.commission)
  if (sound !== allowed) return sound
  const may = await rule.may(standing, entry)
  return may === allowed ? entry : may
}

const readLine = (body: Uint8Array): JournalEntry | Refusal => {
  try {
    return readEntry(parseCanonical(body))
  } catch {
    return refuse('malformed', { at: 'body' })
  }
}

function fieldsIn(bytes: Uint8Array): EntryFields | undefined {
  try {
    const value = parseCanonical(bytes)
    const isPlain = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isPlain ? (value as EntryFields) : undefined
  } catch {
    return undefined
  }
}

/** Fields that are the chain's own are nobody's to set. */
function bodyOf(link: () => Uint8Array): Uint8Array | undefined {
  try {
    return link()
  } catch {
    return undefined
  }
}
