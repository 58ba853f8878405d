// Photos out of a phone: what leaves the page is a picture and nothing else, or nothing at all.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { photoBytesMax } from '#core/limits.ts'
import { launchBrowser, phone } from '#tests/browser/browser.ts'
import { photoOf } from '#tests/browser/photo.ts'
import { openSchool, type School } from '#tests/browser/school.ts'
import { words } from '#tests/browser/writer.ts'
import { holdsOnlyPicture } from '#web/intake/photo-bytes.ts'
import { fill } from '#words/fill.ts'

const traces = 'Exif\0\0II*\0 42.8746 74.5698 SM-A105F Aizada'

/** As a camera writes it: place, time and make in a block of their own before the picture. */
function withTraces(photo: Buffer): Buffer {
  const inside = Buffer.from(traces, 'latin1')
  const size = inside.length + 2
  const block = Buffer.concat([Buffer.from([0xff, 0xe1, size >> 8, size & 255]), inside])
  return Buffer.concat([photo.subarray(0, 2), block, photo.subarray(2)])
}

describe('a photo out of a phone', () => {
  let browser: Browser
  let school: School
  let page: Page
  let photo: Buffer
  before(async () => {
    browser = await launchBrowser()
    school = await openSchool()
    photo = withTraces(await photoOf(browser, 2400))
    const context = await browser.newContext(phone)
    page = await context.newPage()
    // What the page hands to its worker is what will be locked: kept here as it passes.
    await page.addInitScript(() => {
      const passed: number[][] = []
      Object.assign(window, { passed })
      const { postMessage } = Worker.prototype
      Worker.prototype.postMessage = function post(...said: unknown[]) {
        const [asked] = said as [{ ask: { letter?: { photos: { bytes: Uint8Array }[] } } }]
        for (const { bytes } of asked.ask.letter?.photos ?? []) passed.push([...bytes])
        return postMessage.apply(this, said as Parameters<typeof postMessage>)
      }
    })
    await page.goto(`${school.url}/ky/letter`)
    await page.click('#red-no')
    await page.fill('#text', 'Ашкананын абалын сүрөттөн көрүңүз.')
    await page.click('#write-next')
  })
  after(async () => {
    await browser?.close()
    await school?.end()
  })

  const chosen = (buffer: Buffer, name = 'IMG_20261122_081530.jpg') =>
    page.setInputFiles('#photo', { name, mimeType: 'image/jpeg', buffer })

  it('that is none, or cannot be read, is refused with the reason', async () => {
    for (const broken of [Buffer.from('not a photo'), photo.subarray(0, 300), Buffer.alloc(0)]) {
      await chosen(broken)
      await page.getByText(words.refusals.photo_unreadable).waitFor()
      assert.equal(await page.locator('#photos li').count(), 0)
    }
  })

  it('is no more than three', async () => {
    for (const n of [1, 2, 3]) {
      await chosen(photo)
      await page
        .locator('#photos li')
        .nth(n - 1)
        .waitFor()
    }
    await chosen(photo)
    await page.getByText(fill(words.refusals.too_many_photos, { photosMax: 3 })).waitFor()
    assert.equal(await page.locator('#photos li').count(), 3)
  })

  it('can be taken back', async () => {
    await page.getByRole('button', { name: fill(words.letter.how.removePhoto, { n: 1 }) }).click()
    assert.equal(await page.locator('#photos li').count(), 2)
  })

  it('leaves as a smaller picture without place, time, maker or name', async () => {
    assert(photo.includes('SM-A105F'))
    await page.click('#how-next')
    await page.click('#drop')
    await page.locator('#step-done').waitFor({ state: 'visible' })
    const passed = await page.evaluate(() => (window as unknown as { passed: number[][] }).passed)
    assert.equal(passed.length, 2)
    for (const each of passed) {
      const bytes = Buffer.from(each)
      assert(holdsOnlyPicture(bytes))
      assert(bytes.length <= photoBytesMax)
      for (const trace of ['Exif', '42.87', 'SM-A105F', 'Aizada', 'IMG_']) {
        assert(!bytes.includes(trace), trace)
      }
    }
  })
})
