// Whether a screen is usable by everybody: narrow, in every language, by day, by night, in forced colours.
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { languages } from '#core/language.ts'
import { axeClean } from '#tests/browser/browser.ts'
import { shoot } from '#tests/browser/shots.ts'

export const narrow = { width: 320, height: 640 }

/** Kyrgyz by day and by night, the others by day: colours do not depend on the language. */
export async function isForEverybody(page: Page, name: string): Promise<void> {
  for (const language of languages) {
    await speak(page, language)
    await fitsTheScreen(page, `${name}, ${language}`)
    if (language === 'ky') await looksAtNight(page, name)
    await axeClean(page, { contrast: language === 'ky' })
  }
  await speak(page, 'ky')
}

/** A state of a screen that has been looked at already: mistakes in it, a dialog over it. */
export async function isStillForEverybody(page: Page, name: string): Promise<void> {
  await shoot(page, name)
  await axeClean(page)
  for (const language of languages) {
    await speak(page, language)
    await fitsTheScreen(page, `${name}, ${language}`)
  }
  await speak(page, 'ky')
}

/** Nobody scrolls sideways to read a sentence. */
export async function fitsTheScreen(page: Page, what: string): Promise<void> {
  const [inside, outside] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])
  assert.equal(inside, outside, `${what} is wider than the phone`)
}

async function looksAtNight(page: Page, name: string): Promise<void> {
  await shoot(page, name)
  await page.emulateMedia({ colorScheme: 'dark' })
  await axeClean(page)
  await shoot(page, `${name}-night`)
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' })
  await shoot(page, `${name}-forced`)
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
}

/** The language stands in the desk's address; what was typed stays. */
async function speak(page: Page, language: string): Promise<void> {
  await page.evaluate(to => {
    location.hash = location.hash.replace(/^#\/?[a-z]{0,2}/, `#/${to}`)
  }, language)
  await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' })
  await page.waitForTimeout(50)
}
