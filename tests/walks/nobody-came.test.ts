// Nobody came; too few came; two Tuesdays were holidays: what parents and the journal are told, by itself.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { woodenSeal } from '#bin/demo/people.ts'
import type { Office } from '#tests/clerk-office.ts'
import { openOfficeWithPages, stateOnThePage } from '#tests/office-pages.ts'
import { schoolAt } from '#tests/office-school.ts'
import { ainura, bakyt, gulzat, jypar } from '#tests/people.ts'
import { at } from '#tests/school.ts'
import { knowBox } from '#web/staff/device/box.ts'
import { readJournal } from '#web/staff/device/journal.ts'
import { fill } from '#words/fill.ts'
import { openingSentences } from '#words/journal-sentences.ts'
import { publicPages } from '#words/ky/public.ts'
import { speeches } from '#words/verify.ts'
import { come, done, holdOpening, signsIn } from './commission.ts'
import type { School } from './school.ts'

let office: Office
let school: School

async function begin(date: string): Promise<void> {
  office = await openOfficeWithPages(at(date, '10:00'))
  school = schoolAt(office)
}

/** A minute passes on the machine: pages and journal follow the clock by themselves. */
async function on(wall: string): Promise<string> {
  school.clock.set(wall)
  await office.app.carryOn()
  return stateOnThePage(office)
}

async function openingsInTheJournal(): Promise<readonly string[]> {
  const { seat } = await signsIn(school, gulzat)
  const { lines, problems } = done(await readJournal(seat), 'journal')
  assert.deepEqual(problems, [])
  const told = openingSentences({ lines, problems, commissionName: '' }, speeches.ky)
  return told.map(({ sentence }) => sentence)
}

const { home } = publicPages

describe('a Tuesday nobody comes to', () => {
  before(() => begin('2026-11-23'))
  after(() => office.end())

  it('is amber for parents from one o’clock on, with the day it can be made up for', async () => {
    assert.match(await on('2026-11-24 12:30'), new RegExp(home.onTime))
    const amber = await on('2026-11-24 13:01')
    assert.match(amber, new RegExp(home.lateToday))
    const movedTo = fill(home.movedTo, { date: '2026-жылдын 25-ноябры' })
    assert.ok(amber.includes(movedTo), amber)
    assert.ok(!amber.includes(home.onTime))
    assert.match(amber, /2026-жылдын 25-ноябры, шаршемби, саат 12:00/, 'the hour it may be held at')
  })

  it('is red on Wednesday, and a line of the journal by itself, with reason and new day', async () => {
    const red = await on('2026-11-25 00:01')
    assert.ok(red.includes(home.overdue), red)
    assert.ok(red.includes(fill(home.late, { date: '2026-жылдын 24-ноябры' })), red)
    assert.deepEqual(await openingsInTheJournal(), [
      '№ 1 · 2026-жылдын 24-ноябры · ачуу өткөрүлгөн жок (эч ким келген жок), жаңы күнү: 2026-жылдын 25-ноябры.',
    ])
    const named = await on('2026-11-26 08:00')
    assert.match(named, /2026-жылдын 1-декабры, шейшемби/, 'the next one that is planned')
    assert.ok(!named.includes(fill(home.movedTo, { date: '2026-жылдын 25-ноябры' })), named)
  })

  it('is green again with the opening that makes up for it', async () => {
    await on('2026-11-26 11:50')
    await holdOpening(await come(school, ainura, bakyt, jypar), { reason: 'Жол жабык болду' })
    const green = await on('2026-11-26 12:40')
    assert.ok(green.includes(home.onTime), green)
    assert.match(green, /2026-жылдын 1-декабры, шейшемби/)
    const [, held] = await openingsInTheJournal()
    assert.match(held ?? '', /26-ноябры \(пландалган күнү: 2026-жылдын 24-ноябры\)/)
  })

  it('says «no quorum» when some came and were too few', async () => {
    await on('2026-12-01 11:50')
    await come(school, ainura, gulzat)
    assert.ok((await on('2026-12-01 13:01')).includes(home.lateToday))
    await on('2026-12-02 00:01')
    const missed = (await openingsInTheJournal()).at(-1)
    assert.match(missed ?? '', /1-декабры · ачуу өткөрүлгөн жок \(кворум болгон жок\)/)
  })
})

describe('two Tuesdays that are holidays', () => {
  before(() => begin('2028-04-21'))
  after(() => office.end())

  it('are one opening, and the page names it before its day', async () => {
    await on('2028-04-25 12:00')
    await holdOpening(await come(school, ainura, bakyt, jypar))
    const waiting = await on('2028-05-01 09:00')
    assert.match(waiting, /2028-жылдын 10-майы, шаршемби/)
    const dates = '2028-жылдын 2-майы, 2028-жылдын 9-майы'
    assert.ok(waiting.includes(fill(home.insteadOf, { dates })), waiting)
    const { facts } = done(await knowBox((await signsIn(school, jypar)).seat), 'box')
    assert.deepEqual(facts.next.plannedFor, ['2028-05-02', '2028-05-09'])
  })

  it('miss nothing on either of them, and their one line names both', async () => {
    for (const wall of ['2028-05-03 08:00', '2028-05-10 08:00']) {
      assert.ok((await on(wall)).includes(home.onTime), wall)
    }
    await on('2028-05-10 12:00')
    await holdOpening(await come(school, ainura, gulzat, jypar), { newWoodenSeal: woodenSeal(2) })
    const lines = await openingsInTheJournal()
    assert.equal(lines.length, 2)
    assert.match(
      lines[1] ?? '',
      /№ 2 · 2028-жылдын 10-майы \(пландалган күнү: 2028-жылдын 2-майы, 2028-жылдын 9-майы\)/,
    )
  })
})
