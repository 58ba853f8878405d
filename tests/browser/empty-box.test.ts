// A Tuesday with nothing in the box: a line in the journal, no act, and a new seal all the same (cl. 4.3, 4.5).
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { woodenSeal } from '#bin/demo/people.ts'
import { launchBrowser } from '#tests/browser/browser.ts'
import {
  isClosed,
  isInTheRoom,
  looksAtTheWoodenBox,
  type Member,
  opens,
  signs,
  signsIn,
} from '#tests/browser/member.ts'
import { openSchool, type School } from '#tests/browser/school.ts'
import { shoot } from '#tests/browser/shots.ts'
import { words as page, takesThePhone } from '#tests/browser/writer.ts'
import { ainura, bakyt, jypar } from '#tests/people.ts'
import { desk as words } from '#words/ky/desk.ts'

describe('an empty box', () => {
  let browser: Browser
  let school: School
  before(async () => {
    browser = await launchBrowser()
    school = await openSchool()
    school.clock.toTheRoom()
  })
  after(async () => {
    await browser?.close()
    await school?.end()
  })

  it('is opened by three with a parent, gets a line and a new seal, and no act', async () => {
    const members: Member[] = []
    for (const person of [ainura, bakyt, jypar]) {
      const member = await signsIn(browser, school, person)
      await isInTheRoom(member)
      members.push(member)
    }
    const [leader] = members
    assert.ok(leader)
    school.clock.toNoon()
    await looksAtTheWoodenBox(leader, woodenSeal(0))
    for (const member of members) await opens(member)
    const { hand } = leader
    await hand.sees(words.reading.noneTitle)
    await hand.press(words.reading.toClosing)
    await hand.write(words.closing.wooden, woodenSeal(1))
    await hand.press(words.closing.draw)
    await hand.sees(words.closing.emptyBox)
    assert.equal(await hand.page.getByText(words.closing.readAct, { exact: true }).count(), 0)
    for (const member of members) await signs(member)
    await Promise.all(members.map(isClosed))
    await hand.sees(words.done.noAct)
    await shoot(hand.page, 'empty-box')
  })

  it('shows the public the day it was opened and the seal that hangs on it now', async () => {
    const { hand } = await takesThePhone(browser, school)
    const box = hand.page.getByRole('region', { name: page.pages.home.stateHeading })
    const now = await box.innerText()
    assert.ok(!now.includes(page.pages.home.never))
    assert.match(now, /№ 2 · [0-9A-F]{4}( [0-9A-F]{4}){4}/)
  })
})
