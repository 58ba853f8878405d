import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { foundBox, signedBy } from '#tests/founded-box.ts'
import { toBase64url, utf8 } from './bytes.ts'
import {
  checkJournal,
  emptyHead,
  type Head,
  headAfter,
  type JournalToCheck,
  linkEntry,
  readEntry,
} from './chain.ts'
import { signed } from './labels.ts'
import type { SignedRecord } from './records.ts'
import { isRefusal } from './refusal.ts'

const of = foundBox()
const everybody = of.members.map(({ i }) => i)
const required: { [kind: string]: readonly number[] } = {
  box_founded: everybody,
  gate_released: [],
  opening_held: [0, 2],
}
const commission = toBase64url(of.commission.hash)

const journal = journalOf([
  { kind: 'box_founded', at: 100, fields: { commission }, by: everybody },
  { kind: 'gate_released', at: 200, fields: { keys: 3 }, by: [] },
  { kind: 'opening_held', at: 200, fields: { letters: 2 }, by: [0, 2] },
  { kind: 'gate_released', at: 300, fields: { keys: 0 }, by: [] },
])

describe('the journal', () => {
  it('that is whole has nothing to report, line after line', () => {
    const verdicts = [...check(journal)]
    assert.deepEqual(
      verdicts.map(({ seq, kind, at, ok }) => [seq, kind, at, ok]),
      [
        [1, 'box_founded', 100, true],
        [2, 'gate_released', 200, true],
        [3, 'opening_held', 200, true],
        [4, 'gate_released', 300, true],
      ],
    )
    assert.deepEqual(verdicts[3]!.hash, headAfter(journal[3]!.body, 4).hash)
  })

  it('shows a line taken out, at the line after it', () => {
    const without = [journal[0]!, journal[2]!, journal[3]!]
    assert.deepEqual(problemsOf(without), [[], ['seq_gap', 'hash_broken'], []])
  })

  it('shows a line changed, in it and at the one after it, and no further', () => {
    const text = new TextDecoder().decode(journal[1]!.body).replace('"keys":3', '"keys":2')
    const changed = [journal[0]!, { ...journal[1]!, body: utf8(text) }, ...journal.slice(2)]
    assert.deepEqual(problemsOf(changed), [[], ['box_signature_wrong'], ['hash_broken'], []])
  })

  it('shows lines in another order, and a line that stands twice', () => {
    const [one, two, three, four] = journal as [
      SignedRecord,
      SignedRecord,
      SignedRecord,
      SignedRecord,
    ]
    assert.ok(problemsOf([one, three, two, four]).slice(1).flat().includes('hash_broken'))
    assert.deepEqual(problemsOf([one, two, two])[2], ['seq_gap', 'hash_broken'])
  })

  it('shows a line without the box, without somebody it concerns, or with a wrong name on it', () => {
    const drop = (by: number | 'box') => {
      const held = journal[2]!
      const signatures = held.signatures.filter(signature => signature.by !== by)
      return [journal[0]!, journal[1]!, { ...held, signatures }]
    }
    assert.deepEqual(problemsOf(drop('box'))[2], ['box_signature_wrong'])
    assert.deepEqual(problemsOf(drop(2))[2], ['signature_missing'])
    const held = journal[2]!
    const [zero, two, box] = held.signatures
    const swapped = { ...held, signatures: [{ ...zero!, by: 2 }, { ...two!, by: 0 }, box!] }
    assert.deepEqual(problemsOf([journal[0]!, journal[1]!, swapped])[2], ['signature_wrong'])
    const stranger = { ...held, signatures: [zero!, two!, { ...two!, by: 9 }, box!] }
    assert.deepEqual(problemsOf([journal[0]!, journal[1]!, stranger])[2], ['signature_wrong'])
  })

  it('shows time that goes back, a kind nobody knows, and a line of another box', () => {
    const lines = [
      { kind: 'box_founded', at: 100, fields: { commission }, by: everybody },
      { kind: 'gate_released', at: 99, fields: {}, by: [] },
      { kind: 'tea_drunk', at: 100, fields: {}, by: [] },
    ]
    assert.deepEqual(problemsOf(journalOf(lines)), [[], ['time_goes_back'], ['unknown_kind']])
    const other = foundBox({ word: 'another' })
    const elsewhere = { ...of, box: other.box }
    const body = linkEntry(emptyHead, { at: 1, box: other.box, kind: 'gate_released' }, {})
    const foreign = signedBy({ body, signatures: [] }, elsewhere, signed.journal, of.box)
    assert.deepEqual(problemsOf([foreign]), [['another_box']])
  })

  it('shows a line that is not in its one spelling, and goes on from its bytes', () => {
    const text = new TextDecoder().decode(journal[1]!.body)
    const spaced = [journal[0]!, { ...journal[1]!, body: utf8(`${text} `) }, ...journal.slice(2)]
    assert.deepEqual(problemsOf(spaced), [[], ['not_canonical'], ['hash_broken'], []])
  })

  it('takes signatures of members only once a line has put their commission in force', () => {
    const early = journalOf([{ kind: 'opening_held', at: 1, fields: {}, by: [0, 2] }])
    assert.deepEqual(problemsOf(early), [['signature_wrong']])
    const unknown = toBase64url(new Uint8Array(32))
    const fields = { commission: unknown }
    const founded = journalOf([{ kind: 'box_founded', at: 1, fields, by: everybody }])
    assert.deepEqual(problemsOf(founded), [['commission_unknown', 'signature_wrong']])
  })

  it('has a verdict for any bytes whatever', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 60 }), { maxLength: 4 }), bodies => {
        const verdicts = [...check(bodies.map(body => ({ body, signatures: [] })))]
        return verdicts.length === bodies.length && verdicts.every(({ ok }) => !ok)
      }),
    )
  })

  it('keeps the chain’s own fields for the chain', () => {
    for (const name of ['seq', 'prev', 'box', 'refusal', 'v']) {
      const link = { at: 1, box: of.box, kind: 'x' }
      assert.throws(() => linkEntry(emptyHead, link, { [name]: 1 }), TypeError)
    }
    const entry = readEntry(journal[0]!.body)
    assert.ok(!isRefusal(entry))
    assert.equal(entry.prev, '')
    assert.ok(isRefusal(readEntry(utf8('{"v":1}'))))
  })
})

type Line = { kind: string; at: number; fields: object; by: readonly number[] }

function journalOf(lines: readonly Line[]): SignedRecord[] {
  let head: Head = emptyHead
  return lines.map(({ kind, at, fields, by }) => {
    const body = linkEntry(head, { at, box: of.box, kind }, fields as { [name: string]: string })
    head = headAfter(body, head.seq + 1)
    const signers = [...by.map(i => of.members[i]!), of]
    return signers.reduce<SignedRecord>(
      (record, who) => signedBy(record, who, signed.journal, of.box),
      { body, signatures: [] },
    )
  })
}

function check(entries: readonly SignedRecord[]) {
  const toCheck: JournalToCheck = {
    box: of.box,
    entries,
    boxKeyAt: () => of.boxKey,
    commissions: [of.commission],
    requiredSigners: entry => required[entry.kind],
  }
  return checkJournal(toCheck)
}

const problemsOf = (entries: readonly SignedRecord[]) =>
  [...check(entries)].map(({ problems }) => problems)
