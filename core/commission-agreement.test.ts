import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { hashOf, idOf } from '#tests/school.ts'
import { commissionProblems } from './commission-agreement.ts'
import type { JournalEntry } from './journal.ts'
import type { ReadJournal } from './read-journal.ts'

const [founding, second] = [hashOf('F'), hashOf('G')]
const commissions = [
  { hash: founding, no: 1, members: [0, 1, 2, 3, 4] },
  { hash: second, no: 2, members: [0, 2, 3, 4, 5] },
]
const seal = (letter: string, no: number, commission: string) => ({
  no,
  hash: hashOf(letter),
  opensAt: 0,
  commission,
})
const seals = [seal('1', 1, founding), seal('2', 2, second), seal('3', 3, second)]

/** As little of each line as this part of the law looks at. */
const lines = (...said: object[]) =>
  said.map((line, at) => ({ seq: at + 1, ...line })) as unknown as readonly JournalEntry[]
const frozen = (opening: string, next: string) => ({
  kind: 'list_frozen',
  opening: idOf(opening),
  next: hashOf(next),
})
const held = (opening: string, ...present: number[]) => ({
  kind: 'opening_held',
  opening: idOf(opening),
  present: present.map(i => ({ i })),
})
const change = { kind: 'commission_changed', commission: second, no: 2, joined: [5], left: [1] }
const left = { kind: 'member_left', member: 1 }

const problems = (entries: readonly JournalEntry[], more: Partial<ReadJournal> = {}) =>
  commissionProblems({
    ...{ entries, commissions, seals, acts: [], closed: [], swaps: [] },
    ...more,
  }).map(({ code, reason }) => (reason ? `${code} ${reason}` : code))

const whole = [frozen('A', '2'), held('A', 0, 1, 3), change, frozen('B', '3'), held('B', 0, 3, 5)]

describe('a journal through a change of the commission', () => {
  it('agrees with its records', () => {
    assert.deepEqual(problems(lines(...whole)), [])
  })

  it('may wait for the line in the hour between the seal and the closing', () => {
    assert.deepEqual(problems(lines(frozen('A', '2'))), [])
    assert.deepEqual(problems(lines(frozen('A', '2'), held('A', 0, 1, 3))), [
      'commission_order',
      'seal_commission',
    ])
  })

  it('does not when the line names other people, or another number', () => {
    const told = (more: object) =>
      problems(lines(...whole.map(line => (line === change ? { ...change, ...more } : line))))
    assert.deepEqual(told({ joined: [] }), ['commission_differs joined'])
    assert.deepEqual(told({ left: [2] }), ['commission_differs left'])
    assert.deepEqual(told({ no: 3 }), ['commission_differs no'])
    assert.ok(told({ commission: founding }).includes('commission_order'))
  })

  it('does not when a record has no line, or the line stands anywhere else', () => {
    assert.ok(
      problems(lines(...whole.filter(line => line !== change))).includes('commission_order'),
    )
    const early = lines(change, ...whole.filter(line => line !== change))
    assert.ok(problems(early).includes('commission_order'))
  })

  it('does not when a seal of those who left is hung again', () => {
    const back = [...seals.slice(0, 2), seal('3', 3, founding)]
    assert.deepEqual(problems(lines(...whole), { seals: back }), ['seal_commission'])
  })

  it('does not when somebody sits at an opening who had left', () => {
    const entries = lines(left, ...whole)
    assert.deepEqual(problems(entries), ['departed_present 1'])
  })
})

describe('a journal through a founding anew', () => {
  const third = hashOf('H')
  const behind = { seq: 3, hash: hashOf('3') }
  const records = [
    ...commissions,
    { hash: third, no: 3, members: [6, 7, 8], refounded: { journal: behind } },
  ]
  const hung = [...seals.slice(0, 2), seal('4', 3, third)]
  const anew = { kind: 'box_refounded', commission: third, no: 3, prev: behind.hash }
  const set = { kind: 'seal_set', seal: hashOf('4') }
  const entries = lines(frozen('A', '2'), held('A', 0, 1, 3), change, anew, set)
  const more = { commissions: records, seals: hung }
  const said = (...instead: object[]) =>
    problems(lines(frozen('A', '2'), held('A', 0, 1, 3), change, ...instead), more)

  it('agrees when its line stands right behind the one its record names', () => {
    assert.deepEqual(problems(entries, more), [])
  })

  it('does not without the line: nobody founds anew in silence', () => {
    assert.ok(said(set).includes('commission_order'))
    assert.ok(problems(lines(frozen('A', '2')), more).includes('commission_order'))
  })

  it('does not behind another line, an older one or a forged one', () => {
    assert.deepEqual(said({ ...anew, prev: hashOf('x') }, set), ['commission_order'])
    const early = lines(frozen('A', '2'), held('A', 0, 1, 3), anew, set)
    assert.ok(problems(early, { ...more, commissions: [records[0]!, records[2]!] }).length > 0)
  })

  it('does not when a change is told as a founding anew, or the other way round', () => {
    const told = { ...change, commission: third, no: 3, joined: [6, 7, 8], left: [0, 2, 3, 4, 5] }
    assert.ok(said(held('B', 0, 3, 5), told, set).includes('commission_order'))
    const asAnew = lines(frozen('A', '2'), held('A', 0, 1, 3), {
      ...anew,
      ...{ commission: second, no: 2 },
    })
    assert.ok(problems(asAnew).includes('commission_order'))
  })

  it('does not when line and record differ in number or key, or the seal is of another', () => {
    assert.deepEqual(said({ ...anew, no: 4 }, set), ['commission_differs no'])
    assert.deepEqual(said({ ...anew, boxKey: hashOf('K') }, set), ['commission_differs boxKey'])
    assert.ok(said(anew, { ...set, seal: hashOf('2') }).includes('seal_commission'))
  })
})
