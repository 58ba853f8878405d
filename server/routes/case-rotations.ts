// New keys of old cases after a change of the commission: which are due, and one made by a device.
import { isRefusal, refuse } from '#core/refusal.ts'
import { equalBytes, fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { keyOfMember } from '#crypto/commission-record.ts'
import { sha256 } from '#crypto/hash.ts'
import { caseRotation } from '#crypto/opening-records.ts'
import { readOwn } from '#crypto/records.ts'
import { type CaseKeys, casesToRotate, rotateCase } from '#wire/case-rotations.ts'
import { on, type Served } from '../on.ts'
import type { Nouns } from '../store/store.ts'
import { type TheBox, theBox } from '../the-box.ts'
import { bytesOf, ownRecordOf, wireOwn } from '../wire-records.ts'

export function serveCaseRotations(served: Served): void {
  const { store } = served.parts

  on(served, casesToRotate, async (_, { box, member }) => {
    const { read } = store
    const entries = await read.caseRotations.due(box.id, box.commission)
    return {
      commission: toBase64url(box.commission.hash),
      due: await Promise.all(
        entries.map(async entry => ({ entry, keys: await caseKeysOf(read, box, entry, member) })),
      ),
    }
  })

  on(served, rotateCase, async (asked, { member }) => {
    const { entry, commission, recipient } = asked
    const record = ownRecordOf(asked.record)
    if (isRefusal(record)) return record
    const earlier = bytesOf(asked.earlier)
    if (isRefusal(earlier)) return earlier
    const wraps = asked.wraps.map(wrap => bytesOf(wrap))
    const wrong = wraps.find(isRefusal)
    if (wrong) return wrong
    return store.change(async nouns => {
      // Read again inside the change: the commission may be another since the door.
      const box = (await theBox(nouns))!
      const key = keyOfMember(box.commission, member)
      const fields = key && readOwn(caseRotation, record, box.idBytes, key)
      if (!fields) return refuse('not_a_member')
      if (isRefusal(fields)) return fields
      if (commission !== toBase64url(box.commission.hash)) return refuse('commission_changed')
      const isOfThis =
        fields.entry === entry &&
        fields.member === member &&
        fields.commission === commission &&
        fields.recipient === recipient &&
        equalBytes(fromBase64url(fields.earlier), sha256(earlier))
      if (!isOfThis) return refuse('malformed', { at: 'record' })
      const { members, no } = box.commission
      if (wraps.length !== members.length) return refuse('malformed', { at: 'wraps' })
      const due = await nouns.caseRotations.due(box.id, box.commission)
      if (!due.includes(entry)) return refuse('already_there')
      // Only who was handed the case file knows who is shut out of it.
      if (!(await nouns.caseEntries.hasRead(box.id, entry, member))) return refuse('not_yours')
      await nouns.caseRotations.rotate(
        box.id,
        entry,
        { no, commission, by: member, recipient, earlier, ...record },
        { wraps: wraps as Uint8Array[], members: members.map(({ i }) => i) },
      )
      return { kept: true as const }
    })
  })
}

/** All this member was ever given of the keys of one case; empty bytes where nothing was. */
export async function caseKeysOf(
  nouns: Nouns,
  { id: box, commission: present }: Pick<TheBox, 'id' | 'commission'>,
  entry: string,
  member: number,
): Promise<CaseKeys> {
  const none = new Uint8Array(0)
  const rotations = await nouns.caseRotations.of(box, entry)
  const first = await nouns.cases.wrap(box, entry, member)
  return {
    due: (await nouns.caseRotations.due(box, present)).includes(entry),
    firstWrap: toBase64url(first ?? none),
    rotations: await Promise.all(
      rotations.map(async ({ no, commission, by, recipient, earlier, body, sig }) => ({
        ...{ commission, by, recipient },
        earlier: toBase64url(earlier),
        record: wireOwn({ body, sig }),
        wrap: toBase64url((await nouns.caseRotations.wrap(box, entry, no, member)) ?? none),
      })),
    ),
  }
}
