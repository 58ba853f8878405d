// Everything the desk prints, out of a real printer's mouth: exact A4, so many leaves, nothing of the desk.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { buildPages } from '#bin/build.ts'
import { makeDemoSchool } from '#bin/demo-school.ts'
import { type Language, languages } from '#core/language.ts'
import { testCost } from '#crypto/argon2-test-cost.ts'
import { type Server, startServer } from '#server/main.ts'
import { launchBrowser, patience } from '#tests/browser/browser.ts'
import { fitsTheScreen, isForEverybody, narrow } from '#tests/browser/for-everybody.ts'
import { handOn } from '#tests/browser/hand.ts'
import { ainura } from '#tests/people.ts'
import { fill } from '#words/fill.ts'
import { desk as words } from '#words/ky/desk.ts'

const upright = { width: 595, height: 842 }
const across = { width: 842, height: 595 }

describe('the papers of the desk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ishenim-papers-'))
  let browser: Browser
  let server: Server
  let page: Page
  before(async () => {
    const places = { data: join(folder, 'data'), keys: join(folder, 'keys') }
    await makeDemoSchool(places, { costs: { member: testCost, code: testCost } })
    const dist = await buildPages({ testArgon: true })
    const config = { ...places, host: '127.0.0.1', port: 0, demo: true }
    server = await startServer(config, { dist, testPages: true, log: () => undefined })
    browser = await launchBrowser()
    const context = await browser.newContext({ viewport: { width: 1024, height: 768 } })
    page = await context.newPage()
    page.setDefaultTimeout(patience)
    await page.goto(`${server.url}/desk#/ky`)
    const hand = handOn(page)
    await page.getByText(words.demo.people, { exact: true }).click()
    await hand.press(fill(words.demo.useFor, { name: ainura.name }))
    await hand.press(words.signIn.enter)
    await page.getByRole('heading', { name: words.home.due }).waitFor()
  })
  after(async () => {
    await browser?.close()
    await server?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function goesTo(path: string, language: Language = 'ky'): Promise<void> {
    await page.evaluate(to => {
      location.hash = to
    }, `#/${language}/${path}`)
    await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' })
    const goal = path === 'papers' ? '.tap-line a[href*="journal/"]' : `.sheet[lang=${language}]`
    await page.locator(goal).first().waitFor()
  }

  /** Width and height of every leaf, in points. */
  async function printed(name: string): Promise<readonly { width: number; height: number }[]> {
    const pdf = await page.pdf({ preferCSSPageSize: true })
    const { ISHENIM_SHOTS: shots } = process.env
    if (shots) writeFileSync(join(shots, `paper-${name}.pdf`), pdf)
    const boxes = pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)
    return [...boxes].map(([, width, height]) => ({
      width: Math.round(Number(width)),
      height: Math.round(Number(height)),
    }))
  }

  /** How many leaves at most: fonts differ between machines, what hangs on a wall is one leaf on all. */
  const leavesMax = {
    poster: 1,
    slip: 1,
    commission: 1,
    order: 2,
    minutes: 4,
    book: 8,
    register: 3,
  }
  const wide = ['book', 'register']
  for (const [which, most] of Object.entries(leavesMax)) {
    it(`${which} comes out on A4, on ${most} leaves at most, in every language`, async () => {
      for (const language of languages) {
        await goesTo(`papers/${which}`, language)
        const came = await printed(`${which}-${language}`)
        const size = wide.includes(which) ? across : upright
        assert.deepEqual(
          came,
          came.map(() => size),
        )
        assert.ok(came.length > 0 && came.length <= most, `${came.length} leaves in ${language}`)
      }
    })
  }

  it('act and journal page of an opening are two papers, each from its own leaf on', async () => {
    await goesTo('papers')
    await page.locator('.tap-line a[href*="journal/"]').first().click()
    await page.locator('.sheet').nth(1).waitFor()
    const came = await printed('act')
    assert.deepEqual(
      came,
      came.map(() => upright),
    )
    assert.ok(came.length >= 2 && came.length <= 6, `${came.length} leaves`)
  })

  it('the poster of a school with a long name, a far box and nine numbers is one leaf too', async () => {
    await goesTo('papers/poster')
    await page.evaluate(() => {
      const say = (place: Element | null | undefined, text: string) => {
        if (place) place.textContent = text
      }
      say(
        document.querySelector('.sheet-head p'),
        'Жалал-Абад облусунун Сузак районундагы Өмүрбек Темирканов атындагы № 12 жалпы билим берүү орто мектеби',
      )
      const [numbers, wood] = document.querySelectorAll('.sheet-panel dl')
      say(
        wood?.querySelector('dd'),
        'биринчи кабаттагы фойеде, кире бериш эшиктин оң жагында, китепкананын алдында',
      )
      for (const line of [...(numbers?.children ?? [])].slice(0, 4)) {
        numbers?.append(line.cloneNode(true))
      }
    })
    assert.equal((await printed('poster-long')).length, 1)
  })

  it('an act of 28 appeals and 13 people leaves no leaf half empty before its list or its hands', async () => {
    await goesTo('papers')
    await page.locator('.tap-line a[href*="journal/"]').first().click()
    await page.locator('.sheet').nth(1).waitFor()
    await page.evaluate(() => {
      for (const [place, most] of [
        ['.sheet-table tbody', 28],
        ['.sheet-hands ul', 13],
      ] as const) {
        const list = document.querySelector(place)
        while (list?.firstElementChild && list.children.length < most) {
          list.append(list.firstElementChild.cloneNode(true))
        }
      }
    })
    const leaves = (await printed('act-long')).length
    assert.ok(leaves <= 6, `${leaves} leaves`)
  })

  it('on paper there is nothing of the desk, only the sheet', async () => {
    await goesTo('papers/commission')
    await page.emulateMedia({ media: 'print' })
    const seen = await page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter(part => !part.closest('.sheet') && !part.querySelector('.sheet'))
        .filter(part => part.getClientRects().length > 0 && part.textContent?.trim())
        .map(part => part.outerHTML.slice(0, 80)),
    )
    await page.emulateMedia({ media: null })
    assert.deepEqual(seen, [])
  })

  it('is the same leaf whichever screen it is printed from', async () => {
    await goesTo('papers/order')
    const line = page.locator('.sheet-hands li').first()
    for (const viewport of [narrow, { width: 1024, height: 768 }]) {
      await page.setViewportSize(viewport)
      await page.emulateMedia({ media: 'print' })
      const [name, ink] = await Promise.all(
        ['.sheet-name', '.sheet-ink'].map(part => line.locator(part).boundingBox()),
      )
      await page.emulateMedia({ media: null })
      assert.ok(name && ink && ink.x >= name.x + name.width, 'the line for the hand stands beside')
    }
  })

  it('are for everybody on the screen of a phone, in every language', async () => {
    await page.setViewportSize(narrow)
    await goesTo('papers')
    await isForEverybody(page, 'papers')
    for (const which of Object.keys(leavesMax)) {
      await goesTo(`papers/${which}`)
      await fitsTheScreen(page, which)
      await isForEverybody(page, `paper-${which}`)
    }
    await page.setViewportSize({ width: 1024, height: 768 })
  })
})
