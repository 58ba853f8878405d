// The director's page in a browser: the link made at the desk, the page read on a phone and on paper.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser, phone } from '#tests/browser/browser.ts'
import { isForEverybody, isStillForEverybody, narrow } from '#tests/browser/for-everybody.ts'
import { handOn } from '#tests/browser/hand.ts'
import { type Member, serverRestarts, signsIn } from '#tests/browser/member.ts'
import { openSchool, type School } from '#tests/browser/school.ts'
import { shoot } from '#tests/browser/shots.ts'
import { ainura, jypar } from '#tests/people.ts'
import { desk } from '#words/ky/desk.ts'
import { director as words } from '#words/ky/director.ts'
import { more } from '#words/ky/more.ts'

describe('the director’s page', () => {
  let browser: Browser
  let school: School
  let member: Member
  let page: Page
  let address = ''
  const small = { ...phone, viewport: narrow }

  before(async () => {
    browser = await launchBrowser()
    school = await openSchool()
  })
  after(async () => {
    await browser?.close()
    await school?.end()
  })

  async function goesToTheLink(person = ainura): Promise<void> {
    member = await signsIn(browser, school, person, small)
    const places = member.hand.page.getByRole('navigation', { name: desk.frame.places })
    await places.getByRole('link', { name: desk.frame.more, exact: true }).click()
    await member.hand.page.getByRole('link', { name: more.lines.director.name }).click()
    await member.hand.page.getByRole('heading', { level: 1, name: words.link.title }).waitFor()
  }

  it('has a link that only the responsible person and the chair can make', async () => {
    await goesToTheLink(jypar)
    await member.hand.sees(words.link.whoMay)
    assert.equal(await member.hand.page.getByRole('button', { name: words.link.make }).count(), 0)
    await member.hand.page.context().close()
  })

  it('is opened by that link without any sign-in, also after the server was restarted', async () => {
    await goesToTheLink()
    await member.hand.sees(words.link.none)
    await isForEverybody(member.hand.page, 'director-link')
    await serverRestarts(school)
    await member.hand.press(words.link.make)
    address = await member.hand.page.locator('.whole-link').innerText()
    assert.match(address, /\/desk#\/ky\/director\/[\w-]{43}$/)
    await isStillForEverybody(member.hand.page, 'director-link-made')
    // Nothing but a sheet of paper goes to the director.
    await member.hand.page.evaluate(() => {
      window.print = () => undefined
    })
    await member.hand.press(words.link.paper)
    const sheet = member.hand.page.locator('.printed-alone')
    await sheet.locator('svg').waitFor({ state: 'attached' })
    assert.ok((await sheet.textContent())?.includes(address))
    await member.hand.page.evaluate(() => dispatchEvent(new Event('afterprint')))
    page = await (await browser.newContext(small)).newPage()
    const hand = handOn(page)
    await page.goto(address)
    await page.getByRole('heading', { level: 1, name: words.title }).waitFor()
    await hand.sees(words.states.green)
    await hand.sees(words.lawful)
    await isForEverybody(page, 'director')
    assert.deepEqual(hand.complaints, [])
  })

  it('is printed as one sheet without buttons', async () => {
    await page.emulateMedia({ media: 'print' })
    assert.ok(!(await page.getByRole('button', { name: words.print }).isVisible()))
    await shoot(page, 'director-print')
    await page.emulateMedia({ media: 'screen' })
  })

  it('shows the missed Tuesday in its own line, with reason and new day', async () => {
    school.clock.toNoon()
    school.clock.pass(24 * 60)
    await serverRestarts(school)
    await page.reload()
    await page.getByText(words.states.red).waitFor()
    await page.getByText(/өткөрүлгөн жок \(эч ким келген жок\)/).waitFor()
    await isStillForEverybody(page, 'director-red')
  })

  it('says plainly that the link has ended, and shows nothing any more', async () => {
    await member.hand.press(words.link.end)
    await member.hand.sees(words.link.none)
    await page.reload()
    await page.getByRole('heading', { level: 1, name: words.ended }).waitFor()
    await isForEverybody(page, 'director-ended')
    assert.equal(await page.getByRole('heading', { name: words.openings }).count(), 0)
  })
})
