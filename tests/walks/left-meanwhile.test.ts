// Somebody whom a ready change keeps leaves before it is in force: the order waits to be corrected.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { ainura, bakyt, eldiyar, gulzat, jypar, meerim } from '#tests/people.ts'
import { callOpening } from '#web/staff/device/ceremony/room.ts'
import { enterLeaving } from '#web/staff/device/changes/leaving.ts'
import { makeDevice } from '#web/staff/device/device.ts'
import { changingSchool, getsReady, proposes, seatOf, sees, signs, without } from './changing.ts'
import { done, refusedWith } from './commission.ts'
import type { School } from './school.ts'

let school: School
before(async () => {
  school = await changingSchool()
  const composed = without([gulzat], meerim)
  await getsReady(school, composed, meerim, {
    by: ainura,
    signing: [ainura, bakyt, jypar],
    elected: { chair: bakyt, secretary: jypar, by: ainura },
  })
})
after(() => school.end())

describe('a change that is ready', () => {
  it('is ready no more when somebody it keeps has left', async () => {
    assert.equal((await sees(school, ainura)).change?.ready, true)
    const order = { no: '13-Б', date: '2026-11-23' }
    const said = { member: eldiyar.i, on: '2026-11-23', order, reason: 'child_left' } as const
    done(
      await enterLeaving(await seatOf(school, ainura), await sees(school, ainura), said),
      'leave',
    )
    const { change } = await sees(school, bakyt)
    assert.equal(change?.ready, false)
    assert.deepEqual(change?.missing[0], { what: 'departed', member: eldiyar.i })
  })

  it('and so the box stays shut, rather than hang a seal for a commission that is none', async () => {
    school.clock.set('2026-11-24 12:00')
    const seat = await seatOf(school, bakyt)
    const device = makeDevice(school.toolsOf(bakyt), 'own')
    refusedWith(await callOpening(device, seat), 'commission_unlawful')
  })

  it('waits for a corrected order, which those who stay sign anew', async () => {
    const composed = without([gulzat, eldiyar])
    done(await proposes(school, bakyt, composed), 'the corrected order')
    await signs(school, ainura, bakyt, jypar)
    const { change } = await sees(school, ainura)
    assert.deepEqual(
      change?.missing.map(({ what }) => what),
      ['election'],
    )
  })
})
