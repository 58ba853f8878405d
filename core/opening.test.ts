import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { at, commission } from '#tests/school.ts'
import { kyrgyzCalendar } from './holidays.ts'
import { missedOpenings } from './missed-opening.ts'
import {
  afterStep,
  mayAbandon,
  mayAttest,
  mayCall,
  mayFreeze,
  mayGiveShares,
  mayPropose,
  mayTakePart,
  openingStages,
} from './opening.ts'
import { isRefusal, refuse } from './refusal.ts'
import { schoolRegulation } from './regulation.ts'

const noon = at('2026-11-24', '12:00')
const seal = { opensAt: noon, staleAfter: at('2026-12-08', '12:00') }
const call = (now: number, more: object = {}) =>
  mayCall({ now, member: 0, commission, seal, ...more }, schoolRegulation, kyrgyzCalendar)

describe('an opening is called', () => {
  it('from a quarter to twelve on its Tuesday, by a member', () => {
    assert.deepEqual(
      call(at('2026-11-24', '11:44')),
      refuse('too_early', { opensAt: at('2026-11-24', '11:45') }),
    )
    assert.deepEqual(call(at('2026-11-24', '11:45')), {
      kind: 'planned',
      plannedFor: ['2026-11-24'],
      reasonNeeded: false,
      nextOpensAt: at('2026-12-01', '12:00'),
    })
    assert.deepEqual(call(noon, { member: 8 }), refuse('not_a_member', { member: 8 }))
  })

  it('not before its week is over, whatever is in the box', () => {
    const answer = call(at('2026-11-23', '15:00'))
    assert.ok(isRefusal(answer) && answer.refusal === 'too_early')
  })

  it('late with a reason: after 13:00, or on another day', () => {
    const latest = call(at('2026-11-24', '13:00'))
    const late = call(at('2026-11-24', '13:01'))
    assert.ok(!isRefusal(latest) && !latest.reasonNeeded)
    assert.ok(!isRefusal(late) && late.reasonNeeded && late.kind === 'planned')
    const moved = call(at('2026-11-26', '12:00'))
    assert.ok(!isRefusal(moved) && moved.reasonNeeded && moved.kind === 'moved')
    assert.deepEqual(moved.plannedFor, ['2026-11-24'])
  })

  it('on the next Tuesday for that Tuesday, when nobody came on the first', () => {
    const occasion = call(at('2026-12-01', '11:50'))
    assert.ok(!isRefusal(occasion))
    assert.deepEqual(occasion.plannedFor, ['2026-12-01'])
    assert.equal(occasion.kind, 'planned')
    assert.ok(!occasion.reasonNeeded)
    assert.equal(occasion.nextOpensAt, at('2026-12-08', '12:00'))
  })

  it('after the May holidays for both Tuesdays at once, and the holiday is reason enough', () => {
    const may = { opensAt: at('2028-05-10', '12:00'), staleAfter: at('2028-05-24', '12:00') }
    assert.deepEqual(call(at('2028-05-10', '12:30'), { seal: may }), {
      kind: 'moved',
      plannedFor: ['2028-05-02', '2028-05-09'],
      reasonNeeded: false,
      nextOpensAt: at('2028-05-16', '12:00'),
    })
  })

  it('by the seal’s own hour when a holiday was declared after the sealing', () => {
    const wednesday = { opensAt: at('2026-11-25', '12:00'), staleAfter: seal.staleAfter }
    const occasion = call(at('2026-11-25', '12:10'), { seal: wednesday })
    assert.ok(!isRefusal(occasion))
    assert.deepEqual(occasion.plannedFor, ['2026-11-25'])
  })

  it('one at a time', () => {
    for (const latest of ['called', 'reading', 'closing', 'closed']) {
      assert.deepEqual(call(noon, { latest }), refuse('opening_underway'))
    }
    assert.ok(!isRefusal(call(noon, { latest: 'finished' })))
  })
})

describe('presence is attested', () => {
  const facts = { now: noon, member: 2, commission, seal, stage: 'called', attested: [0] } as const

  it('at noon and not a second before (cl. 4.3)', () => {
    assert.equal(mayAttest(facts), 'allowed')
    assert.deepEqual(mayAttest({ ...facts, now: noon - 1 }), refuse('too_early', { opensAt: noon }))
  })

  it('once by each member, also by one who comes late, until the papers are drawn', () => {
    assert.equal(mayAttest({ ...facts, stage: 'reading' }), 'allowed')
    assert.ok(isRefusal(mayAttest({ ...facts, member: 0 })))
    assert.deepEqual(mayAttest({ ...facts, stage: 'closing' }), refuse('closing_underway'))
    assert.ok(isRefusal(mayAttest({ ...facts, stage: 'finished' })))
    assert.ok(isRefusal(mayAttest({ ...facts, member: 9 })))
  })
})

describe('the list is frozen', () => {
  const facts = { now: noon, commission, seal, stage: 'called', attested: [0, 1, 2] } as const
  const freeze = (change: object) => mayFreeze({ ...facts, ...change }, schoolRegulation)

  it('when a quorum with a parent is there, at the hour, once', () => {
    assert.equal(freeze({}), 'allowed')
    assert.ok(isRefusal(freeze({ attested: [0, 1] })))
    assert.ok(isRefusal(freeze({ attested: [0, 1, 3] })))
    assert.ok(isRefusal(freeze({ now: noon - 1 })))
    assert.ok(isRefusal(freeze({ stage: 'reading' })))
  })

  it('only with as many as the school’s own regulation asks for', () => {
    const [row] = schoolRegulation.quorumAtLeast
    assert.ok(row)
    const strict = { ...schoolRegulation, quorumAtLeast: [{ ...row, value: 4 }] }
    assert.ok(isRefusal(mayFreeze(facts, strict)))
    assert.equal(mayFreeze({ ...facts, attested: [0, 1, 2, 3] }, strict), 'allowed')
  })
})

describe('the steps of an opening', () => {
  it('follow one another and none is skipped', () => {
    assert.equal(afterStep('called', 'freeze'), 'reading')
    assert.equal(afterStep('reading', 'propose'), 'closing')
    assert.equal(afterStep('closing', 'propose'), 'closing')
    assert.equal(afterStep('closing', 'close'), 'closed')
    assert.equal(afterStep('closed', 'finish'), 'finished')
    assert.ok(isRefusal(afterStep('called', 'propose')))
    assert.ok(isRefusal(afterStep('closed', 'propose')))
    assert.ok(isRefusal(afterStep('reading', 'close')))
  })

  it('may be given up only while nothing has changed', () => {
    assert.deepEqual(
      openingStages.map(stage => isRefusal(mayAbandon(stage))),
      [false, true, true, true, true],
    )
  })

  it('come to papers drawn by one who took part, and drawn anew as often as needed', () => {
    const part = { member: 1, attested: [0, 1, 2] } as const
    assert.equal(mayPropose({ ...part, stage: 'reading' }), 'allowed')
    assert.equal(mayPropose({ ...part, stage: 'closing' }), 'allowed')
    assert.ok(isRefusal(mayPropose({ ...part, stage: 'closed' })))
    assert.deepEqual(
      mayPropose({ ...part, member: 4, stage: 'reading' }),
      refuse('not_yours', { member: 4 }),
    )
  })

  it('are taken part in by those who attested, after the gate and before the papers', () => {
    const part = { member: 1, attested: [0, 1, 2] } as const
    assert.equal(mayTakePart({ ...part, stage: 'reading' }), 'allowed')
    assert.ok(isRefusal(mayTakePart({ ...part, stage: 'called' })))
    assert.deepEqual(mayTakePart({ ...part, stage: 'closing' }), refuse('closing_underway'))
    assert.ok(isRefusal(mayTakePart({ ...part, stage: 'closed' })))
    assert.ok(isRefusal(mayTakePart({ ...part, member: 3, stage: 'reading' })))
  })

  it('let a device whose lid was closed be given its shares again, also while papers are signed', () => {
    const part = { member: 1, attested: [0, 1, 2] } as const
    assert.equal(mayGiveShares({ ...part, stage: 'reading' }), 'allowed')
    assert.equal(mayGiveShares({ ...part, stage: 'closing' }), 'allowed')
    assert.ok(isRefusal(mayGiveShares({ ...part, stage: 'called' })))
    assert.ok(isRefusal(mayGiveShares({ ...part, stage: 'finished' })))
    assert.ok(isRefusal(mayGiveShares({ ...part, member: 3, stage: 'closing' })))
  })
})

describe('a Tuesday nobody came', () => {
  const missed = (now: number, recorded: readonly string[] = []) =>
    missedOpenings({ now, opensAt: noon, recorded }, schoolRegulation, kyrgyzCalendar)

  it('is a line of its own once the day is over, each missed day once', () => {
    assert.deepEqual(missed(at('2026-11-24', '23:59')), [])
    assert.deepEqual(missed(at('2026-11-25', '00:00')), [
      { plannedFor: ['2026-11-24'], on: '2026-11-24', movedTo: '2026-11-25' },
    ])
    assert.deepEqual(missed(at('2026-11-26', '09:00'), ['2026-11-24']), [])
    assert.deepEqual(
      missed(at('2026-12-02', '09:00'), ['2026-11-24']).map(({ on }) => on),
      ['2026-12-01'],
    )
  })
})
