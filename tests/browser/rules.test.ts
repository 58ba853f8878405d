// Calendar, terms and numbers at the desk: for everybody to read, for two people to change.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { addDays, type CivilDate, localDate, weekday } from '#core/local-time.ts'
import { launchBrowser, phone } from '#tests/browser/browser.ts'
import { isForEverybody, isStillForEverybody, narrow } from '#tests/browser/for-everybody.ts'
import { type Member, serverRestarts, signsIn, typesPassphrase } from '#tests/browser/member.ts'
import { isToldAt } from '#tests/browser/mistakes.ts'
import { openSchool, type School } from '#tests/browser/school.ts'
import { ainura, bakyt, jypar, regulation } from '#tests/people.ts'
import { fullDate } from '#words/dates.ts'
import { fill } from '#words/fill.ts'
import { calendar } from '#words/ky/calendar.ts'
import { changes } from '#words/ky/changes.ts'
import { desk } from '#words/ky/desk.ts'
import { more } from '#words/ky/more.ts'
import { numbers as numbersWords } from '#words/ky/numbers.ts'
import { rules as words } from '#words/ky/rules.ts'

describe('calendar and rules at the desk', () => {
  let browser: Browser
  let school: School
  let member: Member
  let today: CivilDate
  const small = { ...phone, viewport: narrow }
  const page = (): Page => member.hand.page
  const form = (name: string) => page().getByRole('form', { name, exact: true })
  const typed = (date: CivilDate) => date.split('-').reverse().join('.')
  /** The next Thursday that is not tomorrow: a working day like any other. */
  const thursday = () => {
    let day = addDays(today, 2)
    while (weekday(day) !== 4) day = addDays(day, 1)
    return day
  }

  async function goesToTheRules(person = ainura): Promise<void> {
    member = await signsIn(browser, school, person, small)
    const places = page().getByRole('navigation', { name: desk.frame.places })
    await places.getByRole('link', { name: desk.frame.more, exact: true }).click()
    await page().getByRole('link', { name: more.lines.rules.name }).click()
    await page().getByRole('heading', { level: 1, name: words.title }).waitFor()
  }

  async function names(act: { no: string; date: string }, name: string): Promise<void> {
    await member.hand.write(words.act.no, act.no, form(name))
    await member.hand.write(words.act.date, act.date, form(name))
  }

  before(async () => {
    browser = await launchBrowser()
    school = await openSchool()
    today = localDate(school.clock.now(), regulation.utcOffsetMinutes)
  })
  after(async () => {
    await browser?.close()
    await school?.end()
  })

  it('are read by every member, and held against the journal on their own device', async () => {
    await goesToTheRules(jypar)
    await member.hand.sees(words.agrees)
    await member.hand.sees(words.whoMay)
    await member.hand.sees(words.notChecked)
    assert.equal(await page().getByRole('button', { name: words.calendar.change }).count(), 0)
    await isForEverybody(page(), 'rules')
    await page().context().close()
  })

  it('say at each field of a day what is wrong, and keep it through an expired session', async () => {
    await goesToTheRules()
    const { form: said, change } = words.calendar
    await member.hand.press(change)
    await member.hand.write(said.date, '40.13.2027', form(change))
    await member.hand.press(said.give, form(change))
    await isToldAt(form(change), `${said.date}: ${desk.work.dateWrong}`)
    await isToldAt(form(change), `${said.source}: ${desk.frame.required}`)
    await isToldAt(form(change), `${words.act.no}: ${desk.frame.required}`)
    await isStillForEverybody(page(), 'rules-day-wrong')
    await member.hand.write(said.source, 'Министрлер кабинетинин токтому', form(change))
    await member.hand.write(said.date, typed(addDays(today, -1)), form(change))
    await names({ no: '412', date: typed(today) }, change)
    await serverRestarts(school)
    await member.hand.press(said.give, form(change))
    // The device opens the session again by itself; what is typed never left the form.
    await form(change)
      .getByText(/Бул күн башталып калган же өтүп кеткен/)
      .waitFor()
    assert.equal(
      await form(change).getByLabel(said.source).inputValue(),
      'Министрлер кабинетинин токтому',
    )
  })

  it('keep what was typed through a reload of the page', async () => {
    const { form: said, change } = words.calendar
    await member.hand.write(said.date, typed(thursday()), form(change))
    await page().waitForTimeout(draftMilliseconds)
    await page().reload()
    await typesPassphrase(member.hand, school, ainura, page().locator('main'))
    await page().getByRole('heading', { level: 1, name: words.title }).waitFor()
    await member.hand.press(change)
    const date = form(change).getByLabel(said.date)
    for (let tries = 0; tries < 50 && (await date.inputValue()) === ''; tries += 1) {
      await page().waitForTimeout(100)
    }
    assert.equal(await date.inputValue(), typed(thursday()))
  })

  it('take a day off with its act, once, and tell it in the calendar and in the journal', async () => {
    const { form: said, change } = words.calendar
    await member.hand.choose(words.act.checked, form(change))
    await member.hand.press(said.give, form(change))
    await form(change).waitFor({ state: 'detached' })
    const date = fullDate(calendar, thursday())
    const source = 'Министрлер кабинетинин токтому'
    await member.hand.sees(new RegExp(fill(changes.dayOff, { date, source })))
    await member.hand.sees(words.agrees)
    await page().goto(`${school.url}/desk#/ky/journal`)
    await member.hand.sees(new RegExp(fill(changes.dayOff, { date, source })))
    await page().goto(`${school.url}/desk#/ky/rules`)
  })

  it('take a new term from its day on, after saying what a number is', async () => {
    const { form: said, changeOne } = words.terms
    const name = fill(changeOne, { rule: changes.rules.reviewTerm })
    await member.hand.press(name)
    await member.hand.write(said.value, 'он', form(name))
    await member.hand.press(said.give, form(name))
    await isToldAt(form(name), fill(said.numberWrong, { least: 1, most: 366 }))
    await isStillForEverybody(page(), 'rules-term-wrong')
    await member.hand.write(said.value, '10', form(name))
    await member.hand.write(said.from, typed(addDays(today, 30)), form(name))
    await names({ no: '67', date: typed(today) }, name)
    await member.hand.press(said.give, form(name))
    await form(name).waitFor({ state: 'detached' })
    const from = fullDate(calendar, addDays(today, 30))
    await member.hand.sees(fill(words.terms.next, { date: from, value: '10 жумуш күнү' }))
  })

  it('say who has read a law, and who has called a number', async () => {
    const { terms, about } = words
    const name = fill(terms.checkOne, { rule: changes.rules.forwardTerm })
    await member.hand.press(name)
    await names({ no: '67', date: '04.05.2007' }, name)
    await isStillForEverybody(page(), 'rules-check')
    await member.hand.press(terms.form.giveCheck, form(name))
    await form(name).waitFor({ state: 'detached' })
    await member.hand.press(about.changeNumbers)
    const numbers = form(about.changeNumbers)
    await numbers.getByRole('group', { name: '112' }).getByLabel(numbersWords.called).check()
    await member.hand.press(fill(numbersWords.removeOne, { number: '117' }), numbers)
    await names({ no: '14-Б', date: typed(today) }, about.changeNumbers)
    await isStillForEverybody(page(), 'rules-numbers')
    await member.hand.press(about.form.give, numbers)
    await numbers.waitFor({ state: 'detached' })
    await member.hand.sees(fill(numbersWords.calledOn, { date: fullDate(calendar, today) }))
    const visitor = await (await browser.newContext(small)).newPage()
    await visitor.goto(`${school.url}/ky`)
    const text = await visitor.locator('main').innerText()
    assert.ok(!text.includes('117'), 'the public page has the new numbers')
    await visitor.context().close()
  })

  it('leave the journal as it is: a line is corrected by a new line', async () => {
    const { correct: said } = changes
    await page().goto(`${school.url}/desk#/ky/journal`)
    const name = fill(said.name, { seq: 1 })
    await member.hand.press(name)
    await member.hand.press(said.give, form(name))
    await isToldAt(form(name), `${said.text}: ${desk.frame.required}`)
    await isStillForEverybody(page(), 'journal-correction')
    await member.hand.write(said.text, 'Мектептин номери: №7.', form(name))
    await member.hand.press(said.give, form(name))
    const facts = { of: 1, name: ainura.name, text: 'Мектептин номери: №7.' }
    await member.hand.sees(fill(changes.correction, facts))
    await page().goto(`${school.url}/desk#/ky/rules`)
  })

  it('of two who change at once one is told to look, with everything still typed', async () => {
    const { about } = words
    await member.hand.press(about.change)
    await member.hand.write(about.form.hoursFrom, '18:00', form(about.change))
    await member.hand.press(about.form.give, form(about.change))
    await isToldAt(form(about.change), about.form.hoursWrong)
    const first = member
    await goesToTheRules(bakyt)
    await member.hand.press(about.change)
    await member.hand.write(about.form.hoursFrom, '09:00', form(about.change))
    await names({ no: '15-Б', date: typed(today) }, about.change)
    await member.hand.press(about.form.give, form(about.change))
    await form(about.change).waitFor({ state: 'detached' })
    assert.deepEqual(member.hand.complaints, [])
    await page().context().close()
    member = first
    await member.hand.write(about.form.hoursFrom, '10:00', form(about.change))
    await names({ no: '16-Б', date: typed(today) }, about.change)
    await member.hand.press(about.form.give, form(about.change))
    await member.hand.sees(desk.refusals.changed_meanwhile)
    assert.equal(await form(about.change).getByLabel(words.act.no).inputValue(), '16-Б')
    await isStillForEverybody(page(), 'rules-meanwhile')
    assert.deepEqual(member.hand.complaints, [])
  })
})

/** A little longer than the desk waits before it keeps what is typed. */
const draftMilliseconds = 1_800
