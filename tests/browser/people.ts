// People of a change at the page of the commission: an order entered, newcomers invited, papers signed.

import type { Browser, BrowserContextOptions, Locator } from 'playwright-core'
import { localDate } from '#core/local-time.ts'
import { patience, phone } from '#tests/browser/browser.ts'
import { type Hand, handOn } from '#tests/browser/hand.ts'
import type { Member } from '#tests/browser/member.ts'
import type { OwnPapers } from '#tests/browser/newcomer.ts'
import type { School } from '#tests/browser/school.ts'
import { regulation } from '#tests/people.ts'
import { fill } from '#words/fill.ts'
import { desk } from '#words/ky/desk.ts'
import { more } from '#words/ky/more.ts'
import { people as words } from '#words/ky/people.ts'
import { sitting } from '#words/ky/sitting.ts'

export { words as peopleWords }

/** «24.11.2026», as people write the day of an order. */
export function dayOf(instant: number): string {
  const [year, month, day] = localDate(instant, regulation.utcOffsetMinutes).split('-')
  return `${day}.${month}.${year}`
}

export async function goesToTheCommission({ hand }: Pick<Member, 'hand'>): Promise<void> {
  const places = hand.page.getByRole('navigation', { name: desk.frame.places })
  await places.getByRole('link', { name: desk.frame.more, exact: true }).click()
  await hand.page.getByRole('link', { name: more.lines.commission.name, exact: true }).click()
  await hand.page.getByRole('heading', { level: 1, name: words.title, exact: true }).waitFor()
  await hand.page.getByRole('heading', { name: words.members.title, exact: true }).waitFor()
}

export type Departure = {
  readonly name: string
  readonly reason: keyof typeof words.leaving.reasons
  readonly orderNo: string
  readonly orderDate: string
}

export async function saysHasLeftTheCommission(
  hand: Hand,
  { name, reason, orderNo, orderDate }: Departure,
): Promise<void> {
  await hand.press(fill(words.members.leavesFor, { name }))
  const dialog = hand.page.getByRole('dialog')
  await hand.choose(words.leaving.reasons[reason], dialog)
  await hand.write(words.leaving.orderNo, orderNo, dialog)
  await hand.write(words.leaving.orderDate, orderDate, dialog)
  await hand.press(words.leaving.sign, dialog)
  await hand.sees(fill(words.leaving.done, { name }))
}

export const orderForm = (hand: Hand): Locator =>
  hand.page.getByRole('form', { name: words.form.title })

export async function writesTheOrder(hand: Hand, no: string, date: string): Promise<void> {
  await hand.write(words.form.orderNo, no, orderForm(hand))
  await hand.write(words.form.orderDate, date, orderForm(hand))
}

export type Newcomer = {
  readonly name: string
  readonly position: string
  readonly role: keyof typeof desk.home.roles
}

/** The n-th of those who come, counted from one. */
export async function writesANewcomer(hand: Hand, n: number, who: Newcomer): Promise<void> {
  const form = orderForm(hand)
  const nth = fill(words.form.newcomer, { n })
  await hand.write(`${words.form.name}, ${nth}`, who.name, form)
  await hand.write(`${words.form.position}, ${nth}`, who.position, form)
  const card = form.getByRole('group', { name: who.name, exact: true })
  await hand.choose(desk.home.roles[who.role], card.getByRole('group', { name: words.form.role }))
}

/** The link, as it stands on the screen once. */
export async function invites(hand: Hand, name: string): Promise<string> {
  await hand.press(fill(words.invite.makeFor, { name }))
  return hand.page.locator('.tap-line', { hasText: name }).locator('.raw').innerText()
}

export async function comesAsNewcomer(
  browser: Browser,
  school: School,
  { signInName, passphrase }: OwnPapers,
  screen: BrowserContextOptions = phone,
): Promise<Hand> {
  const page = await (await browser.newContext(screen)).newPage()
  page.setDefaultTimeout(patience)
  await page.goto(`${school.url}/desk#/ky`)
  const hand = handOn(page)
  const form = page.getByRole('form', { name: desk.signIn.title })
  await hand.write(desk.signIn.name, signInName, form)
  await hand.write(desk.signIn.passphrase, passphrase, form)
  await hand.press(desk.signIn.enter, form)
  await page.getByRole('heading', { level: 1, name: words.newcomer.title }).waitFor()
  return hand
}

export async function signsTheComposition(hand: Hand, isNewcomer = false): Promise<void> {
  const form = hand.page.getByRole('form', { name: words.sign.title })
  await hand.choose(isNewcomer ? words.sign.comparedOwn : words.sign.compared, form)
  await hand.press(words.sign.sign, form)
  await form.waitFor({ state: 'detached' })
}

/** In the dialog of the room's laptop: name and digits, the name of the seal, one signature. */
export async function signsAtTheLaptop(
  laptop: Hand,
  { name }: { readonly name: string },
  { signInName, passphrase }: OwnPapers,
): Promise<void> {
  const dialog = laptop.page.getByRole('dialog')
  await laptop.write(desk.signIn.name, signInName, dialog)
  await laptop.write(desk.signIn.passphrase, passphrase, dialog)
  await laptop.press(desk.signIn.enter, dialog)
  await dialog.getByText(words.seal.compare).waitFor()
  await laptop.press(words.seal.sign, dialog)
  await dialog.waitFor({ state: 'detached' })
  const line = laptop.page.locator('.tap-line', { hasText: name })
  await line.getByText(words.sign.signed).waitFor()
}

export type Sitting = {
  readonly present: readonly string[]
  readonly chair: string
  readonly secretary: string
  readonly place: string
}

export const electionForm = (hand: Hand): Locator =>
  hand.page.getByRole('form', { name: words.election.title })

export async function entersTheElection(hand: Hand, sitting_: Sitting): Promise<void> {
  const form = electionForm(hand)
  const there = form.getByRole('group', { name: words.election.present })
  for (const name of sitting_.present) await hand.choose(name, there)
  for (const office of ['chair', 'secretary'] as const) {
    const title = desk.home.offices[office]
    await hand.choose(sitting_[office], form.getByRole('group', { name: title, exact: true }))
    await hand.press(fill(sitting.election.allForIn, { office: title }), form)
  }
  await hand.write(sitting.election.place, sitting_.place, form)
  await hand.press(words.election.enter, form)
  await form.waitFor({ state: 'detached' })
}

export async function signsTheMinutes(hand: Hand): Promise<void> {
  await hand.press(words.minutes.sign)
  await hand.page
    .getByRole('button', { name: words.minutes.sign, exact: true })
    .waitFor({ state: 'detached' })
}
