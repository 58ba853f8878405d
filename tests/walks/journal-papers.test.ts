// Papers beside the chain: everybody may have signed them, and still they have to agree.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { SignedRecord } from '#crypto/records.ts'
import { journalOf } from '#tests/exported-journal.ts'
import {
  changed,
  codesOf,
  forgedFor,
  saying,
  unsignedBy,
  whenDrawn,
  without,
} from '#tests/tampered-journal.ts'

const { file } = journalOf()

describe('papers that everybody signed and that still do not agree', () => {
  it('an act that counts otherwise than the line', async () => {
    const codes = await whenDrawn({
      act: act => ({ ...act, counts: { all: 2, signed: 1, anonymous: 1 } }),
    })
    assert.deepEqual(codes, ['act_differs'])
  })

  it('an act that was taken away, or one too many', async () => {
    assert.deepEqual(await codesOf({ ...file, acts: [] }), ['act_missing'])
    const stray = journalOf({ act: act => ({ ...act, opening: act.box }) })
    assert.deepEqual(await codesOf({ ...file, acts: [...file.acts, ...stray.file.acts] }), [
      'act_without_line',
    ])
  })

  it('an act without a hand, with a wrong hand, or with a name put into it', async () => {
    const acts = (tamper: (record: SignedRecord) => SignedRecord) => changed(file.acts, 0, tamper)
    assert.deepEqual(await codesOf({ ...file, acts: acts(unsignedBy(1)) }), [
      'act_signature_missing',
    ])
    assert.deepEqual(await codesOf({ ...file, acts: acts(forgedFor(0, 1)) }), [
      'act_signature_wrong',
    ])
    assert.deepEqual(
      await codesOf({
        ...file,
        acts: acts(saying('"journalSeq"', '"aWriter":"Асель","journalSeq"')),
      }),
      ['act_malformed', 'act_missing'],
    )
  })

  it('papers that the same people signed later, instead of those the line names', async () => {
    const other = journalOf({
      act: act => ({ ...act, unreadable: act.unreadable + 1 }),
      closed: said => ({ ...said, closedAt: said.closedAt + 1 }),
    }).file
    assert.deepEqual(await codesOf({ ...file, acts: other.acts }), ['act_hash_differs'])
    assert.ok((await codesOf({ ...file, closed: other.closed })).includes('closed_hash_differs'))
  })

  it('a closed record that is gone, unsigned, or says otherwise than the line', async () => {
    const gone = await codesOf({ ...file, closed: without(file.closed, 0) })
    assert.deepEqual(gone, ['closed_missing'])
    const unsigned = changed(file.closed, 0, unsignedBy(2))
    assert.deepEqual(await codesOf({ ...file, closed: unsigned }), ['closed_signature_missing'])
    const forged = changed(file.closed, 0, forgedFor(2, 0))
    assert.deepEqual(await codesOf({ ...file, closed: forged }), ['closed_signature_wrong'])
    assert.deepEqual(await whenDrawn({ closed: said => ({ ...said, entries: [] }) }), [
      'closed_differs',
    ])
  })

  it('a letter that lay in the list and has no fate', async () => {
    const codes = await whenDrawn({
      closed: said => ({
        ...said,
        seals: said.seals.map(seal => ({ ...seal, count: seal.count + 1 })),
      }),
    })
    assert(codes.includes('count_differs'))
    const hidden = await whenDrawn({ swap: said => ({ ...said, count: said.count + 1 }) })
    assert.deepEqual(hidden, ['count_differs'])
  })

  it('a registration number left out, an act number left out', async () => {
    const shifted = await whenDrawn({
      line: line =>
        line.registered === undefined
          ? line
          : { ...line, registered: { from: 'ИК-2026/0002', to: 'ИК-2026/0004' } },
      act: act => ({
        ...act,
        items: act.items.map((item, place) => ({ ...item, number: `ИК-2026/000${place + 2}` })),
      }),
      entry: (kind, fields) =>
        kind === 'case_registered' ? { ...fields, number: 'ИК-2026/0002' } : fields,
    })
    assert.deepEqual(shifted, ['register_gap'])
    const skipped = await whenDrawn({
      line: line => (line.act === undefined ? line : { ...line, act: { ...line.act, no: 2 } }),
      act: act => ({ ...act, no: 2 }),
    })
    assert.deepEqual(skipped, ['act_gap'])
  })

  it('a case with a number no opening has given', async () => {
    const codes = await whenDrawn({
      entry: (kind, fields) =>
        kind === 'case_registered' ? { ...fields, number: 'ИК-2026/0009' } : fields,
    })
    assert.deepEqual(codes, ['number_unknown'])
  })

  it('a Tuesday nobody came to, left out of the journal', async () => {
    const codes = await whenDrawn({ without: ['opening_missed'] })
    assert.deepEqual(codes, ['line_gap', 'line_missing'])
  })

  it('a wooden seal that is not the one last put on', async () => {
    const codes = await whenDrawn({
      line: line =>
        line.line === 3
          ? { ...line, woodenBox: { ...line.woodenBox, sealExpected: '0077' } }
          : line,
    })
    assert.deepEqual(codes, ['wooden_seal_differs'])
  })

  it('a box that was never founded', async () => {
    const codes = await whenDrawn({ without: ['box_founded'] })
    assert(codes.includes('founding_misplaced'))
  })
})
