// Three Tuesdays of one school: a first letter, a full box of both kinds, an empty one.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { woodenSeal } from '#bin/demo/people.ts'
import { isRefusal } from '#core/refusal.ts'
import {
  aboutBakyt,
  aboutMeals,
  aboutTheClassFund,
  aboutTheToilets,
  ainura,
  bakyt,
  eldiyar,
  gulzat,
  jypar,
  people,
} from '#tests/people.ts'
import { readBox } from '#web/staff/device/box.ts'
import { openCase, readCases } from '#web/staff/device/cases.ts'
import { addPaperLetter } from '#web/staff/device/ceremony/paper-letter.ts'
import { attest } from '#web/staff/device/ceremony/presence.ts'
import { letterText } from '#web/staff/device/ceremony/reading.ts'
import { callOpening } from '#web/staff/device/ceremony/room.ts'
import { readJournal } from '#web/staff/device/journal.ts'
import { topUpPrekeys } from '#web/staff/device/prekeys.ts'
import type { Seat } from '#web/staff/device/seat.ts'
import {
  closeUp,
  come,
  declareNone,
  declares,
  done,
  file,
  holdOpening,
  looksAtTheBox,
  open,
  openedLines,
  opens,
  refusedWith,
  sees,
  settle,
  signsIn,
  type Visitor,
} from './commission.ts'
import { makeSchool, type School } from './school.ts'
import { copyOf, whatAThiefReads } from './thief.ts'
import { answerFor, drops, looks, newWriter } from './writers.ts'

let school: School
let visitors: readonly Visitor[]
const nur = newWriter()
const nazira = newWriter()
const mother = newWriter()

const oneOf = (name: { readonly i: number }) =>
  visitors.find(({ person }) => person.i === name.i) as Visitor

async function seatOf(person: (typeof people)[number]): Promise<Seat> {
  return (await signsIn(school, person)).seat
}

before(async () => {
  school = await makeSchool()
})
after(() => school.end())

describe('the first Tuesday', () => {
  it('is not called on Monday, nor a minute before a quarter to twelve', async () => {
    await drops(school, aboutTheToilets, nur)
    const { device, seat } = await signsIn(school, ainura)
    refusedWith(await callOpening(device, seat), 'too_early')
    school.clock.set('2026-11-24 11:44')
    refusedWith(await callOpening(device, seat), 'too_early')
  })

  it('begins with signing in, and nobody opens before noon', async () => {
    school.clock.set('2026-11-24 11:46')
    visitors = await come(school, ainura, bakyt, gulzat, jypar)
    await looksAtTheBox(oneOf(ainura))
    const { room, seat } = oneOf(ainura)
    refusedWith(await attest(room, seat), 'too_early')
  })

  it('changes nothing for two, and nothing for three without a parent', async () => {
    school.clock.set('2026-11-24 12:00')
    await opens(oneOf(ainura))
    await opens(oneOf(bakyt))
    assert.equal(sees(oneOf(bakyt)).state.stage, 'called')
    await opens(oneOf(gulzat))
    assert.equal(sees(oneOf(gulzat)).state.stage, 'called')
    const writer = await drops(school, aboutTheToilets)
    assert.equal(await answerFor(school, writer), undefined)
  })

  it('opens the box with the parent, and the letters dropped before', async () => {
    await opens(oneOf(jypar))
    await settle(visitors)
    for (const visitor of visitors) {
      const { canary, letters, problems } = sees(visitor)
      assert.deepEqual(
        { canary, letters, problems },
        { canary: 'opened', letters: 2, problems: [] },
      )
    }
  })

  it('ends with an act, a journal line and a new seal', async () => {
    await declareNone(visitors)
    await file(visitors)
    await closeUp(visitors, { absences: [{ member: eldiyar.i, reason: 'ооруп калды' }] })
    const { state } = sees(oneOf(ainura))
    assert.equal(state.stage, 'finished')
    assert.equal(state.finish?.act, '1/2026')
    assert.deepEqual(state.finish?.numbers.map(({ number }) => number).sort(), [
      'ИК-2026/0001',
      'ИК-2026/0002',
    ])
    const { facts } = done(await readBox(await seatOf(eldiyar)), 'box')
    assert.equal(facts.seal.no, 2)
    assert.equal(facts.woodenSeal, woodenSeal(1))
  })
})

describe('the second Tuesday', () => {
  it('finds three digital letters: signed, against a member, and under an old code', async () => {
    school.clock.set('2026-11-27 19:30')
    await drops(school, aboutTheClassFund, nazira)
    await drops(school, aboutBakyt, mother)
    await drops(school, aboutMeals, nur)
    school.clock.set('2026-12-01 11:50')
    visitors = await come(school, ...people)
    await looksAtTheBox(oneOf(ainura), { sealFound: woodenSeal(1) })
    copyOf(school, 'data', 'before')
    copyOf(school, 'keys', 'before')
    school.clock.set('2026-12-01 12:02')
    await open(visitors)
    await settle(visitors)
  })

  it('opens the letter against him on every device but his', () => {
    for (const visitor of visitors) {
      const isHe = visitor.person.i === bakyt.i
      assert.equal(openedLines(visitor).length, isHe ? 2 : 3, visitor.person.signInName)
    }
    const shut = sees(oneOf(bakyt)).lines.filter(({ kind }) => kind === 'shut')
    assert.deepEqual(
      shut.map(line => line.kind === 'shut' && line.why),
      ['elsewhere'],
    )
  })

  it('shows what each is about, and no word before everybody said whom it concerns', async () => {
    const [line] = openedLines(oneOf(ainura))
    assert.ok(line)
    refusedWith(letterText(oneOf(ainura).room, line.entry), 'not_yours')
    const fund = openedLines(oneOf(gulzat)).find(({ category }) => category === 'corruption')
    assert.ok(fund)
    await declares(oneOf(gulzat), [fund.entry])
    await declareNone(visitors.filter(({ person }) => person.i !== gulzat.i))
    refusedWith(letterText(oneOf(gulzat).room, fund.entry), 'not_yours')
    const text = done(letterText(oneOf(jypar).room, fund.entry), 'text')
    assert.equal(text.letter.text, aboutTheClassFund.text)
    assert.equal(text.letter.from?.name, aboutTheClassFund.from?.name)
  })

  it('takes in two letters from the wooden box', async () => {
    const { room, seat } = oneOf(ainura)
    const paper = { about: 'none', text: '', recused: [], photos: [], sheets: 1 } as const
    const from = { name: 'Асанов Темир Кубатович', contacts: '5-«А» класс' }
    for (const letter of [
      { ...paper, category: 'organisation', form: 'signed', from } as const,
      { ...paper, category: 'other', form: 'anonymous', sheets: 2 } as const,
    ]) {
      done(await addPaperLetter(room, seat, letter), 'paper')
    }
  })

  it('makes case files, an act over five, a journal line; everybody signs what they checked', async () => {
    await settle(visitors)
    await file(visitors)
    await closeUp(visitors, { newWoodenSeal: woodenSeal(2), note: 'Баары тартипте.' })
    const { state } = sees(oneOf(ainura))
    assert.equal(state.stage, 'finished')
    assert.equal(state.finish?.act, '2/2026')
    assert.deepEqual(
      state.finish?.numbers.map(({ number }) => number).sort(),
      [3, 4, 5, 6, 7].map(no => `ИК-2026/000${no}`),
    )
    assert.equal(state.finish?.keysDestroyed, true)
  })

  it('leaves nothing to a thief with old backups and all passphrases', async () => {
    const before = { data: `${school.data}-before`, keys: school.keys }
    const now = copyOf(school, 'keys', 'now')
    const stolen = await whatAThiefReads(school, { ...before, keys: now })
    assert.equal(stolen.envelopes, 4)
    assert.deepEqual(stolen.texts, [])
  })

  it('and everything to one who also had the key folder of that hour', async () => {
    const stolen = await whatAThiefReads(school, {
      data: `${school.data}-before`,
      keys: `${school.keys}-before`,
    })
    assert.equal(stolen.texts.length, stolen.envelopes)
    assert.ok(stolen.texts.includes(aboutTheClassFund.text))
  })

  it('opens no case to one it is about, nor to one who stepped back', async () => {
    const his = done(await readCases(await seatOf(bakyt)), 'register')
    assert.equal(his.rows.filter(({ mine }) => !mine).length, 1)
    const hers = done(await readCases(await seatOf(gulzat)), 'register')
    const shut = hers.rows.filter(({ mine }) => !mine)
    assert.equal(shut.length, 1)
    refusedWith(await openCase(await seatOf(gulzat), shut[0]?.entry ?? ''), 'not_yours')
  })

  it('proves to each writer that her letter was in the box, and under which act', async () => {
    assert.deepEqual((await looks(school, nazira)).heard.found, [
      { openedOn: '2026-12-01', act: '2/2026' },
    ])
    assert.deepEqual((await looks(school, nur)).heard.found, [
      { openedOn: '2026-12-01', act: '2/2026' },
      { openedOn: '2026-11-24', act: '1/2026' },
    ])
    assert.deepEqual((await looks(school, newWriter())).heard.found, [])
  })
})

describe('the third Tuesday', () => {
  it('finds an empty box: no act, a journal line all the same, and a new seal', async () => {
    school.clock.set('2026-12-08 11:55')
    visitors = await come(school, gulzat, bakyt, eldiyar)
    school.clock.set('2026-12-08 12:00')
    await holdOpening(visitors, { newWoodenSeal: woodenSeal(3) })
    const { state, letters, canary } = sees(oneOf(gulzat))
    assert.deepEqual({ letters, canary }, { letters: 0, canary: 'opened' })
    assert.equal(state.stage, 'finished')
    assert.equal(state.finish?.act, '')
  })

  it('leaves a journal in which every line, paper and signature holds', async () => {
    const { lines, problems } = done(await readJournal(await seatOf(eldiyar)), 'journal')
    assert.deepEqual(problems, [])
    assert.equal(lines.filter(({ entry }) => entry.kind === 'opening_held').length, 3)
    assert.ok(lines.every(({ ok }) => ok))
  })

  it('and members who keep sixteen keys ahead', async () => {
    const seat = await seatOf(gulzat)
    assert.deepEqual(await topUpPrekeys(seat), { made: 4 })
    assert.deepEqual(await topUpPrekeys(seat), { made: 0 })
    assert.ok(!isRefusal(await readBox(seat)))
  })
})
