// Phones that were never updated since 2020: a mother's whole letter and its code, a member's whole opening.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { woodenSeal } from '#bin/demo/people.ts'
import { launchBrowser, patience, phone } from '#tests/browser/browser.ts'
import { handOn } from '#tests/browser/hand.ts'
import {
  drawsThePapers,
  isClosed,
  isInTheRoom,
  isReading,
  looksAtTheWoodenBox,
  type Member,
  opens,
  readsEverything,
  saysNoneConcerns,
  signs,
  typesPassphrase,
} from '#tests/browser/member.ts'
import { asIn2020 } from '#tests/browser/newer-than-phones.ts'
import { photoOf } from '#tests/browser/photo.ts'
import { openSchool, type School } from '#tests/browser/school.ts'
import {
  choosesHow,
  drops,
  goesToTheLetter,
  keepsTheCode,
  type Writer,
  words,
  writesTheLetter,
} from '#tests/browser/writer.ts'
import { aboutBakyt, ainura, gulzat, jypar } from '#tests/people.ts'

describe('on a phone that lacks everything newer than 2020', () => {
  let browser: Browser
  let school: School
  let code = ''
  before(async () => {
    browser = await launchBrowser()
    school = await openSchool()
  })
  after(async () => {
    await browser?.close()
    await school?.end()
  })

  it('a letter with a photo is written, locked and dropped, and its code kept', async () => {
    const writer = await takesTheOldPhone('/ky')
    await goesToTheLetter(writer)
    await writesTheLetter(writer, aboutBakyt)
    await choosesHow(writer, { ...aboutBakyt, photos: [await photoOf(browser)] })
    await drops(writer)
    code = await keepsTheCode(writer)
    assert.equal(writer.poorWorkers(), 1)
    assert.deepEqual(writer.hand.complaints, [])
    await writer.context.close()
  })

  it('the page of the code says what there is', async () => {
    const writer = await takesTheOldPhone('/ky/code')
    await writer.hand.write(words.code.label, code)
    await writer.hand.press(words.code.look)
    await writer.hand.sees(words.code.heard.none)
    assert.equal(writer.poorWorkers(), 1)
    assert.deepEqual(writer.hand.complaints, [])
    await writer.context.close()
  })

  it('members sign in, open the box, read the letter and close it', async () => {
    school.clock.toTheRoom()
    const members: Member[] = []
    for (const person of [ainura, gulzat, jypar]) {
      const { hand } = await takesTheOldPhone('/desk#/ky')
      await typesPassphrase(hand, school, person, hand.page.locator('main'))
      members.push({ person, hand })
      await Promise.all(members.map(isInTheRoom))
    }
    const [leader] = members
    assert.ok(leader)
    school.clock.toNoon()
    await looksAtTheWoodenBox(leader, woodenSeal(0))
    for (const member of members) await opens(member)
    for (const member of members) await saysNoneConcerns(member)
    await Promise.all(members.map(member => isReading(member, 1)))
    assert.ok((await readsEverything(leader, 1)).includes(aboutBakyt.text))
    await drawsThePapers(leader, woodenSeal(1))
    for (const member of members) await signs(member)
    await Promise.all(members.map(isClosed))
    assert.deepEqual(
      members.flatMap(({ hand }) => hand.complaints),
      [],
    )
  })

  /** Page and worker alike: a worker has a world of its own. */
  async function takesTheOldPhone(
    path: string,
  ): Promise<Writer & { readonly poorWorkers: () => number }> {
    const context = await browser.newContext(phone)
    await context.addInitScript(asIn2020)
    let workers = 0
    await context.route('**/*worker*.js', async route => {
      workers += 1
      const response = await route.fetch()
      await route.fulfill({ response, body: `${asIn2020}${await response.text()}` })
    })
    const page = await context.newPage()
    page.setDefaultTimeout(patience)
    await page.goto(`${school.url}${path}`)
    // What the driver would need to ask the page anything is gone as well.
    await assert.rejects(
      page.evaluate(() => 0),
      /BigInt64Array is not defined/,
    )
    return { hand: handOn(page), context, poorWorkers: () => workers }
  }
})
