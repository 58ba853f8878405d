// The power goes after every single step: what was done is there, what is sent again is not there twice.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  aboutBakyt,
  aboutMeals,
  aboutTheClassFund,
  ainura,
  bakyt,
  gulzat,
  jypar,
} from '#tests/people.ts'
import { addEntry, answerWriter, registerCase } from '#web/staff/device/case-work.ts'
import { openCase, readCases } from '#web/staff/device/cases.ts'
import { addPaperLetter } from '#web/staff/device/ceremony/paper-letter.ts'
import { readJournal } from '#web/staff/device/journal.ts'
import {
  closeUp,
  come,
  declareNone,
  done,
  file,
  looksAtTheBox,
  open,
  openedLines,
  sees,
  settle,
  signsIn,
  type Visitor,
} from './commission.ts'
import { makeSchool, type School } from './school.ts'
import { answerFor, drops, newWriter } from './writers.ts'

let school: School
let cuts = 0

/**
 * Every message that changes something is carried out, the answer is lost with the server, the
 * server starts again from its disk, and the same message comes once more from a patient device.
 */
function cutAfterEveryStep(): void {
  const cutOnce = new Set<string>()
  school.onTheLine = async (path, { method, body }, carry) => {
    const isStep = method !== 'GET' && path !== '/api/mailboxes' && !path.includes('s/salts')
    const key = `${method} ${path} ${typeof body === 'string' ? body : (body?.join() ?? '')}`
    if (!isStep || cutOnce.has(key) || path === '/api/desk/sessions') return carry()
    const said = await carry()
    if (said.status >= 300) return said
    cutOnce.add(key)
    await school.restart()
    cuts += 1
    return carry()
  }
}

before(async () => {
  school = await makeSchool()
  cutAfterEveryStep()
})
after(() => school.end())

describe('a Tuesday on which the server falls after every step', () => {
  let visitors: readonly Visitor[]
  const nazira = newWriter()

  it('keeps each letter once', async () => {
    await drops(school, aboutTheClassFund, nazira)
    await drops(school, aboutMeals)
    await drops(school, aboutBakyt)
    school.clock.set('2026-11-24 11:50')
    visitors = await come(school, ainura, bakyt, gulzat, jypar)
    await looksAtTheBox(visitors[0]!)
    school.clock.set('2026-11-24 12:00')
    await open(visitors)
    await settle(visitors)
    const { letters, canary } = sees(visitors[0]!)
    assert.deepEqual({ letters, canary }, { letters: 3, canary: 'opened' })
    assert.equal(openedLines(visitors[0]!).length, 3)
  })

  it('files each once, paper too, and closes with numbers in a row', async () => {
    await declareNone(visitors)
    const { room, seat } = visitors[0]!
    const paper = {
      category: 'other',
      about: 'none',
      form: 'anonymous',
      sheets: 1,
      text: '',
      recused: [],
      photos: [],
    } as const
    done(await addPaperLetter(room, seat, paper), 'paper')
    await file(visitors)
    await closeUp(visitors)
    const { state } = sees(visitors[0]!)
    assert.equal(state.stage, 'finished')
    assert.equal(state.finish?.keysDestroyed, true)
    assert.deepEqual(
      state.finish?.numbers.map(({ number }) => number).sort(),
      [1, 2, 3, 4].map(no => `ИК-2026/000${no}`),
    )
  })

  it('answers once, and the journal holds from the founding on', async () => {
    const { seat } = await signsIn(school, ainura)
    const { rows } = done(await readCases(seat), 'register')
    const row = rows.find(({ form }) => form === 'signed')
    const telling = { whereToComplain: 'Прокуратура, сот' }
    const opened = done(await openCase(seat, row?.entry ?? ''), 'case')
    const words = {
      appealKind: 'application',
      category: 'corruption',
      subject: 'class_fund',
    } as const
    const registered = done(
      await registerCase(seat, opened, { ...words, summary: 'Акча жөнүндө' }, telling),
      'register',
    )
    const explained = { outcome: 'explained' } as const
    const decided = done(await addEntry(seat, registered, 'outcome', explained), 'outcome')
    const reply = { checked: 'а', found: 'б', willDo: 'в' }
    const replied = done(await answerWriter(seat, decided, reply, telling), 'reply')
    assert.deepEqual(
      replied.entries.map(({ entry }) => entry),
      ['registered', 'outcome', 'reply'],
    )
    assert.equal((await answerFor(school, nazira))?.messages.length, 1)
    const { lines, problems } = done(await readJournal(seat), 'journal')
    assert.deepEqual(problems, [])
    for (const kind of ['list_frozen', 'gate_released', 'opening_held', 'keys_destroyed']) {
      assert.equal(lines.filter(({ entry }) => entry.kind === kind).length, 1, kind)
    }
    assert.ok(cuts > 40, `only ${cuts} cuts`)
  })
})
