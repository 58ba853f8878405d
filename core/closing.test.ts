import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { emptyOpening, hashOf, heldOpening } from '#tests/school.ts'
import { actBody, actName, drawAct } from './act.ts'
import {
  type Closing,
  closedBody,
  drawClosing,
  mayClose,
  mayDestroyKeys,
  mayGiveUp,
  mayRefuse,
  maySign,
} from './closing.ts'
import type { HeldOpening } from './held-opening.ts'
import { envelopesPerSealMax, itemsMax, paperLettersMax, recordBytesMax } from './limits.ts'
import { openingLine } from './opening-line.ts'
import { isRefusal, type Refusal, refuse } from './refusal.ts'
import { schoolRegulation } from './regulation.ts'
import { fits } from './shape.ts'
import { utf8Bytes } from './text.ts'

// Stands for the locks, which hash; here a paper is known by its kind.
const nameOfPaper = (paper: 'act' | 'closed') => hashOf(paper === 'act' ? 'H' : 'C')

const papersOf = (change: Partial<HeldOpening>, held = heldOpening): Closing => {
  const papers = drawClosing({ ...held, ...change }, nameOfPaper)
  assert.ok(!isRefusal(papers), JSON.stringify(papers))
  return papers
}
const refusalOf = (change: Partial<HeldOpening>): Refusal => {
  const papers = drawClosing({ ...heldOpening, ...change }, nameOfPaper)
  assert.ok(isRefusal(papers))
  return papers
}
const [seal] = heldOpening.seals
assert.ok(seal)

describe('the papers of an opening', () => {
  it('fit their forms, byte for byte the same when drawn again', () => {
    const papers = papersOf({})
    assert.ok(fits(actBody, papers.act))
    assert.ok(fits(openingLine, papers.line))
    assert.ok(fits(closedBody, papers.closed))
    const shuffled = papersOf({
      items: [...heldOpening.items].reverse(),
      attendances: [...heldOpening.attendances].reverse(),
    })
    assert.deepEqual(shuffled, papers)
  })

  it('of an empty box are a line and no act (cl. 4.3, 4.5)', () => {
    const { act, line, closed } = papersOf({}, emptyOpening)
    assert.equal(act, undefined)
    assert.ok(!('act' in line) && !('registered' in line))
    assert.ok(fits(openingLine, line))
    assert.deepEqual(line.counts, {
      all: 0,
      signed: 0,
      anonymous: 0,
      paper: 0,
      digital: 0,
      leftOver: 0,
      cannot: 0,
      lost: 0,
    })
    assert.deepEqual(closed.entries, [])
  })

  it('hold no name of a writer and no word of a letter: a fact nobody knows is not taken along', () => {
    const told = { ...heldOpening, items: heldOpening.items.map(i => ({ ...i, text: 'секрет' })) }
    assert.ok(!JSON.stringify(drawClosing(told, nameOfPaper)).includes('секрет'))
    assert.ok(!JSON.stringify(papersOf({}).act).includes(heldOpening.items[0]?.entry ?? ''))
  })

  it('number paper letters first, then digital ones in an order that tells nothing', () => {
    const { act, line } = papersOf({})
    assert.deepEqual(
      act?.items.map(({ no, channel, form, number }) => [no, channel, form, number]),
      [
        [1, 'paper', 'signed', 'ИК-2026/0041'],
        [2, 'digital', 'signed', 'ИК-2026/0042'],
        [3, 'digital', 'anonymous', 'ИК-2026/0043'],
      ],
    )
    assert.deepEqual(act?.counts, { all: 3, signed: 2, anonymous: 1 })
    assert.deepEqual(line.registered, { from: 'ИК-2026/0041', to: 'ИК-2026/0043' })
    assert.equal(act && actName(act), '47/2026')
    assert.deepEqual(line.act, { no: 47, year: 2026, hash: hashOf('H') })
  })

  it('name everybody: who was there in which office and on which device, and who was not', () => {
    const { act } = papersOf({})
    assert.deepEqual(
      act?.present.map(({ i, office, device }) => [i, office, device]),
      [
        [0, undefined, 'own'],
        [1, 'secretary', 'own'],
        [2, 'chair', 'shared'],
      ],
    )
    assert.deepEqual(
      act?.absent.map(({ i, reason }) => [i, reason]),
      [
        [3, ''],
        [4, 'ооруп калды'],
      ],
    )
    assert.deepEqual(act?.handedTo, { i: 0, name: 'Айгүл', at: heldOpening.closedAt })
  })

  it('keep the day of drawing apart from the day of opening', () => {
    const { act } = papersOf({ closedAt: heldOpening.openedAt + 86_400 })
    assert.equal(act?.openedOn, '2026-11-24')
    assert.equal(act?.drawnOn, '2026-11-25')
  })

  it('say when the wooden seal is not the one put on last', () => {
    const found = { ...heldOpening.woodenBox, sealFound: '0099' }
    assert.equal(papersOf({}).act?.sealMatches, true)
    assert.equal(papersOf({ woodenBox: found }).act?.sealMatches, false)
  })
})

describe('the fullest box there can be', () => {
  it('still has papers that fit a record', () => {
    const items = Array.from({ length: itemsMax }, (_, no) => ({
      entry: `${String(no).padStart(21, 'x')}A`,
      channel: no < paperLettersMax ? ('paper' as const) : ('digital' as const),
      form: 'anonymous' as const,
      sheets: no < paperLettersMax ? 9 : 0,
      photos: 3,
    }))
    const registered = itemsMax - paperLettersMax
    const full = { ...seal, count: registered, registered, leftOver: [], canary: 'none' } as const
    const { act, closed } = papersOf({ items, seals: [full], registerNo: 1 })
    assert.ok(utf8Bytes(JSON.stringify(act)) < recordBytesMax)
    assert.ok(utf8Bytes(JSON.stringify(closed)) < recordBytesMax)
    const cannot = Array.from(
      { length: envelopesPerSealMax },
      (_, no) => `${String(no).padStart(42, 'x')}A`,
    )
    const hostile = { ...full, count: cannot.length, registered: 0, cannot }
    const { closed: refused } = papersOf({ seals: [hostile] }, emptyOpening)
    assert.ok(utf8Bytes(JSON.stringify(refused)) < recordBytesMax)
  })
})

describe('nothing is signed while', () => {
  it('the letters in the box are not all accounted for', () => {
    assert.deepEqual(
      refusalOf({ seals: [{ ...seal, count: 5 }] }),
      refuse('count_differs', { box: 5, act: 4, seal: 42 }),
    )
    assert.equal(refusalOf({ seals: [{ ...seal, canary: 'none' }] }).refusal, 'count_differs')
  })

  it('the register would have more or fewer numbers than the box had letters', () => {
    const [first, second, third] = heldOpening.items
    assert.ok(first && second && third)
    assert.deepEqual(
      refusalOf({ items: [first, second] }),
      refuse('count_differs', { box: 2, act: 1, of: 'digital' }),
    )
    assert.equal(
      refusalOf({ items: [first, second, { ...third, entry: first.entry }] }).detail?.of,
      'entries',
    )
  })

  it('paper lies on the table from a box nobody could reach', () => {
    const woodenBox = { ...heldOpening.woodenBox, reachable: false, unreachableWhy: 'ремонт' }
    assert.equal(refusalOf({ woodenBox }).detail?.of, 'paper')
  })

  it('a late opening has no reason, or the wooden box no new seal', () => {
    assert.equal(refusalOf({ reasonNeeded: true }).refusal, 'reason_needed')
    assert.equal(papersOf({ reasonNeeded: true, reason: 'жарык жок' }).line.reason, 'жарык жок')
    assert.equal(refusalOf({ newWoodenSeal: ' ' }).refusal, 'wooden_seal_missing')
    const woodenBox = { ...heldOpening.woodenBox, reachable: false }
    assert.ok(papersOf({ woodenBox, newWoodenSeal: '' }, emptyOpening))
  })
})

describe('letters of an earlier seal', () => {
  it('are opened by others the week after, or lost and signed for', () => {
    const again = {
      ...seal,
      seal: hashOf('E'),
      no: 41,
      count: 2,
      registered: 0,
      leftOver: [hashOf('M')],
      lost: [hashOf('K')],
      canary: 'none',
    } as const
    const { closed, line } = papersOf({ seals: [seal, again] })
    assert.deepEqual(
      closed.seals.map(({ no }) => no),
      [42, 41],
    )
    assert.equal(line.counts.leftOver, 2)
    assert.equal(line.counts.lost, 1)
  })

  it('are lost only when thirty days have run', () => {
    const frozen = heldOpening.openedAt
    assert.ok(!mayGiveUp(frozen, frozen + 30 * 86_400, schoolRegulation))
    assert.ok(mayGiveUp(frozen, frozen + 31 * 86_400, schoolRegulation))
  })

  it('keep the keys of their seal alive', () => {
    const end = { leftOver: 0, casesDurable: true, backup: 'verified' } as const
    assert.ok(mayDestroyKeys(end))
    assert.ok(mayDestroyKeys({ ...end, backup: 'none' }))
    assert.ok(!mayDestroyKeys({ ...end, leftOver: 1 }))
    assert.ok(!mayDestroyKeys({ ...end, casesDurable: false }))
    assert.ok(!mayDestroyKeys({ ...end, backup: 'unverified' }))
  })
})

describe('signing', () => {
  const facts = { attendances: heldOpening.attendances, refusals: [], signed: [0], leader: 0 }
  const refused = { member: 2, by: 2, reason: 'макул эмесмин' }

  it('is for those who took part, once each', () => {
    assert.equal(maySign(1, facts), 'allowed')
    assert.deepEqual(maySign(0, facts), refuse('nothing_to_sign', { member: 0 }))
    assert.deepEqual(maySign(3, facts), refuse('not_yours', { member: 3 }))
  })

  it('may be refused with a reason, oneself; the papers name two witnesses and stay valid', () => {
    assert.equal(mayRefuse(2, refused, facts), 'allowed')
    assert.ok(isRefusal(mayRefuse(2, { ...refused, reason: ' ' }, facts)))
    assert.ok(isRefusal(mayRefuse(1, refused, facts)))
    assert.ok(isRefusal(mayRefuse(3, { ...refused, member: 3, by: 3 }, facts)))
    const { act, line, closed } = papersOf({ refusals: [refused] })
    const written = [{ i: 2, by: 2, reason: refused.reason, witnesses: [0, 1] }]
    assert.deepEqual(act?.refusals, written)
    assert.deepEqual(line.refusals, written)
    assert.deepEqual(closed.refusals, written)
  })

  it('is recorded by the leader for one who left before the end', () => {
    assert.equal(mayRefuse(0, { ...refused, by: 0 }, facts), 'allowed')
  })

  it('never comes down to one person', () => {
    const one = { ...facts, refusals: [{ ...refused, member: 1, by: 1 }] }
    assert.deepEqual(
      mayRefuse(2, refused, one),
      refuse('too_few_signers', { signers: 1, needed: 2 }),
    )
    assert.ok(
      isRefusal(drawClosing({ ...heldOpening, refusals: [...one.refusals, refused] }, nameOfPaper)),
    )
    assert.ok(isRefusal(drawAct({ ...heldOpening, refusals: [...one.refusals, refused] })))
  })

  it('closes the opening when everybody has signed or refused', () => {
    assert.ok(isRefusal(mayClose(facts)))
    assert.equal(mayClose({ ...facts, signed: [0, 1, 2] }), 'allowed')
    assert.equal(mayClose({ ...facts, signed: [1, 0], refusals: [refused] }), 'allowed')
    assert.ok(isRefusal(maySign(2, { ...facts, refusals: [refused] })))
  })
})
