// Officers, newcomers and members who reach further than they may, and what the box says to it.
import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'
import type { Person } from '#tests/people.ts'
import { ainura, bakyt, gulzat, jypar, meerim } from '#tests/people.ts'
import { electOfficers, type HeldSitting } from '#web/staff/device/changes/signing.ts'
import {
  changingSchool,
  elects,
  enrols,
  pending,
  proposes,
  seatOf,
  signs,
  votesFor,
  without,
} from './changing.ts'
import { come, done, looksAtTheBox, opens, refusedWith } from './commission.ts'
import type { School } from './school.ts'

let school: School
beforeEach(async () => {
  school = await changingSchool()
})
afterEach(() => school.end())

const composed = without([gulzat], meerim)

const sitting = (chair: Person, secretary: Person): HeldSitting => ({
  place: 'мугалимдер бөлмөсү',
  present: composed.map(({ i }) => i),
  chair: votesFor(chair, composed),
  secretary: votesFor(secretary, composed),
})

describe('an election once somebody in the room has signed what rests on it', () => {
  it('is not held again: officers stand in minutes that all have signed', async () => {
    done(await proposes(school, bakyt, composed), 'propose')
    await enrols(school, bakyt, meerim)
    await signs(school, ainura, bakyt, jypar, meerim)
    await elects(school, composed, { chair: bakyt, secretary: meerim, by: ainura })
    school.clock.set('2026-11-24 11:50')
    const visitors = await come(school, ainura, bakyt, jypar)
    school.clock.set('2026-11-24 12:00')
    await looksAtTheBox(visitors[0]!)
    await opens(visitors[0]!)
    const change = await pending(school, ainura)
    const again = await electOfficers(await seatOf(school, ainura), change, sitting(ainura, meerim))
    await opens(visitors[1]!)
    await opens(visitors[2]!)
    const { ready, hung } = await pending(school, ainura)
    assert.deepEqual({ ready, hung }, { ready: true, hung: true })
    refusedWith(again, 'opening_underway')
  })
})
