// The printed QR, read off the paper and followed on a phone: the right box, a swapped one, none.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { languages } from '#core/language.ts'
import { axeClean, launchBrowser, patience, phone } from '#tests/browser/browser.ts'
import { fitsTheScreen, narrow } from '#tests/browser/for-everybody.ts'
import { signsIn } from '#tests/browser/member.ts'
import { openSchool, type School } from '#tests/browser/school.ts'
import { shoot } from '#tests/browser/shots.ts'
import {
  choosesHow,
  drops,
  goesToTheLetter,
  keepsTheCode,
  takesThePhone,
  words,
  writesTheLetter,
} from '#tests/browser/writer.ts'
import { aboutMeals, ainura } from '#tests/people.ts'
import { readQr } from '#tests/qr-reader.ts'
import { publicWords } from '#words/public.ts'

const { poster, done, over, red } = words.letter

describe('a phone that came by the poster', () => {
  let browser: Browser
  let school: School
  let other: School
  let address: string
  let addressOfOther: string
  before(async () => {
    browser = await launchBrowser()
    school = await openSchool()
    other = await openSchool()
    address = await readOffThePaper(school, 'poster')
    addressOfOther = await readOffThePaper(other, 'poster')
  })
  after(async () => {
    await browser?.close()
    await school?.end()
    await other?.end()
  })

  /** Printed at the desk by a member, held before a camera. */
  async function readOffThePaper(of: School, paper: 'poster' | 'slip'): Promise<string> {
    const { hand } = await signsIn(browser, of, ainura)
    const { page } = hand
    await page.goto(`${of.url}/desk#/ky/papers/${paper}`)
    const code = page.locator('.sheet-code svg').first()
    await code.waitFor()
    const drawn = await code.evaluate(svg => ({
      size: Number(svg.getAttribute('viewBox')?.split(' ')[2]),
      path: svg.querySelector('path')?.getAttribute('d') ?? '',
    }))
    await page.context().close()
    return readQr(drawn) ?? 'not to be read'
  }

  const hashOf = (link: string) => new URL(link).hash
  const letterOf = (of: School, mark: string) => `${of.url}/ky/letter${mark}`

  async function arrives(link: string): Promise<Page> {
    const context = await browser.newContext(phone)
    const page = await context.newPage()
    page.setDefaultTimeout(patience)
    await page.goto(link)
    return page
  }

  it('carries the mark from page to page and through the languages, and leaves it nowhere', async () => {
    assert.match(address, /\/ky#k=[A-Za-z0-9_-]{43}$/)
    assert.equal(new URL(address).origin, school.url)
    assert.equal(await readOffThePaper(school, 'slip'), address)
    const page = await arrives('about:blank')
    const sent: string[] = []
    page.on('request', request => {
      sent.push(`${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`)
    })
    await page.goto(address)
    const mark = hashOf(address)
    await page.getByRole('link', { name: words.pages.home.check }).click()
    await page.waitForURL(`${school.url}/ky/code${mark}`)
    await page.locator('.languages a[lang=ru]').click()
    await page.waitForURL(`${school.url}/ru/code${mark}`)
    await page.locator('.brand').click()
    await page.waitForURL(`${school.url}/ru${mark}`)
    await page.locator('.languages a[lang=ky]').click()
    await page.getByRole('link', { name: words.pages.home.send }).click()
    await page.waitForURL(letterOf(school, mark))
    await page.locator('#poster-red', { hasText: done.posterSame }).waitFor()
    const hash = mark.slice('#k='.length)
    // The browser's own record of the request has the fragment; the line never does.
    assert.deepEqual(
      sent.filter(request => request.replaceAll(mark, '').includes(hash)),
      [],
    )
    const kept = await page.evaluate(() => [
      document.cookie,
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
    ])
    assert.deepEqual(kept, ['', '{}', '{}'])
    await page.context().close()
  })

  it('reads in one line that box and poster agree, and drops its letter', async () => {
    const writer = await takesThePhone(browser, school, `/ky${hashOf(address)}`)
    await goesToTheLetter(writer)
    await writesTheLetter(writer, aboutMeals)
    await choosesHow(writer, {})
    await writer.hand.sees(done.posterSame)
    await drops(writer)
    await keepsTheCode(writer)
    assert.equal(await writer.hand.page.locator('#poster').innerText(), done.posterSame)
    assert.deepEqual(writer.hand.complaints, [])
    await writer.context.close()
  })

  it('that typed the address reads that nothing was compared, and the sign to compare', async () => {
    const page = await arrives(letterOf(school, ''))
    const line = await page.locator('#poster-red').innerText()
    const sign = line.match(/[0-9A-F]{4}( [0-9A-F]{4}){4}/)?.[0] ?? ''
    assert.equal(line, done.posterUnknown.replace('{name}', sign))
    const home = await arrives(`${school.url}/ky`)
    assert.ok((await home.locator('.sign').allTextContents()).includes(sign))
    await Promise.all([page.context().close(), home.context().close()])
  })

  const strange = {
    'of a swapped commission': () => hashOf(addressOfOther),
    'with something else in its mark': () => '#k=%F0%9F%92%A9not-a-hash',
    'with nothing in its mark': () => '#k=',
  }
  for (const [what, mark] of Object.entries(strange)) {
    it(`${what} is stopped with plain words, and has no way to send`, async () => {
      const page = await arrives(letterOf(school, mark()))
      await page.locator('#poster-stop').waitFor({ state: 'visible' })
      await isStopped(page)
      await page.context().close()
    })
  }

  async function isStopped(page: Page): Promise<void> {
    const told = await page.locator('#poster-stop').innerText()
    assert.ok(told.includes(poster.stop) && told.includes(words.refusals.poster_differs), told)
    for (const name of [red.no, words.letter.next, over.drop]) {
      assert.equal(await page.getByRole('button', { name, exact: true }).count(), 0, name)
    }
  }

  it('whose keys are swapped while she writes is stopped when she sends', async () => {
    const writer = await takesThePhone(browser, school, `/ky${hashOf(address)}`)
    const { page } = writer.hand
    await goesToTheLetter(writer)
    await page.locator('#poster-red', { hasText: done.posterSame }).waitFor({ state: 'attached' })
    await writesTheLetter(writer, aboutMeals)
    await choosesHow(writer, {})
    const sent: string[] = []
    page.on('request', request =>
      sent.push(`${request.method()} ${new URL(request.url()).pathname}`),
    )
    await writer.context.route('**/api/seal', async route => {
      const answer = await fetch(`${other.url}/api/seal`)
      await route.fulfill({ status: 200, body: Buffer.from(await answer.arrayBuffer()) })
    })
    await drops(writer)
    await page.locator('#poster-stop').waitFor({ state: 'visible' })
    await isStopped(page)
    assert.deepEqual(
      sent.filter(request => request.startsWith('POST')),
      [],
    )
    // What she wrote is still there to be copied.
    assert.ok((await page.locator('#over-text').innerText()).includes(aboutMeals.text))
    await writer.context.close()
  })

  it('without a line is not stopped, only told, and the letter is compared when it is sent', async () => {
    const context = await browser.newContext(phone)
    const page = await context.newPage()
    await context.route('**/api/seal', route => route.abort())
    await page.goto(letterOf(school, hashOf(address)))
    await page.locator('#poster-red', { hasText: poster.later }).waitFor()
    assert.ok(await page.locator('#red-no').isVisible())
    await context.close()
  })

  it('is told so that everybody can read it, on the narrowest phone, in three languages', async () => {
    for (const language of languages) {
      for (const mark of [hashOf(address), hashOf(addressOfOther)]) {
        const context = await browser.newContext({ ...phone, viewport: narrow })
        const page = await context.newPage()
        await page.goto(`${school.url}/${language}/letter${mark}`)
        const same = publicWords[language].letter.done.posterSame
        const isOurs = mark === hashOf(address)
        const goal = isOurs ? page.getByText(same).first() : page.locator('#poster-stop')
        await goal.waitFor({ state: 'visible' })
        await fitsTheScreen(page, `letter by poster, ${language}`)
        await axeClean(page)
        await shoot(page, `letter-${isOurs ? 'by-poster' : 'stopped'}-${language}`)
        await context.close()
      }
    }
  })
})
