// Who holds office was elected: a server that names others is found out by the signed minutes.
import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { ainura, bakyt, gulzat } from '#tests/people.ts'
import { readMinutes } from '#web/staff/device/minutes.ts'
import { done, refusedWith, signsIn } from './commission.ts'
import { makeSchool, type School } from './school.ts'

let school: School
before(async () => {
  school = await makeSchool()
})
after(() => school.end())

it('officers are held against the vote everybody signed, whatever the server says', async () => {
  const { seat } = await signsIn(school, ainura)
  const [minutes] = done(await readMinutes(seat), 'minutes')
  const elected = minutes?.body.election.map(({ candidate }) => candidate)
  assert.deepEqual(elected, [bakyt.i, gulzat.i])
  school.onTheLine = async (path, _sent, carry) => {
    const answer = await carry()
    if (path !== '/api/desk/box') return answer
    const told = JSON.parse(await answer.text())
    const text = JSON.stringify({ ...told, officers: { chair: ainura.i, secretary: gulzat.i } })
    return { ...answer, text: async () => text }
  }
  refusedWith(await readMinutes(seat), 'commission_wrong')
})
