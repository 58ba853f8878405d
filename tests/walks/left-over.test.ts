// Letters that those present cannot open: they stay sealed, wait, and are opened by others.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { woodenSeal } from '#bin/demo/people.ts'
import {
  aboutAinuraAndGulzat,
  aboutBakyt,
  aboutMeals,
  ainura,
  bakyt,
  eldiyar,
  gulzat,
  jypar,
} from '#tests/people.ts'
import { readBox } from '#web/staff/device/box.ts'
import { proposeClosing } from '#web/staff/device/ceremony/closing.ts'
import { lead } from '#web/staff/device/ceremony/presence.ts'
import { readJournal } from '#web/staff/device/journal.ts'
import {
  closeUp,
  closingWords,
  come,
  declareNone,
  done,
  file,
  holdOpening,
  looksAtTheBox,
  open,
  openedLines,
  proposes,
  refusedWith,
  sealsCanary,
  sees,
  settle,
  sign,
  signsIn,
} from './commission.ts'
import { makeSchool, type School } from './school.ts'
import { copyOf, whatAThiefReads } from './thief.ts'
import { drops, looks, newWriter } from './writers.ts'

describe('a letter against one of the three present', () => {
  let school: School
  const mother = newWriter()
  before(async () => {
    school = await makeSchool()
    await drops(school, aboutBakyt, mother)
    await drops(school, aboutMeals)
  })
  after(() => school.end())

  it('does not open, on his device or on any other, and the others do', async () => {
    school.clock.set('2026-11-24 11:50')
    const visitors = await come(school, ainura, bakyt, jypar)
    school.clock.set('2026-11-24 12:00')
    await holdOpening(visitors)
    for (const visitor of visitors) {
      assert.equal(openedLines(visitor).length, 1)
      assert.equal(openedLines(visitor)[0]?.category, 'organisation')
    }
    const [leader] = visitors
    assert.ok(leader)
    const { state } = sees(leader)
    assert.equal(state.finish?.keysDestroyed, false)
    assert.equal(state.finish?.numbers.length, 1)
  })

  it('stays sealed through the week, counted, with its keys', async () => {
    const { seat } = await signsIn(school, eldiyar)
    const { facts } = done(await readBox(seat), 'box')
    assert.equal(facts.leftOver, 1)
    const { lines } = done(await readJournal(seat), 'journal')
    const held = lines.findLast(({ entry }) => entry.kind === 'opening_held')?.entry
    assert.equal(held?.kind === 'opening_held' && held.counts.leftOver, 1)
  })

  it('is opened the next Tuesday by others, beside the new letters', async () => {
    await drops(school, aboutMeals)
    school.clock.set('2026-12-01 11:50')
    const visitors = await come(school, gulzat, ainura, jypar)
    school.clock.set('2026-12-01 12:00')
    await holdOpening(visitors, { newWoodenSeal: woodenSeal(2) })
    for (const visitor of visitors) assert.equal(openedLines(visitor).length, 2)
    const [leader] = visitors
    assert.ok(leader)
    const { state } = sees(leader)
    assert.equal(state.finish?.keysDestroyed, true)
    assert.equal(state.finish?.numbers.length, 2)
    assert.equal((await looks(school, mother)).heard.found.length, 1)
    const { problems } = done(await readJournal(leader.seat), 'journal')
    assert.deepEqual(problems, [])
  })

  it('and leaves no key behind', async () => {
    const stolen = await whatAThiefReads(school, {
      data: copyOf(school, 'data', 'after'),
      keys: copyOf(school, 'keys', 'after'),
    })
    assert.equal(stolen.envelopes, 1)
    assert.deepEqual(stolen.casesRead, stolen.cases)
    const canaryAlone = stolen.texts.filter(text => !text.startsWith('Текшерүү'))
    assert.deepEqual(canaryAlone, [])
  })
})

describe('one letter that some may read and one that nobody present may', () => {
  let school: School
  before(async () => {
    school = await makeSchool()
    await drops(school, aboutBakyt)
    await drops(school, aboutAinuraAndGulzat)
  })
  after(() => school.end())

  it('are told apart only by a device that read the first', async () => {
    school.clock.set('2026-11-24 11:50')
    const visitors = await come(school, bakyt, ainura, gulzat, jypar)
    const [his, hers] = visitors
    assert.ok(his && hers)
    school.clock.set('2026-11-24 12:00')
    await looksAtTheBox(his)
    await open(visitors)
    await settle(visitors)
    await declareNone(visitors)
    await file(visitors)
    assert.equal(openedLines(his).length, 0)
    assert.equal(openedLines(hers).length, 1)
    await sealsCanary(his)
    refusedWith(await proposeClosing(his.room, his.seat, closingWords), 'not_yours')
    done(await lead(hers.room, hers.seat), 'lead')
    await proposes(hers)
    await sign(visitors)
    const { state } = sees(hers)
    assert.equal(state.stage, 'finished')
    assert.equal(state.finish?.numbers.length, 1)
  })

  it('and the second is opened when the parents and the chair sit down together', async () => {
    school.clock.set('2026-12-01 11:50')
    const visitors = await come(school, bakyt, jypar, eldiyar)
    school.clock.set('2026-12-01 12:00')
    const [chair] = visitors
    assert.ok(chair)
    await looksAtTheBox(chair, { responsible: bakyt.i, sealFound: woodenSeal(1) })
    await open(visitors)
    await settle(visitors)
    await declareNone(visitors)
    await file(visitors)
    await closeUp(visitors, { newWoodenSeal: woodenSeal(2) })
    assert.equal(openedLines(chair).length, 1)
    assert.equal(sees(chair).state.finish?.keysDestroyed, true)
  })
})
