// Three phones side by side for README: the first page, a letter read at the opening, the answer.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { buildPages } from '#bin/build.ts'
import { codes } from '#bin/demo/letters.ts'
import { demoMembers, woodenSeal } from '#bin/demo/people.ts'
import { weeks } from '#bin/demo/story.ts'
import { makeDemoSchool } from '#bin/demo-school.ts'
import { startServer } from '#server/main.ts'
import { launchBrowser, phone } from '#tests/browser/browser.ts'
import {
  isInTheRoom,
  looksAtTheWoodenBox,
  opens,
  type SchoolOnTheNet,
  saysNoneConcerns,
  signsIn,
} from '#tests/browser/member.ts'
import { looksUnderTheCode, takesThePhone } from '#tests/browser/writer.ts'
import { ainura, bakyt, jypar } from '#tests/people.ts'
import { house } from '#tests/tree.ts'
import { desk as words } from '#words/ky/desk.ts'

/** As much of each phone as keeps the picture under 200 kB, with letters that can be read. */
const shown = { width: phone.viewport.width, height: 620 }
const goal = join(house, 'docs', 'pictures', 'three-phones.png')
const folder = mkdtempSync(join(tmpdir(), 'ishenim-pictures-'))
const places = { data: join(folder, 'data'), keys: join(folder, 'keys') }
const config = { ...places, host: '127.0.0.1', port: 0, demo: true }

const dist = await buildPages()
await makeDemoSchool(config)
const server = await startServer(config, { dist })
const browser = await launchBrowser()
try {
  const school = { url: server.url, passphraseOf }
  const shots = [
    await firstPage(browser, school),
    await answer(browser, school),
    await letterAtTheOpening(browser, school),
  ]
  const [first = '', last = '', middle = ''] = shots
  await composed(browser, [first, middle, last])
} finally {
  await browser.close()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
}

function passphraseOf({ i }: { readonly i: number }): string {
  return demoMembers.find(member => member.i === i)?.passphrase ?? ''
}

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
async function letterAtTheOpening(at: Browser, school: SchoolOnTheNet): Promise<string> {
  const leader = await signsIn(at, school, ainura)
  const { page } = leader.hand
  const move = () => leader.hand.press(words.demo.move)
  await move()
  await page.goto(`${school.url}/desk#/ky/room`)
  await isInTheRoom(leader)
  await looksAtTheWoodenBox(leader, woodenSeal(weeks.length))
  const everybody = [leader]
  for (const person of [bakyt, jypar]) everybody.push(await signsIn(at, school, person))
  await move()
  for (const member of everybody) await isInTheRoom(member).then(() => opens(member))
  for (const member of everybody) await saysNoneConcerns(member)
  const heading = page.locator('.step-heading')
  await page.locator('.letter-words, .letter').first().waitFor()
  await heading.evaluate(place => {
    place.closest('.card')?.scrollIntoView({ block: 'start' })
  })
  await page.locator('.voice').waitFor({ state: 'hidden' })
  return shotOf(page)
}

async function shotOf(page: Page): Promise<string> {
  const png = await page.screenshot()
  return `data:image/png;base64,${png.toString('base64')}`
}

async function composed(at: Browser, shots: readonly string[]): Promise<void> {
  const { width, height } = shown
  const gap = 20
  const page = await at.newPage({
    viewport: { width: shots.length * (width + gap) + gap, height: height + 2 * gap },
  })
  const look = `width:${width}px;height:${height}px;border-radius:16px;object-fit:cover;object-position:top;box-shadow:0 0 0 1px #8b979c`
  const phones = shots.map(shot => `<img src="${shot}" style="${look}">`).join('')
  await page.setContent(
    `<body style="margin:0;padding:${gap}px;display:flex;gap:${gap}px;background:#dcd8cf">${phones}</body>`,
  )
  mkdirSync(join(goal, '..'), { recursive: true })
  await page.screenshot({ path: goal })
}
