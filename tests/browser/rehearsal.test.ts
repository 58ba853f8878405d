// The rehearsal in a browser: every step of an opening on one screen, and not one request to the server.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser, phone } from '#tests/browser/browser.ts'
import { isForEverybody, isStillForEverybody, narrow } from '#tests/browser/for-everybody.ts'
import { type Member, signsIn } from '#tests/browser/member.ts'
import { openSchool, type School } from '#tests/browser/school.ts'
import { ainura, bakyt, gulzat, jypar } from '#tests/people.ts'
import { fill } from '#words/fill.ts'
import { desk } from '#words/ky/desk.ts'
import { more } from '#words/ky/more.ts'
import { rehearsal as words } from '#words/ky/rehearsal.ts'

describe('the rehearsal', () => {
  let browser: Browser
  let school: School
  let member: Member
  const asked: string[] = []
  const page = (): Page => member.hand.page

  before(async () => {
    browser = await launchBrowser()
    school = await openSchool()
    member = await signsIn(browser, school, jypar, { ...phone, viewport: narrow })
    const places = page().getByRole('navigation', { name: desk.frame.places })
    await places.getByRole('link', { name: desk.frame.more, exact: true }).click()
    await page().getByRole('link', { name: more.lines.rehearsal.name }).click()
    await page().getByRole('heading', { level: 1, name: words.title }).waitFor()
    await page().waitForLoadState('networkidle')
    page().on('request', request => asked.push(new URL(request.url()).pathname))
  })
  after(async () => {
    await browser?.close()
    await school?.end()
  })

  it('begins in any language, and says all along that nothing of it is real', async () => {
    await isForEverybody(page(), 'rehearsal')
    asked.length = 0
    await member.hand.press(words.begin)
    await member.hand.sees(words.practice)
    await member.hand.sees(words.gathering.title)
  })

  it('does not open without a parent, and says who is missing', async () => {
    for (const one of [ainura, bakyt, gulzat]) await member.hand.choose(one.name)
    const what = fill(desk.room.stillNeeded, { what: desk.room.aParent })
    await member.hand.sees(what)
    const open = page().getByRole('button', { name: desk.room.open, exact: true })
    assert.equal(await open.getAttribute('aria-disabled'), 'true')
    await isStillForEverybody(page(), 'rehearsal-gathering')
  })

  it('opens with her, on every device but that of the one the letter names', async () => {
    await member.hand.choose(jypar.name)
    await member.hand.press(desk.room.open)
    await member.hand.sees(words.letter)
    await member.hand.sees(fill(words.opened.shut, { names: bakyt.name }))
    await isStillForEverybody(page(), 'rehearsal-opened')
  })

  it('is signed by everybody who is there, and closes with keys that open nothing', async () => {
    await member.hand.press(desk.reading.toClosing)
    for (const { name } of [ainura, bakyt, gulzat, jypar]) {
      await member.hand.press(fill(desk.closing.signFor, { name }))
    }
    await member.hand.sees(words.closed.title)
    await member.hand.press(words.closed.tryAgain)
    await member.hand.sees(words.closed.gone)
    await isStillForEverybody(page(), 'rehearsal-closed')
    assert.deepEqual(
      asked.filter(path => path.startsWith('/api/')),
      [],
      'the server has heard nothing of it',
    )
    await member.hand.press(words.again)
    await member.hand.sees(words.gathering.title)
  })

  it('and one’s own keys are tried beside it', async () => {
    await member.hand.press(words.keys.check)
    await member.hand.sees(words.keys.allWell)
    await isStillForEverybody(page(), 'rehearsal-keys')
    assert.deepEqual(member.hand.complaints, [])
  })
})
