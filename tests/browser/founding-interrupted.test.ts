// A reload, a second tab, a lost line, a server that falls: what was typed while founding is not lost.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { localDate } from '#core/local-time.ts'
import { launchBrowser, patience } from '#tests/browser/browser.ts'
import { comesToTheSitting, comparesTheKey, sittingWords } from '#tests/browser/first-sitting.ts'
import {
  appointees,
  copiesTheOrder,
  entersTheOrder,
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
import { type Hand, handOn } from '#tests/browser/hand.ts'
import {
  choosesAName,
  enrols,
  isAt,
  joinWords,
  opensTheInvitation,
} from '#tests/browser/newcomer.ts'
import { type Served, serve } from '#tests/browser/served.ts'
import { shoot } from '#tests/browser/shots.ts'
import { types } from '#tests/browser/typing.ts'
import { ainura, eldiyar, jypar, regulation, school } from '#tests/people.ts'
import { desk } from '#words/ky/desk.ts'

const cast = [ainura, jypar, eldiyar]
const named = cast.flatMap(({ name }) => appointees.filter(one => one.name === name))
const { keeping } = setupWords

describe('a founding that is interrupted', () => {
  let browser: Browser
  let served: Served
  let founder: Hand

  before(async () => {
    browser = await launchBrowser()
    served = await serve()
    founder = await opensTheAssistant(browser, served)
  })
  after(async () => {
    await browser?.close()
    await served?.end()
  })

  const textIn = (hand: Hand, label: string) =>
    hand.page.getByRole('textbox', { name: label, exact: true }).inputValue()

  it('keeps what was typed a moment before the page was loaded again, and «back» goes one step', async () => {
    await tellsOfTheSchool(founder)
    await types(founder, setupWords.hours.approvedBy, 'мектептин директору')
    await founder.page.reload()
    await isAtStep(founder, 'hours')
    assert.equal(await textIn(founder, setupWords.hours.approvedBy), 'мектептин директору')
    // Whoever hears the page is led to the heading of the step, and to nothing else on the way.
    const heard = await founder.page.evaluateHandle(() => {
      const headings: (string | null)[] = []
      document.addEventListener('focusin', ({ target }) => {
        headings.push((target as Element).textContent)
      })
      return headings
    })
    await founder.page.goBack()
    await isAtStep(founder, 'school')
    await founder.page.waitForFunction(all => all.length > 0, heard)
    assert.deepEqual(await heard.jsonValue(), [setupWords.steps.school])
    assert.equal(await textIn(founder, setupWords.school.school), school.school.ky)
    await founder.page.goForward()
    await isAtStep(founder, 'hours')
  })

  it('says that the line is lost, and saves when the server is back', async () => {
    await served.stop()
    await types(founder, setupWords.hours.approvedBy, 'директор')
    await founder.sees(keeping.lost)
    await served.start()
    await founder.sees(keeping.kept)
    await founder.page.reload()
    await isAtStep(founder, 'hours')
    assert.equal(await textIn(founder, setupWords.hours.approvedBy), 'директор')
  })

  it('says that a newer link has been opened elsewhere, and keeps what stands in this tab', async () => {
    await served.stop()
    await served.start()
    const other = await opensTheAssistant(browser, served)
    await types(founder, setupWords.hours.approvedBy, 'директор Асан')
    await founder.sees(keeping.ended)
    await other.page.context().close()
    await served.stop()
    await served.start()
    await founder.page.goto(served.setUpLink())
    await isAtStep(founder, 'school')
    await goesOn(founder)
    await isAtStep(founder, 'hours')
    assert.equal(await textIn(founder, setupWords.hours.approvedBy), 'директор Асан')
  })

  it('goes on from another computer with the link of a new start', async () => {
    await founder.page.context().close()
    await served.stop()
    await served.start()
    founder = await opensTheAssistant(browser, served)
    assert.equal(await textIn(founder, setupWords.school.school), school.school.ky)
  })

  it('shows both when two tabs have typed, and a person chooses', async () => {
    const second = handOn(await founder.page.context().newPage())
    second.page.setDefaultTimeout(patience)
    // A tab opened from the first one begins with what the first one knows.
    const token = await founder.page.evaluate(() => sessionStorage.getItem('ishenim-set-up') ?? '')
    await second.page.addInitScript(kept => sessionStorage.setItem('ishenim-set-up', kept), token)
    await second.page.goto(`${served.url}/desk#/ky/setup`)
    await isAtStep(second, 'school')
    await types(second, setupWords.school.town, 'Жаңы-Айыл')
    await second.page.waitForResponse(answer => answer.url().endsWith('/api/founding/draft'))
    await types(founder, setupWords.school.town, 'Эски-Айыл')
    await founder.sees(keeping.twice)
    await founder.press(keeping.compare)
    await founder.sees('Жаңы-Айыл')
    await shoot(founder.page, 'founding-typed-twice')
    await founder.press(keeping.takeThere)
    assert.equal(await textIn(founder, setupWords.school.town), 'Жаңы-Айыл')
    await second.page.close()
  })

  it('tells somebody enrolling that digits of before a reload are good for nothing', async () => {
    await goesOn(founder)
    await isAtStep(founder, 'hours')
    await tellsOfTheRegulation(founder)
    await tellsWhomToCall(founder)
    const today = localDate(served.clock.now(), regulation.utcOffsetMinutes)
    await copiesTheOrder(founder, named, today.split('-').reverse().join('.'))
    await entersTheOrder(founder)
    const link = await invites(founder, ainura)
    const hand = await opensTheInvitation(browser, link)
    await choosesAName(hand, 'айнура')
    const groups = hand.page.locator('.digit-groups li')
    await groups.nth(5).waitFor()
    const before = await groups.allInnerTexts()
    await hand.page.reload()
    await hand.page.getByRole('button', { name: joinWords.invited.begin, exact: true }).waitFor()
    await hand.sees(joinWords.beganBefore)
    await hand.press(joinWords.invited.begin)
    assert.equal(await textIn(hand, joinWords.name.label), 'айнура')
    await hand.press(joinWords.next)
    await groups.nth(5).waitFor()
    assert.notDeepEqual(await groups.allInnerTexts(), before)
    await shoot(hand.page, 'join-again')
    await hand.page.goBack()
    await isAt(hand, joinWords.steps.name)
    await hand.page.context().close()
  })

  it('lets somebody who compared their key sit down again after a reload, and finds the line again', async () => {
    const links = [await invitesAnew(founder, ainura)]
    for (const person of [jypar, eldiyar]) links.push(await invites(founder, person))
    const papers = []
    for (const [at, link] of links.entries()) {
      papers.push(await enrols(browser, link, cast[at]?.signInName ?? ''))
    }
    const [own] = papers
    assert.ok(own)
    const hand = await comesToTheSitting(browser, served.url, own)
    await comparesTheKey(hand, ainura.name, own)
    await hand.page.context().close()
    const again = await comesToTheSitting(browser, served.url, own)
    await again.page
      .locator('.tap-line', { hasText: ainura.name })
      .getByText(sittingWords.keys.compared)
      .waitFor()
    await served.stop()
    await again.sees(desk.frame.lineLost)
    await served.start()
    await again.page.getByText(desk.frame.lineLost).waitFor({ state: 'detached' })
    // The session is opened again in silence; nobody has to type twenty-four digits anew.
    await again.sees(sittingWords.missingTitle)
    assert.deepEqual(again.complaints, [])

    // New keys for one are another record for all: whoever has sat down signs in once more.
    await founder.press(setupWords.invitations.againFor.replace('{name}', eldiyar.name))
    await founder.press(setupWords.invitations.again, founder.page.getByRole('dialog'))
    await again.sees(sittingWords.begunAnew)
    await shoot(again.page, 'sitting-begun-anew')
    await again.press(desk.signIn.enter)
    await again.page.getByRole('heading', { name: desk.signIn.title, exact: true }).waitFor()
  })
})
