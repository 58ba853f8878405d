// Passphrases lost for good, sheets burnt: who is left, and whether they can still open the box.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { woodenSeal } from '#bin/demo/people.ts'
import { aboutMeals, ainura, bakyt, eldiyar, gulzat, jypar, type Person } from '#tests/people.ts'
import { readBox } from '#web/staff/device/box.ts'
import { abandon } from '#web/staff/device/ceremony/presence.ts'
import { signIn } from '#web/staff/device/sign-in.ts'
import {
  come,
  done,
  holdOpening,
  open,
  openedLines,
  refusedWith,
  sees,
  settle,
  signsIn,
} from './commission.ts'
import { makeSchool, type School } from './school.ts'
import { drops } from './writers.ts'

describe('a box some of whose members have lost their keys', () => {
  let school: School
  before(async () => {
    school = await makeSchool()
  })
  after(() => school.end())

  it('lets nobody in with a wrong passphrase, and does not say whether the name is known', async () => {
    const tools = school.toolsOf(bakyt)
    const others = school.passphraseOf(gulzat)
    refusedWith(await signIn(tools, bakyt.signInName, others), 'wrong_passphrase')
    refusedWith(await signIn(tools, 'nobody', others), 'wrong_passphrase')
    const slip = school
      .passphraseOf(bakyt)
      .replace(/\d$/, digit => String((Number(digit) + 1) % 10))
    refusedWith(await signIn(tools, bakyt.signInName, slip), 'code_check_digits')
  })

  const weeks: readonly { lost: string; left: readonly Person[]; day: string }[] = [
    { lost: 'one', left: [ainura, gulzat, jypar, eldiyar], day: '2026-11-24' },
    { lost: 'two, as many as may be missing', left: [ainura, gulzat, eldiyar], day: '2026-12-01' },
  ]
  for (const [at, { lost, left, day }] of weeks.entries()) {
    it(`is opened when the keys of ${lost} are gone`, async () => {
      await drops(school, aboutMeals)
      school.clock.set(`${day} 11:50`)
      const visitors = await come(school, ...left)
      school.clock.set(`${day} 12:00`)
      await holdOpening(visitors, { newWoodenSeal: woodenSeal(at + 1) })
      for (const visitor of visitors) assert.equal(openedLines(visitor).length, 1)
    })
  }

  for (const [who, left] of [
    ['three of five', [ainura, jypar]],
    ['all the parents', [ainura, bakyt, gulzat]],
  ] as const) {
    it(`stays shut when the keys of ${who} are gone, and says so by doing nothing`, async () => {
      await drops(school, aboutMeals)
      school.clock.set('2026-12-08 12:30')
      const visitors = await come(school, ...left)
      await open(visitors)
      await settle(visitors)
      for (const visitor of visitors) {
        assert.equal(sees(visitor).state.stage, 'called')
        assert.equal(sees(visitor).lines.length, 0)
      }
      const [first] = visitors
      assert.ok(first)
      assert.equal(await abandon(first.room, first.seat), 'abandoned')
      const { facts } = done(await readBox((await signsIn(school, ainura)).seat), 'box')
      assert.equal(facts.seal.no, 3)
    })
  }

  it('and letters kept meanwhile are opened once there are enough again', async () => {
    school.clock.set('2026-12-08 14:00')
    const visitors = await come(school, ainura, gulzat, jypar)
    await holdOpening(visitors, { reason: 'Ата-эне өкүлү кечикти', newWoodenSeal: woodenSeal(3) })
    assert.equal(openedLines(visitors[0]!).length, 2)
  })
})
