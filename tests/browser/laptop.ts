// One laptop for a whole commission: they sign in one after another, and each tap asks for four digits.
import type { Browser } from 'playwright-core'
import { patience } from '#tests/browser/browser.ts'
import { type Hand, handOn } from '#tests/browser/hand.ts'
import { typesPassphrase } from '#tests/browser/member.ts'
import type { School } from '#tests/browser/school.ts'
import type { Person } from '#tests/people.ts'
import { fill } from '#words/fill.ts'
import { desk as words } from '#words/ky/desk.ts'

const screen = { viewport: { width: 1280, height: 800 }, timezoneId: 'Asia/Bishkek' }

/** The first one says whose laptop it is; the others sit down beside. */
export async function sitDownTogether(
  browser: Browser,
  school: School,
  [first, ...others]: readonly Person[],
): Promise<Hand> {
  const context = await browser.newContext(screen)
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  await page.goto(`${school.url}/desk#/ky`)
  const hand = handOn(page)
  if (!first) throw new Error('nobody came')
  await hand.choose(words.signIn.shared)
  await typesPassphrase(hand, school, first)
  await page.getByRole('heading', { name: words.room.gathering, exact: true }).waitFor()
  for (const person of others) {
    await hand.press(words.room.addPerson)
    const dialog = page.getByRole('dialog')
    await typesPassphrase(hand, school, person, dialog)
    await dialog.waitFor({ state: 'detached' })
  }
  return hand
}

/** A tap in one person's name, with the last four digits of that person's passphrase. */
export async function tapsFor(
  hand: Hand,
  school: School,
  person: Person,
  button: string,
): Promise<void> {
  const { name } = person
  const digits = hand.page.getByLabel(fill(words.room.lastGroup, { name }))
  await digits.fill(school.passphraseOf(person).slice(-4))
  await hand.press(fill(button, { name }))
  await hand.page
    .getByRole('button', { name: fill(button, { name }), exact: true })
    .waitFor({ state: 'detached' })
}
