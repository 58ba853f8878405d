// A rehearsal: a whole opening with the real locks and practice keys, of which the server hears nothing.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { quorum } from '#core/commission.ts'
import { seatsOf } from '#core/seats.ts'
import { systemRandom } from '#crypto/random.ts'
import { ainura, bakyt, eldiyar, gulzat, jypar } from '#tests/people.ts'
import { knowBox } from '#web/staff/device/box.ts'
import { checkOwnKeys } from '#web/staff/device/own-keys-check.ts'
import {
  beginRehearsal,
  endRehearsal,
  openRehearsal,
  signRehearsal,
} from '#web/staff/device/rehearsal.ts'
import { done, refusedWith, signsIn } from './commission.ts'
import { makeSchool, type School } from './school.ts'

let school: School
before(async () => {
  school = await makeSchool()
})
after(() => school.end())

const text = 'Бул — машыгуу каты.'

async function begins() {
  const { seat } = await signsIn(school, ainura)
  const { facts } = done(await knowBox(seat), 'box')
  const k = quorum(seatsOf(facts.commission).length)
  return done(await beginRehearsal(facts.commission, { k, text }, systemRandom), 'begin')
}

describe('a rehearsal', () => {
  it('opens the practice letter with a quorum and a parent, and asks the server nothing', async () => {
    const rehearsal = await begins()
    const asked: string[] = []
    school.onTheLine = async (path, _sent, carry) => {
      asked.push(path)
      return carry()
    }
    const here = [ainura.i, gulzat.i, jypar.i]
    const { text: read, opened, shut } = done(await openRehearsal(rehearsal, here), 'open')
    assert.equal(read, text)
    assert.deepEqual({ opened, shut }, { opened: here, shut: [] })
    for (const member of here) assert.ok(signRehearsal(rehearsal, member, 'машыгуу акты'))
    school.onTheLine = (_path, _sent, carry) => carry()
    assert.deepEqual(asked, [])
  })

  it('shows that the letter stays shut on the device of the one it names', async () => {
    const rehearsal = await begins()
    assert.equal(rehearsal.named, bakyt.i)
    const here = [ainura.i, bakyt.i, gulzat.i, jypar.i, eldiyar.i]
    const { shut } = done(await openRehearsal(rehearsal, here), 'open')
    assert.deepEqual(shut, [bakyt.i])
  })

  it('opens nothing for two, nor for three without a parent', async () => {
    const rehearsal = await begins()
    for (const here of [
      [ainura.i, jypar.i],
      [ainura.i, gulzat.i, bakyt.i],
    ]) {
      refusedWith(await openRehearsal(rehearsal, here), 'cannot_be_opened')
    }
  })

  it('ends with keys that open nothing any more', async () => {
    const rehearsal = await begins()
    endRehearsal(rehearsal)
    const again = openRehearsal(rehearsal, [ainura.i, gulzat.i, jypar.i])
    await assert.rejects(again, /wiped/)
  })

  it('leaves the journal and the disk as they were', async () => {
    const { seat } = await signsIn(school, jypar)
    const { facts } = done(await knowBox(seat), 'box')
    assert.equal(facts.journal.seq, 2)
    assert.equal(facts.opening, undefined)
  })
})

describe('«do my keys work?»', () => {
  it('tries each key of the member, before the Tuesday they are needed', async () => {
    const { seat } = await signsIn(school, jypar)
    assert.deepEqual(done(await checkOwnKeys(seat), 'check'), {
      signs: true,
      reads: true,
      opens: true,
    })
  })

  it('finds out that the server does not give the keys of the seal back', async () => {
    const { seat } = await signsIn(school, gulzat)
    school.onTheLine = async (path, _sent, carry) => {
      if (!/prekeys\/\d+/.test(path)) return carry()
      const text = async () => JSON.stringify({ refusal: 'not_found' })
      return { status: 404, octets: async () => new Uint8Array(0), text }
    }
    assert.equal(done(await checkOwnKeys(seat), 'check').opens, false)
    school.onTheLine = (_path, _sent, carry) => carry()
  })
})
