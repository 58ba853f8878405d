// A member of the commission at the desk: what they tap, in the order of an opening, in Kyrgyz.
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { patience, phone } from '#tests/browser/browser.ts'
import { type Hand, handOn } from '#tests/browser/hand.ts'
import type { School } from '#tests/browser/school.ts'
import type { Person } from '#tests/people.ts'
import { fill } from '#words/fill.ts'
import { desk as words } from '#words/ky/desk.ts'

/** All a member needs of a school: where it is, and the sheet with the passphrase. */
export type SchoolOnTheNet = Pick<School, 'url' | 'passphraseOf'>

export type Member = { readonly person: Person; readonly hand: Hand }

/** On the desk's phone, unless they brought a laptop. */
export async function signsIn(
  browser: Browser,
  school: SchoolOnTheNet,
  person: Person,
  screen: BrowserContextOptions = phone,
): Promise<Member> {
  const context = await browser.newContext(screen)
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  await page.goto(`${school.url}/desk#/ky`)
  const hand = handOn(page)
  await typesPassphrase(hand, school, person, page.locator('main'))
  await page.getByRole('button', { name: words.frame.signOut, exact: true }).waitFor()
  return { person, hand }
}

export async function typesPassphrase(
  hand: Hand,
  school: SchoolOnTheNet,
  person: Person,
  within = hand.page.locator('body'),
): Promise<void> {
  await hand.write(words.signIn.name, person.signInName, within)
  await hand.write(words.signIn.passphrase, school.passphraseOf(person), within)
  await hand.press(words.signIn.enter, within)
}

/** On the day itself the first page is the room. */
export const isInTheRoom = ({ hand }: Member) =>
  hand.page.getByRole('heading', { name: words.room.gathering, exact: true }).waitFor()

export async function looksAtTheWoodenBox(
  { hand }: Member,
  seal: string,
  button = words.wooden.allWell,
): Promise<void> {
  await hand.write(words.wooden.found, seal)
  await hand.press(button)
  await hand.sees(fill(words.wooden.saved, { what: words.wooden.savedWell }))
}

/** The button is there and says in words why it does nothing yet. */
export const mayNotOpenYet = async ({ hand }: Member): Promise<void> => {
  const open = hand.page.getByRole('button', { name: words.room.open, exact: true })
  await open.and(hand.page.locator('[aria-disabled=true]')).waitFor()
}

export const opens = ({ hand, person }: Member) =>
  hand.pressUntilTaken(fill(words.room.openFor, { name: person.name }))

export const saysNoneConcerns = ({ hand, person }: Member) =>
  hand.pressUntilTaken(fill(words.lines.noneFor, { name: person.name }))

export const isReading = ({ hand }: Member, letters: number) =>
  hand.sees(fill(words.reading.nthOf, { n: 1, of: letters }))

/** Goes through the letters one after another; hands back what stood there. */
export async function readsEverything({ hand }: Member, letters: number): Promise<string> {
  const read: string[] = []
  for (let n = 1; n <= letters; n += 1) {
    await hand.sees(fill(words.reading.nthOf, { n, of: letters }))
    read.push(await hand.page.locator('main').innerText())
    if (n < letters) await hand.press(words.reading.next)
  }
  return read.join('\n')
}

export type Paper = {
  readonly text: string
  readonly category: keyof typeof words.letter.categories
  readonly about: keyof typeof words.letter.kindsOfPerson
  readonly sheets: number
}

export async function writesInPaperLetter(member: Member, letter: Paper): Promise<void> {
  await member.hand.press(words.paper.add)
  await goesOnWithPaperLetter(member, letter)
}

/** The form is open: because it was asked for, or because something in it was half written. */
export async function goesOnWithPaperLetter(
  { hand }: Member,
  { text, category, about, sheets }: Paper,
): Promise<void> {
  const { paper, letter } = words
  const form = hand.page.getByRole('form', { name: paper.adding })
  await hand.write(paper.text, text, form)
  await hand.choose(letter.categories[category], form)
  await hand.choose(letter.kindsOfPerson[about], form)
  await hand.write(paper.sheets, String(sheets), form)
  await hand.press(paper.save, form)
  await form.waitFor({ state: 'detached' })
}

export async function drawsThePapers({ hand }: Member, newSeal: string): Promise<void> {
  await hand.press(words.reading.toClosing)
  await hand.write(words.closing.wooden, newSeal)
  await hand.press(words.closing.draw)
  await hand.sees(words.closing.countsAgree)
}

export const signs = ({ hand, person }: Member) =>
  hand.pressUntilTaken(fill(words.closing.signFor, { name: person.name }))

export const isClosed = ({ hand }: Member) => hand.sees(words.done.keys)

/** The tab is gone, with every key in it; the same person signs in anew. */
export async function losesTheTab(
  browser: Browser,
  school: School,
  { person, hand }: Member,
): Promise<Member> {
  await hand.page.context().close()
  return signsIn(browser, school, person)
}

/** The light goes out in the school's office and comes back. */
export async function serverRestarts(school: School): Promise<void> {
  await school.stop()
  await school.start()
}

export const takesTheLead = ({ hand }: Member) => hand.press(words.room.takeLead)

/** Of one who went away: said by the one who leads, with what is known about it. */
export async function saysHasLeft(
  { hand }: Member,
  { name }: Person,
  reason: string,
): Promise<void> {
  await hand.press(fill(words.closing.leftFor, { name }))
  const dialog = hand.page.getByRole('dialog')
  await hand.write(words.closing.whyLeft, reason, dialog)
  await hand.press(words.closing.say, dialog)
  await dialog.waitFor({ state: 'detached' })
}
