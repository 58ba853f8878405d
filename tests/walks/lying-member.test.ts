// A member's device that gives false shares: letters open without it, and everybody sees whose they were.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { toBase64url } from '#crypto/bytes.ts'
import { shareBatch } from '#crypto/opening-records.ts'
import { sign } from '#crypto/sign.ts'
import { aboutMeals, ainura, bakyt, eldiyar, gulzat, jypar } from '#tests/people.ts'
import type { Hand } from '#web/staff/device/seat.ts'
import {
  closeUp,
  come,
  declareNone,
  file,
  looksAtTheBox,
  open,
  openedLines,
  sees,
  settle,
  type Visitor,
} from './commission.ts'
import { makeSchool, type School } from './school.ts'
import { drops } from './writers.ts'

/** Bends what this device gives to others; what it keeps for itself stays right. */
function bends({ seat }: Visitor, give: (honest: Hand['giveShares']) => Hand['giveShares']): void {
  Object.assign(seat.hand, { giveShares: give(seat.hand.giveShares) })
}

const flipped = (value: Uint8Array) => value.map(byte => byte ^ 0x55)

describe('a device that gives false values and signs for them', () => {
  let school: School
  let visitors: readonly Visitor[]
  before(async () => {
    school = await makeSchool()
    await drops(school, aboutMeals)
    school.clock.set('2026-11-24 11:50')
    visitors = await come(school, ainura, bakyt, gulzat, jypar)
    bends(visitors[1]!, honest => batch => {
      const values = batch.values.map(share => ({ ...share, value: flipped(share.value) }))
      return honest({ ...batch, values })
    })
    school.clock.set('2026-11-24 12:00')
    await looksAtTheBox(visitors[0]!)
    await open(visitors)
    await settle(visitors)
  })
  after(() => school.end())

  it('keeps no letter shut while the others are enough', () => {
    for (const visitor of visitors) assert.equal(openedLines(visitor).length, 1)
  })

  it('is named on every other device by what the letter was dealt from', () => {
    for (const visitor of visitors.filter(({ person }) => person.i !== bakyt.i)) {
      const named = sees(visitor).problems.map(({ problem, member }) => ({ problem, member }))
      assert.deepEqual(named, [{ problem: 'share_false', member: bakyt.i }])
    }
    assert.deepEqual(sees(visitors[1]!).problems, [])
  })

  it('and the opening is closed all the same', async () => {
    await declareNone(visitors)
    await file(visitors)
    await closeUp(visitors)
    assert.equal(sees(visitors[0]!).state.stage, 'finished')
  })
})

describe('a device that signs for one value and gives another', () => {
  let school: School
  before(async () => {
    school = await makeSchool()
    await drops(school, aboutMeals)
  })
  after(() => school.end())

  it('is caught at once, and its batch counts for nothing', async () => {
    school.clock.set('2026-11-24 11:50')
    const visitors = await come(school, ainura, bakyt, gulzat, jypar)
    const [, liar] = visitors
    assert.ok(liar)
    bends(liar, honest => async batch => {
      const { record, file: sealed } = await honest(batch)
      const said = shareBatch.read(record.body)
      assert.ok(!('refusal' in said))
      const hash = toBase64url(new Uint8Array(32))
      const body = shareBatch.body({ ...said, values: said.values.map(v => ({ ...v, hash })) })
      const sig = sign(shareBatch.label, liar.seat.boxId, body, liar.seat.keys!.signing)
      return { record: { body, sig }, file: sealed }
    })
    school.clock.set('2026-11-24 12:00')
    await open(visitors)
    await settle(visitors)
    for (const visitor of visitors.filter(one => one !== liar)) {
      assert.equal(openedLines(visitor).length, 1)
      const { problems, waitingFor } = sees(visitor)
      assert.deepEqual(
        problems.map(({ problem, member, grave }) => ({ problem, member, grave })),
        [{ problem: 'share_wrong', member: bakyt.i, grave: false }],
      )
      assert.deepEqual(waitingFor, [bakyt.i])
    }
  })
})

describe('a liar among exactly as many as are needed', () => {
  let school: School
  let visitors: Visitor[]
  before(async () => {
    school = await makeSchool()
    await drops(school, aboutMeals)
  })
  after(() => school.end())

  it('keeps every letter shut, and the rehearsal letter says that something is wrong', async () => {
    school.clock.set('2026-11-24 11:50')
    visitors = [...(await come(school, ainura, bakyt, jypar))]
    bends(visitors[1]!, honest => batch => {
      const values = batch.values.map(share => ({ ...share, value: flipped(share.value) }))
      return honest({ ...batch, values })
    })
    school.clock.set('2026-11-24 12:00')
    await looksAtTheBox(visitors[0]!)
    await open(visitors)
    await settle(visitors)
    assert.equal(openedLines(visitors[0]!).length, 0)
    assert.equal(sees(visitors[0]!).canary, 'missing')
  })

  it('until two more come, late as they are', async () => {
    const late = await come(school, gulzat, eldiyar)
    await open(late)
    visitors.push(...late)
    await settle(visitors)
    for (const visitor of visitors) {
      assert.equal(sees(visitor).canary, 'opened')
      assert.equal(openedLines(visitor).length, 1)
    }
  })
})
