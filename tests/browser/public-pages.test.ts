// The public pages on a parent's phone: seen by everybody, left at once, and forgetting everything.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { languages } from '#core/language.ts'
import { axeClean, launchBrowser, offOriginRequests, phone } from '#tests/browser/browser.ts'
import { openSchool, type School } from '#tests/browser/school.ts'
import { goesToTheLetter, keepsTheCode, takesThePhone, words } from '#tests/browser/writer.ts'
import { aboutTheToilets } from '#tests/people.ts'

const small = { width: 320, height: 568 }
const looks: readonly BrowserContextOptions[] = [
  {},
  { colorScheme: 'dark' },
  { forcedColors: 'active' },
]
const everyday = 'https://ky.wikipedia.org/'

describe('the public pages', () => {
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

  async function opened(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ ...phone, ...options })
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    await page.goto(school.url + path)
    return page
  }

  async function fitsAndIsForEverybody(page: Page): Promise<void> {
    const [inside, window] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ])
    assert.equal(inside, window, `${page.url()} is wider than the phone`)
    await axeClean(page)
  }

  it('fit the narrowest phone and are for everybody, in three languages, day and night', async () => {
    for (const [at, look] of looks.entries()) {
      // Colours are the same in every language.
      for (const language of at === 0 ? languages : (['ky'] as const)) {
        const page = await opened(`/${language}`, { ...look, viewport: small })
        await fitsAndIsForEverybody(page)
        await page.goto(`${school.url}/${language}/code`)
        await fitsAndIsForEverybody(page)
        await page.goto(`${school.url}/${language}/letter`)
        await fitsAndIsForEverybody(page)
        await page.click('#red-no')
        await page.click('#write-next')
        assert.equal(await page.locator('#summary-write').isVisible(), true)
        await fitsAndIsForEverybody(page)
        await page.fill('#text', aboutTheToilets.text)
        await page.click('#write-next')
        await page.locator('#members label').first().click()
        await page.locator('#f-mode .option').last().click()
        await fitsAndIsForEverybody(page)
        await page.locator('#f-mode .option').first().click()
        await page.click('#how-next')
        await fitsAndIsForEverybody(page)
        await page.context().close()
      }
    }
  })

  it('fit the narrowest phone with names of forty letters in one piece', async () => {
    for (const path of ['/ky', '/ky/letter']) {
      const page = await opened(path, { viewport: small })
      const wide = await page.evaluate(() => {
        for (const shut of document.querySelectorAll('details, .step'))
          shut.toggleAttribute(shut.matches('.step') ? 'hidden' : 'open')
        for (const place of document.querySelectorAll('.number span, .option span, .school, dd')) {
          place.textContent = 'Ө'.repeat(40)
        }
        return document.documentElement.scrollWidth > document.documentElement.clientWidth
      })
      assert.equal(wide, false, path)
      await page.context().close()
    }
  })

  it('say on a browser that is too old to lock a letter that it is, and ask for no words', async () => {
    const context = await browser.newContext(phone)
    await context.addInitScript(() => Reflect.deleteProperty(window, 'Worker'))
    const page = await context.newPage()
    for (const path of ['/ky/letter', '/ky/code']) {
      await page.goto(school.url + path)
      await page.getByText('Бул браузер өтө эски').waitFor()
      assert.equal(await page.locator('[data-needs-script]').first().isVisible(), false)
    }
    await context.close()
  })

  it('are whole without a script, and then have nothing that could send', async () => {
    const page = await opened('/ky', { javaScriptEnabled: false })
    const { home, danger } = words.pages
    for (const sentence of [danger.question, home.whoHeading, home.woodHeading]) {
      assert.equal(await page.getByText(sentence).first().isVisible(), true, sentence)
    }
    await page.getByRole('heading', { name: home.woodHeading }).click()
    assert.equal(await page.getByText(home.wood).isVisible(), true)
    assert.equal(await page.locator('noscript p').innerText(), home.needsScript)
    assert(await page.locator('noscript p').boundingBox())
    assert.match((await page.locator('.call').first().getAttribute('href')) ?? '', /^tel:\+?\d+$/)
    await page.goto(`${school.url}/ky/letter`)
    assert(await page.locator('noscript p').boundingBox())
    assert.equal(await page.locator('.call').first().isVisible(), true)
    for (const field of await page.locator('button, textarea, input, form').all()) {
      assert.equal(await field.isVisible(), false)
    }
    await page.goto(`${school.url}/ky/code`)
    assert.equal(await page.locator('noscript p').innerText(), words.code.needsScript)
    const heading = await page.locator('h1').boundingBox()
    const said = await page.locator('noscript p').boundingBox()
    assert(heading && said && said.y - heading.y - heading.height > 8)
    await page.context().close()
  })

  for (const key of ['Escape', 'Shift']) {
    it(`are left by ${key} three times, and the way back finds nothing`, async () => {
      const writer = await takesThePhone(browser, school)
      const { page } = writer.hand
      await page.route(`${everyday}**`, route =>
        route.fulfill({ contentType: 'text/html', body: '<title>Уикипедия</title>' }),
      )
      await goesToTheLetter(writer)
      await page.fill('#text', aboutTheToilets.text)
      for (const _ of [1, 2, 3]) await page.keyboard.press(key)
      await page.waitForURL(everyday)
      await page.goBack()
      await page.locator('#red-no').click()
      assert.equal(await page.locator('#text').inputValue(), '')
      await writer.context.close()
    })
  }

  it('cover themselves at once when left over a line that does not answer', async () => {
    const page = await opened('/ky/letter')
    await page.route(`${everyday}**`, () => undefined)
    await page.click('#red-no')
    await page.fill('#text', aboutTheToilets.text)
    const seen = page.waitForEvent('console')
    // While a page is being left a test cannot ask it anything, so it tells by itself.
    await page.evaluate(() => {
      document.getElementById('exit')?.addEventListener('click', () => {
        setTimeout(() => console.log(document.title, document.body.innerText.trim()))
      })
      setTimeout(() => document.getElementById('exit')?.click())
    })
    assert.equal((await seen).text().trim(), '…')
    await page.context().close()
  })

  it('leave nothing on the phone, and talk to nobody but the school', async () => {
    const writer = await takesThePhone(browser, school)
    const { page } = writer.hand
    const strangers = offOriginRequests(page, school.url)
    await goesToTheLetter(writer)
    await page.fill('#text', aboutTheToilets.text)
    await page.click('#write-next')
    await page.click('#how-next')
    await page.click('#drop')
    const code = await keepsTheCode(writer)
    await page.goto(`${school.url}/ky/code`)
    await page.fill('#typed', code)
    await page.click('#look')
    await page.locator('#heard').waitFor({ state: 'visible' })
    assert.deepEqual(await writer.context.cookies(), [])
    const left = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
      state: JSON.stringify(history.state) ?? '',
    }))
    assert.deepEqual(
      { ...left, state: left.state.includes(code) },
      {
        local: 0,
        session: 0,
        databases: 0,
        workers: 0,
        state: false,
      },
    )
    assert.deepEqual(strangers, [])
    await writer.context.close()
  })

  it('keep what was written while the line is gone, and then send it once', async () => {
    const page = await opened('/ky/letter')
    let tries = 0
    await page.route('**/api/envelopes', route => {
      tries += 1
      return tries === 1 ? route.abort() : route.continue()
    })
    await page.click('#red-no')
    await page.fill('#text', aboutTheToilets.text)
    await page.click('#write-next')
    await page.click('#how-next')
    await page.click('#drop')
    await page.getByText(words.letter.over.steps.again.split('.')[0] ?? '').waitFor()
    assert.equal(await page.locator('#text').inputValue(), aboutTheToilets.text)
    await page.locator('#step-done').waitFor({ state: 'visible' })
    assert.equal(tries, 2)
    await page.context().close()
  })

  it('are open from the first line to the last on paper', async () => {
    const page = await opened('/ky')
    const folded = page.getByText(words.pages.home.wood)
    assert.equal(await folded.isVisible(), false)
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    assert.equal(await folded.isVisible(), true)
    await page.context().close()
  })

  it('keep the focus on the button while the letter is on its way', async () => {
    const page = await opened('/ky/letter')
    await page.route('**/api/envelopes', route => route.abort())
    await page.click('#red-no')
    await page.fill('#text', aboutTheToilets.text)
    await page.click('#write-next')
    await page.click('#how-next')
    await page.click('#drop')
    await page.getByText(words.letter.over.steps.again.split('.')[0] ?? '').waitFor()
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'drop')
    assert.equal(await page.locator('#step-over [data-back]').isDisabled(), true)
    await page.context().close()
  })

  it('ask once for the code before they are cleared with it', async () => {
    const writer = await takesThePhone(browser, school)
    const { page } = writer.hand
    await goesToTheLetter(writer)
    await page.fill('#text', aboutTheToilets.text)
    await page.click('#write-next')
    await page.click('#how-next')
    await page.click('#drop')
    await page.locator('#step-done').waitFor({ state: 'visible' })
    await page.click('#forget')
    assert.equal(await page.locator('#e-back').innerText(), words.letter.done.keep)
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'back')
    await page.click('#forget')
    await page.waitForURL(/\/ky$/)
    await writer.context.close()
  })

  it('show every place the focus goes to, four times enlarged, under the bar with the exit', async () => {
    const page = await opened('/ky/letter', { viewport: { width: 320, height: 256 } })
    await page.click('#red-no')
    for (let step = 0; step < 24; step++) {
      await page.keyboard.press('Tab')
      const [bottom, bar] = await page.evaluate(() => [
        document.activeElement?.getBoundingClientRect().bottom ?? 0,
        document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0,
      ])
      const isInBar = await page.evaluate(() => document.activeElement?.closest('.bar') !== null)
      assert(isInBar || Number(bottom) > Number(bar), `hidden at step ${step}`)
    }
    await page.context().close()
  })

  it('can be used with a keyboard alone, from the first page to the code', async () => {
    const page = await opened('/ky', { hasTouch: false, isMobile: false })
    const goTo = async (goal: string) => {
      for (let step = 0; step < 60; step++) {
        if (await page.evaluate(at => document.activeElement?.matches(at), goal)) return
        await page.keyboard.press('Tab')
      }
      assert.fail(`no way to ${goal}`)
    }
    await goTo('a.main')
    await page.keyboard.press('Enter')
    await page.waitForURL(/letter/)
    await goTo('#red-no')
    await page.keyboard.press('Enter')
    await goTo('input[name=category]')
    await page.keyboard.press('Space')
    await goTo('#text')
    await page.keyboard.type('Suu jok, salamatsyzby')
    for (const button of ['#write-next', '#how-next', '#drop']) {
      await goTo(button)
      await page.keyboard.press('Enter')
    }
    await page.locator('#code').waitFor({ state: 'visible' })
    await page.context().close()
  })
})
