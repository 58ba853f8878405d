// What a secret code finds: the answer in its slot, and her own letters in the published lists.
//
// Slot and lists are always both fetched, and a code nobody has takes the same way as one without
// news: nobody looking at the line, and nobody looking over her shoulder, can tell them apart.
import type { CivilDate } from '#core/local-time.ts'
import { type ReceiptState, readReceiptState } from '#core/receipt-state.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { equalBytes, fromBase64url, fromUtf8, toBase64url } from '#crypto/bytes.ts'
import { parseCanonical } from '#crypto/canonical.ts'
import { findInList, leafBytes, merkleRoot } from '#crypto/list.ts'
import type { Receipt } from '#crypto/receipt.ts'
import { openSlot } from '#crypto/reply.ts'
import type { AnswerOf } from '#wire/contract.ts'
import { publishedLists } from '#wire/lists.ts'
import { lookIntoMailbox } from '#wire/mailboxes.ts'
import { currentSeal } from '#wire/seals.ts'
import type { Surroundings } from './dropping.ts'
import { patiently } from './patience.ts'
import { checkShown } from './seal-check.ts'

export type Found = {
  readonly openedOn: CivilDate
  readonly act: string
  /** Letters of that list were given up; whether hers is one of them nobody knows. */
  readonly lost?: { readonly count: number; readonly on: CivilDate }
}

export type Heard = {
  /** When the seal that hangs on the box now is to be opened. */
  readonly opensAt: number
  readonly found: readonly Found[]
  /** Nothing is shown of an answer that is there and not signed: only that it is so. */
  readonly isForged: boolean
  readonly answer?: {
    readonly signedBy: string
    /** Strictly read; or the bytes as they came, because a reader must never be kept from them. */
    readonly state: ReceiptState | { readonly raw: string }
  }
}

/** What the page keeps in memory so that she can write back. */
export type Thread = { readonly receipt: Receipt; readonly box: Uint8Array; readonly to: string }

export async function readMailbox(
  receiptFor: (box: Uint8Array) => Promise<Receipt | Refusal>,
  { call, now, wait }: Surroundings,
  tell: (step: 'code' | 'look') => void,
): Promise<{ heard: Heard; thread: Thread | undefined } | Refusal> {
  const patience = { wait, tell: () => undefined }
  const shown = await patiently(() => call(currentSeal, {}), patience)
  if (isRefusal(shown)) return shown
  const trusted = checkShown(shown, { now: now(), lowestNo: 0 })
  if (isRefusal(trusted)) return trusted
  const { seal, commission } = trusted
  tell('code')
  const receipt = await receiptFor(commission.box)
  if (isRefusal(receipt)) return receipt
  tell('look')
  const [slot, lists] = await Promise.all([
    patiently(() => call(lookIntoMailbox, { mailbox: toBase64url(receipt.mailbox) }), patience),
    patiently(() => call(publishedLists, {}), patience),
  ])
  if (isRefusal(slot)) return slot
  if (isRefusal(lists)) return lists
  // Members who have left may have signed an older answer.
  const members = commission.everyone
  const opened = await openSlot(slot, receipt, commission.box, members)
  const found = foundIn(lists, receipt)
  const heard = { opensAt: seal.opensAt, found, isForged: false }
  if ('refusal' in opened) {
    const isForged = opened.refusal === 'answer_forged'
    return { heard: { ...heard, isForged }, thread: undefined }
  }
  const signedBy = members.find(({ i }) => i === opened.member)?.name ?? ''
  const state = stateOf(opened.state)
  const to = 'raw' in state ? undefined : state.caseRecipient
  return {
    heard: { ...heard, answer: { signedBy, state } },
    thread: to === undefined ? undefined : { receipt, box: commission.box, to },
  }
}

/** A list whose leaves do not give its root was tampered with: it proves nothing. */
function foundIn(
  { lists }: AnswerOf<typeof publishedLists>,
  { inclusion }: Receipt,
): readonly Found[] {
  return lists.flatMap(({ leaves, root, openedOn, act, lost }) => {
    const bytes = fromBase64url(leaves)
    const each = Array.from({ length: Math.floor(bytes.length / leafBytes) }, (_, i) =>
      bytes.subarray(i * leafBytes, (i + 1) * leafBytes),
    )
    if (!equalBytes(merkleRoot(each), fromBase64url(root))) return []
    return findInList(each, inclusion).map(() => ({ openedOn, act, ...(lost && { lost }) }))
  })
}

function stateOf(bytes: Uint8Array): ReceiptState | { readonly raw: string } {
  try {
    const state = readReceiptState(parseCanonical(bytes))
    if (!isRefusal(state)) return state
  } catch {
    // Falls through: whatever was signed is shown.
  }
  try {
    return { raw: fromUtf8(bytes) }
  } catch {
    return { raw: '' }
  }
}
