// One appeal's walk, from a parent's phone to the reply under her code, step by step (ARCHITECTURE.md).
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { aboutTheClassFund, ainura, bakyt, gulzat, jypar } from '#tests/people.ts'
import {
  addEntry,
  answerWriter,
  askWriter,
  close,
  registerCase,
} from '#web/staff/device/case-work.ts'
import { type OpenCase, openCase, readCases } from '#web/staff/device/cases.ts'
import { readJournal } from '#web/staff/device/journal.ts'
import type { Seat } from '#web/staff/device/seat.ts'
import { come, done, holdOpening, refusedWith, sees, signsIn } from './commission.ts'
import { makeSchool, type School } from './school.ts'
import { answerFor, drops, looks, newWriter, writesBack } from './writers.ts'

const whereToComplain = 'Райондук билим берүү бөлүмү, прокуратура, сот'
const telling = { whereToComplain }

let school: School
const nazira = newWriter()

/** The one case there is, opened by this person at their own device. */
async function openedBy(person: typeof ainura): Promise<{ seat: Seat; opened: OpenCase }> {
  const { seat } = await signsIn(school, person)
  const { rows } = done(await readCases(seat), 'register')
  return { seat, opened: done(await openCase(seat, rows[0]?.entry ?? ''), 'case') }
}

before(async () => {
  school = await makeSchool()
})
after(() => school.end())

describe('an appeal', () => {
  it('is locked in her phone and lies in the box; under her code there is no answer yet', async () => {
    await drops(school, aboutTheClassFund, nazira)
    assert.equal(await answerFor(school, nazira), undefined)
  })

  it('is opened on Tuesday by a quorum with a parent, and entered under a number', async () => {
    school.clock.set('2026-11-24 11:50')
    const visitors = await come(school, ainura, bakyt, gulzat, jypar)
    school.clock.set('2026-11-24 12:01')
    await holdOpening(visitors)
    const [leader] = visitors
    assert.ok(leader)
    const { state } = sees(leader)
    assert.equal(state.stage, 'finished')
    assert.deepEqual(
      state.finish?.numbers.map(({ number }) => number),
      ['ИК-2026/0001'],
    )
  })

  it('starts its terms when the responsible person sets kind and subject', async () => {
    school.clock.set('2026-11-25 10:00')
    const { seat, opened } = await openedBy(ainura)
    assert.equal(opened.letter.text, aboutTheClassFund.text)
    assert.equal(opened.letter.from?.name, aboutTheClassFund.from?.name)
    const words = {
      appealKind: 'application',
      category: 'corruption',
      subject: 'class_fund',
      summary: 'Класста акча чогултулганы жөнүндө',
    } as const
    const registered = done(await registerCase(seat, opened, words, telling), 'register')
    assert.equal(registered.row.registeredOn, '2026-11-25')
    assert.equal(registered.row.dueOn, '2026-12-15')
    assert.equal(registered.row.internalDueOn, '2026-12-09')
    const state = await answerFor(school, nazira)
    assert.deepEqual(
      { state: state?.state, number: state?.number, due: state?.due },
      { state: 'registered', number: 'ИК-2026/0001', due: '2026-12-15' },
    )
  })

  it('is worked on by nobody but its handler', async () => {
    const { seat, opened } = await openedBy(jypar)
    const reply = { checked: 'а', found: 'б', willDo: 'в' }
    refusedWith(await answerWriter(seat, opened, reply, telling), 'not_yours')
  })

  it('takes a question to the writer and her answer back, both under her code', async () => {
    const { seat, opened } = await openedBy(ainura)
    const asked = await askWriter(seat, opened, { text: 'Кайсы айдан бери?' }, telling)
    assert.equal(done(asked, 'ask').state, 'question')
    const kinds = (await answerFor(school, nazira))?.messages.map(({ kind }) => kind)
    assert.deepEqual(kinds, ['question'])
    await writesBack(school, nazira, 'Сентябрдан бери, ай сайын.')
    const { opened: answered } = await openedBy(ainura)
    assert.equal(answered.state, 'under_review')
    const [registered, question, followUp] = answered.entries
    assert.equal(registered?.entry, 'registered')
    assert.equal(question?.entry, 'question')
    assert.equal(followUp?.entry === 'follow_up' && followUp.text, 'Сентябрдан бери, ай сайын.')
  })

  it('ends with an outcome, its cause, a measure, a reply and its closing', async () => {
    const { seat, opened } = await openedBy(ainura)
    const cause = 'Чогулуштун чечимисиз чогултулган'
    const outcome = { outcome: 'substantiated', cause } as const
    const decided = done(await addEntry(seat, opened, 'outcome', outcome), 'outcome')
    const measure = { what: 'Акча кайтарылат', who: 'Класс жетекчи', when: '2026-12-10' }
    const measured = done(await addEntry(seat, decided, 'measure', measure), 'measure')
    const reply = {
      checked: 'Тизмелерди жана чектерди карадык.',
      found: 'Акча мыйзамсыз чогултулган.',
      willDo: 'Ар бир үй-бүлөгө кайтарылат.',
    }
    const replied = done(await answerWriter(seat, measured, reply, telling), 'reply')
    assert.equal(replied.row.answeredOn, '2026-11-25')
    const closed = done(await close(seat, replied, telling), 'close')
    assert.equal(closed.row.outcome, 'substantiated')
    const state = await answerFor(school, nazira)
    const last = state?.messages.at(-1)
    assert.equal(state?.state, 'closed')
    assert.equal(last?.kind === 'reply' && last.found, reply.found)
    assert.equal(state?.whereToComplain, whereToComplain)
  })

  it('is proved to have been in the box, to her who has the code and to nobody else', async () => {
    const found = [{ openedOn: '2026-11-24', act: '1/2026' }]
    assert.deepEqual((await looks(school, nazira)).heard.found, found)
    assert.deepEqual((await looks(school, newWriter())).heard.found, [])
  })

  it('leaves a journal in which every line and paper holds, and no word of it', async () => {
    const { seat } = await signsIn(school, jypar)
    const { lines, problems, file } = done(await readJournal(seat), 'journal')
    assert.deepEqual(problems, [])
    assert.deepEqual(
      lines.map(({ entry }) => entry.kind),
      [
        'box_founded',
        'seal_set',
        'list_frozen',
        'gate_released',
        'opening_held',
        'keys_destroyed',
        'case_registered',
        'case_answered',
        'case_closed',
      ],
    )
    const bodies = [...file.entries, ...file.acts, ...file.closed]
      .map(({ body }) => Buffer.from(body, 'base64url').toString())
      .join()
    assert.ok(!bodies.includes(aboutTheClassFund.from?.name ?? '?'))
    assert.ok(!bodies.includes('500 сом'))
  })
})
