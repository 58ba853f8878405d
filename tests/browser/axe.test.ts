// Every screen of the desk is usable by everybody, on the narrowest phone, from signing in to the journal.
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { woodenSeal } from '#bin/demo/people.ts'
import { launchBrowser, phone } from '#tests/browser/browser.ts'
import { goesToTheRegister, opensTheCaseWith } from '#tests/browser/case-worker.ts'
import { isForEverybody, isStillForEverybody, narrow } from '#tests/browser/for-everybody.ts'
import {
  goesOnWithPaperLetter,
  isClosed,
  isInTheRoom,
  isReading,
  looksAtTheWoodenBox,
  type Member,
  opens,
  saysNoneConcerns,
  signs,
  signsIn,
} from '#tests/browser/member.ts'
import { openSchool, type School } from '#tests/browser/school.ts'
import { dropsALetter } from '#tests/browser/writer.ts'
import { aboutBakyt, aboutTheClassFund, ainura, bakyt, eldiyar, jypar } from '#tests/people.ts'
import { fill } from '#words/fill.ts'
import { desk as words } from '#words/ky/desk.ts'

describe('the desk is for everybody', () => {
  let browser: Browser
  let school: School
  let leader: Member
  let others: Member[]
  const page = (): Page => leader.hand.page
  const small = { ...phone, viewport: narrow }

  before(async () => {
    browser = await launchBrowser()
    school = await openSchool()
    for (const letter of [aboutTheClassFund, aboutBakyt])
      await dropsALetter(browser, school, letter)
  })
  after(async () => {
    await browser?.close()
    await school?.end()
  })

  it('where a member signs in, and where somebody has mistyped', async () => {
    const tab = await (await browser.newContext(small)).newPage()
    await tab.goto(`${school.url}/desk#/ky`)
    await tab.getByRole('heading', { name: words.signIn.title }).waitFor()
    await isForEverybody(tab, 'desk-sign-in')
    await tab.getByRole('button', { name: words.signIn.enter, exact: true }).click()
    await tab.getByText(words.signIn.nameMissing).first().waitFor()
    await isStillForEverybody(tab, 'desk-sign-in-wrong')
    await tab.context().close()
  })

  it('on the first page, in an empty register and in the journal', async () => {
    leader = await signsIn(browser, school, ainura, small)
    await page().getByRole('heading', { name: words.home.due }).waitFor()
    await isForEverybody(page(), 'desk-home')
    await goesToTheRegister(leader)
    await page().getByText(words.register.empty).waitFor()
    await isStillForEverybody(page(), 'desk-register-empty')
    await goesTo(words.frame.journal)
    await page()
      .getByText(/жазуунун баары бири-бирине дал келет/)
      .waitFor()
    await isForEverybody(page(), 'desk-journal')
  })

  it('in the room: who is here, the wooden box with something wrong, one person more', async () => {
    school.clock.toTheRoom()
    await page().context().close()
    leader = await signsIn(browser, school, ainura, small)
    await isInTheRoom(leader)
    // With one of them named in a letter, three would not be enough to open it.
    others = await Promise.all([bakyt, jypar, eldiyar].map(one => signsIn(browser, school, one)))
    await Promise.all(others.map(isInTheRoom))
    await isForEverybody(page(), 'room-gathering')
    await leader.hand.press(words.wooden.notWell)
    await isStillForEverybody(page(), 'room-wooden-box')
    await leader.hand.press(words.room.addPerson)
    await page().getByRole('dialog').waitFor()
    await isStillForEverybody(page(), 'room-add-person')
    await leader.hand.press(words.frame.cancel)
    await page().getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('while letters are opened, lines are looked at, and letters are read', async () => {
    school.clock.toNoon()
    await looksAtTheWoodenBox(leader, woodenSeal(0), words.wooden.save)
    for (const member of [leader, ...others]) await opens(member)
    const some = fill(words.lines.someFor, { name: leader.person.name })
    await page().getByRole('button', { name: some }).waitFor()
    await isForEverybody(page(), 'room-lines')
    await leader.hand.press(some)
    await page().getByRole('dialog').waitFor()
    await isStillForEverybody(page(), 'room-lines-mark')
    await leader.hand.press(words.frame.cancel)
    for (const member of [leader, ...others]) await saysNoneConcerns(member)
    await isReading(leader, 2)
    await isForEverybody(page(), 'room-letters')
  })

  it('where a paper letter is written in, and the papers are drawn, refused and signed', async () => {
    await leader.hand.press(words.paper.add)
    const form = page().getByRole('form', { name: words.paper.adding })
    await leader.hand.press(words.paper.save, form)
    await page().getByText(words.paper.textOrPhoto).first().waitFor()
    await isStillForEverybody(page(), 'room-paper-wrong')
    const paper = { text: 'Жарык жок.', category: 'other', about: 'none', sheets: 1 } as const
    await goesOnWithPaperLetter(leader, paper)
    await leader.hand.press(words.reading.toClosing)
    await leader.hand.press(words.closing.draw)
    await page().getByText(words.closing.woodenMissing).first().waitFor()
    await isStillForEverybody(page(), 'room-seals-wrong')
    await leader.hand.write(words.closing.wooden, woodenSeal(1))
    await leader.hand.press(words.closing.draw)
    await leader.hand.sees(words.closing.countsAgree)
    await page().getByText(words.closing.readAct, { exact: true }).click()
    await page().getByText(words.closing.readLine, { exact: true }).click()
    await isForEverybody(page(), 'room-papers')
    await leader.hand.press(fill(words.closing.mindFor, { name: leader.person.name }))
    await page().getByRole('dialog').waitFor()
    await isStillForEverybody(page(), 'room-mind')
    await leader.hand.press(words.frame.cancel)
    for (const member of [leader, ...others]) await signs(member)
    await isClosed(leader)
    await isForEverybody(page(), 'room-closed')
  })

  it('in the register, in a case with each of its forms, and on a paper to print', async () => {
    await goesToTheRegister(leader)
    await page().locator('a.row-link').first().waitFor()
    await isForEverybody(page(), 'desk-register')
    await opensTheCaseWith(leader, aboutTheClassFund.text)
    await isForEverybody(page(), 'case-register')
    const form = page().getByRole('form', { name: words.work.register })
    await leader.hand.press(words.work.register, form)
    await isStillForEverybody(page(), 'case-register-wrong')
    for (const work of ['note', 'forward'] as const) {
      await leader.hand.press(words.work[work])
      await isStillForEverybody(page(), `case-${work}`)
      await leader.hand.press(words.work.cancel)
    }
    await goesTo(words.frame.journal)
    const [papers] = words.journal.openPapersOf.split(':')
    await page()
      .getByRole('link', { name: new RegExp(papers ?? '') })
      .first()
      .click()
    await page().getByRole('button', { name: words.journal.print }).waitFor()
    await isForEverybody(page(), 'desk-paper')
  })

  const goesTo = async (name: string) => {
    const places = page().getByRole('navigation', { name: words.frame.places })
    await places.getByRole('link', { name, exact: true }).click()
  }
})
