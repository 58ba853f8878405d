// The first sitting at phones or at one laptop: keys compared, a vote entered, papers signed.
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { patience, phone } from '#tests/browser/browser.ts'
import { type Hand, handOn } from '#tests/browser/hand.ts'
import type { OwnPapers } from '#tests/browser/newcomer.ts'
import { fill } from '#words/fill.ts'
import { desk } from '#words/ky/desk.ts'
import { sitting as words } from '#words/ky/sitting.ts'

export { words as sittingWords }

export async function comesToTheSitting(
  browser: Browser,
  url: string,
  papers: OwnPapers,
  { screen = phone, isShared = false }: { screen?: BrowserContextOptions; isShared?: boolean } = {},
): Promise<Hand> {
  const page = await (await browser.newContext(screen)).newPage()
  page.setDefaultTimeout(patience)
  await page.goto(`${url}/desk#/ky`)
  const hand = handOn(page)
  if (isShared) await hand.choose(desk.signIn.shared)
  await signsInHere(hand, papers)
  await page.getByRole('heading', { name: words.title, exact: true }).waitFor()
  return hand
}

export async function sitsDownBeside(hand: Hand, papers: OwnPapers): Promise<void> {
  await hand.press(words.addPerson)
  const dialog = hand.page.getByRole('dialog')
  await signsInHere(hand, papers)
  await dialog.waitFor({ state: 'detached' })
}

async function signsInHere(hand: Hand, { signInName, passphrase }: OwnPapers): Promise<void> {
  const form = hand.page.getByRole('form', { name: desk.signIn.title })
  await hand.write(desk.signIn.name, signInName, form)
  await hand.write(desk.signIn.passphrase, passphrase, form)
  await hand.press(desk.signIn.enter, form)
}

/** The two groups on one's own sheet stand beside one's name; on a shared laptop with one's digits. */
export async function comparesTheKey(
  hand: Hand,
  name: string,
  { passphrase, keyGroups }: OwnPapers,
): Promise<void> {
  const line = hand.page.locator('.tap-line', { hasText: name })
  await line.getByText(keyGroups).waitFor()
  await typesLastGroup(hand, name, passphrase)
  await hand.press(fill(words.keys.matchFor, { name }))
  // After the last one the list folds away.
  await line.getByText(words.keys.compared).waitFor({ state: 'attached' })
}

export type Vote = {
  readonly chair: string
  readonly secretary: string
  readonly place: string
  readonly woodenSeal: string
}

export async function entersTheVote(
  hand: Hand,
  vote: Vote,
  { isTaken = true } = {},
): Promise<void> {
  const form = hand.page.getByRole('form', { name: words.election.title })
  await form.waitFor()
  for (const office of ['chair', 'secretary'] as const) {
    const title = desk.home.offices[office]
    await hand.choose(vote[office], form.getByRole('group', { name: title, exact: true }))
    await hand.press(fill(words.election.allForIn, { office: title }), form)
  }
  await hand.write(words.election.place, vote.place, form)
  await hand.write(words.election.woodenSeal, vote.woodenSeal, form)
  await hand.press(words.election.enter, form)
  if (isTaken) await form.waitFor({ state: 'detached' })
}

export async function signsThePapers(
  hand: Hand,
  name: string,
  { passphrase }: OwnPapers,
): Promise<void> {
  const button = fill(words.papers.signFor, { name })
  await hand.page.getByRole('button', { name: button, exact: true }).waitFor()
  await typesLastGroup(hand, name, passphrase)
  await hand.press(button)
  await hand.page.getByRole('button', { name: button, exact: true }).waitFor({ state: 'detached' })
}

export const isFounded = (hand: Hand) =>
  hand.page.getByRole('heading', { name: words.founded.title, exact: true }).waitFor()

async function typesLastGroup(hand: Hand, name: string, passphrase: string): Promise<void> {
  const digits = hand.page.getByLabel(fill(desk.room.lastGroup, { name }), { exact: true })
  if (await digits.isVisible()) await digits.fill(passphrase.slice(-4))
}
