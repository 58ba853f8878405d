// Power cuts, closed lids, dead phones: whatever is cut short at an opening is taken up again.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { woodenSeal } from '#bin/demo/people.ts'
import { launchBrowser } from '#tests/browser/browser.ts'
import {
  drawsThePapers,
  goesOnWithPaperLetter,
  isClosed,
  isInTheRoom,
  isReading,
  looksAtTheWoodenBox,
  losesTheTab,
  type Member,
  opens,
  readsEverything,
  saysHasLeft,
  saysNoneConcerns,
  serverRestarts,
  signs,
  signsIn,
  takesTheLead,
} from '#tests/browser/member.ts'
import { openSchool, type School } from '#tests/browser/school.ts'
import { dropsALetter } from '#tests/browser/writer.ts'
import { aboutMeals, ainura, bakyt, eldiyar, jypar, type Person } from '#tests/people.ts'
import { desk as words } from '#words/ky/desk.ts'

const paper = {
  text: 'Спорт залдын жарыгы күйбөйт.',
  category: 'organisation',
  about: 'none',
  sheets: 1,
} as const

describe('an opening that is interrupted between any two steps', () => {
  let browser: Browser
  let school: School
  let ainuraHere: Member
  let bakytHere: Member
  let jyparHere: Member
  before(async () => {
    browser = await launchBrowser()
    school = await openSchool()
    await dropsALetter(browser, school, aboutMeals)
    school.clock.toTheRoom()
  })
  after(async () => {
    await browser?.close()
    await school?.end()
  })
  const comes = async (person: Person) => {
    const member = await signsIn(browser, school, person)
    await isInTheRoom(member)
    return member
  }

  it('while they gather: the server is gone for a moment, then a phone', async () => {
    ainuraHere = await comes(ainura)
    await serverRestarts(school)
    bakytHere = await comes(bakyt)
    jyparHere = await comes(jypar)
    ainuraHere = await losesTheTab(browser, school, ainuraHere)
    await isInTheRoom(ainuraHere)
  })

  it('after the look at the wooden box, and after the first «Open»', async () => {
    school.clock.toNoon()
    await looksAtTheWoodenBox(ainuraHere, woodenSeal(0))
    await serverRestarts(school)
    await opens(ainuraHere)
    ainuraHere = await losesTheTab(browser, school, ainuraHere)
    await isInTheRoom(ainuraHere)
    await serverRestarts(school)
    await opens(bakytHere)
  })

  it('at the very moment the quorum is there, and before anybody has read', async () => {
    await opens(jyparHere)
    await serverRestarts(school)
    bakytHere = await losesTheTab(browser, school, bakytHere)
    for (const member of [ainuraHere, bakytHere, jyparHere]) await saysNoneConcerns(member)
    ainuraHere = await losesTheTab(browser, school, ainuraHere)
    for (const member of [ainuraHere, bakytHere, jyparHere]) await isReading(member, 1)
    const read = await readsEverything(ainuraHere, 1)
    assert.ok(read.includes(aboutMeals.text))
  })

  it('while a paper letter is being written in: what was typed is still there', async () => {
    const { hand } = ainuraHere
    await hand.press(words.paper.add)
    await hand.write(words.paper.text, paper.text)
    // A draft is kept a moment after the last letter.
    await hand.sees(words.frame.draftKept)
    await hand.page.waitForTimeout(1_500)
    ainuraHere = await losesTheTab(browser, school, ainuraHere)
    await isReading(ainuraHere, 1)
    const kept = ainuraHere.hand.page.getByLabel(words.paper.text)
    await kept.waitFor()
    assert.equal(await kept.inputValue(), paper.text)
    await goesOnWithPaperLetter(ainuraHere, paper)
  })

  it('between the papers and the signatures, and between two signatures', async () => {
    await serverRestarts(school)
    await drawsThePapers(ainuraHere, woodenSeal(1))
    ainuraHere = await losesTheTab(browser, school, ainuraHere)
    await signs(ainuraHere)
    await serverRestarts(school)
    bakytHere = await losesTheTab(browser, school, bakytHere)
    await signs(bakytHere)
    await signs(jyparHere)
    await serverRestarts(school)
    for (const member of [ainuraHere, bakytHere, jyparHere]) await isClosed(member)
    await ainuraHere.hand.sees(/2 кайрылуу катталды/)
  })
})

describe('an opening whose leader’s phone dies for good', () => {
  let browser: Browser
  let school: School
  before(async () => {
    browser = await launchBrowser()
    school = await openSchool()
    await dropsALetter(browser, school, aboutMeals)
    school.clock.toTheRoom()
  })
  after(async () => {
    await browser?.close()
    await school?.end()
  })

  it('is led on by another, read by those who stayed, and signed with a word about who left', async () => {
    const members: Member[] = []
    for (const person of [ainura, bakyt, jypar, eldiyar]) {
      const member = await signsIn(browser, school, person)
      await isInTheRoom(member)
      members.push(member)
    }
    const [leader, next, ...others] = members
    assert.ok(leader && next)
    school.clock.toNoon()
    await looksAtTheWoodenBox(leader, woodenSeal(0))
    for (const member of members) await opens(member)
    for (const member of [next, ...others]) await saysNoneConcerns(member)
    await leader.hand.page.context().close()

    await takesTheLead(next)
    await next.hand.press(words.reading.goWithout)
    await next.hand.write(words.closing.wooden, woodenSeal(1))
    await next.hand.press(words.closing.draw)
    await next.hand.sees(words.closing.countsAgree)
    await saysHasLeft(next, leader.person, 'телефону өчүп калды')
    for (const member of [next, ...others]) await signs(member)
    for (const member of [next, ...others]) await isClosed(member)
  })
})
