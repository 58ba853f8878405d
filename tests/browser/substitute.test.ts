// A substitute on a parent's phone and at the desk: named as one, and a seat lives while one on it does.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { axeClean, launchBrowser } from '#tests/browser/browser.ts'
import { signsIn } from '#tests/browser/member.ts'
import { openSchool, type School } from '#tests/browser/school.ts'
import { shoot } from '#tests/browser/shots.ts'
import {
  drops,
  goesToTheLetter,
  keepsTheCode,
  takesThePhone,
  words,
  writesTheLetter,
} from '#tests/browser/writer.ts'
import { aboutMeals, asel, eldiyar, jypar } from '#tests/people.ts'
import { fill } from '#words/fill.ts'
import { desk } from '#words/ky/desk.ts'

const { roles, substitute } = words.pages
const title = fill(substitute, { role: roles.parent })

describe('a substitute', () => {
  let browser: Browser
  let school: School
  before(async () => {
    browser = await launchBrowser()
    school = await openSchool({}, [asel])
  })
  after(async () => {
    await browser?.close()
    await school?.end()
  })

  it('stands in the letter’s list; both parents may be named while she is not', async () => {
    const writer = await takesThePhone(browser, school)
    await goesToTheLetter(writer)
    await writesTheLetter(writer, aboutMeals)
    const { page } = writer.hand
    const step = page.locator('#step-how')
    const members = step.locator('#members')
    const line = members.locator('label', { hasText: asel.name })
    assert.equal(await line.locator('small').innerText(), title)
    const tooMany = page.locator('#too-many')
    for (const { name } of [jypar, eldiyar]) await writer.hand.choose(name, members)
    assert.equal(await tooMany.isVisible(), false)
    await writer.hand.choose(asel.name, members)
    await tooMany.waitFor({ state: 'visible' })
    await axeClean(page)
    await shoot(page, 'letter-names-both-seats')
    await writer.hand.choose(asel.name, members)
    await tooMany.waitFor({ state: 'hidden' })
    await writer.hand.press(words.letter.next, step)
    await drops(writer)
    await keepsTheCode(writer)
    assert.deepEqual(writer.hand.complaints, [])
  })

  it('signs in like everybody, and is called a substitute among the commission', async () => {
    const { hand } = await signsIn(browser, school, asel)
    const { commission, roles: deskRoles, substitute: standsIn } = desk.home
    await hand.page.getByText(commission, { exact: true }).click()
    await hand.sees(`${deskRoles.parent}, ${standsIn}`)
    await shoot(hand.page, 'desk-of-a-substitute')
    assert.deepEqual(hand.complaints, [])
  })
})
