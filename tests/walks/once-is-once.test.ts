// A letter whose answer got lost while the box was being sealed anew: it is in the box once.
import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { aboutMeals, ainura, bakyt, jypar } from '#tests/people.ts'
import { come, holdOpening, openedLines } from './commission.ts'
import { makeSchool, type School } from './school.ts'
import { drops, looks } from './writers.ts'

let school: School
before(async () => {
  school = await makeSchool()
})
after(() => school.end())

it('the same bytes sent again after the opening are known, and no second letter is sealed', async () => {
  school.clock.set('2026-11-24 11:50')
  const visitors = await come(school, ainura, bakyt, jypar)
  school.clock.set('2026-11-24 12:00')
  let posted = 0
  school.onTheLine = async (path, _, carry) => {
    if (!path.startsWith('/api/envelopes')) return carry()
    posted += 1
    if (posted > 1) return carry()
    await carry()
    // Kept, but the phone never hears so: meanwhile the commission opens the box and closes it.
    await holdOpening(visitors)
    throw new TypeError('the line is gone')
  }
  const writer = await drops(school, aboutMeals)
  school.onTheLine = (_path, _sent, carry) => carry()
  assert.equal(posted, 2)
  assert.equal(openedLines(visitors[0]!).length, 1)
  const { heard } = await looks(school, writer)
  assert.deepEqual(
    heard.found.map(({ act }) => act),
    ['1/2026'],
  )
  school.clock.set('2026-12-01 11:50')
  const nextWeek = await come(school, ainura, bakyt, jypar)
  school.clock.set('2026-12-01 12:00')
  await holdOpening(nextWeek)
  assert.equal(openedLines(nextWeek[0]!).length, 0)
})
