// A Tuesday that is a holiday, one that nobody came to, and openings that say why they are late.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { woodenSeal } from '#bin/demo/people.ts'
import { aboutMeals, ainura, bakyt, gulzat, jypar } from '#tests/people.ts'
import { readBox } from '#web/staff/device/box.ts'
import { proposeClosing } from '#web/staff/device/ceremony/closing.ts'
import { callOpening } from '#web/staff/device/ceremony/room.ts'
import { readJournal } from '#web/staff/device/journal.ts'
import {
  closingWords,
  come,
  declareNone,
  done,
  file,
  holdOpening,
  looksAtTheBox,
  open,
  proposes,
  refusedWith,
  sealsCanary,
  sees,
  settle,
  sign,
  signsIn,
} from './commission.ts'
import { makeSchool, type School } from './school.ts'
import { drops } from './writers.ts'

let school: School

async function linesOfOpenings() {
  const { seat } = await signsIn(school, gulzat)
  const { lines, problems } = done(await readJournal(seat), 'journal')
  assert.deepEqual(problems, [])
  return lines.flatMap(({ entry }) =>
    entry.kind === 'opening_held' || entry.kind === 'opening_missed' ? [entry] : [],
  )
}

before(async () => {
  school = await makeSchool({ wall: '2026-12-30 10:00' })
})
after(() => school.end())

describe('Tuesday, 5 January 2027', () => {
  it('is a holiday: the seal itself promises Friday the 8th at noon', async () => {
    const { facts } = done(await readBox((await signsIn(school, ainura)).seat), 'box')
    assert.equal(facts.next.on, '2027-01-08')
    assert.deepEqual(facts.next.plannedFor, ['2027-01-05'])
    school.clock.set('2027-01-05 12:00')
    const { device, seat } = await signsIn(school, ainura)
    refusedWith(await callOpening(device, seat), 'too_early')
  })

  it('is made up for on that Friday, and after one o’clock only with a reason', async () => {
    await drops(school, aboutMeals)
    school.clock.set('2027-01-08 13:20')
    const visitors = await come(school, ainura, bakyt, jypar)
    const [leader] = visitors
    assert.ok(leader)
    await looksAtTheBox(leader)
    await open(visitors)
    await settle(visitors)
    await declareNone(visitors)
    await file(visitors)
    await sealsCanary(leader)
    refusedWith(await proposeClosing(leader.room, leader.seat, closingWords), 'reason_needed')
    await proposes(leader, { reason: 'Светтин өчүшүнөн улам кечикти' })
    await sign(visitors)
    assert.equal(sees(leader).state.stage, 'finished')
    const [held] = await linesOfOpenings()
    assert.ok(held?.kind === 'opening_held')
    assert.equal(held.openingKind, 'moved')
    assert.deepEqual(held.plannedFor, ['2027-01-05'])
    assert.equal(held.openedOn, '2027-01-08')
    assert.equal(held.reason, 'Светтин өчүшүнөн улам кечикти')
    assert.equal(held.act?.year, 2027)
  })
})

describe('a Tuesday nobody came to', () => {
  it('is a line of the journal by itself, and the opening on Wednesday says why', async () => {
    school.clock.set('2027-01-13 09:00')
    await school.restart()
    const visitors = await come(school, ainura, gulzat, jypar)
    await holdOpening(visitors, {
      reason: 'Шейшембиде жол жабык болчу',
      newWoodenSeal: woodenSeal(2),
    })
    assert.equal(sees(visitors[0]!).state.stage, 'finished')
    const [, missed, held] = await linesOfOpenings()
    assert.ok(missed?.kind === 'opening_missed')
    assert.deepEqual(missed.plannedFor, ['2027-01-12'])
    assert.ok(held?.kind === 'opening_held')
    assert.deepEqual([missed.line, held.line], [2, 3])
    assert.equal(held.openingKind, 'moved')
    const { facts } = done(await readBox((await signsIn(school, ainura)).seat), 'box')
    assert.equal(facts.next.on, '2027-01-19')
  })
})
