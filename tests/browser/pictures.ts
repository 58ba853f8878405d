// The pictures of README and of the guides, from a demo school whose next opening is held for them.
import type { Browser, Page } from 'playwright-core'
import { codes } from '#bin/demo/letters.ts'
import { woodenSeal } from '#bin/demo/people.ts'
import { weeks } from '#bin/demo/story.ts'
import { type Language, languages } from '#core/language.ts'
import { phone } from '#tests/browser/browser.ts'
import {
  drawsThePapers,
  isInTheRoom,
  looksAtTheWoodenBox,
  type Member,
  opens,
  type SchoolOnTheNet,
  saysNoneConcerns,
  signsIn,
} from '#tests/browser/member.ts'
import { composed, shotOf, withDemoSchool } from '#tests/browser/picture-house.ts'
import { looksUnderTheCode, takesThePhone } from '#tests/browser/writer.ts'
import { ainura, bakyt, jypar } from '#tests/people.ts'
import { desk as words } from '#words/ky/desk.ts'

/** Looked at beside words, not by itself. */
const guideScale = 0.7

/** By language, in the order they were taken. */
type Strips = Readonly<Record<Language, string[]>>

await withDemoSchool(async (browser, school) => {
  const home = await firstPage(browser, school)
  const answered = await answer(browser, school)
  const guide: Strips = { ky: [], ru: [], en: [] }
  const letter = await opening(browser, school, guide)
  await composed(browser, [home, letter, answered], 'three-phones.png')
  for (const language of languages) {
    await composed(browser, guide[language].slice(0, 3), `guide-${language}-1.png`, guideScale)
    await composed(browser, guide[language].slice(3), `guide-${language}-2.png`, guideScale)
  }
})

async function firstPage(at: Browser, school: SchoolOnTheNet): Promise<string> {
  const { hand, context } = await takesThePhone(at, school)
  const shot = await shotOf(hand.page)
  await context.close()
  return shot
}

async function answer(at: Browser, school: SchoolOnTheNet): Promise<string> {
  const [code = ''] = Object.values(codes)
  const { hand, context } = await looksUnderTheCode(at, school, code)
  const shot = await shotOf(hand.page)
  await context.close()
  return shot
}

/** Three come, each with a phone of their own; the demo's clock is moved twice. */
async function opening(at: Browser, school: SchoolOnTheNet, guide: Strips): Promise<string> {
  await signInPage(at, school, guide)
  const leader = await signsIn(at, school, ainura)
  const { page } = leader.hand
  const move = () => leader.hand.press(words.demo.move)
  await inEveryLanguage(page, guide, words.home.next)
  await move()
  await page.goto(`${school.url}/desk#/ky/room`)
  await isInTheRoom(leader)
  await looksAtTheWoodenBox(leader, woodenSeal(weeks.length))
  const everybody: Member[] = [leader]
  for (const person of [bakyt, jypar]) everybody.push(await signsIn(at, school, person))
  await inEveryLanguage(page, guide, words.room.gathering)
  await move()
  for (const member of everybody) await isInTheRoom(member).then(() => opens(member))
  await page
    .getByRole('button', { name: words.lines.noneFor.split(':')[0] ?? '' })
    .first()
    .waitFor()
  await inEveryLanguage(page, guide)
  for (const member of everybody) await saysNoneConcerns(member)
  await page.locator('.letter-words, .letter').first().waitFor()
  await scrollToStep(page)
  const letter = await shotOf(page)
  await inEveryLanguage(page, guide)
  await drawsThePapers(leader, woodenSeal(weeks.length + 1))
  await inEveryLanguage(page, guide)
  return letter
}

async function signInPage(at: Browser, school: SchoolOnTheNet, guide: Strips): Promise<void> {
  const context = await at.newContext(phone)
  const page = await context.newPage()
  await page.goto(`${school.url}/desk#/ky`)
  await page.getByRole('heading', { name: words.signIn.title }).waitFor()
  await inEveryLanguage(page, guide)
  await context.close()
}

/** The step everybody works at stands at the top, under no bar. */
async function scrollToStep(page: Page): Promise<void> {
  const heading = page.locator('.step-heading, h1').last()
  await heading.evaluate(place => {
    const card = place.closest('.card') ?? place
    card.scrollIntoView({ block: 'start' })
  })
  await page.locator('.voice').waitFor({ state: 'hidden' })
}

async function inEveryLanguage(page: Page, guide: Strips, kyHeading?: string): Promise<void> {
  if (kyHeading) await page.getByRole('heading', { name: kyHeading }).first().waitFor()
  for (const language of languages) {
    await page.evaluate(to => {
      location.hash = location.hash.replace(/^#\/?[a-z]{0,2}/, `#/${to}`)
    }, language)
    await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' })
    await page.waitForTimeout(200)
    await scrollToStep(page)
    guide[language].push(await shotOf(page))
  }
  await page.evaluate(() => {
    location.hash = location.hash.replace(/^#\/?[a-z]{0,2}/, '#/ky')
  })
  await page.locator('html[lang=ky]').waitFor({ state: 'attached' })
}
