// Every screen of a founding is usable by everybody, on the narrowest phone, in three languages.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { localDate } from '#core/local-time.ts'
import { launchBrowser, patience, phone } from '#tests/browser/browser.ts'
import {
  comesToTheSitting,
  comparesTheKey,
  entersTheVote,
  isFounded,
  signsThePapers,
  sitsDownBeside,
  sittingWords,
} from '#tests/browser/first-sitting.ts'
import { isForEverybody, isStillForEverybody, narrow } from '#tests/browser/for-everybody.ts'
import {
  appointees,
  copiesTheOrder,
  entersTheOrder,
  goesOn,
  invites,
  isAtStep,
  opensTheAssistant,
  setupWords,
  tellsOfTheRegulation,
  tellsOfTheSchool,
  tellsWhomToCall,
} from '#tests/browser/founder.ts'
import type { Hand } from '#tests/browser/hand.ts'
import {
  choosesAName,
  copiesTheSheet,
  enrols,
  joinWords,
  type OwnPapers,
  opensTheInvitation,
  promises,
  writesTheDigitsDown,
} from '#tests/browser/newcomer.ts'
import { type Served, serve } from '#tests/browser/served.ts'
import { ainura, eldiyar, jypar, regulation } from '#tests/people.ts'
import { desk } from '#words/ky/desk.ts'

const small = { ...phone, viewport: narrow }
const cast = [ainura, jypar, eldiyar]
const named = cast.flatMap(({ name }) => appointees.filter(one => one.name === name))

describe('founding a box is for everybody', () => {
  let browser: Browser
  let served: Served
  let founder: Hand
  const links: string[] = []
  const papers: OwnPapers[] = []

  before(async () => {
    browser = await launchBrowser()
    served = await serve()
  })
  after(async () => {
    await browser?.close()
    await served?.end()
  })

  it('where there is no school yet, and where nobody may be without a link', async () => {
    const page = await onSmallPhone(`${served.url}/desk#/ky`)
    await page.getByText(desk.signIn.noSchool).waitFor()
    await isForEverybody(page, 'founding-no-school')
    await page.goto(`${served.url}/desk#/ky/setup`)
    await page.getByText(setupWords.noLink).waitFor()
    await isForEverybody(page, 'founding-no-link')
    await page.context().close()
  })

  it('in every step of the assistant, as it is and with something wrong in it', async () => {
    founder = await opensTheAssistant(browser, served)
    await founder.page.setViewportSize(narrow)
    await looksAt('school')
    await tellsOfTheSchool(founder)
    await looksAt('hours')
    await tellsOfTheRegulation(founder)
    await looksAt('numbers')
    await tellsWhomToCall(founder)
    await founder.press(setupWords.order.addSubstituteFor.replace('{name}', '2-мүчө'))
    await looksAt('order')
    await founder.press(setupWords.order.removeOne.replace('{name}', '4-мүчө'))
    await copiesTheOrder(founder, named, dayAsWritten())
    await isForEverybody(founder.page, 'founding-check')
    await entersTheOrder(founder)
    for (const person of cast) links.push(await invites(founder, person))
    await isForEverybody(founder.page, 'founding-invitations')
  })

  it('in every step of enrolling', async () => {
    const [ours = '', ...others] = links
    const hand = await opensTheInvitation(browser, ours)
    await hand.page.setViewportSize(narrow)
    await isForEverybody(hand.page, 'join-invited')
    await choosesAName(hand, 'а')
    await isForEverybody(hand.page, 'join-name-wrong')
    await hand.page.getByRole('textbox', { name: joinWords.name.label }).fill('айнура')
    await hand.press(joinWords.next)
    await hand.page.locator('.digit-groups li').nth(5).waitFor()
    await isForEverybody(hand.page, 'join-digits')
    const passphrase = await writesTheDigitsDown(hand)
    await hand.page.locator('.letter-groups li').nth(13).waitFor()
    await isForEverybody(hand.page, 'join-sheet')
    const keyGroups = await copiesTheSheet(hand)
    await isForEverybody(hand.page, 'join-promise')
    await promises(hand)
    await isForEverybody(hand.page, 'join-done')
    await hand.page.context().close()
    papers.push({ signInName: 'айнура', passphrase, keyGroups })
    const used = await onSmallPhone(ours)
    await used.getByText(joinWords.used).waitFor()
    await isStillForEverybody(used, 'join-used')
    await used.context().close()
    for (const [at, link] of others.entries()) {
      papers.push(await enrols(browser, link, ['жыпар', 'элдияр'][at] ?? ''))
    }
    await founder.sees(setupWords.invitations.allHere)
    await isStillForEverybody(founder.page, 'founding-all-enrolled')
  })

  it('at the first sitting on a shared screen, up to the open box', async () => {
    const [ours, ...others] = papers
    assert.ok(ours)
    const hand = await comesToTheSitting(browser, served.url, ours, {
      screen: small,
      isShared: true,
    })
    for (const one of others) await sitsDownBeside(hand, one)
    await isForEverybody(hand.page, 'sitting-keys')
    for (const [at, { name }] of cast.entries()) {
      await comparesTheKey(hand, name, papers[at] ?? ours)
    }
    await hand.press(sittingWords.election.enter)
    await isForEverybody(hand.page, 'sitting-vote-narrow')
    await entersTheVote(hand, {
      chair: jypar.name,
      secretary: eldiyar.name,
      place: 'мугалимдер бөлмөсү',
      woodenSeal: 'A 000123',
    })
    await hand.page.getByText(sittingWords.papers.readMinutes, { exact: true }).click()
    await isForEverybody(hand.page, 'sitting-papers')
    for (const [at, { name }] of cast.entries()) {
      await signsThePapers(hand, name, papers[at] ?? ours)
    }
    await isFounded(hand)
    await isForEverybody(hand.page, 'sitting-founded')
    await founder.sees(setupWords.founded)
    await isStillForEverybody(founder.page, 'founding-over')
  })

  /** As it is met; then with everything that can be missing missing. */
  async function looksAt(step: 'school' | 'hours' | 'numbers' | 'order'): Promise<void> {
    await isAtStep(founder, step)
    await isForEverybody(founder.page, `founding-${step}`)
    await goesOn(founder)
    await founder.page.getByRole('alert').first().waitFor()
    await isStillForEverybody(founder.page, `founding-${step}-wrong`)
  }

  async function onSmallPhone(address: string): Promise<Page> {
    const page = await (await browser.newContext(small)).newPage()
    page.setDefaultTimeout(patience)
    await page.goto(address)
    return page
  }

  function dayAsWritten(): string {
    const today = localDate(served.clock.now(), regulation.utcOffsetMinutes)
    return today.split('-').reverse().join('.')
  }
})
