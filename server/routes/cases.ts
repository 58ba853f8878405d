// Reading a case and adding to it. Every reading is entered before anything is handed out.
import { isRefusal, refuse } from '#core/refusal.ts'
import { equalBytes, fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { keyOfMember } from '#crypto/commission-record.ts'
import { sha256 } from '#crypto/hash.ts'
import { caseEntry } from '#crypto/opening-records.ts'
import { readOwn } from '#crypto/records.ts'
import { addCaseEntry, readCase, readRegister } from '#wire/cases.ts'
import { on, type Served } from '../on.ts'
import { registerRow, registerRows } from '../register.ts'
import { bytesOf, ownRecordOf } from '../wire-records.ts'
import { caseKeysOf } from './case-rotations.ts'

const entryJsonBytesMax = 524_288
const entriesPerCaseMax = 500

export function serveCases(served: Served): void {
  const { store, clock } = served.parts

  on(served, readRegister, async (_, { box, member }) => ({
    cases: await registerRows(store.read, box, member),
    now: clock.now(),
  }))

  on(served, readCase, async ({ entry }, { box, member }) =>
    store.change(async nouns => {
      const row = await registerRow(nouns, box, entry, member)
      if (isRefusal(row)) return row
      await nouns.caseEntries.enterReading(box.id, entry, member, clock.now())
      const kept = (await nouns.cases.byEntry(box.id, entry))!
      const entries = await nouns.caseEntries.of(box.id, entry)
      return {
        row,
        file: toBase64url((await nouns.cases.sealedFile(box.id, entry))!),
        recipient: kept.recipient,
        keys: await caseKeysOf(nouns, box, entry, member),
        entries: entries.map(({ n, key, member: by, at, file, sig }) => ({
          n,
          key,
          by,
          at,
          file: toBase64url(file),
          sig: toBase64url(sig),
        })),
        readings: [...(await nouns.caseEntries.readings(box.id, entry))],
      }
    }),
  )

  on(
    served,
    addCaseEntry,
    async ({ entry, key, file: text, record: said }, { box, member }) => {
      const record = ownRecordOf(said)
      if (isRefusal(record)) return record
      const file = bytesOf(text)
      if (isRefusal(file)) return file
      const memberKey = keyOfMember(box.commission, member)
      const fields = memberKey && readOwn(caseEntry, record, box.idBytes, memberKey)
      if (!fields) return refuse('not_a_member')
      if (isRefusal(fields)) return fields
      const isOfThis =
        fields.entry === entry &&
        fields.key === key &&
        fields.member === member &&
        equalBytes(fromBase64url(fields.file), sha256(file))
      if (!isOfThis) return refuse('malformed', { at: 'record' })
      return store.change(async nouns => {
        const kept = await nouns.cases.byEntry(box.id, entry)
        if (kept?.number === undefined) return refuse('not_found')
        if (!(await nouns.caseEntries.hasRead(box.id, entry, member))) return refuse('not_yours')
        const before = await nouns.caseEntries.byKey(box.id, entry, key)
        if (before) {
          const isSame = equalBytes(before.body, record.body)
          return isSame ? { kept: true as const } : refuse('already_there')
        }
        if ((await nouns.caseEntries.countOf(box.id, entry)) >= entriesPerCaseMax) {
          return refuse('too_many', { most: entriesPerCaseMax })
        }
        const at = clock.now()
        await nouns.caseEntries.add(box.id, entry, { key, member, at, ...record, file })
        return { kept: true as const }
      })
    },
    { jsonBytesMax: entryJsonBytesMax },
  )
}
