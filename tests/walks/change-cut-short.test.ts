// The power goes after every single step of a change: what was done is there, and is there once.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { woodenSeal } from '#bin/demo/people.ts'
import {
  aboutTheClassFund,
  ainura,
  bakyt,
  eldiyar,
  gulzat,
  jypar,
  meerim,
  people,
} from '#tests/people.ts'
import { knowBox } from '#web/staff/device/box.ts'
import { readCases } from '#web/staff/device/cases.ts'
import { rotateCases } from '#web/staff/device/changes/rotating.ts'
import { readJournal } from '#web/staff/device/journal.ts'
import {
  changingSchool,
  closesAndParts,
  getsReady,
  pending,
  seatOf,
  sees,
  signsNextSeal,
  without,
} from './changing.ts'
import {
  come,
  declareNone,
  done,
  file,
  holdOpening,
  looksAtTheBox,
  open,
  settle,
} from './commission.ts'
import type { School } from './school.ts'
import { drops } from './writers.ts'

let school: School
let cuts = 0

/** Carried out, then the answer is lost with the server, and the same message comes once more. */
function cutAfterEveryStep(): void {
  const cutOnce = new Set<string>()
  const isSpared = /sessions|salts|mailboxes|prekey|enrolments|invitations/
  school.onTheLine = async (path, { method, body }, carry) => {
    const key = `${method} ${path} ${typeof body === 'string' ? body : (body?.join() ?? '')}`
    if (method === 'GET' || isSpared.test(path) || cutOnce.has(key)) return carry()
    const said = await carry()
    if (said.status >= 300) return said
    cutOnce.add(key)
    await school.restart()
    cuts += 1
    return carry()
  }
}

before(async () => {
  school = await changingSchool()
  await drops(school, aboutTheClassFund)
  school.clock.set('2026-11-24 11:50')
  const visitors = await come(school, ...people)
  school.clock.set('2026-11-24 12:00')
  await holdOpening(visitors)
  cutAfterEveryStep()
})
after(() => school.end())

describe('a change whose server falls after every step', () => {
  it('gets ready all the same', async () => {
    school.clock.set('2026-11-25 10:00')
    await getsReady(school, without([bakyt], meerim), meerim, {
      by: ainura,
      signing: [ainura, gulzat, jypar],
      elected: { chair: eldiyar, secretary: gulzat, by: ainura },
    })
    const change = await pending(school, jypar)
    assert.equal(change.ready, true)
    assert.equal(change.version, 2, 'one order, one election')
    assert.ok(cuts >= 8)
  })

  it('takes effect once, at the opening', async () => {
    school.clock.set('2026-12-01 11:50')
    const visitors = await come(school, ainura, bakyt, jypar)
    school.clock.set('2026-12-01 12:00')
    await looksAtTheBox(visitors[0]!, { sealFound: woodenSeal(1) })
    await open(visitors)
    await signsNextSeal(school, meerim)
    await settle(visitors)
    assert.equal(visitors[0]!.room.state.stage, 'reading')
    await declareNone(visitors)
    await file(visitors)
    const staying = visitors.filter(({ person }) => person !== bakyt)
    await closesAndParts(visitors, staying, { newWoodenSeal: woodenSeal(2) })
    const seat = await seatOf(school, meerim)
    const { lines, problems } = done(await readJournal(seat), 'journal')
    assert.deepEqual(problems, [])
    const kinds = lines.map(({ entry }) => entry.kind)
    assert.equal(kinds.filter(kind => kind === 'commission_changed').length, 1)
    assert.equal(kinds.filter(kind => kind === 'access_ended').length, 1)
    assert.equal((await sees(school, meerim)).change, undefined)
  })

  it('has the keys of cases follow, each once', async () => {
    done(await rotateCases(await seatOf(school, ainura)), 'rotate')
    const { facts } = done(await knowBox(await seatOf(school, meerim)), 'box')
    assert.equal(facts.casesToRotate, 0)
    const { rows } = done(await readCases(await seatOf(school, meerim)), 'cases')
    assert.ok(rows.length > 0 && rows.every(({ mine }) => mine))
  })
})
