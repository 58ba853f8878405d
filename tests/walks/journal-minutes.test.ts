// Who elected whom, from the file alone: the minutes beside the chain, held against the lines they ground.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Minutes } from '#core/minutes.ts'
import type { JournalFile } from '#crypto/journal-file.ts'
import type { SignedRecord } from '#crypto/records.ts'
import { journalOf } from '#tests/exported-journal.ts'
import {
  changed,
  check,
  codesOf,
  forgedFor,
  saying,
  unsignedBy,
  whenDrawn,
} from '#tests/tampered-journal.ts'
import { boxSentences, electionSentences } from '#words/journal-sentences.ts'
import { speeches } from '#words/verify.ts'

const { file } = journalOf()
const { minutes: _, ...older } = file
const when = (tamper: (record: SignedRecord) => SignedRecord): JournalFile => ({
  ...file,
  minutes: changed(file.minutes ?? [], 0, tamper),
})
const allFor = (candidate: number) => (said: Minutes) => ({
  ...said,
  election: said.election.map(each => (each.office === 'chair' ? { ...each, candidate } : each)),
})

describe('the vote on chair and secretary', () => {
  it('is told by name, in every language, from the minutes everybody signed', async () => {
    const checked = await check(file)
    assert.deepEqual(checked.problems, [])
    for (const speech of Object.values(speeches)) {
      const [told] = electionSentences(checked, speech)
      assert.ok(told?.ok && told.seq === 1)
      const [said] = checked.minutes ?? []
      for (const { name } of said?.said.present ?? []) assert.ok(told.sentence.includes(name))
      assert.doesNotMatch(told.sentence, /[{}]/)
    }
  })

  it('is not in a file of before, which holds all the same and says so', async () => {
    const checked = await check(older)
    assert.deepEqual(checked.problems, [])
    const [told] = electionSentences(checked, speeches.en)
    assert.match(told?.sentence ?? '', /not in this file/)
  })

  it('for somebody else than the line puts in office is found out', async () => {
    assert.deepEqual(await whenDrawn({ minutes: allFor(0) }), ['minutes_differ'])
    const stray = { minutes: (said: Minutes) => ({ ...said, box: 'AAAAAAAAAAAAAAAAAAAAAA' }) }
    assert.deepEqual(await whenDrawn(stray), ['minutes_differ'])
    const later = { minutes: (said: Minutes) => ({ ...said, kind: 'new_composition' as const }) }
    assert.deepEqual(await whenDrawn(later), ['minutes_differ'])
  })

  it('without a majority is no vote', async () => {
    const against = (said: Minutes) => ({
      ...said,
      election: said.election.map(each => ({
        ...each,
        votes: each.votes.map(cast => ({ ...cast, vote: 'abstained' as const })),
      })),
    })
    assert.deepEqual(await whenDrawn({ minutes: against }), ['minutes_differ'])
  })

  it('whose minutes were taken out, changed, or signed by others is found out', async () => {
    assert.deepEqual(await codesOf({ ...file, minutes: [] }), ['minutes_missing'])
    assert.deepEqual(await codesOf(when(unsignedBy(1))), ['minutes_signature_missing'])
    assert.deepEqual(await codesOf(when(forgedFor(1, 0))), ['minutes_signature_wrong'])
    assert.deepEqual(await codesOf(when(saying('"vote":"for"', '"vote":"against"'))), [
      'minutes_missing',
      'minutes_without_line',
    ])
    const damaged = when(({ signatures }) => ({ body: new Uint8Array([123]), signatures }))
    assert.deepEqual(await codesOf(damaged), ['minutes_malformed', 'minutes_missing'])
    const twice = { ...file, minutes: [...(file.minutes ?? []), ...(file.minutes ?? [])] }
    assert.deepEqual(await codesOf(twice), ['minutes_without_line'])
  })
})

describe('the rules the box began with', () => {
  it('are told with its name, so that a page that tells others can be held against them', async () => {
    const told = boxSentences(await check(file), speeches.en).join(' ')
    assert.match(told, /signed at the founding .* Tuesday, .*12:00/)
    const early = journalOf({ entry: (_kind, { regulation: _, ...fields }) => fields })
    const without = boxSentences(await check(early.file), speeches.en).join(' ')
    assert.match(without, /stand in no signed entry/)
  })
})
