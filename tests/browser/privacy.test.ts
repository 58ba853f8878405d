// What a visit leaves behind, and what somebody looking over a shoulder or along the line could tell.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { languages } from '#core/language.ts'
import { groups, makeCode } from '#crypto/receipt.ts'
import { launchBrowser, offOriginRequests } from '#tests/browser/browser.ts'
import { signsIn } from '#tests/browser/member.ts'
import { openSchool, type School } from '#tests/browser/school.ts'
import {
  dropsALetter,
  goesToTheLetter,
  looksUnderTheCode,
  takesThePhone,
  words,
} from '#tests/browser/writer.ts'
import { aboutMeals, ainura } from '#tests/people.ts'
import { desk } from '#words/ky/desk.ts'

describe('a visit', () => {
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

  it('with a wrong code looks like one without news: the same words, requests and bytes', async () => {
    const { code } = await dropsALetter(browser, school, aboutMeals)
    const waiting = await lookedAt(code)
    const nobodys = await lookedAt(groups(makeCode()))
    assert.ok(waiting.heard.includes(words.code.heard.none))
    assert.deepEqual(nobodys, waiting)
  })

  it('has a title that names no box, in every language', async () => {
    for (const language of languages) {
      for (const path of ['', '/letter', '/code']) {
        const writer = await takesThePhone(browser, school, `/${language}${path}`)
        const title = await writer.hand.page.title()
        assert.doesNotMatch(title, /кутуча|ишеним|ящик|довер|кайрылуу|обращ|box|trust|letter/i)
        await writer.context.close()
      }
    }
  })

  it('that is left and come back to finds the fields empty', async () => {
    const writer = await takesThePhone(browser, school)
    const { page } = writer.hand
    page.on('dialog', dialog => dialog.accept())
    await goesToTheLetter(writer)
    await page.fill('#text', aboutMeals.text)
    await page.getByRole('link', { name: words.pages.shell.home }).click()
    await page.waitForURL('**/ky')
    await page.goBack()
    await page.getByRole('button', { name: words.letter.red.no }).click()
    assert.equal(await page.locator('#text').inputValue(), '')
    await writer.context.close()
  })

  it('of a member leaves only the newest seal, journal line and rules seen, and asks nobody but the school', async () => {
    const { hand } = await signsIn(browser, school, ainura)
    const strangers = offOriginRequests(hand.page, school.url)
    await hand.page.reload()
    await hand.page.getByRole('heading', { name: desk.signIn.title }).waitFor()
    assert.equal(await hand.page.getByLabel(desk.signIn.name).inputValue(), '')
    assert.equal(await hand.page.getByLabel(desk.signIn.passphrase).inputValue(), '')
    assert.deepEqual(await hand.page.context().cookies(), [])
    const { local, ...others } = await storedOn(hand.page)
    assert.deepEqual(others, { session: 0, databases: 0, caches: 0 })
    // By it a device notices that it is shown an older box than before.
    assert.deepEqual(
      local.map(kept => Object.keys(JSON.parse(kept)).sort()),
      [['head', 'no', 'rules', 'seal', 'seq']],
    )
    assert.deepEqual(strangers, [])
    await hand.page.context().close()
  })

  /** What the page says, what it asked for, and how many bytes came back. */
  async function lookedAt(code: string) {
    const asked: Promise<string>[] = []
    const watch = (page: Page) =>
      page.on('requestfinished', request => {
        const path = new URL(request.url()).pathname
        if (!path.startsWith('/api/')) return
        asked.push(
          request
            .sizes()
            .then(({ requestBodySize, responseBodySize, responseHeadersSize }) =>
              [request.method(), path, requestBodySize, responseBodySize, responseHeadersSize].join(
                ' ',
              ),
            ),
        )
      })
    const writer = await looksUnderTheCode(browser, school, code, watch)
    await writer.hand.page.waitForLoadState('networkidle')
    const heard = await writer.hand.page.locator('main').innerText()
    await writer.context.close()
    return { heard, asked: (await Promise.all(asked)).sort() }
  }
})

const storedOn = (page: Page) =>
  page.evaluate(async () => ({
    local: Object.values({ ...localStorage }),
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
  }))
