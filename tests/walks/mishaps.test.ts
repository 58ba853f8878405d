// What goes wrong in a room on a Tuesday: dead batteries, late buses, people who leave or will not sign.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { woodenSeal } from '#bin/demo/people.ts'
import {
  aboutMeals,
  aboutTheClassFund,
  ainura,
  bakyt,
  eldiyar,
  gulzat,
  jypar,
  type Person,
} from '#tests/people.ts'
import { proposeClosing, refuseClosing, signClosing } from '#web/staff/device/ceremony/closing.ts'
import { fileCases } from '#web/staff/device/ceremony/filing.ts'
import { abandon, attend, attest, lead } from '#web/staff/device/ceremony/presence.ts'
import { callOpening } from '#web/staff/device/ceremony/room.ts'
import { readJournal } from '#web/staff/device/journal.ts'
import {
  closeUp,
  closingWords,
  come,
  comes,
  comesAgain,
  declareNone,
  done,
  file,
  looksAtTheBox,
  open,
  openedLines,
  opens,
  proposes,
  refusedWith,
  sealsCanary,
  sees,
  settle,
  sign,
  signsIn,
  type Visitor,
} from './commission.ts'
import { makeSchool, type School } from './school.ts'
import { drops } from './writers.ts'

let school: School

/** Two letters, and these people at noon on the first Tuesday with the box open before them. */
async function reading(...persons: Person[]): Promise<Visitor[]> {
  await drops(school, aboutMeals)
  await drops(school, aboutTheClassFund)
  school.clock.set('2026-11-24 11:50')
  const visitors = [...(await come(school, ...persons))]
  school.clock.set('2026-11-24 12:00')
  await looksAtTheBox(visitors[0] as Visitor)
  await open(visitors)
  await settle(visitors)
  return visitors
}

async function heldLine(person: Person) {
  const { seat } = await signsIn(school, person)
  const { lines, problems } = done(await readJournal(seat), 'journal')
  assert.deepEqual(problems, [])
  const held = lines.findLast(({ entry }) => entry.kind === 'opening_held')?.entry
  assert.ok(held?.kind === 'opening_held')
  return held
}

describe('an opening nobody can hold', () => {
  before(async () => {
    school = await makeSchool()
  })
  after(() => school.end())

  it('is given up without a trace, and called again', async () => {
    school.clock.set('2026-11-24 12:10')
    const [only] = await come(school, ainura)
    assert.ok(only)
    await opens(only)
    assert.equal(await abandon(only.room, only.seat), 'abandoned')
    const again = done(await callOpening(only.device, only.seat), 'call')
    assert.notEqual(again.opening, only.room.opening)
    assert.equal(again.state.attestations.length, 0)
  })
})

describe('the leader’s laptop dies while letters are read', () => {
  let visitors: Visitor[]
  before(async () => {
    school = await makeSchool()
    visitors = await reading(ainura, gulzat, jypar)
  })
  after(() => school.end())

  it('and another device leads on; hers comes back, is given shares again and reads again', async () => {
    const [ainuras, gulzats, jypars] = visitors
    assert.ok(ainuras && gulzats && jypars)
    done(await lead(gulzats.room, gulzats.seat), 'lead')
    const back = await comesAgain(school, ainuras)
    visitors = [gulzats, back, jypars]
    await settle(visitors)
    assert.equal(openedLines(back).length, 2)
    await declareNone(visitors)
    await file(visitors)
    await sealsCanary(gulzats)
    await proposes(gulzats)
    await settle(visitors)
  })

  it('dies again while they sign: it still reads the letters before its owner signs', async () => {
    const [gulzats, ainuras, jypars] = visitors
    assert.ok(gulzats && ainuras && jypars)
    done(await signClosing(gulzats.room, gulzats.seat), 'sign')
    const back = await comesAgain(school, ainuras)
    await settle([back, gulzats, jypars])
    assert.equal(openedLines(back).length, 2)
    await sign([back, jypars])
    assert.equal(sees(jypars).state.stage, 'finished')
    assert.deepEqual(
      (await heldLine(ainura)).present.map(({ i }) => i),
      [0, 2, 3],
    )
  })
})

describe('a member whose bus was late', () => {
  before(async () => {
    school = await makeSchool()
  })
  after(() => school.end())

  it('joins before the closing, reads too, and signs with the others', async () => {
    const visitors = await reading(ainura, bakyt, jypar)
    await declareNone(visitors)
    const late = await comes(school, eldiyar)
    await opens(late)
    const all = [...visitors, late]
    await settle(all)
    assert.equal(openedLines(late).length, 2)
    await declareNone([late])
    await file(all)
    await closeUp(all)
    assert.equal(sees(late).state.stage, 'finished')
    assert.deepEqual(
      (await heldLine(eldiyar)).present.map(({ i }) => i),
      [0, 1, 3, 4],
    )
  })

  it('and once the papers are being signed it is too late', async () => {
    school.clock.set('2026-12-01 11:50')
    const visitors = [...(await come(school, ainura, bakyt, jypar))]
    school.clock.set('2026-12-01 12:00')
    await looksAtTheBox(visitors[0] as Visitor, { sealFound: woodenSeal(1) })
    await open(visitors)
    await settle(visitors)
    await declareNone(visitors)
    await sealsCanary(visitors[0] as Visitor)
    await proposes(visitors[0] as Visitor)
    const { device, seat } = await signsIn(school, eldiyar)
    const room = done(await callOpening(device, seat), 'enter')
    refusedWith(await attend(room, seat), 'closing_underway')
    refusedWith(await attest(room, seat), 'closing_underway')
  })
})

describe('one who will not sign, one who objects, one who went home', () => {
  before(async () => {
    school = await makeSchool()
  })
  after(() => school.end())

  it('stand in the papers with their reasons and two witnesses, and the papers stay valid', async () => {
    const visitors = await reading(ainura, bakyt, gulzat, jypar, eldiyar)
    const [leader, bakyts, , jypars, eldiyars] = visitors
    assert.ok(leader && bakyts && jypars && eldiyars)
    await declareNone(visitors)
    await file(visitors)
    await sealsCanary(leader)
    await proposes(leader)
    await settle(visitors)
    done(await signClosing(leader.room, leader.seat), 'sign')
    const say = (who: Visitor, kind: 'refuses' | 'objects', reason: string) =>
      refuseClosing(who.room, who.seat, { member: who.person.i, kind, reason })
    done(await say(bakyts, 'refuses', 'Кутуча кечигип ачылды деп эсептейм'), 'refuse')
    done(await say(jypars, 'objects', 'Пломбанын сүрөтү тартылган жок'), 'object')
    const left = { member: eldiyar.i, kind: 'left', reason: 'Шашылыш кетти' } as const
    refusedWith(await refuseClosing(jypars.room, jypars.seat, left), 'not_yours')
    done(await refuseClosing(leader.room, leader.seat, left), 'left')
    await sign(visitors.filter(visitor => visitor !== bakyts && visitor !== eldiyars))
    assert.equal(sees(leader).state.stage, 'finished')
    const held = await heldLine(jypar)
    assert.deepEqual(
      held.refusals.map(({ i, by, witnesses }) => ({ i, by, witnesses })),
      [
        { i: bakyt.i, by: bakyt.i, witnesses: [ainura.i, gulzat.i] },
        { i: eldiyar.i, by: ainura.i, witnesses: [ainura.i, gulzat.i] },
      ],
    )
    assert.deepEqual(
      held.objections.map(({ i }) => i),
      [jypar.i],
    )
  })
})

describe('a phone that died right after Open, and its owner went to find a charger', () => {
  before(async () => {
    school = await makeSchool()
  })
  after(() => school.end())

  it('keeps nobody: the others read, file and close, and the line says that its owner left', async () => {
    await drops(school, aboutMeals)
    school.clock.set('2026-11-24 11:50')
    const all = await come(school, ainura, bakyt, gulzat, jypar, eldiyar)
    const [leader, , , , gone] = all as [Visitor, Visitor, Visitor, Visitor, Visitor]
    const others = all.filter(visitor => visitor !== gone)
    school.clock.set('2026-11-24 12:00')
    await looksAtTheBox(leader)
    await open(all)
    await settle(others)
    assert.deepEqual(sees(leader).waitingFor, [eldiyar.i])
    assert.equal(openedLines(leader).length, 1)
    await declareNone(others)
    refusedWith(await fileCases(leader.room, leader.seat), 'answers_missing')
    done(await fileCases(leader.room, leader.seat, { waitForNobody: true }), 'file')
    await sealsCanary(leader)
    refusedWith(await proposeClosing(leader.room, leader.seat, closingWords), 'answers_missing')
    const waits = { waitForNobody: true }
    done(await proposeClosing(leader.room, leader.seat, closingWords, waits), 'propose')
    const left = { member: eldiyar.i, kind: 'left', reason: 'телефону өчүп калды' } as const
    done(await refuseClosing(leader.room, leader.seat, left), 'left')
    await sign(others)
    const line = await heldLine(ainura)
    assert.deepEqual(line.counts.all, 1)
    assert.deepEqual(
      line.refusals.map(({ i, by }) => ({ i, by })),
      [{ i: eldiyar.i, by: ainura.i }],
    )
  })
})
