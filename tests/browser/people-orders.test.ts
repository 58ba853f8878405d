// Orders that bring nobody new: keys lost for good, a substitute; and a Tuesday without a lawful commission.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchBrowser, phone } from '#tests/browser/browser.ts'
import { isStillForEverybody, narrow } from '#tests/browser/for-everybody.ts'
import type { Hand } from '#tests/browser/hand.ts'
import { signsIn } from '#tests/browser/member.ts'
import {
  dayOf,
  goesToTheCommission,
  orderForm,
  peopleWords as said,
  saysHasLeftTheCommission,
  writesTheOrder,
} from '#tests/browser/people.ts'
import { openSchool, type School } from '#tests/browser/school.ts'
import { ainura, bakyt, eldiyar, gulzat, jypar } from '#tests/people.ts'
import { fill } from '#words/fill.ts'
import { desk as words } from '#words/ky/desk.ts'

const small = { ...phone, viewport: narrow }
const substitute = 'Исаков Тилек Акматович'

describe('orders of the director at the desk', () => {
  let browser: Browser
  let school: School
  let page: Hand
  const hand = () => page
  const today = () => dayOf(school.clock.now())

  before(async () => {
    browser = await launchBrowser()
    school = await openSchool()
    const responsible = await signsIn(browser, school, ainura, small)
    page = responsible.hand
    await goesToTheCommission(responsible)
  })
  after(async () => {
    await browser?.close()
    await school?.end()
  })

  it('who has lost passphrase and sheet comes again with new keys, and a parent gets a substitute; then the order is given up', async () => {
    await hand().press(said.begin.start)
    const form = orderForm(hand())
    await writesTheOrder(hand(), '61-Б', today())
    await hand().press(`${words.frame.change}: ${gulzat.name}`, form)
    const fate = form.getByRole('group', {
      name: fill(said.form.standingOf, { name: gulzat.name }),
    })
    await hand().choose(said.form.newKeys, fate)
    await hand().press(said.form.add, form)
    const nth = fill(said.form.newcomer, { n: 1 })
    await hand().write(`${said.form.name}, ${nth}`, substitute, form)
    await hand().write(`${said.form.position}, ${nth}`, '5-«Б» классынын окуучусунун атасы', form)
    const jypars = fill(said.members.substituteOf, { name: jypar.name })
    await hand().choose(jypars, form.getByRole('group', { name: said.form.seat }))
    await hand().sees(fill(said.form.count.other, { n: 5 }))
    await isStillForEverybody(hand().page, 'people-substitute')
    await hand().press(said.form.enter, form)
    for (const name of [gulzat.name, substitute]) {
      await hand().sees(fill(said.change.missingWhat.invitation, { name }))
    }
    await hand().sees(fill(said.change.leaving, { names: gulzat.name }))
    await hand().press(said.change.withdraw)
    const dialog = hand().page.getByRole('dialog')
    await isStillForEverybody(hand().page, 'people-withdraw')
    await hand().press(said.change.withdraw, dialog)
    await hand().sees(said.change.withdrawn)
    await hand().sees(said.begin.title)
    assert.deepEqual(hand().complaints, [])
  })

  it('who is neither responsible nor chair reads who enters an order', async () => {
    const member = await signsIn(browser, school, jypar)
    await goesToTheCommission(member)
    await member.hand.sees(fill(said.begin.notYou, { names: `${ainura.name}, ${bakyt.name}` }))
    const start = member.hand.page.getByRole('button', { name: said.begin.start, exact: true })
    assert.equal(await start.count(), 0)
    await member.hand.press(said.members.leaveMyself)
    await member.hand.sees(said.leaving.titleOwn)
    await member.hand.page.context().close()
  })

  it('on a Tuesday without a lawful commission the room says why it stays shut, and where to go', async () => {
    const order = { orderNo: '62-Б', orderDate: today() }
    await saysHasLeftTheCommission(hand(), { name: eldiyar.name, reason: 'order', ...order })
    await hand().page.context().close()
    school.clock.toTheRoom()
    const { hand: late } = await signsIn(browser, school, bakyt, small)
    await late.sees(fill(words.refusals.commission_unlawful, { clause: '5.1' }))
    await isStillForEverybody(late.page, 'room-unlawful')
    await late.page.getByRole('link', { name: words.home.toCommission }).click()
    await late.sees(said.unlawful.title)
    assert.deepEqual(late.complaints, [])
  })
})
