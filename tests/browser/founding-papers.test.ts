// What is printed while a box is founded: order, invitation and recovery sheet, each alone on its A4.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { addDays, localDate } from '#core/local-time.ts'
import { launchBrowser } from '#tests/browser/browser.ts'
import {
  appointees,
  copiesTheOrder,
  entersTheOrder,
  invites,
  opensTheAssistant,
  saysWhenTheyMeet,
  setupWords,
  tellsOfTheRegulation,
  tellsOfTheSchool,
  tellsWhomToCall,
} from '#tests/browser/founder.ts'
import type { Hand } from '#tests/browser/hand.ts'
import {
  choosesAName,
  copiesTheSheet,
  joinWords,
  opensTheInvitation,
  promises,
  writesTheDigitsDown,
} from '#tests/browser/newcomer.ts'
import { type Served, serve } from '#tests/browser/served.ts'
import { ainura, eldiyar, jypar, order, regulation } from '#tests/people.ts'
import { fill } from '#words/fill.ts'

const a4 = { width: 595, height: 842 }
const named = [ainura, jypar, eldiyar].flatMap(({ name }) =>
  appointees.filter(one => one.name === name),
)

describe('the papers a box begins with', () => {
  let browser: Browser
  let served: Served
  let founder: Hand

  before(async () => {
    browser = await launchBrowser()
    served = await serve()
    founder = await opensTheAssistant(browser, served)
    await hasAPrinter(founder.page)
  })
  after(async () => {
    await browser?.close()
    await served?.end()
  })

  it('the order, for the director to sign', async () => {
    await tellsOfTheSchool(founder)
    await tellsOfTheRegulation(founder)
    await tellsWhomToCall(founder)
    const today = localDate(served.clock.now(), regulation.utcOffsetMinutes)
    await copiesTheOrder(founder, named, today.split('-').reverse().join('.'))
    await founder.press(setupWords.check.printOrder)
    const said = await onPaper(founder.page)
    assert.ok(said.includes(`№ ${order.no}`))
    for (const { name, position } of named)
      assert.ok(said.includes(name) && said.includes(position))
    assert.deepEqual(await leavesOf(founder.page, 'order-to-sign'), [a4, a4])
  })

  it('an invitation with link, QR and the hour of the sitting, on one leaf', async () => {
    await entersTheOrder(founder)
    await saysWhenTheyMeet(founder, {
      on: dayAhead(served),
      at: '15.00',
      place: 'мугалимдер бөлмөсү',
    })
    const link = await invites(founder, jypar)
    await founder.press(fill(setupWords.invitations.paperFor, { name: jypar.name }))
    const said = await onPaper(founder.page)
    for (const fact of [jypar.name, link, 'саат 15:00', 'мугалимдер бөлмөсү'])
      assert.ok(said.includes(fact))
    assert.equal(await founder.page.locator('.printed-alone svg').count(), 1)
    assert.deepEqual(await leavesOf(founder.page, 'invitation'), [a4])
    const hand = await opensTheInvitation(browser, link)
    await hasAPrinter(hand.page)
    await choosesAName(hand, 'жыпар')
    await writesTheDigitsDown(hand)
    const letters = hand.page.locator('.letter-groups li')
    await letters.nth(13).waitFor()
    await hand.press(joinWords.sheet.print)
    const sheet = await onPaper(hand.page)
    for (const group of await letters.allInnerTexts()) assert.ok(sheet.includes(group))
    assert.ok(sheet.includes(await hand.page.locator('.to-copy').innerText()))
    assert.deepEqual(await leavesOf(hand.page, 'recovery-sheet'), [a4])
    // Printed is said by the button itself; the sheet does not stay behind in the page.
    await hand.page.getByLabel(joinWords.sheet.printed).and(hand.page.locator(':checked')).waitFor()
    await copiesTheSheet(hand)
    assert.equal(await hand.page.locator('.printed-alone').count(), 0)
    await promises(hand)
    await hand.sees(/саат 15:00. Жери: мугалимдер бөлмөсү/)
    await hand.press(joinWords.done.printPromise)
    const promise = await onPaper(hand.page)
    assert.ok(promise.includes(jypar.name) && promise.includes('6.1-пункту'))
    assert.deepEqual(await leavesOf(hand.page, 'undertaking'), [a4])
  })
})

/** As people write it, in the served school's own calendar. */
function dayAhead({ clock }: Served): string {
  const today = localDate(clock.now(), regulation.utcOffsetMinutes)
  return addDays(today, 1).split('-').reverse().join('.')
}

/** Printing is begun by the page and done by us. */
const hasAPrinter = (page: Page) =>
  page.evaluate(() => {
    window.print = () => undefined
  })

/** All that is to be seen on the paper: the sheet, and nothing of the screen it was asked for on. */
async function onPaper(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' })
  const said = await page.locator('body').innerText()
  const sheet = await page.locator('.printed-alone').innerText()
  await page.emulateMedia({ media: null })
  assert.equal(said.trim(), sheet.trim())
  return sheet.replace(/\s+/g, ' ')
}

async function leavesOf(page: Page, name: string) {
  const pdf = await page.pdf({ preferCSSPageSize: true })
  const { ISHENIM_SHOTS: shots } = process.env
  if (shots) writeFileSync(join(shots, `paper-${name}.pdf`), pdf)
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)
  return [...boxes].map(([, width, height]) => ({
    width: Math.round(Number(width)),
    height: Math.round(Number(height)),
  }))
}
