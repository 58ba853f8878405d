// The same Tuesday at one laptop that is handed on: five people, one after another.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { woodenSeal } from '#bin/demo/people.ts'
import { launchBrowser } from '#tests/browser/browser.ts'
import type { Hand } from '#tests/browser/hand.ts'
import { sitDownTogether, tapsFor } from '#tests/browser/laptop.ts'
import { isClosed, looksAtTheWoodenBox, readsEverything } from '#tests/browser/member.ts'
import { openSchool, type School } from '#tests/browser/school.ts'
import { shoot } from '#tests/browser/shots.ts'
import { dropsALetter } from '#tests/browser/writer.ts'
import { aboutBakyt, aboutMeals, ainura, people } from '#tests/people.ts'
import { fill } from '#words/fill.ts'
import { desk as words } from '#words/ky/desk.ts'

describe('one Tuesday at one laptop', () => {
  let browser: Browser
  let school: School
  let hand: Hand
  const [first = ainura] = people
  const leader = () => ({ person: first, hand })

  before(async () => {
    browser = await launchBrowser()
    school = await openSchool()
    for (const letter of [aboutBakyt, aboutMeals]) await dropsALetter(browser, school, letter)
    school.clock.toTheRoom()
  })
  after(async () => {
    await browser?.close()
    await school?.end()
  })

  it('five people sign in, and the laptop says whose it is not', async () => {
    hand = await sitDownTogether(browser, school, people)
    await hand.sees(words.room.sharedRule)
    await shoot(hand.page, 'laptop-gathering')
  })

  it('each opens with the last four digits of their own passphrase, and not with another’s', async () => {
    school.clock.toNoon()
    await looksAtTheWoodenBox(leader(), woodenSeal(0))
    const digits = hand.page.getByLabel(words.room.lastGroup.replace('{name}', first.name))
    await digits.fill('0000')
    await hand.press(words.room.openFor.replace('{name}', first.name))
    await hand.page.getByRole('alert').filter({ visible: true }).first().waitFor()
    for (const person of people) await tapsFor(hand, school, person, words.room.openFor)
  })

  it('nobody reads a word before all have said whom it concerns, and the one named is shown nothing', async () => {
    assert.ok(!(await hand.page.locator('main').innerText()).includes(aboutMeals.text))
    for (const person of people) {
      await tapsFor(hand, school, person, words.lines.noneFor)
      // Whose line is gone does not drop the focus to the top of the page.
      assert.equal(await hand.page.evaluate(() => document.activeElement !== document.body), true)
    }
    const read = await readsEverything(leader(), 2)
    assert.ok(read.includes(aboutMeals.text))
    assert.ok(!read.includes(aboutBakyt.text))
    assert.ok(read.includes(words.reading.elsewhere))
    await shoot(hand.page, 'laptop-reading')
  })

  it('the papers are drawn and signed in turn, and the laptop keeps no way into the cases', async () => {
    await hand.press(words.reading.toClosing)
    await hand.write(words.closing.wooden, woodenSeal(1))
    const digits = hand.page.getByLabel(words.room.lastGroup.replace('{name}', first.name))
    await digits.fill(school.passphraseOf(first).slice(-4))
    await hand.press(words.closing.draw)
    await hand.sees(words.closing.countsAgree)
    await shoot(hand.page, 'laptop-papers')
    const { closing, frame, refusals } = words
    await hand.press(fill(closing.mindFor, { name: first.name }))
    const dialog = hand.page.getByRole('dialog')
    await hand.write(closing.whyRefuse, 'Макул эмесмин', dialog)
    await hand.write(fill(words.room.lastGroup, { name: first.name }), '0000', dialog)
    await hand.press(closing.say, dialog)
    const digitsWrong = dialog.locator('.field', {
      hasText: words.room.lastGroup.replace('{name}', ''),
    })
    await digitsWrong.getByText(refusals.wrong_last_group).waitFor()
    await shoot(hand.page, 'laptop-refusing')
    await hand.press(frame.cancel, dialog)
    for (const person of people) await tapsFor(hand, school, person, words.closing.signFor)
    await isClosed(leader())
    await shoot(hand.page, 'laptop-closed')
    await hand.page.evaluate(() => {
      location.hash = '#/ky/register'
    })
    await hand.sees(words.frame.sharedOnly)
  })

  it('they all get up with one tap, and the next one has to sign in', async () => {
    await hand.press(words.frame.signOutAll)
    await hand.page.getByRole('heading', { name: words.signIn.title, exact: true }).waitFor()
  })
})
