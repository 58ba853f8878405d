import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { about, commission, hashOf, heldOpening, idOf } from '#tests/school.ts'
import { drawClosing } from './closing.ts'
import { isSound, type JournalEntry, journalKinds, readEntry, requiredSigners } from './journal.ts'
import { isRefusal, refuse } from './refusal.ts'

const every = { v: 1, at: 1_795_500_000, box: idOf('B'), prev: hashOf('P'), seq: 9 } as const
const change = { act: { no: '12', date: '2026-11-20' }, by: 0, since: 1 } as const
const papers = drawClosing(
  {
    ...heldOpening,
    refusals: [{ member: 1, by: 1, reason: 'шашып жатам' }],
  },
  () => hashOf('H'),
)
assert.ok(!isRefusal(papers))

const opening = idOf('O')
const seal = hashOf('S')
const root = hashOf('R')
const number = 'ИК-2026/0041'
const entries: readonly JournalEntry[] = [
  { ...every, kind: 'box_founded', about, chair: 2, secretary: 1, commission: seal },
  { ...every, kind: 'seal_set', no: 1, seal, woodenSeal: '0001' },
  { ...every, kind: 'list_frozen', covers: root, next: seal, opening, root, seal, size: 8 },
  { ...every, kind: 'gate_released', keys: 4, opening, root },
  { ...every, kind: 'opening_held', ...papers.line },
  {
    ...every,
    kind: 'opening_missed',
    line: 13,
    movedTo: '2026-12-02',
    plannedFor: ['2026-12-01'],
    reason: 'no_quorum',
  },
  { ...every, kind: 'keys_destroyed', backup: '', cannot: 0, leftOver: 0, registered: 2, seal },
  { ...every, kind: 'restored', no: 44, seal },
  { ...every, kind: 'case_registered', due: '2026-12-14', number },
  { ...every, kind: 'case_answered', number },
  { ...every, kind: 'case_closed', number, outcome: 'substantiated' },
  {
    ...every,
    kind: 'member_left',
    by: 0,
    member: 3,
    on: '2026-11-20',
    order: { no: '47-Б', date: '2026-11-20' },
    reason: 'own_wish',
  },
  {
    ...every,
    kind: 'commission_changed',
    chair: 1,
    commission: seal,
    joined: [4],
    left: [3],
    minutes: root,
    no: 2,
    secretary: 2,
  },
  {
    ...every,
    kind: 'box_refounded',
    boxKey: root,
    calledAt: 1_795_000_000,
    chair: 2,
    commission: seal,
    lost: [{ letters: 3, no: 7, seal }],
    minutes: root,
    no: 3,
    order: { no: '71', date: '2026-11-20' },
    reason: 'keys_lost',
    secretary: 1,
  },
  { ...every, kind: 'access_ended', members: [3] },
  { ...every, kind: 'correction', by: 0, of: 4, text: 'эки эмес, үч барак' },
  {
    ...every,
    ...change,
    kind: 'calendar_changed',
    day: { date: '2027-03-10', works: false, source: 'Министрлер кабинети', lunar: 'orozo_ait' },
  },
  {
    ...every,
    ...change,
    kind: 'rules_changed',
    rule: 'reviewTerm',
    row: {
      value: 10,
      unit: 'working_days',
      from: '2027-01-01',
      ground: 'law',
      source: 'мыйзам № 67',
    },
  },
  { ...every, ...change, kind: 'about_changed', change: { hours: { from: '09:00', to: '16:00' } } },
]

describe('the journal', () => {
  it('knows every kind of entry and reads each back as it was written', () => {
    assert.deepEqual(
      entries.map(({ kind }) => kind),
      Object.keys(journalKinds),
    )
    for (const entry of entries) {
      const sent: unknown = JSON.parse(JSON.stringify(entry))
      assert.deepEqual(readEntry(sent), entry)
      assert.equal(isSound(entry, commission), 'allowed', entry.kind)
    }
  })

  it('refuses an entry with a member too many, one too few, or of no kind', () => {
    for (const entry of entries) {
      assert.ok(isRefusal(readEntry({ ...entry, extra: 1 })), entry.kind)
      const { seq: _, ...without } = entry
      assert.deepEqual(readEntry(without), refuse('malformed', { at: '.seq' }))
    }
    assert.ok(isRefusal(readEntry({ ...every, kind: 'journal_erased' })))
    const rule = entries.find(({ kind }) => kind === 'rules_changed')
    const wrong = readEntry({ ...rule, rule: 'openingTime' })
    assert.deepEqual(wrong, refuse('malformed', { at: '.row.value' }), 'a row of another rule')
  })

  it('asks for the hands of those it concerns, beside the box', () => {
    const signers = Object.fromEntries(
      entries.map(entry => [entry.kind, requiredSigners(entry, commission)]),
    )
    assert.deepEqual(signers.box_founded, [0, 1, 2, 3, 4])
    assert.deepEqual(signers.box_refounded, [0, 1, 2, 3, 4])
    assert.deepEqual(signers.opening_held, [0, 2], 'all present but the one who refused')
    assert.deepEqual(signers.correction, [0])
    assert.deepEqual(signers.rules_changed, [0])
    assert.deepEqual(signers.keys_destroyed, [])
  })

  it('does not believe an entry about people who are not on the commission', () => {
    const [founded] = entries
    assert.ok(founded?.kind === 'box_founded')
    assert.ok(isRefusal(isSound({ ...founded, chair: 9 }, commission)))
    const correction = { ...every, kind: 'correction', by: 8, of: 4, text: 'жок' } as const
    assert.ok(isRefusal(isSound(correction, commission)))
    assert.ok(isRefusal(isSound({ ...correction, by: 0, of: 9 }, commission)), 'only backwards')
  })
})
