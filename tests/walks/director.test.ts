// The director's page: the box is seen to be kept, and no letter, number of one, or name is.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { isRefusal } from '#core/refusal.ts'
import { aboutMeals, ainura, bakyt, gulzat, jypar, people } from '#tests/people.ts'
import { readCases } from '#web/staff/device/cases.ts'
import { newDirectorLink } from '#web/staff/device/director-link.ts'
import { makeCall } from '#wire/call.ts'
import { endDirectorLink, lookAsDirector, readDirectorLink } from '#wire/director.ts'
import { come, done, holdOpening, refusedWith, signsIn } from './commission.ts'
import { makeSchool, type School } from './school.ts'
import { drops } from './writers.ts'

let school: School
let token = ''
const looks = (by = token) => makeCall(school.carry)(lookAsDirector, { token: by })
const sees = async () => done(await looks(), 'look')

before(async () => {
  school = await makeSchool()
})
after(() => school.end())

describe('the link to the director’s page', () => {
  it('is made by the responsible person or the chair, and known to the disk by its hash alone', async () => {
    const { seat } = await signsIn(school, jypar)
    refusedWith(await newDirectorLink(seat), 'not_in_office')
    const { seat: responsible } = await signsIn(school, ainura)
    let sent = ''
    school.onTheLine = async (_path, { body }, carry) => {
      sent += typeof body === 'string' ? body : ''
      return carry()
    }
    token = done(await newDirectorLink(responsible), 'make')
    school.onTheLine = (_path, _sent, carry) => carry()
    assert.ok(!sent.includes(token), 'the link itself never travels to be made')
    const standing = done(await seat.call(readDirectorLink, {}), 'standing')
    assert.deepEqual(standing, {
      link: { madeBy: ainura.i, madeOn: '2026-11-23' },
      mayMake: false,
    })
  })

  it('ends when a new one is made, and when somebody ends it', async () => {
    const old = token
    const { seat } = await signsIn(school, bakyt)
    token = done(await newDirectorLink(seat), 'make')
    refusedWith(await looks(old), 'link_ended')
    assert.ok(!isRefusal(await looks()))
    done(await seat.call(endDirectorLink, {}), 'end')
    refusedWith(await looks(), 'link_ended')
    token = done(await newDirectorLink(seat), 'make')
    refusedWith(await looks(`${'A'.repeat(42)}E`), 'link_ended')
  })
})

describe('the director', () => {
  it('sees openings held and missed, the seal, and that all is as it should be', async () => {
    await drops(school, aboutMeals)
    school.clock.set('2026-11-24 12:00')
    await holdOpening(await come(school, ainura, gulzat, jypar))
    const { seal, openings, state, commission } = await sees()
    assert.equal(seal.no, 2)
    assert.equal(state, 'green')
    assert.deepEqual(openings, [{ line: 1, plannedFor: ['2026-11-24'], heldOn: '2026-11-24' }])
    assert.deepEqual(commission, {
      order: { no: '41-Б', date: '2026-11-20' },
      members: 5,
      parents: 2,
      left: 0,
      lawful: true,
    })
    school.clock.set('2026-12-01 13:30')
    assert.equal((await sees()).state, 'amber')
    school.clock.set('2026-12-02 08:00')
    await school.restart()
    const late = await sees()
    assert.equal(late.state, 'red')
    assert.deepEqual(late.openings.at(-1), {
      line: 2,
      plannedFor: ['2026-12-01'],
      missed: { reason: 'nobody_came', movedTo: '2026-12-02' },
    })
  })

  it('sees how many wait for registration, and nothing by which a letter or a person is known', async () => {
    const seen = await sees()
    assert.equal(seen.unregistered, 1)
    assert.equal(seen.overdue, 0)
    const { seat } = await signsIn(school, jypar)
    const { rows } = done(await readCases(seat), 'cases')
    const [row] = rows
    assert.ok(row)
    const told = JSON.stringify(seen)
    for (const secret of [row.number, row.entry, row.act, ...people.map(({ name }) => name)]) {
      assert.ok(!told.includes(secret), secret)
    }
  })
})
