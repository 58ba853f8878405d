// The public pages that only a writer sees: unfolded, with her code, and under it; on the narrowest phone.
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { languages } from '#core/language.ts'
import { axeClean, launchBrowser, patience, phone } from '#tests/browser/browser.ts'
import { fitsTheScreen, narrow } from '#tests/browser/for-everybody.ts'
import { openSchool, type School } from '#tests/browser/school.ts'
import { aboutTheToilets } from '#tests/people.ts'

async function isForEverybody(page: Page, what: string): Promise<void> {
  await fitsTheScreen(page, what)
  await axeClean(page)
}

describe('the public pages a writer sees are for everybody', () => {
  let browser: Browser
  let school: School
  before(async () => {
    browser = await launchBrowser()
    school = await openSchool()
  })
  after(async () => {
    await browser?.close()
    await school?.end()
  })

  for (const language of languages) {
    it(`in ${language}: everything unfolded, the code, and what is heard under it`, async () => {
      const context = await browser.newContext({ ...phone, viewport: narrow })
      const page = await context.newPage()
      page.setDefaultTimeout(patience)
      await page.goto(`${school.url}/${language}`)
      for (const fold of await page.locator('summary').all()) await fold.click()
      await isForEverybody(page, 'home-unfolded')

      await page.goto(`${school.url}/${language}/letter`)
      await page.click('#red-no')
      await page.fill('#text', aboutTheToilets.text)
      await page.click('#write-next')
      await page.click('#how-next')
      await page.click('#drop')
      await page.locator('#step-done').waitFor({ state: 'visible' })
      await isForEverybody(page, 'receipt')
      const code = await page.locator('#code').innerText()
      await page.fill('#back', code.trim().slice(-4))
      await isForEverybody(page, 'receipt-typed-back')

      await page.goto(`${school.url}/${language}/code`)
      await page.fill('#typed', code)
      await page.click('#look')
      await page.locator('#heard').waitFor({ state: 'visible' })
      await isForEverybody(page, 'heard')
      await context.close()
    })
  }
})
