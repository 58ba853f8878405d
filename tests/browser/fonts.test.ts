// The letters Kyrgyz has and Russian has not are drawn as letters, on every page and in every weight.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '#tests/browser/browser.ts'
import { openSchool, type School } from '#tests/browser/school.ts'
import { takesThePhone } from '#tests/browser/writer.ts'

const pairs = [
  ['ң', 'н'],
  ['ө', 'о'],
  ['ү', 'у'],
  ['Ң', 'Н'],
  ['Ө', 'О'],
  ['Ү', 'У'],
] as const
/** Assigned to nothing: drawn as the box that stands for a letter a font has not. */
const unknown = '\u0378'

describe('the letters of Kyrgyz', () => {
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

  for (const path of ['/ky', '/ky/letter', '/desk#/ky']) {
    it(`are letters on ${path}, plain and bold, and none is drawn as its Russian neighbour`, async () => {
      const writer = await takesThePhone(browser, school, path)
      const { page } = writer.hand
      await page.locator('h1').first().waitFor()
      for (const weight of [400, 700]) {
        const letters = [...new Set(pairs.flat()), unknown]
        const drawn = new Map<string, string>()
        for (const letter of letters) drawn.set(letter, await drawnOn(page, letter, weight))
        for (const [kyrgyz, russian] of pairs) {
          assert.notEqual(drawn.get(kyrgyz), drawn.get(unknown), `${kyrgyz} ${weight}`)
          assert.notEqual(drawn.get(kyrgyz), drawn.get(russian), `${kyrgyz} ${weight}`)
        }
      }
      await writer.context.close()
    })
  }
})

const drawnOn = (page: Page, letter: string, weight: number): Promise<string> =>
  page.evaluate(
    ([one, bold]) => {
      const canvas = document.createElement('canvas')
      canvas.width = canvas.height = 64
      const paper = canvas.getContext('2d')
      if (!paper) return ''
      paper.font = `${bold} 40px ${getComputedStyle(document.body).fontFamily}`
      paper.fillText(String(one), 8, 48)
      return canvas.toDataURL()
    },
    [letter, weight] as const,
  )
