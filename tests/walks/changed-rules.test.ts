// Calendar, terms and numbers changed at the desk, each with its act, and what follows from it.
import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { journalLaw } from '#core/journal-law.ts'
import type { RuleRow } from '#core/rule-change.ts'
import { checkJournalFile } from '#crypto/journal-check.ts'
import { readJournalFile } from '#crypto/journal-file.ts'
import { isRefusal } from '#crypto/refusal.ts'
import { school as about, ainura, bakyt, gulzat, jypar, type Person } from '#tests/people.ts'
import { knowBox } from '#web/staff/device/box.ts'
import { readJournal } from '#web/staff/device/journal.ts'
import { signEntry } from '#web/staff/device/signed-entry.ts'
import { changeSentences, openingSentences } from '#words/journal-sentences.ts'
import { speeches } from '#words/verify.ts'
import { come, done, holdOpening, refusedWith, signsIn } from './commission.ts'
import { makeSchool, type School } from './school.ts'

let school: School
beforeEach(async () => {
  school = await makeSchool()
})
afterEach(() => school.end())

const act = { no: '14-Б', date: '2026-11-20' }

async function atTheDesk(person: Person = ainura) {
  const { seat } = await signsIn(school, person)
  const pen = done(await seat.pen(), 'pen')
  const { facts } = done(await knowBox(seat), 'box')
  const { changed } = facts
  const off = (date: string, more: object = {}) =>
    signEntry(seat, pen, 'calendar_changed', {
      act,
      since: changed.calendar,
      day: { date, works: false, source: 'Министрлер кабинетинин токтому', ...more },
    })
  const rule = (name: 'reviewTerm' | 'openingTime', row: RuleRow) =>
    signEntry(seat, pen, 'rules_changed', { act, since: changed.rules, rule: name, row })
  const says = (change: object) =>
    signEntry(seat, pen, 'about_changed', { act, since: changed.about, change })
  return { seat, facts, off, rule, says }
}

async function exported() {
  const { seat } = await signsIn(school, jypar)
  const { file } = done(await readJournal(seat), 'journal')
  const read = readJournalFile(Buffer.from(JSON.stringify(file)))
  assert.ok(!isRefusal(read))
  const checked = await checkJournalFile(read, journalLaw)
  assert.deepEqual(checked.problems, [])
  return checked
}

describe('a day off that the Cabinet declares after the sealing', () => {
  it('moves the opening; the Tuesday is not missed, and the line says so', async () => {
    // Called on Tuesday it would be early by a day: the seal's own hour still stands.
    school.clock.set('2026-11-24 11:50')
    await holdOpening(await onTime(ainura, bakyt, gulzat, jypar))
    const desk = await atTheDesk()
    done(await desk.off('2026-12-01'), 'day off')
    school.clock.set('2026-12-02 08:00')
    await school.restart()
    const { facts } = await atTheDesk()
    assert.deepEqual(
      facts.schoolDays.map(({ date }) => date),
      ['2026-12-01'],
    )
    school.clock.set('2026-12-02 11:50')
    await holdOpening(await onTime(ainura, gulzat, jypar), { reason: '1-декабрь дем алыш болду' })
    const checked = await exported()
    const openings = openingSentences(checked, speeches.ky).map(({ sentence }) => sentence)
    assert.equal(openings.length, 2, 'nothing was missed')
    assert.match(openings[1] ?? '', /2-декабры \(пландалган күнү: 2026-жылдын 1-декабры\)/)
    const [change] = changeSentences(checked, speeches.ky)
    assert.ok(change?.ok)
    assert.match(
      change.sentence,
      /Календарь: 2026-жылдын 1-декабры — дем алыш күн\..* № 14-Б .*Сатыбалдиева Айнура/,
    )
  })

  async function onTime(...persons: Person[]) {
    const visitors = await come(school, ...persons)
    school.clock.pass(600)
    return visitors
  }
})

describe('a rule, a day and the numbers to call', () => {
  const row: RuleRow = {
    value: 10,
    unit: 'working_days',
    from: '2027-01-01',
    ground: 'law',
    source: '№ 67 мыйзамдын жаңы редакциясы',
  }

  it('are changed by the responsible person and the chair, and by nobody else', async () => {
    const { rule } = await atTheDesk(jypar)
    refusedWith(await rule('reviewTerm', row), 'not_in_office')
    const chair = await atTheDesk(bakyt)
    done(await chair.rule('reviewTerm', row), 'rule')
    const { facts } = await atTheDesk(jypar)
    assert.equal(facts.regulation.reviewTerm.at(-1)?.value, 10)
  })

  it('are refused with an act of tomorrow, a term in force, or the hour the seal promises', async () => {
    const { rule, seat, facts } = await atTheDesk()
    const pen = done(await seat.pen(), 'pen')
    const early = { no: '15-Б', date: '2026-11-24' }
    const since = facts.changed.rules
    const fields = { act: early, since, rule: 'reviewTerm', row } as const
    refusedWith(await signEntry(seat, pen, 'rules_changed', fields), 'date_ahead')
    refusedWith(await rule('reviewTerm', { ...row, from: '2026-11-23' }), 'rule_in_force')
    refusedWith(await rule('reviewTerm', { ...row, value: 0 }), 'malformed')
    const hour: RuleRow = { ...row, value: '15:00', unit: 'time_of_day', from: '2026-11-24' }
    refusedWith(await rule('openingTime', hour), 'hour_promised')
  })

  it('changed by two at once end with one result; the other is told to look', async () => {
    const [one, other] = [await atTheDesk(), await atTheDesk(bakyt)]
    done(await one.says({ hours: { from: '09:00', to: '16:00' } }), 'one')
    refusedWith(await other.says({ hours: { from: '10:00', to: '15:00' } }), 'changed_meanwhile')
    const { facts } = await atTheDesk()
    assert.deepEqual(facts.about.hours, { from: '09:00', to: '16:00' })
    done(await other.off('2026-12-25'), 'another part goes on')
  })

  it('are not changed while the box is being opened', async () => {
    school.clock.set('2026-11-24 11:50')
    await come(school, ainura, bakyt, jypar)
    const desk = await atTheDesk()
    refusedWith(await desk.off('2026-12-01'), 'opening_underway')
    // The act names the place, and every device draws the act for itself.
    refusedWith(await desk.says({ numbers: about.numbers.slice(0, 3) }), 'opening_underway')
  })

  it('stand in a journal that holds for whoever it is handed to', async () => {
    const desk = await atTheDesk()
    done(await desk.off('2027-03-10', { lunar: 'orozo_ait' }), 'feast')
    done(await desk.rule('reviewTerm', row), 'rule')
    const verified = { on: '2026-11-23', by: 'Эркинова Гүлзат' }
    done(await desk.says({ place: { ky: 'экинчи кабатта' } }), 'place')
    const again = await atTheDesk()
    const [first] = again.facts.regulation.forwardTerm
    assert.ok(first)
    const { seat } = again
    const pen = done(await seat.pen(), 'pen')
    const since = again.facts.changed.rules
    const fields = { act, since, rule: 'forwardTerm', row: { ...first, verified } } as const
    done(await signEntry(seat, pen, 'rules_changed', fields), 'checked')
    const told = changeSentences(await exported(), speeches.en).map(({ sentence }) => sentence)
    assert.equal(told.length, 4)
    assert.match(told[0] ?? '', /Orozo Ait falls on 10 March 2027\./)
    assert.match(told[1] ?? '', /“term of review”: 10 working days, from 1 January 2027 on\./)
    assert.match(told[2] ?? '', /The box says anew: the place of the wooden box\./)
    assert.match(told[3] ?? '', /“term of forwarding”.*Checked on 23 November 2026: Эркинова/)
  })
})
