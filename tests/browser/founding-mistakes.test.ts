// What is filled in wrongly while a box is founded is told at the field, in Kyrgyz, and nothing is lost by it.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { addDays, localDate } from '#core/local-time.ts'
import { launchBrowser } from '#tests/browser/browser.ts'
import {
  comesToTheSitting,
  comparesTheKey,
  entersTheVote,
  isFounded,
  signsThePapers,
  sitsDownBeside,
  sittingWords,
} from '#tests/browser/first-sitting.ts'
import {
  appointees,
  entersTheOrder,
  fillsIn,
  formOf,
  goesOn,
  invites,
  invitesAnew,
  isAtStep,
  opensTheAssistant,
  setupWords,
  tellsOfTheRegulation,
  tellsOfTheSchool,
  tellsWhomToCall,
} from '#tests/browser/founder.ts'
import type { Hand } from '#tests/browser/hand.ts'
import { isToldAt } from '#tests/browser/mistakes.ts'
import {
  choosesAName,
  copiesTheSheet,
  enrols,
  isAt,
  joinWords,
  type OwnPapers,
  opensTheInvitation,
  promises,
  writesTheDigitsDown,
} from '#tests/browser/newcomer.ts'
import { type Served, serve } from '#tests/browser/served.ts'
import { shoot } from '#tests/browser/shots.ts'
import { types } from '#tests/browser/typing.ts'
import { order, regulation } from '#tests/people.ts'
import { fill } from '#words/fill.ts'
import { desk } from '#words/ky/desk.ts'
import { numbers as n } from '#words/ky/numbers.ts'
import { refusals } from '#words/ky/refusals.ts'

const { order: w, school: s, hours: h, numbers: other } = setupWords
const required = (label: string) => `${label}: ${desk.frame.required}`
const [first, second, third] = appointees.filter(({ role }) => role !== 'staff')
const staff = appointees.filter(({ role }) => role === 'staff')

describe('whoever founds a box and mistypes', () => {
  let browser: Browser
  let served: Served
  let founder: Hand
  const links: string[] = []
  const papers: OwnPapers[] = []
  let hand: Hand

  before(async () => {
    browser = await launchBrowser()
    served = await serve()
    founder = await opensTheAssistant(browser, served)
  })
  after(async () => {
    await browser?.close()
    await served?.end()
  })

  it('uses a link that has been used, and is told how to get a new one', async () => {
    const page = await (await browser.newContext()).newPage()
    await page.goto(served.setUpLink())
    await page.getByText(refusals.link_used).waitFor()
    await page.getByText(setupWords.newLink).waitFor()
    await shoot(page, 'founding-link-used')
    await page.context().close()
  })

  it('leaves out the school, writes times and days that are none', async () => {
    await goesOn(founder)
    await isToldAt(formOf(founder, 'school'), required(s.school))
    await isToldAt(formOf(founder, 'school'), required(s.town))
    await tellsOfTheSchool(founder)
    const hours = formOf(founder, 'hours')
    await types(founder, h.hoursFrom, '25:00')
    await types(founder, h.openingTime, 'түш')
    await types(founder, h.approvedOn, '31.02.2023')
    await goesOn(founder)
    await isToldAt(hours, `${h.hoursFrom}: ${h.timeWrong}`)
    await isToldAt(hours, `${h.openingTime}: ${h.timeWrong}`)
    await isToldAt(hours, `${h.approvedOn}: ${desk.work.dateWrong}`)
    await isToldAt(hours, required(h.approvedBy))
    await types(founder, h.hoursFrom, '18:00')
    await types(founder, h.openingTime, '12:00')
    await types(founder, h.approvedOn, dayAsWritten(1))
    await goesOn(founder)
    await isToldAt(hours, h.hoursWrong)
    await isToldAt(hours, h.approvedLater)
    await types(founder, h.hoursFrom, '08:00')
    await tellsOfTheRegulation(founder)
  })

  it('adds a number and forgets whose it is, and leaves out the other way', async () => {
    await founder.press(n.add)
    await goesOn(founder)
    const form = formOf(founder, 'numbers')
    await isToldAt(form, required(`${n.number} 6`))
    await isToldAt(form, required(`${n.whose} 6`))
    await isToldAt(form, required(other.department.name))
    await isToldAt(form, required(other.department.phone))
    await shoot(founder.page, 'founding-numbers-wrong')
    await founder.press(fill(n.removeOne, { number: fill(n.nth, { n: 6 }) }))
    await tellsWhomToCall(founder)
  })

  it('names a commission that may not be, and hears the clause and the reason', async () => {
    assert.ok(first && second && third && staff[0] && staff[1])
    const form = formOf(founder, 'order')
    const lines = founder.page.locator('fieldset.card')
    await goesOn(founder)
    await isToldAt(form, required(w.no))
    await isToldAt(form, required(fill(w.nameOfNth, { n: 1 })))
    await types(founder, w.no, order.no)
    await types(founder, w.date, dayAsWritten(1))
    await fillsIn(founder, lines.nth(0), { ...first, role: 'staff' })
    await fillsIn(founder, lines.nth(1), { ...second, role: 'staff' })
    await fillsIn(founder, lines.nth(2), { ...third, role: 'staff' })
    await goesOn(founder)
    await isToldAt(form, w.dateLater)
    await isToldAt(form, wrong('noResponsible', { clause: '5.2' }))
    await types(founder, w.date, dayAsWritten(0))
    await fillsIn(founder, lines.nth(0), first)
    await goesOn(founder)
    await isToldAt(form, wrong('noParent', { clause: '5.1' }))
    await fillsIn(founder, lines.nth(1), { ...second, role: 'responsible' })
    await goesOn(founder)
    await isToldAt(form, wrong('twoResponsible', { responsible: 2, clause: '5.2' }))
    await fillsIn(founder, lines.nth(1), second)
    await founder.sees(w.advice)
    await founder.press(w.add)
    await goesOn(founder)
    await isToldAt(form, required(fill(w.roleOfNth, { n: 4 })))
    await fillsIn(founder, lines.nth(3), staff[0])
    await goesOn(founder)
    await isToldAt(form, wrong('even', { size: 4, clause: '5.1' }))
    await shoot(founder.page, 'founding-order-wrong')
    for (const name of [third.name, staff[0].name]) await founder.press(fill(w.removeOne, { name }))
    await goesOn(founder)
    await isToldAt(form, wrong('few', { size: 2, clause: '5.1' }))
    await founder.press(w.add)
    await fillsIn(founder, lines.nth(2), { ...second, role: 'parent' })
    await goesOn(founder)
    await isToldAt(form, fill(w.twice, { name: second.name }))
    await fillsIn(founder, lines.nth(2), third)
    await goesOn(founder)
    await isAtStep(founder, 'check')
    await entersTheOrder(founder)
  })

  it('makes a second link, and the first one opens nothing any more', async () => {
    assert.ok(first && second && third)
    const old = await invites(founder, first)
    links.push(await invitesAnew(founder, first))
    for (const person of [second, third]) links.push(await invites(founder, person))
    const page = await (await browser.newContext()).newPage()
    await page.goto(old)
    await page.getByText(joinWords.expired).waitFor()
    await page.context().close()
  })

  it('enrols with a name of two words, wrong digits, letters not copied, a name another has', async () => {
    const [ours = '', theirs = '', last = ''] = links
    papers.push(await enrols(browser, ours, 'айнура'))
    hand = await opensTheInvitation(browser, theirs)
    await choosesAName(hand, 'мен өзүм')
    const nameForm = hand.page.getByRole('form', { name: joinWords.steps.name })
    await isToldAt(nameForm, joinWords.name.oneWord)
    // Somebody else has it; that is said only when everything is sent, and costs no new digits.
    await types(hand, joinWords.name.label, 'АЙНУРА')
    await hand.press(joinWords.next)
    await hand.page.locator('.digit-groups li').nth(5).waitFor()
    await hand.press(joinWords.digits.written)
    const digits = hand.page.getByRole('form', { name: joinWords.digits.backTitle })
    await types(hand, joinWords.digits.back, '0000')
    await hand.press(joinWords.next)
    await isToldAt(digits, joinWords.digits.wrong)
    await hand.press(joinWords.digits.showAgain)
    const passphrase = await writesTheDigitsDown(hand)
    await hand.page.locator('.letter-groups li').nth(13).waitFor()
    const sheet = hand.page.getByRole('form', { name: joinWords.steps.sheet })
    await hand.press(joinWords.next)
    await isToldAt(sheet, joinWords.sheet.howMissing)
    await hand.choose(joinWords.sheet.copied)
    await types(hand, joinWords.sheet.lastGroup, 'AAA')
    await hand.press(joinWords.next)
    await isToldAt(sheet, joinWords.sheet.lastGroupWrong)
    const keyGroups = await copiesTheSheet(hand)
    await hand.press(joinWords.promise.sign)
    await isAt(hand, joinWords.steps.name)
    await isToldAt(nameForm, refusals.name_taken)
    await types(hand, joinWords.name.label, 'жыпар')
    await hand.press(joinWords.next)
    await promises(hand)
    papers.push({ signInName: 'жыпар', passphrase, keyGroups })
    await hand.page.context().close()
    const page = await (await browser.newContext()).newPage()
    await page.goto(theirs)
    await page.getByText(joinWords.used).waitFor()
    await page.context().close()
    papers.push(await enrols(browser, last, 'элдияр'))
  })

  it('types another’s digits at the shared laptop, or says that the keys differ', async () => {
    const screen = { viewport: { width: 1280, height: 800 } }
    const [ours, ...others] = papers
    assert.ok(ours && first)
    hand = await comesToTheSitting(browser, served.url, ours, { screen, isShared: true })
    for (const one of others) await sitsDownBeside(hand, one)
    const digits = hand.page.getByLabel(fill(desk.room.lastGroup, { name: first.name }), {
      exact: true,
    })
    await digits.fill('0000')
    await hand.press(fill(sittingWords.keys.matchFor, { name: first.name }))
    await hand.sees(refusals.wrong_last_group)
    await hand.press(fill(sittingWords.keys.differFor, { name: first.name }))
    await hand.sees(sittingWords.keys.differText)
    await shoot(hand.page, 'sitting-laptop-differ')
    for (const [at, person] of named().entries()) {
      await comparesTheKey(hand, person.name, papers[at] ?? ours)
    }
  })

  it('enters a vote with gaps, one that elects nobody, and one person for both offices', async () => {
    const { election: e } = sittingWords
    const form = hand.page.getByRole('form', { name: e.title })
    await hand.press(e.enter, form)
    for (const office of ['chair', 'secretary'] as const) {
      const title = desk.home.offices[office]
      await isToldAt(form, required(title))
      await isToldAt(form, fill(e.missing, { office: title, n: named().length }))
    }
    await isToldAt(form, required(e.place))
    await isToldAt(form, required(e.woodenSeal))
    const vote = {
      chair: second?.name ?? '',
      secretary: second?.name ?? '',
      place: 'мугалимдер бөлмөсү',
      woodenSeal: 'A 1',
    }
    await entersTheVote(hand, vote, { isTaken: false })
    await isToldAt(form, fill(e.twoPeople, { office: desk.home.offices.secretary, clause: '5.4' }))
    // Folded away, because everybody's vote stood there; opened again to be changed.
    await form.getByText(fill(e.whoHow, { office: desk.home.offices.chair })).click()
    const against = form.getByRole('group', {
      name: fill(e.voteOf, { name: first?.name ?? '', office: desk.home.offices.chair }),
    })
    // By the keyboard alone, from «for» to the next.
    await against.getByRole('radio', { checked: true }).focus()
    await hand.page.keyboard.press('ArrowRight')
    await against.getByRole('radio', { name: e.votes.against, checked: true }).waitFor()
    const abstained = form.getByRole('group', {
      name: fill(e.voteOf, { name: third?.name ?? '', office: desk.home.offices.chair }),
    })
    await hand.choose(e.votes.abstained, abstained)
    await hand.press(e.enter, form)
    const chair = desk.home.offices.chair
    await isToldAt(form, fill(e.notElected, { office: chair, votes: 1, needed: 2, clause: '5.4' }))
    await shoot(hand.page, 'sitting-vote-wrong')
    await entersTheVote(hand, { ...vote, secretary: third?.name ?? '' })
    for (const [at, person] of named().entries()) {
      const own = papers[at]
      assert.ok(own)
      await signsThePapers(hand, person.name, own)
    }
    await isFounded(hand)
    assert.deepEqual([...hand.complaints, ...founder.complaints], [])
  })

  const named = () => [first, second, third].filter(one => one !== undefined)

  const wrong = (which: keyof typeof w.wrong, facts: Record<string, string | number>) =>
    fill(w.wrong[which], facts)

  function dayAsWritten(daysAhead: number): string {
    const today = localDate(served.clock.now(), regulation.utcOffsetMinutes)
    return addDays(today, daysAhead).split('-').reverse().join('.')
  }
})
