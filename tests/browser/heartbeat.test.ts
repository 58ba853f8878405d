// The first page of parents on the days nobody comes: green, amber, red, in words before colours.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { languages } from '#core/language.ts'
import { axeClean, launchBrowser, phone } from '#tests/browser/browser.ts'
import { fitsTheScreen, narrow } from '#tests/browser/for-everybody.ts'
import { serverRestarts, signsIn } from '#tests/browser/member.ts'
import { openSchool, type School } from '#tests/browser/school.ts'
import { shoot } from '#tests/browser/shots.ts'
import { jypar } from '#tests/people.ts'
import { publicPages as en } from '#words/en/public.ts'
import { publicPages as ky } from '#words/ky/public.ts'
import { publicPages as ru } from '#words/ru/public.ts'

const pages = { ky, ru, en }

describe('the heartbeat on the first page', () => {
  let browser: Browser
  let school: School
  let page: Page
  before(async () => {
    browser = await launchBrowser()
    school = await openSchool()
    page = await (await browser.newContext({ ...phone, viewport: narrow })).newPage()
  })
  after(async () => {
    await browser?.close()
    await school?.end()
  })

  async function says(what: 'onTime' | 'lateToday' | 'overdue'): Promise<void> {
    // The minute passes at once when the machine is started anew.
    await serverRestarts(school)
    for (const language of languages) {
      await page.goto(`${school.url}/${language}`)
      const state = page.getByRole('region', { name: pages[language].home.stateHeading })
      await state.getByText(pages[language].home[what]).waitFor()
      await fitsTheScreen(page, `${what}, ${language}`)
      await axeClean(page, { contrast: language === 'ky' })
      if (language === 'ky') await shoot(page, `heartbeat-${what}`)
    }
    await page.emulateMedia({ colorScheme: 'dark' })
    await axeClean(page)
    await page.emulateMedia({ colorScheme: 'light' })
  }

  it('is green while everything goes as planned', () => says('onTime'))

  it('is amber on the day itself, an hour after the hour', async () => {
    school.clock.toNoon()
    school.clock.pass(61)
    await says('lateToday')
  })

  it('is red the day after, and the desk says so to members too', async () => {
    school.clock.pass(24 * 60)
    await says('overdue')
    const member = await signsIn(browser, school, jypar, { ...phone, viewport: narrow })
    await member.hand.page.goto(`${school.url}/desk#/ky`)
    await member.hand.sees(/ачуу өткөрүлгөн жок\. Ата-энелер муну/)
    await axeClean(member.hand.page)
    await shoot(member.hand.page, 'heartbeat-desk')
  })

  it('comes with a file of the planned openings, under a name that says nothing', async () => {
    await page.goto(`${school.url}/ky`)
    await page.locator('summary', { hasText: ky.home.commissionHeading }).click()
    const coming = page.waitForEvent('download')
    await page.getByRole('link', { name: ky.ics.link }).click()
    const download = await coming
    assert.equal(download.suggestedFilename(), 'openings.ics')
  })
})
