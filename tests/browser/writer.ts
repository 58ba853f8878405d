// A writer on her phone: the public pages in Kyrgyz, from the red question to the code on her paper.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { patience, phone } from '#tests/browser/browser.ts'
import { type Hand, handOn } from '#tests/browser/hand.ts'
import type { School } from '#tests/browser/school.ts'
import { people } from '#tests/people.ts'
import type { Words } from '#tests/walks/writers.ts'
import { publicWords } from '#words/public.ts'

export const words = publicWords.ky

export type Writer = { readonly hand: Hand; readonly context: BrowserContext }

/** A phone of her own, with nothing on it. */
export async function takesThePhone(
  browser: Browser,
  { url }: Pick<School, 'url'>,
  path = '/ky',
): Promise<Writer> {
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  await page.goto(`${url}${path}`)
  return { hand: handOn(page), context }
}

export async function goesToTheLetter({ hand }: Writer): Promise<void> {
  await hand.page.getByRole('link', { name: words.pages.home.send }).click()
  await hand.press(words.letter.red.no)
}

/** What it is about, and the words themselves. */
export async function writesTheLetter(
  { hand }: Writer,
  { category, about, text }: Pick<Words, 'category' | 'about' | 'text'>,
): Promise<void> {
  const { write } = words.letter
  await hand.choose(write.categories[category], hand.page.locator('#f-category'))
  await hand.choose(write.kinds[about], hand.page.locator('#f-about'))
  await hand.write(write.text, text)
  await hand.press(words.letter.next, hand.page.locator('#step-write'))
}

type How = Partial<Pick<Words, 'mode' | 'from' | 'recused'>> & {
  readonly photos?: readonly Buffer[]
  readonly oldCode?: string
}

/** Signed or not, whom it names, photos, an older code. */
export async function choosesHow(
  { hand }: Writer,
  { mode, from, recused = [], photos = [], oldCode }: How,
): Promise<void> {
  const { how } = words.letter
  const step = hand.page.locator('#step-how')
  if (mode === 'signed' && from) {
    await hand.choose(how.signed, step)
    await hand.write(how.name, from.name, step)
    await hand.write(how.contacts, from.contacts, step)
  }
  for (const i of recused) {
    const { name = '' } = people.find(person => person.i === i) ?? {}
    await hand.choose(name, step.locator('#members'))
  }
  for (const [at, photo] of photos.entries()) {
    const file = { name: `IMG_${at}.jpg`, mimeType: 'image/jpeg', buffer: photo }
    await hand.page.setInputFiles('#photo', file)
    await step.locator('#photos li').nth(at).waitFor()
  }
  if (oldCode) {
    await step.getByText(how.oldCode, { exact: true }).click()
    await hand.write(how.oldCodeLabel, oldCode, step)
  }
  await hand.press(words.letter.next, step)
}

export const drops = ({ hand }: Writer) => hand.press(words.letter.over.drop)

/** The code appears only once the box has acknowledged the letter. */
export async function keepsTheCode({ hand }: Writer): Promise<string> {
  await hand.page.locator('#step-done').waitFor({ state: 'visible' })
  const code = (await hand.page.locator('#code').innerText()).replace(/\s+/g, ' ').trim()
  await hand.write(words.letter.done.back, code.slice(-4))
  await hand.sees(words.letter.done.backRight)
  return code
}

/** The whole way, for letters that are only there to be found. */
export async function dropsALetter(
  browser: Browser,
  school: School,
  letter: Omit<Words, 'photos'> & { readonly photos?: readonly Buffer[] },
): Promise<{ readonly writer: Writer; readonly code: string }> {
  const writer = await takesThePhone(browser, school)
  await goesToTheLetter(writer)
  await writesTheLetter(writer, letter)
  await choosesHow(writer, letter)
  await drops(writer)
  return { writer, code: await keepsTheCode(writer) }
}

export async function looksUnderTheCode(
  browser: Browser,
  school: Pick<School, 'url'>,
  code: string,
  watch: (page: Page) => unknown = () => undefined,
): Promise<Writer> {
  const writer = await takesThePhone(browser, school, '/ky/code')
  watch(writer.hand.page)
  await types(writer, code)
  return writer
}

async function types({ hand }: Writer, code: string): Promise<void> {
  await hand.write(words.code.label, code)
  await hand.press(words.code.look)
  await hand.page.locator('#heard').waitFor({ state: 'visible' })
}
