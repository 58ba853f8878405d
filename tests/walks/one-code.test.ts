// Two letters under one secret code: the second joins the first, and one answer page tells of both.
import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { aboutMeals, aboutTheClassFund, ainura, bakyt, jypar } from '#tests/people.ts'
import { addEntry, answerWriter, registerCase } from '#web/staff/device/case-work.ts'
import { openCase, readCases } from '#web/staff/device/cases.ts'
import { come, done, holdOpening, signsIn } from './commission.ts'
import { makeSchool, type School } from './school.ts'
import { answerFor, drops, newWriter, type Writer, writesBack } from './writers.ts'

const telling = { whereToComplain: 'Райондук билим берүү бөлүмү, прокуратура, сот' }
const registration = {
  appealKind: 'application',
  category: 'corruption',
  subject: 'class_fund',
  summary: 'Акча чогултуу',
} as const

let school: School
let nazira: Writer

/** Whichever two numbers they got, the lower one is answered first. */
async function casesOf(school: School) {
  const { seat } = await signsIn(school, ainura)
  const { rows } = done(await readCases(seat), 'register')
  const entries = [...rows].sort((a, b) => (a.number < b.number ? -1 : 1)).map(row => row.entry)
  return { seat, entries }
}

before(async () => {
  school = await makeSchool()
  nazira = newWriter()
  await drops(school, aboutTheClassFund, nazira)
  await drops(school, aboutMeals, nazira)
  school.clock.set('2026-11-24 11:50')
  const visitors = await come(school, ainura, bakyt, jypar)
  school.clock.set('2026-11-24 12:00')
  await holdOpening(visitors)
  school.clock.set('2026-11-25 10:00')
})
after(() => school.end())

it('each case is answered, and the page under the code keeps what the other one said', async () => {
  const { seat, entries } = await casesOf(school)
  assert.equal(entries.length, 2)
  for (const [at, entry] of entries.entries()) {
    const opened = done(await openCase(seat, entry), 'open')
    const entered = done(await registerCase(seat, opened, registration, telling), 'register')
    const reply = { checked: 'Эсеп', found: `Табылганы ${at + 1}`, willDo: 'Кайтарылат' }
    const outcome = { outcome: 'explained' } as const
    const decided = done(await addEntry(seat, entered, 'outcome', outcome), 'outcome')
    done(await answerWriter(seat, decided, reply, telling), 'reply')
  }
  const found = (await answerFor(school, nazira))?.messages.map(
    message => message.kind === 'reply' && message.found,
  )
  assert.deepEqual(found, ['Табылганы 1', 'Табылганы 2'])
})

it('what she adds comes to the first of them', async () => {
  await writesBack(school, nazira, 'Рахмат, түшүндүм.')
  const { seat, entries } = await casesOf(school)
  const added = await Promise.all(
    entries.map(async entry => {
      const { entries: kept } = done(await openCase(seat, entry), 'open')
      return kept.filter(each => each.entry === 'follow_up').length
    }),
  )
  assert.deepEqual(added, [1, 0])
})
