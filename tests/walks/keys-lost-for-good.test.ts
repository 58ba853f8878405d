// Passphrase and recovery sheet are gone: the same person comes again with new keys, under a new
// number, and to no case about themselves. And what a thief has of all that.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { woodenSeal } from '#bin/demo/people.ts'
import {
  aboutBakyt,
  aboutMeals,
  aboutTheClassFund,
  ainura,
  bakyt,
  gulzat,
  jypar,
  type Person,
  people,
} from '#tests/people.ts'
import { openCase, readCases } from '#web/staff/device/cases.ts'
import { enterLeaving } from '#web/staff/device/changes/leaving.ts'
import { rotateCases } from '#web/staff/device/changes/rotating.ts'
import { readJournal } from '#web/staff/device/journal.ts'
import { changingSchool, getsReady, seatOf, sees, signsNextSeal, without } from './changing.ts'
import {
  closeUp,
  come,
  declareNone,
  done,
  file,
  holdOpening,
  looksAtTheBox,
  open,
  refusedWith,
  settle,
} from './commission.ts'
import type { School } from './school.ts'
import { copyOf, whatAThiefReads } from './thief.ts'
import { drops } from './writers.ts'

let school: School
/** Bakyt again, as the record counts him. */
const again: Person = { ...bakyt, i: 5 }
const everybody = [...people, again]
const stolen: { data: string; keys: string }[] = []

before(async () => {
  school = await changingSchool()
  await drops(school, aboutBakyt)
  await drops(school, aboutTheClassFund)
  stolen.push({ data: copyOf(school, 'data', 'monday'), keys: copyOf(school, 'keys', 'monday') })
  school.clock.set('2026-11-24 11:50')
  const visitors = await come(school, ...people)
  school.clock.set('2026-11-24 12:00')
  await holdOpening(visitors)
})
after(() => school.end())

describe('keys lost for good', () => {
  it('are a leaving with a reason, and the same name may be enrolled again', async () => {
    school.clock.set('2026-11-25 10:00')
    const order = { no: '14-Б', date: '2026-11-25' }
    const said = { member: bakyt.i, on: order.date, order, reason: 'keys_lost' } as const
    done(await enterLeaving(await seatOf(school, ainura), await sees(school, ainura), said), 'lost')
    await getsReady(school, without([bakyt], again), again, {
      by: ainura,
      signing: [ainura, gulzat, jypar],
      elected: { chair: again, secretary: gulzat, by: ainura },
    })
    await drops(school, aboutMeals)
    stolen.push({ data: copyOf(school, 'data', 'friday'), keys: copyOf(school, 'keys', 'friday') })
  })

  it('open the box again from the Tuesday after', async () => {
    school.clock.set('2026-12-01 11:50')
    const visitors = await come(school, ainura, gulzat, jypar)
    school.clock.set('2026-12-01 12:00')
    await looksAtTheBox(visitors[0]!, { sealFound: woodenSeal(1) })
    await signsNextSeal(school, again)
    await open(visitors)
    await settle(visitors)
    await declareNone(visitors)
    await file(visitors)
    await closeUp(visitors, { newWoodenSeal: woodenSeal(2) })
    const { problems } = done(await readJournal(await seatOf(school, again)), 'journal')
    assert.deepEqual(problems, [])
  })

  it('lead to every case but the one about their owner', async () => {
    done(await rotateCases(await seatOf(school, gulzat)), 'rotate')
    const seat = await seatOf(school, again)
    const { rows } = done(await readCases(seat), 'cases')
    assert.deepEqual(rows.map(({ mine }) => mine).sort(), [false, true, true])
    const theirs = done(await readCases(await seatOf(school, jypar)), 'cases')
    const about = theirs.rows.filter(({ entry }) => !rows.find(r => r.entry === entry)?.mine)
    const [row] = about
    assert.ok(row?.mine)
    const opened = done(await openCase(await seatOf(school, jypar), row.entry), 'open case')
    assert.deepEqual(opened.shutOut, [bakyt.i, again.i])
    refusedWith(await openCase(seat, row.entry), 'not_yours')
  })
})

describe('a thief with every passphrase, old and new', () => {
  it('opens no envelope of an earlier seal out of an old backup, the change included', async () => {
    const keys = copyOf(school, 'keys', 'now')
    for (const { data } of stolen) {
      const loot = await whatAThiefReads(school, { data, keys }, everybody)
      assert.ok(loot.envelopes > 0)
      assert.deepEqual(loot.texts, [])
    }
  })

  it('opens them with the key folder of that hour, which is why it is never in a backup', async () => {
    const [monday, friday] = stolen
    assert.equal((await whatAThiefReads(school, monday!, everybody)).texts.length, 3)
    assert.equal((await whatAThiefReads(school, friday!, everybody)).texts.length, 2)
  })

  it('finds no key of who left in today’s folder', async () => {
    const data = copyOf(school, 'data', 'now')
    const keys = copyOf(school, 'keys', 'now')
    const loot = await whatAThiefReads(school, { data, keys }, [bakyt])
    assert.deepEqual([loot.texts, loot.casesRead], [[], 0])
  })
})
