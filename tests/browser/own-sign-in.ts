// A member at the pages of their own sign-in: how they get there, what they type, what lies in their safe.
import type { Browser, Locator } from 'playwright-core'
import { nobleArgon2 } from '#crypto/argon2.ts'
import { testCost } from '#crypto/argon2-test-cost.ts'
import { systemRandom } from '#crypto/random.ts'
import { sheetText } from '#crypto/recovery-sheet.ts'
import { patience, phone } from '#tests/browser/browser.ts'
import { narrow } from '#tests/browser/for-everybody.ts'
import { type Hand, handOn } from '#tests/browser/hand.ts'
import { type Member, signsIn } from '#tests/browser/member.ts'
import { openSchool, type School } from '#tests/browser/school.ts'
import type { Person } from '#tests/people.ts'
import { done } from '#tests/walks/commission.ts'
import { overHttp } from '#tests/walks/over-http.ts'
import { signIn } from '#web/staff/device/sign-in.ts'
import { byPassphrase } from '#web/staff/device/ways/passphrase.ts'
import { holdRoot, letGo } from '#web/staff/device/ways/root-holder.ts'
import { desk as words } from '#words/ky/desk.ts'
import { more } from '#words/ky/more.ts'
import { ways as said } from '#words/ky/ways.ts'

export const small = { ...phone, viewport: narrow }

/** Under a name: at a bare address no browser has passkeys. */
export async function openNamedSchool(): Promise<School> {
  const school = await openSchool()
  return { ...school, url: school.url.replace('127.0.0.1', 'localhost') }
}

type Place = { readonly browser: Browser; readonly school: School }

export const goesToOwnSignIn = (at: Place, person: Person): Promise<Member> =>
  goesBehindMore(at, person, more.lines.ways.name)

export async function goesBehindMore(
  { browser, school }: Place,
  person: Person,
  page: string,
): Promise<Member> {
  const member = await signsIn(browser, school, person, small)
  const tab = member.hand.page
  const places = tab.getByRole('navigation', { name: words.frame.places })
  await places.getByRole('link', { name: words.frame.more, exact: true }).click()
  await tab.getByRole('link', { name: page, exact: true }).click()
  await tab.getByRole('heading', { level: 1, name: page }).waitFor()
  return member
}

export async function opensSignIn({ browser, school }: Place): Promise<Hand> {
  const page = await (await browser.newContext(small)).newPage()
  page.setDefaultTimeout(patience)
  await page.goto(`${school.url}/desk#/ky`)
  return handOn(page)
}

export async function opensRecovery(at: Place): Promise<Hand> {
  const hand = await opensSignIn(at)
  await hand.page.getByText(words.signIn.lost, { exact: true }).click()
  await hand.page.getByRole('link', { name: words.signIn.toRecovery }).click()
  await hand.page.getByRole('heading', { level: 1, name: said.recovery }).waitFor()
  return hand
}

export async function writesNameAndDigits(hand: Hand, name: string, digits: string): Promise<void> {
  const form: Locator = hand.page.getByRole('form', { name: words.signIn.title })
  await hand.write(words.signIn.name, name, form)
  await hand.write(words.signIn.passphrase, digits, form)
  await hand.press(words.signIn.enter, form)
}

export async function signsInWith(at: Place, person: Person, digits: string): Promise<Hand> {
  const hand = await opensSignIn(at)
  await writesNameAndDigits(hand, person.signInName, digits)
  await hand.page.getByRole('button', { name: words.frame.signOut, exact: true }).waitFor()
  return hand
}

export async function confirms(hand: Hand, school: School, person: Person): Promise<void> {
  const form = hand.page.getByRole('form', { name: said.confirm })
  await hand.write(words.signIn.passphrase, school.passphraseOf(person), form)
  await hand.press(said.goOn, form)
}

export async function readsDigits({ page }: Hand): Promise<string> {
  const groups = page.getByRole('list', { name: said.digits }).getByRole('listitem')
  await groups.first().waitFor()
  return (await groups.allInnerTexts()).join(' ')
}

/** Printed when they enrolled; here it is written out once more from what only they can open. */
export async function sheetOf(school: School, person: Person): Promise<string> {
  const carry = overHttp(() => school.url.replace('localhost', '127.0.0.1'))
  const tools = { carry, argon2: nobleArgon2, random: systemRandom, cost: testCost }
  const passphrase = school.passphraseOf(person)
  const seat = done(await signIn(tools, person.signInName, passphrase), 'sign in')
  const way = done(await byPassphrase(tools, person.signInName, passphrase), 'way')
  const holder = done(await holdRoot(seat, way), 'root')
  const text = sheetText(holder.root)
  await letGo(holder)
  return text
}
