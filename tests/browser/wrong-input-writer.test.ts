// What a writer gets wrong is told in her language where it is, and nothing she wrote is lost by it.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { woodenSeal } from '#bin/demo/people.ts'
import { textBytesMax } from '#core/limits.ts'
import { launchBrowser } from '#tests/browser/browser.ts'
import { looksAtTheWoodenBox, opens, signsIn } from '#tests/browser/member.ts'
import { isToldAtPlace } from '#tests/browser/mistakes.ts'
import { openSchool, type School } from '#tests/browser/school.ts'
import {
  choosesHow,
  drops,
  goesToTheLetter,
  keepsTheCode,
  takesThePhone,
  type Writer,
  words,
  writesTheLetter,
} from '#tests/browser/writer.ts'
import { aboutMeals, aboutTheToilets, ainura, bakyt, jypar, people } from '#tests/people.ts'
import { fill } from '#words/fill.ts'

const { refusals, letter } = words

describe('a writer who mistypes', () => {
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
  const at = ({ hand }: Writer, step: string) => hand.page.locator(`#step-${step}`)

  it('is told that the letter is empty, or how much too long it is, and keeps every word', async () => {
    const writer = await takesThePhone(browser, school)
    const { hand } = writer
    await goesToTheLetter(writer)
    await hand.press(letter.next, at(writer, 'write'))
    await isToldAtPlace(at(writer, 'write'), 'text', refusals.empty_letter)
    const tooLong = 'ө'.repeat(textBytesMax / 2 + 10)
    await hand.write(letter.write.text, tooLong)
    await hand.sees(fill(letter.write.over, { n: 10 }))
    await hand.press(letter.next, at(writer, 'write'))
    await isToldAtPlace(at(writer, 'write'), 'text', refusals.letter_too_long)
    assert.equal(await hand.page.getByLabel(letter.write.text).inputValue(), tooLong)
    await writer.context.close()
  })

  it('is asked for the name of one who signs, for the digits of an old code, and for fewer ticks', async () => {
    const writer = await takesThePhone(browser, school)
    const { hand } = writer
    await goesToTheLetter(writer)
    await writesTheLetter(writer, aboutMeals)
    const how = at(writer, 'how')
    await hand.choose(letter.how.signed, how)
    await hand.press(letter.next, how)
    await isToldAtPlace(how, 'name', refusals.name_missing)
    await hand.choose(letter.how.anonymous, how)

    for (const { name } of people.slice(0, 3)) await hand.choose(name, how.locator('#members'))
    await hand.sees(letter.how.recusedTooMany)
    await hand.press(letter.next, how)
    await isToldAtPlace(how, 'recused', refusals.too_few_living_members)
    for (const { name } of people.slice(0, 3)) await hand.choose(name, how.locator('#members'))

    await how.getByText(letter.how.oldCode, { exact: true }).click()
    await hand.write(letter.how.oldCodeLabel, '1234 1234 1234 1234 1234 1219', how)
    await hand.press(letter.next, how)
    await isToldAtPlace(how, 'old-code', refusals.code_check_digits)
    await hand.write(letter.how.oldCodeLabel, '1234', how)
    await hand.press(letter.next, how)
    await isToldAtPlace(how, 'old-code', refusals.code_too_short)
    await hand.write(letter.how.oldCodeLabel, '', how)

    await hand.press(letter.next, how)
    await hand.sees(aboutMeals.text)
    await writer.context.close()
  })

  it('is told when the code was copied down wrongly, and when it is typed wrongly later', async () => {
    const writer = await takesThePhone(browser, school)
    const { hand } = writer
    await goesToTheLetter(writer)
    await writesTheLetter(writer, aboutMeals)
    await choosesHow(writer, {})
    await drops(writer)
    await at(writer, 'done').waitFor({ state: 'visible' })
    // No code ends so: its two check digits are never these.
    await hand.write(letter.done.back, '0099')
    await isToldAtPlace(at(writer, 'done'), 'back', letter.done.backWrong)
    const code = await keepsTheCode(writer)
    await writer.context.close()

    const later = await takesThePhone(browser, school, '/ky/code')
    const swapped = `${code.slice(1, 2)}${code.slice(0, 1)}${code.slice(2)}`
    for (const [typed, sentence] of [
      [code.slice(0, 20), refusals.code_too_short],
      [`${code} 1`, refusals.code_too_long],
      [swapped === code ? `9${code.slice(1)}` : swapped, refusals.code_check_digits],
    ] as const) {
      await later.hand.write(words.code.label, typed)
      await later.hand.press(words.code.look)
      await isToldAtPlace(later.hand.page.locator('main'), 'typed', sentence)
      assert.equal(await later.hand.page.getByLabel(words.code.label).inputValue(), typed)
    }
    await later.context.close()
  })

  it('sees all 24 digits that were typed, on the narrowest phone', async () => {
    const later = await takesThePhone(browser, school, '/ky/code')
    const { page } = later.hand
    await page.setViewportSize({ width: 320, height: 568 })
    await page.fill('#typed', '8888 8888 8888 8888 8888 8888')
    const [inside, seen] = await page.evaluate(() => {
      const field = document.getElementById('typed')
      return [field?.scrollWidth, field?.clientWidth]
    })
    assert.equal(inside, seen)
    await later.context.close()
  })

  it('hears at once of a file that is no photo, and is not asked to try again what was changed', async () => {
    const writer = await takesThePhone(browser, school)
    const { hand } = writer
    const { page } = hand
    await goesToTheLetter(writer)
    await writesTheLetter(writer, aboutMeals)
    const file = { name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('a text') }
    await page.setInputFiles('#photo', file)
    await page.getByRole('alert').getByText(refusals.photo_unreadable).waitFor()
    await choosesHow(writer, {})
    await page.route('**/api/envelopes', route =>
      route.fulfill({ status: 507, json: { refusal: 'box_full' } }),
    )
    await drops(writer)
    await hand.sees(letter.over.failed)
    assert.equal(await page.locator('#drop').innerText(), letter.over.retry)
    await hand.press(letter.back, at(writer, 'over'))
    await hand.press(letter.next, at(writer, 'how'))
    assert.equal(await page.locator('#drop').innerText(), letter.over.drop)
    await writer.context.close()
  })

  it('prints the code on one leaf, with the address where to type it', async () => {
    const writer = await takesThePhone(browser, school)
    const { page } = writer.hand
    await goesToTheLetter(writer)
    await writesTheLetter(writer, aboutMeals)
    await choosesHow(writer, {})
    await drops(writer)
    await at(writer, 'done').waitFor({ state: 'visible' })
    await page.emulateMedia({ media: 'print' })
    assert.equal(await page.locator('#address').isVisible(), true)
    assert.match(await page.locator('#address').innerText(), /^127\.0\.0\.1:\d+\/ky\/code$/)
    const leaves = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/MediaBox/g)
    assert.equal(leaves?.length, 1)
    await writer.context.close()
  })

  it('types Kyrgyz in Latin letters and in capitals, and nobody minds', async () => {
    const writer = await takesThePhone(browser, school)
    await goesToTheLetter(writer)
    await writesTheLetter(writer, aboutTheToilets)
    await choosesHow(writer, {})
    await drops(writer)
    await keepsTheCode(writer)
    await writer.context.close()
  })

  it('drops a letter at the very moment the box is sealed anew: it is locked again by itself', async () => {
    const members = []
    school.clock.toTheRoom()
    for (const person of [ainura, bakyt, jypar])
      members.push(await signsIn(browser, school, person))
    const [leader, next, last] = members
    assert.ok(leader && next && last)
    school.clock.toNoon()
    await looksAtTheWoodenBox(leader, woodenSeal(0))
    await opens(leader)
    await opens(next)

    const writer = await takesThePhone(browser, school)
    const { hand } = writer
    await goesToTheLetter(writer)
    await writesTheLetter(writer, aboutMeals)
    await choosesHow(writer, {})
    let tries = 0
    await writer.context.route('**/api/envelopes', async route => {
      tries += 1
      if (tries === 1) await opens(last)
      await route.continue()
    })
    await drops(writer)
    await keepsTheCode(writer)
    assert.equal(tries, 2)
    await hand.sees(/№ 2 пломба менен кулпуланды/)
    await writer.context.close()
  })
})
