// A school with one laptop: five members sign in on it one after another, and it is handed on.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { aboutBakyt, aboutMeals, bakyt, people } from '#tests/people.ts'
import { openCase, readCases } from '#web/staff/device/cases.ts'
import { refuseClosing } from '#web/staff/device/ceremony/closing.ts'
import { attest } from '#web/staff/device/ceremony/presence.ts'
import { declareConflicts, letterText } from '#web/staff/device/ceremony/reading.ts'
import { readJournal } from '#web/staff/device/journal.ts'
import {
  closeUp,
  comeToOneLaptop,
  declareNone,
  done,
  file,
  looksAtTheBox,
  openedLines,
  opens,
  refusedWith,
  sees,
  settle,
  signsIn,
  type Visitor,
} from './commission.ts'
import { makeSchool, type School } from './school.ts'
import { drops } from './writers.ts'

describe('five members at one laptop', () => {
  let school: School
  let visitors: readonly Visitor[]
  let leader: Visitor
  before(async () => {
    school = await makeSchool()
    await drops(school, aboutBakyt)
    await drops(school, aboutMeals)
    school.clock.set('2026-11-24 11:50')
    visitors = await comeToOneLaptop(school, ...people)
    leader = visitors[0] as Visitor
  })
  after(() => school.end())

  it('leave no root behind in it once they have said that they are here', () => {
    for (const { seat } of visitors) assert.equal(seat.keys, undefined)
  })

  it('open with the last group of their passphrases, and not without it', async () => {
    school.clock.set('2026-11-24 12:00')
    await looksAtTheBox(leader)
    refusedWith(await attest(leader.room, leader.seat, '0000'), 'wrong_last_group')
    refusedWith(await attest(leader.room, leader.seat), 'wrong_last_group')
    for (const visitor of visitors) await opens(visitor)
    await settle(visitors)
    assert.equal(openedLines(leader).length, 2)
    assert.deepEqual(sees(leader).problems, [])
  })

  it('do not read here what is written against one of them', async () => {
    const [last] = visitors.slice(-1)
    assert.ok(last)
    refusedWith(await declareConflicts(last.room, last.seat, [], '1'), 'wrong_last_group')
    await declareNone(visitors)
    const lines = openedLines(leader)
    const his = lines.find(({ text }) => text === 'named')
    const meals = lines.find(({ text }) => text === 'shown')
    assert.ok(his && meals)
    refusedWith(letterText(leader.room, his.entry), 'not_yours')
    assert.equal(done(letterText(leader.room, meals.entry), 'text').letter.text, aboutMeals.text)
  })

  it('refuse in nobody else’s name: those four digits are asked then, too', async () => {
    const [last] = visitors.slice(-1)
    assert.ok(last)
    const refusal = { member: last.person.i, kind: 'refuses', reason: 'макул эмесмин' } as const
    refusedWith(await refuseClosing(leader.room, last.seat, refusal, '0000'), 'wrong_last_group')
    refusedWith(await refuseClosing(leader.room, last.seat, refusal), 'wrong_last_group')
  })

  it('file both letters, sign, and the act says that it was one device', async () => {
    await file([leader])
    await closeUp(visitors)
    assert.equal(sees(leader).state.stage, 'finished')
    const { seat } = await signsIn(school, bakyt)
    const { lines, problems } = done(await readJournal(seat), 'journal')
    assert.deepEqual(problems, [])
    const held = lines.findLast(({ entry }) => entry.kind === 'opening_held')?.entry
    assert.ok(held?.kind === 'opening_held')
    assert.deepEqual([...new Set(held.present.map(({ device }) => device))], ['shared'])
  })

  it('and he still cannot open the case about him, on any device', async () => {
    const { seat } = await signsIn(school, bakyt)
    const { rows } = done(await readCases(seat), 'register')
    const shut = rows.find(({ mine }) => !mine)
    assert.ok(shut)
    refusedWith(await openCase(seat, shut.entry), 'not_yours')
  })
})
