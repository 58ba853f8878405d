// Mailboxes: one slot behind each name, real or noise, found with the same work and sent alike.
import { isRefusal, refuse } from '#core/refusal.ts'
import { noiseSlot } from '#crypto/answer-noise.ts'
import { equalBytes, fromBase64url } from '#crypto/bytes.ts'
import { keyOfMember } from '#crypto/commission-record.ts'
import { isSignedSlot, readSlot } from '#crypto/reply-slot.ts'
import { isAcceptableKey } from '#crypto/verify.ts'
import { fillMailbox, lookIntoMailbox, readThread } from '#wire/mailboxes.ts'
import { on, type Served } from '../on.ts'
import { bytesOf } from '../wire-records.ts'

/** A slot is 16 KiB, and a third more as text. */
const slotJsonBytesMax = 32_768

export function serveMailboxes(served: Served): void {
  const { store, keys, limiter } = served.parts

  on(served, lookIntoMailbox, async ({ mailbox }, { box, address }) => {
    const slow = limiter.mayLook(address)
    if (slow) return slow
    const name = bytesOf(mailbox, 32)
    if (isRefusal(name)) return name
    // The noise is made whether it is needed or not: time must not tell which of the two it was.
    const noise = noiseSlot(secretOf('noise'), name)
    const slot = await store.read.mailboxes.slot(box.id, mailbox)
    return (slot ?? noise) as Uint8Array<ArrayBuffer>
  })

  on(
    served,
    fillMailbox,
    async ({ mailbox, verifyKey, entry, slot: text, sig }, { box, member }) => {
      const bytes = bytesOf(text)
      const place = { box: box.idBytes, mailbox: fromBase64url(mailbox, 32) }
      if (isRefusal(bytes)) return bytes
      const slot = readSlot(bytes)
      if (isRefusal(slot)) return slot
      const key = keyOfMember(box.commission, member)
      if (slot.member !== member || !key || !isSignedSlot(slot, place, key)) {
        return refuse('signature_wrong')
      }
      if (!equalBytes(slot.sig, fromBase64url(sig, 64))) return refuse('signature_wrong')
      if (!isAcceptableKey(fromBase64url(verifyKey, 32))) return refuse('malformed')
      return store.change(async nouns => {
        const filed = await nouns.cases.byEntry(box.id, entry)
        if (filed?.number === undefined) return refuse('not_found')
        if (!(await nouns.caseEntries.hasRead(box.id, entry, member))) return refuse('not_yours')
        const before = await nouns.mailboxes.byName(box.id, mailbox)
        // A thread's key is said once, with the first answer; another one would lock the writer out.
        // It stands in her letters only, so who knows it has a letter of hers: a second one joins.
        if (before && before.verifyKey !== verifyKey) return refuse('not_yours')
        // One by one: a number far ahead would leave none for the answers after it.
        if (slot.number > (before?.number ?? 0) + 1) return refuse('malformed', { at: 'number' })
        if (before && slot.number < before.number) return refuse('already_there')
        if (before && slot.number === before.number) {
          const standing = await nouns.mailboxes.slot(box.id, mailbox)
          const isSame = standing !== undefined && equalBytes(standing, bytes)
          return isSame ? { kept: true as const } : refuse('already_there')
        }
        // What she adds goes to one case: the one under which she was answered first.
        const home = before?.entry ?? entry
        const kept = { mailbox, entry: home, verifyKey, number: slot.number }
        await nouns.mailboxes.fill(box.id, kept, bytes)
        await nouns.mailboxes.join(box.id, mailbox, entry)
        return { kept: true as const }
      })
    },
    { jsonBytesMax: slotJsonBytesMax },
  )

  on(served, readThread, async ({ mailbox }, { box }) => {
    const before = await store.read.mailboxes.byName(box.id, mailbox)
    if (!before) return { number: 0, entries: [] }
    const joined = await store.read.mailboxes.cases(box.id, mailbox)
    const others = joined.filter(entry => entry !== before.entry)
    return { number: before.number, entries: [before.entry, ...others] }
  })

  function secretOf(name: 'noise'): Uint8Array {
    const secret = keys.read(name)
    if (!secret) throw new Error('the noise secret is not in the key folder')
    return secret.reveal()
  }
}
