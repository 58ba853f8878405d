// A member enrolling at home, on a phone: the invitation opened, the digits written down, the promise signed.
import type { Browser } from 'playwright-core'
import { patience, phone } from '#tests/browser/browser.ts'
import { type Hand, handOn } from '#tests/browser/hand.ts'
import { types } from '#tests/browser/typing.ts'
import { join as words } from '#words/ky/join.ts'

export { words as joinWords }

/** What somebody has on their own papers afterwards. */
export type OwnPapers = {
  readonly signInName: string
  readonly passphrase: string
  readonly keyGroups: string
}

export async function opensTheInvitation(browser: Browser, link: string): Promise<Hand> {
  const page = await (await browser.newContext(phone)).newPage()
  page.setDefaultTimeout(patience)
  await page.goto(link)
  const hand = handOn(page)
  await hand.page.getByRole('button', { name: words.invited.begin, exact: true }).waitFor()
  return hand
}

export async function choosesAName(hand: Hand, name: string): Promise<void> {
  await hand.press(words.invited.begin)
  await isAt(hand, words.steps.name)
  await types(hand, words.name.label, name)
  await hand.press(words.next)
}

export async function writesTheDigitsDown(hand: Hand): Promise<string> {
  await isAt(hand, words.steps.digits)
  const groups = hand.page.locator('.digit-groups li')
  await groups.nth(5).waitFor()
  const passphrase = (await groups.allInnerTexts()).join(' ')
  await hand.press(words.digits.written)
  await types(hand, words.digits.back, passphrase.slice(-4))
  await hand.press(words.next)
  await isAt(hand, words.steps.sheet)
  return passphrase
}

/** By hand, since nobody in the tests has a printer. */
export async function copiesTheSheet(hand: Hand): Promise<string> {
  const letters = hand.page.locator('.letter-groups li')
  await letters.nth(13).waitFor()
  const keyGroups = await hand.page.locator('.to-copy').innerText()
  await hand.choose(words.sheet.copied)
  await types(hand, words.sheet.lastGroup, await letters.nth(13).innerText())
  await hand.press(words.next)
  await isAt(hand, words.steps.promise)
  return keyGroups
}

export async function promises(hand: Hand): Promise<void> {
  await hand.press(words.promise.sign)
  await isAt(hand, words.done.title)
}

/** The whole way, and the phone put away. */
export async function enrols(
  browser: Browser,
  link: string,
  signInName: string,
): Promise<OwnPapers> {
  const hand = await opensTheInvitation(browser, link)
  await choosesAName(hand, signInName)
  const passphrase = await writesTheDigitsDown(hand)
  const keyGroups = await copiesTheSheet(hand)
  await promises(hand)
  await hand.page.context().close()
  return { signInName, passphrase, keyGroups }
}

export const isAt = (hand: Hand, heading: string) =>
  hand.page.getByRole('heading', { name: heading, exact: true }).waitFor()
