// What the writer reads under her code: the whole standing of her letter, sealed to her alone.
import type { CaseEntry } from '#core/case-file.ts'
import { dueOf, lastOf, outcomeOf } from '#core/case-state.ts'
import { localDate } from '#core/local-time.ts'
import { fitReceiptState, type ReceiptMessage, type ReceiptState } from '#core/receipt-state.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { canonical } from '#crypto/canonical.ts'
import { sealReply } from '#crypto/reply.ts'
import { fillMailbox, readThread } from '#wire/mailboxes.ts'
import { type OpenCase, openCase } from './cases.ts'
import type { Seat } from './seat.ts'

/**
 * Each answer replaces the one before it under a higher number, and tells everything anew: also what
 * was said in other cases whose letters came under the same code. What the writer adds goes to the
 * first of them. `not_yours` when this member may not read that one.
 */
export async function tellWriter(
  seat: Seat,
  file: OpenCase,
  whereToComplain: string,
): Promise<'told' | Refusal> {
  const { answerTo } = file.inside
  if (!answerTo) return refuse('no_answer_yet')
  if (!seat.keys) return refuse('signed_out')
  const mailbox = toBase64url(answerTo.mailbox)
  const thread = await seat.call(readThread, { mailbox })
  if (isRefusal(thread)) return thread
  const cases = await casesOf(seat, file, thread.entries)
  if (isRefusal(cases)) return cases
  const state = fitReceiptState(receiptState(file, cases, whereToComplain))
  if (isRefusal(state)) return state
  const sealed = await sealReply(
    canonical(state),
    {
      box: seat.boxId,
      mailbox: answerTo.mailbox,
      recipient: answerTo.reply,
      number: thread.number + 1,
      member: seat.member,
      signing: seat.keys.signing,
    },
    seat.tools.random,
  )
  if (isRefusal(sealed)) return sealed
  const kept = await seat.call(fillMailbox, {
    mailbox,
    verifyKey: toBase64url(answerTo.thread),
    entry: file.entry,
    slot: toBase64url(sealed.slot),
    sig: toBase64url(sealed.sig),
  })
  return isRefusal(kept) ? kept : 'told'
}

/** The cases under one code, the first one first; of later ones those this member may read. */
async function casesOf(
  seat: Seat,
  file: OpenCase,
  entries: readonly string[],
): Promise<readonly [OpenCase, ...OpenCase[]] | Refusal> {
  const [home = file.entry, ...others] = entries
  const first = home === file.entry ? file : await openCase(seat, home)
  if (isRefusal(first)) return first
  const later: OpenCase[] = []
  for (const entry of [...others, file.entry].filter(each => each !== home)) {
    if (later.some(each => each.entry === entry)) continue
    const opened = entry === file.entry ? file : await openCase(seat, entry)
    if (!isRefusal(opened)) later.push(opened)
  }
  return [first, ...later]
}

function receiptState(
  file: OpenCase,
  cases: readonly [OpenCase, ...OpenCase[]],
  whereToComplain: string,
): ReceiptState {
  const { entries, row, state, box } = file
  const [home] = cases
  const said = cases.flatMap(each => each.entries).sort((a, b) => a.at - b.at)
  const registered = lastOf('registered', entries)
  const due = dueOf(entries)
  const outcome = outcomeOf(entries)?.outcome
  const { utcOffsetMinutes } = box.facts.regulation
  return {
    v: 1,
    state: registered && entries.length === 1 ? 'registered' : state,
    messages: said.flatMap(words => messageOf(words, utcOffsetMinutes)),
    whereToComplain,
    ...(row.act ? { act: row.act } : {}),
    ...(row.number ? { number: row.number } : {}),
    ...(due ? { due } : {}),
    ...(lastOf('extended', entries) ? { extended: true } : {}),
    ...(outcome ? { outcome } : {}),
    caseRecipient: home.inside.caseKey.recipient,
    drop: home.entry,
  }
}

/** Notes, readings and names of those who do the work stay in the case. */
function messageOf(words: CaseEntry, utcOffsetMinutes: number): readonly ReceiptMessage[] {
  const on = localDate(words.at, utcOffsetMinutes)
  switch (words.entry) {
    case 'question':
    case 'follow_up':
      return [{ kind: words.entry, on, text: words.text }]
    case 'reply': {
      const { checked, found, willDo } = words
      return [{ kind: 'reply', on, checked, found, willDo }]
    }
    default:
      return []
  }
}
