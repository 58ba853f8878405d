// One appeal's walk, from a parent's phone to the reply under her code, on the real server.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aboutTheClassFund, ainura, bakyt, jypar } from '#tests/people.ts'
import { come, holdOpening, sees } from './commission.ts'
import { makeSchool, type School } from './school.ts'
import { drops } from './writers.ts'

let school: School
before(async () => {
  school = await makeSchool()
})
after(() => school.end())

test('a letter is dropped, opened by a quorum with a parent, and entered', async () => {
  await drops(school, aboutTheClassFund)
  school.clock.set('2026-11-24 11:50')
  const visitors = await come(school, ainura, bakyt, jypar)
  school.clock.set('2026-11-24 12:01')
  await holdOpening(visitors)
  assert.equal(sees(visitors[0]!).state.stage, 'finished')
})
