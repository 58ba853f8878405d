// The page behind «more» where a member says where lines by e-mail go.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser, phone } from '#tests/browser/browser.ts'
import { isForEverybody, isStillForEverybody, narrow } from '#tests/browser/for-everybody.ts'
import { type Member, signsIn, typesPassphrase } from '#tests/browser/member.ts'
import { openSchool, type School } from '#tests/browser/school.ts'
import { bakyt } from '#tests/people.ts'
import { type MailServer, openMailServer } from '#tests/smtp-server.ts'
import { desk } from '#words/ky/desk.ts'
import { more } from '#words/ky/more.ts'
import { notices as words } from '#words/ky/notices.ts'

describe('lines by e-mail at the desk', () => {
  let browser: Browser
  let office: MailServer
  let school: School
  let chair: Member
  const page = (): Page => chair.hand.page
  const form = (name: string) => page().getByRole('form', { name, exact: true })

  before(async () => {
    browser = await launchBrowser()
    office = await openMailServer()
    school = await openSchool({ smtp: { url: office.url, from: 'kutucha@school.kg' } })
    chair = await signsIn(browser, school, bakyt, { ...phone, viewport: narrow })
  })
  after(async () => {
    await browser?.close()
    await school?.end()
    await office?.close()
  })

  it('are found behind «more», which is for everybody', async () => {
    const places = page().getByRole('navigation', { name: desk.frame.places })
    await places.getByRole('link', { name: desk.frame.more, exact: true }).click()
    await page().getByRole('heading', { level: 1, name: more.title }).waitFor()
    await isForEverybody(page(), 'desk-more')
    await page().getByRole('link', { name: more.lines.notices.name }).click()
    await page().getByRole('heading', { level: 1, name: words.title }).waitFor()
    await isForEverybody(page(), 'desk-notices')
  })

  it('say at the field what cannot be an address, and keep it through a reload', async () => {
    await chair.hand.write(words.own, 'bakyt at mail.kg', form(words.own))
    await chair.hand.press(words.save, form(words.own))
    await form(words.own).getByText(words.wrong).first().waitFor()
    await isStillForEverybody(page(), 'desk-notices-wrong')
    await page().waitForTimeout(draftMilliseconds)
    await page().reload()
    await typesPassphrase(chair.hand, school, bakyt, page().locator('main'))
    await page().getByRole('heading', { level: 1, name: words.title }).waitFor()
    const field = form(words.own).getByLabel(words.own)
    for (let tries = 0; tries < 50 && (await field.inputValue()) === ''; tries += 1) {
      await page().waitForTimeout(100)
    }
    assert.equal(await field.inputValue(), 'bakyt at mail.kg')
  })

  it('go where the member says, and can be tried at once', async () => {
    await chair.hand.write(words.own, 'bakyt@mail.kg', form(words.own))
    await chair.hand.press(words.save, form(words.own))
    await chair.hand.press(words.trial)
    await chair.hand.sees(words.sent)
    assert.deepEqual(
      office.taken.map(({ to }) => to),
      ['bakyt@mail.kg'],
    )
    await chair.hand.write(words.director, 'director@mail.kg', form(words.director))
    await chair.hand.press(words.save, form(words.director))
    await isStillForEverybody(page(), 'desk-notices-kept')
    assert.deepEqual(chair.hand.complaints, [])
  })
})

/** A little longer than the desk waits before it keeps what is typed. */
const draftMilliseconds = 1_800
