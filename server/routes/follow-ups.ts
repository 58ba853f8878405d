// Follow-ups: octets only, signed by the thread's key, kept without a word of when.
import { isRefusal, refuse } from '#core/refusal.ts'
import { fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { checkFollowUp, readFollowUp } from '#crypto/follow-up-check.ts'
import { sha256 } from '#crypto/hash.ts'
import { caseFollowUps, sendFollowUp } from '#wire/follow-ups.ts'
import { on, type Served } from '../on.ts'
import { isLost } from '../register.ts'

/** A conversation of years; then one writes a new letter. */
const followUpsPerThreadMax = 200

export function serveFollowUps(served: Served): void {
  const { store, limiter } = served.parts

  on(served, sendFollowUp, async (_, { box, octets, address }) => {
    const read = readFollowUp(octets)
    if (isRefusal(read)) return read
    const slow = limiter.mayFollowUp(address)
    if (slow) return slow
    const mailbox = toBase64url(read.mailbox)
    const kept = await store.read.mailboxes.byName(box.id, mailbox)
    // Whether a thread exists is its writer's to know: a stranger's signature is simply wrong, and
    // as slowly. Under no thread it is held against a key of any member, which fits nothing here. A
    // thread's key never changes, so it is looked at before anybody is kept waiting by a change.
    const { verifyKey } = kept ?? { verifyKey: box.commission.members[0]!.key }
    const checked = checkFollowUp(octets, fromBase64url(verifyKey, 32), box.idBytes)
    if (!kept || isRefusal(checked)) return refuse('signature_wrong')
    if (box.refounding) return refuse('refounding_underway')
    const home = await store.read.cases.byEntry(box.id, kept.entry)
    if (home && isLost(home, box)) return refuse('case_lost')
    const hash = toBase64url(sha256(octets))
    return store.change(async nouns => {
      if (await nouns.followUps.has(box.id, mailbox, hash)) return { kept: true as const }
      const n = (await nouns.followUps.count(box.id, mailbox)) + 1
      if (n > followUpsPerThreadMax) return refuse('too_many', { most: followUpsPerThreadMax })
      await nouns.followUps.add(box.id, mailbox, { n, hash, file: octets })
      return { kept: true as const }
    })
  })

  on(served, caseFollowUps, async ({ entry }, { box, member }) => {
    if (!(await store.read.cases.byEntry(box.id, entry))) return refuse('not_found')
    if (!(await store.read.caseEntries.hasRead(box.id, entry, member))) return refuse('not_yours')
    const threads = await store.read.mailboxes.ofCase(box.id, entry)
    const followUps = await Promise.all(
      threads.map(({ mailbox }) => store.read.followUps.of(box.id, mailbox)),
    )
    return {
      followUps: followUps.flat().map(({ n, file }) => ({ n, file: toBase64url(file) })),
    }
  })
}
