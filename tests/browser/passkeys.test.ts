// A passkey beside the passphrase: added at the desk, used at the door, and gone when it is removed.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '#tests/browser/browser.ts'
import { isForEverybody, isStillForEverybody } from '#tests/browser/for-everybody.ts'
import { isToldAt } from '#tests/browser/mistakes.ts'
import {
  confirms,
  goesToOwnSignIn,
  openNamedSchool,
  opensSignIn,
  readsDigits,
  small,
} from '#tests/browser/own-sign-in.ts'
import { putsFingerOn } from '#tests/browser/passkeys.ts'
import type { School } from '#tests/browser/school.ts'
import { eldiyar, jypar } from '#tests/people.ts'
import { fill } from '#words/fill.ts'
import { desk as words } from '#words/ky/desk.ts'
import { ways as said } from '#words/ky/ways.ts'

describe('passkeys', () => {
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

  it('a passkey is added at the desk, signs in without a name, and opens nothing once removed', async () => {
    const { hand } = await goesToOwnSignIn({ browser, school }, jypar)
    const takeAway = await putsFingerOn(hand.page, { isTheirs: false })
    await hand.press(said.add)
    await confirms(hand, school, jypar)
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
    const { hand } = await goesToOwnSignIn({ browser, school }, eldiyar)
    await putsFingerOn(hand.page, { givesKeys: false })
    await hand.press(said.add)
    await confirms(hand, school, eldiyar)
    await hand.write(said.deviceName, 'Эски телефон')
    await hand.press(said.addHere)
    await hand.sees(words.refusals.passkey_unfit)
    await hand.press(words.frame.cancel)
    await hand.sees(said.noPasskeys)
    await hand.page.context().close()
  })

  it('a phone that has no passkey of this box says so, and the passphrase is still there', async () => {
    const hand = await opensSignIn({ browser, school })
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
})
