// What the writer added under her code: opened with the case key, and entered in the case once.
import type { CaseEntry } from '#core/case-file.ts'
import { caseTextBytesMax } from '#core/limits.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { fits, words } from '#core/shape.ts'
import { fromBase64url, fromUtf8, toBase64url, utf8 } from '#crypto/bytes.ts'
import { openFollowUp } from '#crypto/follow-up.ts'
import { sha256 } from '#crypto/hash.ts'
import { caseFollowUps } from '#wire/follow-ups.ts'
import { keepEntry } from './case-entries.ts'
import type { OpenCase } from './cases.ts'
import type { Seat } from './seat.ts'

type Opened = Pick<OpenCase, 'entry' | 'entries' | 'box' | 'inside'>

/**
 * The server keeps no time with a follow-up, so it is dated by the day somebody first opened it:
 * that device enters it in the case. Its key follows from its number, so two do not enter it twice.
 */
export async function followUpsOf(
  seat: Seat,
  file: Opened,
): Promise<readonly CaseEntry[] | Refusal> {
  const { answerTo } = file.inside
  if (!answerTo) return []
  const told = await seat.call(caseFollowUps, { entry: file.entry })
  if (isRefusal(told)) return told
  const entered = file.entries.filter(({ entry }) => entry === 'follow_up').length
  const fresh: CaseEntry[] = []
  for (const { n, file: sealed } of told.followUps.slice(entered)) {
    const entry = await entryOf(seat, file, sealed)
    const key = sha256(utf8('follow-up'), fromBase64url(file.entry), utf8(String(n)))
    const kept = await keepEntry(seat, file, entry, toBase64url(key.slice(0, 16)))
    if (isRefusal(kept) && kept.refusal !== 'already_there') return kept
    fresh.push(entry)
  }
  return fresh
}

/** What does not open is entered as such: a place in the list must not be skipped. */
async function entryOf(seat: Seat, file: Opened, sealed: string): Promise<CaseEntry> {
  const { answerTo, keys } = file.inside
  const letter = {
    box: seat.boxId,
    mailbox: answerTo?.mailbox ?? new Uint8Array(32),
    verifyKey: answerTo?.thread ?? new Uint8Array(32),
  }
  let text = unreadable
  // Sealed to the key that the newest answer named when she wrote.
  for (const key of keys) {
    const opened = await openFollowUp(fromBase64url(sealed), letter, key)
    if (isRefusal(opened)) continue
    text = textOf(opened)
    break
  }
  return { v: 1, at: file.box.facts.now, entry: 'follow_up', text }
}

/** Stands where words would, of what did not open or is no text. */
const unreadable = '—'

function textOf(bytes: Uint8Array): string {
  try {
    const text = fromUtf8(bytes)
    return fits(words(caseTextBytesMax), text) ? text : unreadable
  } catch {
    return unreadable
  }
}
