// Anybody may check an exported journal, and every change to its chain is named for what it is.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { journalLaw } from '#core/journal-law.ts'
import { fromUtf8, utf8 } from '#crypto/bytes.ts'
import { checkJournalFile } from '#crypto/journal-check.ts'
import { readJournalFile } from '#crypto/journal-file.ts'
import { isRefusal } from '#crypto/refusal.ts'
import { asBytes, journalOf } from '#tests/exported-journal.ts'
import {
  at,
  changed,
  check,
  codesOf,
  forgedFor,
  saying,
  unsignedBy,
  whenDrawn,
  without,
} from '#tests/tampered-journal.ts'

const { file } = journalOf()

describe('an exported journal', () => {
  it('that nobody touched holds from the founding to the last line', async () => {
    const { problems, lines, commission } = await check(file)
    assert.deepEqual(problems, [])
    assert.equal(commission?.members.length, 3)
    const held = lines.filter(({ entry }) => entry.kind === 'opening_held')
    assert.deepEqual(
      held.map(({ seq, signedBy }) => [seq, signedBy]),
      [
        [5, [0, 1, 2, 'box']],
        [11, [0, 1, 2, 'box']],
      ],
    )
  })

  it('says how far the checking is, record by record', async () => {
    const steps: number[] = []
    await checkJournalFile(file, journalLaw, {
      breathe: async (done, of) => {
        steps.push(done / of)
      },
    })
    assert.equal(steps.at(-1), 1)
    assert.deepEqual(
      steps,
      [...steps].sort((a, b) => a - b),
    )
  })

  it('knows the code printed on any of its papers, and says when it does not', async () => {
    const { lines } = await check(file)
    assert.deepEqual(await codesOf(file, lines[4]?.code.toLowerCase()), [])
    assert.deepEqual(await codesOf(file, lines[4]?.code.slice(0, 9)), [])
    const onKyrgyzKeys = lines[4]?.code.replace(
      /[ABCE]/g,
      letter => 'АВСЕ'['ABCE'.indexOf(letter)] ?? '',
    )
    assert.match(onKyrgyzKeys ?? '', /[АВСЕ]/)
    assert.deepEqual(await codesOf(file, onKyrgyzKeys), [])
    assert.deepEqual(await codesOf(file, '0000 0000 0000 0000 0000'), ['known_code_missing'])
    assert.deepEqual(await codesOf(file, lines[4]?.code.slice(0, 4)), ['known_code_missing'])
  })

  it('is told from any other file', () => {
    for (const other of ['', '{}', 'Урматтуу комиссия!', '{"format":"ishenim-journal/2"}']) {
      assert(isRefusal(readJournalFile(utf8(other))))
    }
    const more = JSON.parse(fromUtf8(asBytes(file)))
    assert(isRefusal(readJournalFile(utf8(JSON.stringify({ ...more, extra: 1 })))))
    assert(isRefusal(readJournalFile(new Uint8Array([0xff, 0xfe, 0x00]))))
  })
})

describe('a changed chain', () => {
  it('of which one letter was changed is broken there and at the next line', async () => {
    const { problems } = await check({
      ...file,
      entries: changed(file.entries, at(2), saying('0017', '0016')),
    })
    const first = problems.filter(({ place }) => place.of === 'entry' && place.no === 2)
    assert.deepEqual(
      first.map(({ code }) => code),
      ['box_signature_wrong'],
    )
    const next = problems.filter(({ place }) => place.of === 'entry' && place.no === 3)
    assert.deepEqual(
      next.map(({ code }) => code),
      ['hash_broken'],
    )
  })

  it('spelled in other bytes is not taken', async () => {
    const spaced = saying('"kind"', ' "kind"')
    assert(
      (await codesOf({ ...file, entries: changed(file.entries, 6, spaced) })).includes(
        'not_canonical',
      ),
    )
  })

  it('out of which a line was taken has a gap', async () => {
    const codes = await codesOf({ ...file, entries: without(file.entries, at(7)) })
    assert.deepEqual(codes, ['hash_broken', 'seq_gap'])
  })

  it('whose end was cut off does not reach the head it names', async () => {
    const cut = { ...file, entries: file.entries.slice(0, -4) }
    assert((await codesOf(cut)).includes('head_differs'))
    // Whoever cuts may name another head; the code on the last paper is still missing.
    const { lines } = await check(file)
    const shown = await check(cut)
    assert(shown.problems.length > 0)
    assert((await codesOf(cut, lines.at(-1)?.code)).includes('known_code_missing'))
  })

  it('in which two lines changed places follows no order', async () => {
    const [seventh, eighth] = [file.entries[at(7)]!, file.entries[at(8)]!]
    const entries = changed(
      changed(file.entries, at(7), () => eighth),
      at(8),
      () => seventh,
    )
    const codes = await codesOf({ ...file, entries })
    assert.deepEqual(codes, ['hash_broken', 'seq_gap', 'time_goes_back'])
  })

  it('goes back in time nowhere', async () => {
    const codes = await whenDrawn({ when: (kind, t) => (kind === 'case_registered' ? 1 : t) })
    assert.deepEqual(codes, ['time_goes_back'])
  })

  it('without the hand of one who was there says whose is missing', async () => {
    const entries = changed(file.entries, at(5), unsignedBy(1))
    assert.deepEqual(await codesOf({ ...file, entries }), ['signature_missing'])
  })

  it('with one hand under the name of another is wrong, and the line is not said to be theirs', async () => {
    const entries = changed(file.entries, at(5), forgedFor(1, 2))
    const { problems, lines } = await check({ ...file, entries })
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['signature_wrong'],
    )
    assert.deepEqual(lines[at(5)]?.signedBy, [0, 2, 'box'])
  })

  it('without the box, or with another hand for the box, is not the box’s', async () => {
    for (const tamper of [unsignedBy('box'), forgedFor('box', 0)]) {
      const entries = changed(file.entries, at(5), tamper)
      assert.deepEqual(await codesOf({ ...file, entries }), ['box_signature_wrong'])
    }
  })

  it('with a line of a kind the law does not know is not lawful', async () => {
    const codes = await whenDrawn({
      entry: (kind, fields) => (kind === 'case_registered' ? { ...fields, extra: 1 } : fields),
    })
    assert.deepEqual(codes, ['unknown_kind'])
  })

  it('of another box is another box', async () => {
    const other = { ...file, box: 'AAAAAAAAAAAAAAAAAAAAAA' }
    assert.deepEqual(await codesOf(other), ['another_box'])
  })
})

describe('a changed commission or seal', () => {
  it('has a founder whose hand is missing, and then nobody is known', async () => {
    const commissions = changed(file.commissions, 0, unsignedBy(2))
    const { problems, lines } = await check({ ...file, commissions })
    assert.deepEqual(problems, [
      { code: 'commission_wrong', place: { of: 'commission', no: 1 }, reason: '2' },
    ])
    assert.deepEqual(lines, [])
    assert.deepEqual(await codesOf({ ...file, commissions: [] }), ['commission_wrong'])
  })

  it('is missing a number: a seal gap', async () => {
    const codes = await codesOf({ ...file, seals: without(file.seals, 1) })
    assert.deepEqual(codes, ['seal_gap', 'seal_missing'])
  })

  it('is a seal without quorum, or forged for the box', async () => {
    const alone = changed(file.seals, 1, record => unsignedBy(2)(unsignedBy(1)(record)))
    assert.deepEqual(await codesOf({ ...file, seals: alone }), ['seal_signature_wrong'])
    const forged = changed(file.seals, 1, forgedFor('box', 1))
    assert.deepEqual(await codesOf({ ...file, seals: forged }), ['seal_signature_wrong'])
  })

  it('is a seal that speaks of another chain', async () => {
    const { box } = journalOf()
    const otherPast = journalOf({ when: (kind, t) => (kind === 'box_founded' ? t - 60 : t) })
    const codes = await codesOf({ ...file, seals: otherPast.file.seals })
    assert.equal(box.records.length, 1)
    assert(codes.includes('seal_journal_differs'))
  })

  it('is a swap the box did not sign, or one that differs from the line of the journal', async () => {
    const forged = changed(file.swaps, 0, forgedFor('box', 0))
    assert.deepEqual(await codesOf({ ...file, swaps: forged }), ['swap_signature_wrong'])
    assert.deepEqual(await whenDrawn({ swap: said => ({ ...said, size: 16 }) }), ['swap_differs'])
    assert.deepEqual(await codesOf({ ...file, swaps: without(file.swaps, 0) }), ['swap_missing'])
  })

  it('is a swap of an opening the chain knows nothing of', async () => {
    const codes = await whenDrawn({ without: ['list_frozen'] })
    assert(codes.includes('swap_without_entry'))
  })
})
