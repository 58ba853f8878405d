// A member changes how they sign in, loses the passphrase, comes back by the sheet, and keeps copies.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import type { Browser, Locator, Page } from 'playwright-core'
import { journalLaw } from '#core/journal-law.ts'
import { nobleArgon2 } from '#crypto/argon2.ts'
import { testCost } from '#crypto/argon2-test-cost.ts'
import { checkJournalFile } from '#crypto/journal-check.ts'
import { readJournalFile } from '#crypto/journal-file.ts'
import { systemRandom } from '#crypto/random.ts'
import { sheetText } from '#crypto/recovery-sheet.ts'
import { launchBrowser, phone } from '#tests/browser/browser.ts'
import { isForEverybody, isStillForEverybody, narrow } from '#tests/browser/for-everybody.ts'
import { type Hand, handOn } from '#tests/browser/hand.ts'
import { type Member, signsIn } from '#tests/browser/member.ts'
import { isToldAt } from '#tests/browser/mistakes.ts'
import { putsFingerOn } from '#tests/browser/passkeys.ts'
import { openSchool, type School } from '#tests/browser/school.ts'
import { shoot } from '#tests/browser/shots.ts'
import { ainura, bakyt, eldiyar, gulzat, jypar, type Person } from '#tests/people.ts'
import { done } from '#tests/walks/commission.ts'
import { overHttp } from '#tests/walks/over-http.ts'
import { signIn } from '#web/staff/device/sign-in.ts'
import { byPassphrase } from '#web/staff/device/ways/passphrase.ts'
import { holdRoot, letGo } from '#web/staff/device/ways/root-holder.ts'
import { fill } from '#words/fill.ts'
import { copies } from '#words/ky/copies.ts'
import { desk as words } from '#words/ky/desk.ts'
import { more } from '#words/ky/more.ts'
import { ways as said } from '#words/ky/ways.ts'

const small = { ...phone, viewport: narrow }

describe('a member’s own sign-in', () => {
  let browser: Browser
  /** Under a name: at a bare address no browser has passkeys. */
  let school: School
  before(async () => {
    browser = await launchBrowser()
    const opened = await openSchool()
    school = { ...opened, url: opened.url.replace('127.0.0.1', 'localhost') }
  })
  after(async () => {
    await browser?.close()
    await school?.end()
  })

  it('a new passphrase is shown once, typed back, and ends the old one when it is used', async () => {
    const { hand } = await goesToOwnSignIn(ainura)
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
    await (await signsInWith(ainura, typed)).page.context().close()
    const late = await opensSignIn()
    await writesNameAndDigits(late, ainura.signInName, school.passphraseOf(ainura))
    await late.sees(words.refusals.wrong_passphrase)
    await late.page.context().close()
    await hand.page.reload()
    await hand.page.context().close()
  })

  it('a passkey is added at the desk, signs in without a name, and opens nothing once removed', async () => {
    const { hand } = await goesToOwnSignIn(jypar)
    const takeAway = await putsFingerOn(hand.page, { isTheirs: false })
    await hand.press(said.add)
    await confirms(hand, jypar)
    const form = hand.page.getByRole('form', { name: said.add })
    await hand.press(said.addHere, form)
    await isToldAt(form, `${said.deviceName}: ${words.frame.required}`)
    await isStillForEverybody(hand.page, 'ways-passkey-name')
    await hand.write(said.deviceName, 'Үйдөгү телефон', form)
    await hand.press(said.addHere, form)
    await form.getByText(words.refusals.passkey_missing).waitFor()
    await takeAway()
    await putsFingerOn(hand.page)
    await hand.press(said.addHere, form)
    await hand.sees(fill(said.added, { name: 'Үйдөгү телефон' }))
    await isStillForEverybody(hand.page, 'ways-passkey')

    await hand.press(words.frame.signOut)
    await isForEverybody(hand.page, 'desk-sign-in-passkey')
    await hand.press(words.signIn.byPasskey)
    await hand.page.getByRole('heading', { level: 1, name: said.title }).waitFor()
    await hand.sees(jypar.name)

    // It also says that it is you, where the passphrase would.
    await hand.press(said.make)
    await hand.press(said.confirmByPasskey)
    await readsDigits(hand)
    await hand.press(words.frame.cancel)

    await hand.press(fill(said.removeOf, { name: 'Үйдөгү телефон' }))
    await hand.page.getByRole('dialog').waitFor()
    await isStillForEverybody(hand.page, 'ways-passkey-remove')
    await hand.press(said.remove, hand.page.getByRole('dialog'))
    await hand.sees(said.noPasskeys)
    await hand.page.reload()
    await hand.press(words.signIn.byPasskey)
    await hand.sees(words.refusals.wrong_passkey)
    assert.deepEqual(hand.complaints, [])
    await hand.page.context().close()
  })

  it('a device whose passkeys give no keys is told so, and nothing is added', async () => {
    const { hand } = await goesToOwnSignIn(eldiyar)
    await putsFingerOn(hand.page, { givesKeys: false })
    await hand.press(said.add)
    await confirms(hand, eldiyar)
    await hand.write(said.deviceName, 'Эски телефон')
    await hand.press(said.addHere)
    await hand.sees(words.refusals.passkey_unfit)
    await hand.press(words.frame.cancel)
    await hand.sees(said.noPasskeys)
    await hand.page.context().close()
  })

  it('a phone that has no passkey of this box says so, and the passphrase is still there', async () => {
    const hand = await opensSignIn()
    await putsFingerOn(hand.page)
    await hand.press(words.signIn.byPasskey)
    await hand.sees(words.refusals.passkey_missing)
    await isStillForEverybody(hand.page, 'desk-sign-in-no-passkey')
    await hand.choose(words.signIn.shared)
    assert.equal(await hand.page.getByRole('button', { name: words.signIn.byPasskey }).count(), 0)
    await hand.page.context().close()
  })

  it('at a bare address nobody is offered a passkey', async () => {
    const tab = await (await browser.newContext(small)).newPage()
    await tab.goto(`${school.url.replace('localhost', '127.0.0.1')}/desk#/ky`)
    await tab.getByRole('heading', { name: words.signIn.title }).waitFor()
    await tab.waitForTimeout(300)
    assert.equal(await tab.getByRole('button', { name: words.signIn.byPasskey }).count(), 0)
    await tab.context().close()
  })

  it('a lost passphrase: slips in the sheet are told at the field, a wrong sheet above the form', async () => {
    const hand = await opensRecovery()
    await isForEverybody(hand.page, 'recovery')
    const form = hand.page.getByRole('form', { name: said.recovery })
    await hand.press(said.recover, form)
    await isToldAt(form, words.signIn.nameMissing)
    await isToldAt(form, fill(said.sheetShort, { n: 0 }))
    const sheet = await sheetOf(bakyt)
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
    await hand.write(said.sheetField, await sheetOf(gulzat), form)
    await hand.press(said.recover, form)
    await form.getByText(said.notTogether).waitFor()
    assert.equal(await form.getByLabel(words.signIn.name).inputValue(), bakyt.signInName)
    await hand.page.context().close()
  })

  it('the right sheet, pasted in small letters, over a line that is lost once: a new passphrase', async () => {
    const hand = await opensRecovery()
    const form = hand.page.getByRole('form', { name: said.recovery })
    await hand.write(words.signIn.name, bakyt.signInName, form)
    await hand.write(said.sheetField, (await sheetOf(bakyt)).toLowerCase(), form)
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
    const { hand } = await goesToOwnSignIn(gulzat)
    await hand.press(said.printAgain)
    const form = hand.page.getByRole('form', { name: said.printAgain })
    await hand.write(said.sheetField, await sheetOf(eldiyar), form)
    await hand.press(said.showSheet, form)
    await isToldAt(form, said.sheetOfAnother)
    await isStillForEverybody(hand.page, 'ways-sheet-wrong')
    const sheet = await sheetOf(gulzat)
    await hand.write(said.sheetField, sheet.toLowerCase().replaceAll(' ', ''), form)
    await hand.press(said.showSheet, form)
    await hand.sees(sheet.slice(0, 4))
    await isForEverybody(hand.page, 'ways-sheet')
    await hand.page.context().close()
  })

  it('what one signed is one file: it opens alone, and the journal in it holds', async () => {
    const { hand } = await goesBehindMore(gulzat, more.lines.copies.name)
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
    const link = await alone.locator('a[download]').getAttribute('href')
    const bytes = Buffer.from((link ?? '').split(',')[1] ?? '', 'base64')
    const file = readJournalFile(new Uint8Array(bytes))
    assert.ok(!('refusal' in file))
    const { problems } = await checkJournalFile(file, journalLaw, {})
    assert.deepEqual(problems, [])
    assert.deepEqual(hand.complaints, [])
    await alone.context().close()
    await hand.page.context().close()
  })

  const goesToOwnSignIn = (person: Person) => goesBehindMore(person, more.lines.ways.name)

  async function goesBehindMore(person: Person, page: string): Promise<Member> {
    const member = await signsIn(browser, school, person, small)
    const tab = member.hand.page
    const places = tab.getByRole('navigation', { name: words.frame.places })
    await places.getByRole('link', { name: words.frame.more, exact: true }).click()
    await tab.getByRole('link', { name: page, exact: true }).click()
    await tab.getByRole('heading', { level: 1, name: page }).waitFor()
    return member
  }

  async function opensSignIn(): Promise<Hand> {
    const page = await (await browser.newContext(small)).newPage()
    page.setDefaultTimeout(15_000)
    await page.goto(`${school.url}/desk#/ky`)
    return handOn(page)
  }

  async function opensRecovery(): Promise<Hand> {
    const hand = await opensSignIn()
    await hand.page.getByText(words.signIn.lost, { exact: true }).click()
    await hand.page.getByRole('link', { name: words.signIn.toRecovery }).click()
    await hand.page.getByRole('heading', { level: 1, name: said.recovery }).waitFor()
    return hand
  }

  async function writesNameAndDigits(hand: Hand, name: string, digits: string): Promise<void> {
    const form: Locator = hand.page.getByRole('form', { name: words.signIn.title })
    await hand.write(words.signIn.name, name, form)
    await hand.write(words.signIn.passphrase, digits, form)
    await hand.press(words.signIn.enter, form)
  }

  async function signsInWith(person: Person, digits: string): Promise<Hand> {
    const hand = await opensSignIn()
    await writesNameAndDigits(hand, person.signInName, digits)
    await hand.page.getByRole('button', { name: words.frame.signOut, exact: true }).waitFor()
    return hand
  }

  async function confirms(hand: Hand, person: Person): Promise<void> {
    const form = hand.page.getByRole('form', { name: said.confirm })
    await hand.write(words.signIn.passphrase, school.passphraseOf(person), form)
    await hand.press(said.goOn, form)
  }

  async function readsDigits({ page }: { page: Page }): Promise<string> {
    const groups = page.getByRole('list', { name: said.digits }).getByRole('listitem')
    await groups.first().waitFor()
    return (await groups.allInnerTexts()).join(' ')
  }

  /** Printed when they enrolled; here it is written out once more from what only they can open. */
  async function sheetOf(person: Person): Promise<string> {
    const carry = overHttp(() => school.url.replace('localhost', '127.0.0.1'))
    const tools = { carry, argon2: nobleArgon2, random: systemRandom, cost: testCost }
    const passphrase = school.passphraseOf(person)
    const seat = done(await signIn(tools, person.signInName, passphrase), 'sign in')
    const way = done(await byPassphrase(tools, person.signInName, passphrase), 'way')
    const holder = done(await holdRoot(seat, way), 'root')
    const text = sheetText(holder.root)
    await letGo(holder)
    return text
  }
})
