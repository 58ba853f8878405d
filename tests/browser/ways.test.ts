// A member changes how they sign in, loses the passphrase, comes back by the sheet, and keeps copies.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { journalLaw } from '#core/journal-law.ts'
import { checkJournalFile } from '#crypto/journal-check.ts'
import { type JournalFile, readJournalFile } from '#crypto/journal-file.ts'
import { launchBrowser } from '#tests/browser/browser.ts'
import { isForEverybody, isStillForEverybody } from '#tests/browser/for-everybody.ts'
import { signsIn } from '#tests/browser/member.ts'
import { isToldAt } from '#tests/browser/mistakes.ts'
import {
  goesBehindMore,
  goesToOwnSignIn,
  openNamedSchool,
  opensRecovery,
  opensSignIn,
  readsDigits,
  sheetOf,
  signsInWith,
  small,
  writesNameAndDigits,
} from '#tests/browser/own-sign-in.ts'
import type { School } from '#tests/browser/school.ts'
import { shoot } from '#tests/browser/shots.ts'
import { ainura, bakyt, eldiyar, gulzat } from '#tests/people.ts'
import { fill } from '#words/fill.ts'
import { copies } from '#words/ky/copies.ts'
import { desk as words } from '#words/ky/desk.ts'
import { more } from '#words/ky/more.ts'
import { ways as said } from '#words/ky/ways.ts'

describe('a member’s own sign-in', () => {
  let browser: Browser
  let school: School
  before(async () => {
    browser = await launchBrowser()
    school = await openNamedSchool()
  })
  after(async () => {
    await browser?.close()
    await school?.end()
  })

  it('a new passphrase is shown once, typed back, and ends the old one when it is used', async () => {
    const { hand } = await goesToOwnSignIn({ browser, school }, ainura)
    await isForEverybody(hand.page, 'ways')
    await hand.press(said.make)
    await isStillForEverybody(hand.page, 'ways-confirm')
    const confirm = hand.page.getByRole('form', { name: said.confirm })
    await hand.write(words.signIn.passphrase, school.passphraseOf(bakyt), confirm)
    await hand.press(said.goOn, confirm)
    await confirm.getByText(words.refusals.wrong_passphrase).waitFor()
    await hand.write(words.signIn.passphrase, school.passphraseOf(ainura), confirm)
    await hand.press(said.goOn, confirm)

    const typed = await readsDigits(hand)
    const form = hand.page.getByRole('form', { name: said.newTitle })
    await hand.write(said.lastGroup, typed.startsWith('0000') ? '1111' : '0000', form)
    await hand.press(said.keep, form)
    await isToldAt(form, said.lastGroupWrong)
    assert.equal(await readsDigits(hand), typed, 'the digits are still the same')
    await isStillForEverybody(hand.page, 'ways-digits')
    await hand.write(said.lastGroup, typed.slice(-4), form)
    await hand.press(said.keep, form)
    await hand.sees(said.kept)
    assert.deepEqual(hand.complaints, [])

    // The old one still opens; with the new one it ends, and the first page has to sign in again.
    await (await signsIn(browser, school, ainura)).hand.page.context().close()
    await (await signsInWith({ browser, school }, ainura, typed)).page.context().close()
    const late = await opensSignIn({ browser, school })
    await writesNameAndDigits(late, ainura.signInName, school.passphraseOf(ainura))
    await late.sees(words.refusals.wrong_passphrase)
    await late.page.context().close()
    await hand.page.reload()
    await hand.page.context().close()
  })

  it('a lost passphrase: slips in the sheet are told at the field, a wrong sheet above the form', async () => {
    const hand = await opensRecovery({ browser, school })
    await isForEverybody(hand.page, 'recovery')
    const form = hand.page.getByRole('form', { name: said.recovery })
    await hand.press(said.recover, form)
    await isToldAt(form, words.signIn.nameMissing)
    await isToldAt(form, fill(said.sheetShort, { n: 0 }))
    const sheet = await sheetOf(school, bakyt)
    await hand.write(words.signIn.name, bakyt.signInName, form)
    for (const [typed, sentence] of [
      [sheet.slice(5), fill(said.sheetShort, { n: 52 })],
      [`${sheet}A`, fill(said.sheetLong, { n: 57 })],
      [sheet.replace(/^./, first => (first === 'A' ? 'B' : 'A')), said.sheetSlip],
    ] as const) {
      await hand.write(said.sheetField, typed, form)
      await hand.press(said.recover, form)
      await isToldAt(form, sentence)
    }
    await isStillForEverybody(hand.page, 'recovery-wrong')
    await hand.write(said.sheetField, await sheetOf(school, gulzat), form)
    await hand.press(said.recover, form)
    await form.getByText(said.notTogether).waitFor()
    assert.equal(await form.getByLabel(words.signIn.name).inputValue(), bakyt.signInName)
    await hand.page.context().close()
  })

  it('the right sheet, pasted in small letters, over a line that is lost once: a new passphrase', async () => {
    const hand = await opensRecovery({ browser, school })
    const form = hand.page.getByRole('form', { name: said.recovery })
    await hand.write(words.signIn.name, bakyt.signInName, form)
    await hand.write(said.sheetField, (await sheetOf(school, bakyt)).toLowerCase(), form)
    await hand.sees(said.sheetWhole)
    await school.stop()
    await hand.press(said.recover, form)
    await form.getByText(words.refusals.line_lost).waitFor()
    await school.start()
    await hand.press(said.recover, form)
    const typed = await readsDigits(hand)
    await isForEverybody(hand.page, 'recovery-digits')
    await hand.write(said.lastGroup, typed.slice(-4))
    await hand.press(said.keep)
    await hand.sees(said.putBack)
    await isStillForEverybody(hand.page, 'recovery-kept')
    await hand.page.getByRole('link', { name: said.toSignIn }).click()
    const name = hand.page.getByLabel(words.signIn.name)
    assert.equal(await name.inputValue(), bakyt.signInName)
    await writesNameAndDigits(hand, bakyt.signInName, typed)
    await hand.page.getByRole('button', { name: words.frame.signOut, exact: true }).waitFor()
    assert.deepEqual(hand.complaints, [])
    await hand.page.context().close()
  })

  it('the sheet is printed again from itself, and from nobody else’s', async () => {
    const { hand } = await goesToOwnSignIn({ browser, school }, gulzat)
    await hand.press(said.printAgain)
    const form = hand.page.getByRole('form', { name: said.printAgain })
    await hand.write(said.sheetField, await sheetOf(school, eldiyar), form)
    await hand.press(said.showSheet, form)
    await isToldAt(form, said.sheetOfAnother)
    await isStillForEverybody(hand.page, 'ways-sheet-wrong')
    const sheet = await sheetOf(school, gulzat)
    await hand.write(said.sheetField, sheet.toLowerCase().replaceAll(' ', ''), form)
    await hand.press(said.showSheet, form)
    await hand.sees(sheet.slice(0, 4))
    await isForEverybody(hand.page, 'ways-sheet')
    await hand.page.context().close()
  })

  it('what one signed is one file: it opens alone, and the journal in it holds', async () => {
    const { hand } = await goesBehindMore({ browser, school }, gulzat, more.lines.copies.name)
    await hand.page.getByRole('button', { name: copies.save }).waitFor()
    await isForEverybody(hand.page, 'copies')
    const downloading = hand.page.waitForEvent('download')
    await hand.press(copies.save)
    const path = await (await downloading).path()
    const alone = await (await browser.newContext(small)).newPage()
    await alone.setContent(readFileSync(path, 'utf8'))
    await alone.getByRole('heading', { level: 1 }).waitFor()
    await shoot(alone, 'copies-file')
    const text = await alone.locator('body').innerText()
    assert.ok(text.includes(gulzat.name))
    assert.ok(text.includes(fill(copies.seal, { no: 1 })))
    assert.ok(text.includes(fill(copies.minutes, { no: 1 })))
    const link = await alone.locator('a[download]').first().getAttribute('href')
    const bytes = Buffer.from((link ?? '').split(',')[1] ?? '', 'base64')
    const file = readJournalFile(new Uint8Array(bytes))
    assert.ok(!('refusal' in file))
    const codes = await alone.locator('td:nth-child(3)').allInnerTexts()
    assert.equal(codes.length, 4)
    const journal: JournalFile = file
    for (const known of codes) {
      assert.deepEqual((await checkJournalFile(journal, journalLaw, { known })).problems, [], known)
    }
    assert.deepEqual(hand.complaints, [])
    await alone.context().close()
    await hand.page.context().close()
  })
})
