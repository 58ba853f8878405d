// What a visit costs on the line, headers and all: parents pay for megabytes, and GPRS is slow.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '#tests/browser/browser.ts'
import { signsIn } from '#tests/browser/member.ts'
import { putOnScales, type Scales } from '#tests/browser/scales.ts'
import { openSchool, type School } from '#tests/browser/school.ts'
import {
  choosesHow,
  drops,
  goesToTheLetter,
  keepsTheCode,
  takesThePhone,
  writesTheLetter,
} from '#tests/browser/writer.ts'
import { aboutMeals, ainura } from '#tests/people.ts'

const toTheFormMax = 40_000
const toTheReceiptMax = 120_000
const deskMax = 150_000
const firstPageMax = 170_000

describe('on the line', () => {
  let browser: Browser
  let school: School
  let scales: Scales
  before(async () => {
    browser = await launchBrowser()
    school = await openSchool()
    scales = await putOnScales(school.url)
  })
  after(async () => {
    await browser?.close()
    await scales?.end()
    await school?.end()
  })

  it('a parent can write after 40 kB, and has dropped her letter after 120', async () => {
    const writer = await takesThePhone(browser, scales)
    await goesToTheLetter(writer)
    await writer.hand.page.locator('#text').waitFor({ state: 'visible' })
    const toTheForm = scales.weigh()
    assert.ok(toTheForm <= toTheFormMax, `${toTheForm} bytes to the form`)
    await writesTheLetter(writer, aboutMeals)
    await choosesHow(writer, {})
    await drops(writer)
    await keepsTheCode(writer)
    const inAll = toTheForm + scales.weigh()
    assert.ok(inAll <= toTheReceiptMax, `${inAll} bytes to the receipt`)
    await writer.context.close()
  })

  it('a member sees where to sign in after 150 kB, and the first page after 20 more', async () => {
    scales.weigh()
    const visitor = await takesThePhone(browser, scales, '/desk#/ky')
    await visitor.hand.page.waitForLoadState('networkidle')
    const signInPage = scales.weigh()
    assert.ok(signInPage <= deskMax, `${signInPage} bytes to the desk`)
    await visitor.context.close()

    scales.weigh()
    const { hand } = await signsIn(browser, { ...school, url: scales.url }, ainura)
    await hand.page.waitForLoadState('networkidle')
    const firstPage = scales.weigh()
    assert.ok(firstPage <= firstPageMax, `${firstPage} bytes to the first page`)
    await hand.page.context().close()
  })
})
