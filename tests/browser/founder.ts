// Whoever sets the box up, on a phone: what they tap and type in the assistant, step by step, in Kyrgyz.
import type { Browser, Locator } from 'playwright-core'
import type { BoxAbout } from '#core/box.ts'
import { patience, phone } from '#tests/browser/browser.ts'
import { type Hand, handOn } from '#tests/browser/hand.ts'
import type { Served } from '#tests/browser/served.ts'
import { types } from '#tests/browser/typing.ts'
import { order, people, school } from '#tests/people.ts'
import { fill } from '#words/fill.ts'
import { numbers } from '#words/ky/numbers.ts'
import { setup as words } from '#words/ky/setup.ts'

export { words as setupWords }

export type Appointee = {
  readonly name: string
  readonly position: string
  readonly role: 'responsible' | 'parent' | 'staff'
}

/** The cast as the director's order has it. */
export const appointees: readonly Appointee[] = people.map(({ name, role }) => ({
  name,
  role,
  position: { responsible: 'социалдык педагог', staff: 'мугалим', parent: 'окуучунун ата-энеси' }[
    role
  ],
}))

export async function opensTheAssistant(
  browser: Browser,
  folder: Pick<Served, 'setUpLink'>,
  /** A box that is founded anew begins with the order. */
  first: keyof typeof words.steps = 'school',
): Promise<Hand> {
  const page = await (await browser.newContext(phone)).newPage()
  page.setDefaultTimeout(patience)
  await page.goto(folder.setUpLink())
  const hand = handOn(page)
  await isAtStep(hand, first)
  return hand
}

export const isAtStep = (hand: Hand, step: keyof typeof words.steps) =>
  hand.page.getByRole('heading', { name: words.steps[step], exact: true }).waitFor()

export const formOf = (hand: Hand, step: keyof typeof words.steps): Locator =>
  hand.page.getByRole('form', { name: words.steps[step] })

export const goesOn = (hand: Hand) => hand.press(words.next)

export async function tellsOfTheSchool(hand: Hand, about: BoxAbout = school): Promise<void> {
  await types(hand, words.school.school, about.school.ky)
  await types(hand, words.school.town, about.town.ky)
  await goesOn(hand)
  await isAtStep(hand, 'hours')
}

export async function tellsOfTheRegulation(hand: Hand): Promise<void> {
  await types(hand, words.hours.approvedOn, '05.09.2023')
  await types(hand, words.hours.approvedBy, 'мектептин директору')
  await goesOn(hand)
  await isAtStep(hand, 'numbers')
}

export async function tellsWhomToCall(hand: Hand, about: BoxAbout = school): Promise<void> {
  await hand.choose(numbers.called)
  const { name, address, phone: number } = about.department
  await types(hand, words.numbers.department.name, name.ky)
  await types(hand, words.numbers.department.address, address.ky)
  await types(hand, words.numbers.department.phone, number)
  await goesOn(hand)
  await isAtStep(hand, 'order')
}

/** `date` as people write it. */
export async function copiesTheOrder(
  hand: Hand,
  named: readonly Appointee[],
  date: string,
): Promise<void> {
  await types(hand, words.order.no, order.no)
  await types(hand, words.order.date, date)
  const lines = hand.page.locator('fieldset.card')
  while ((await lines.count()) < named.length) await hand.press(words.order.add)
  for (const [at, person] of named.entries()) {
    await fillsIn(hand, lines.nth(at), person)
    if (person.role === 'parent') await hand.choose(words.order.noKin, lines.nth(at))
  }
  await goesOn(hand)
  await isAtStep(hand, 'check')
}

export async function fillsIn(
  hand: Hand,
  line: Locator,
  { name, position, role }: Appointee,
): Promise<void> {
  await types(hand, words.order.name, name, line)
  await types(hand, words.order.position, position, line)
  await hand.choose(words.order.roles[role], line.locator('fieldset'))
}

export async function entersTheOrder(hand: Hand): Promise<void> {
  await hand.press(words.check.enter)
  await isAtStep(hand, 'invitations')
}

/** Typed as people write it; then the page says it back in words. */
export async function saysWhenTheyMeet(
  hand: Hand,
  { on, at, place }: { readonly on: string; readonly at: string; readonly place: string },
): Promise<void> {
  const form = hand.page.getByRole('form', { name: words.sitting.title })
  await types(hand, words.sitting.on, on, form)
  await types(hand, words.sitting.at, at, form)
  await types(hand, words.sitting.place, place, form)
  await hand.press(words.sitting.give, form)
  await hand.page.getByText(words.sitting.change, { exact: true }).waitFor()
}

/** Hands over the link as it stands on the screen. */
export async function invites(hand: Hand, { name }: Pick<Appointee, 'name'>): Promise<string> {
  await hand.press(fill(words.invitations.makeFor, { name }))
  return linkOf(hand, name)
}

/** The link so far opens nothing any more. */
export async function invitesAnew(hand: Hand, { name }: Pick<Appointee, 'name'>): Promise<string> {
  const old = await linkOf(hand, name)
  await hand.press(fill(words.invitations.againFor, { name }))
  await hand.press(words.invitations.again, hand.page.getByRole('dialog'))
  const line = hand.page.locator('.tap-line', { hasText: name }).locator('.whole-link')
  await line.filter({ hasNotText: old }).waitFor()
  return linkOf(hand, name)
}

async function linkOf(hand: Hand, name: string): Promise<string> {
  const line = hand.page.locator('.tap-line', { hasText: name })
  return (await line.locator('.whole-link').innerText()).trim()
}

export const isEnrolled = (hand: Hand, name: string, signInName: string) =>
  hand.page
    .locator('.tap-line', { hasText: name })
    .getByText(fill(words.invitations.enrolled, { name: signInName }))
    .waitFor()
