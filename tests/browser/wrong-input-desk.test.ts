// What a member gets wrong is told at the field, in Kyrgyz, and nothing typed is lost by it.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Locator } from 'playwright-core'
import { woodenSeal } from '#bin/demo/people.ts'
import { launchBrowser } from '#tests/browser/browser.ts'
import { goesToTheRegister, opensTheCaseWith, registersIt } from '#tests/browser/case-worker.ts'
import type { Hand } from '#tests/browser/hand.ts'
import {
  drawsThePapers,
  goesOnWithPaperLetter,
  isClosed,
  isInTheRoom,
  looksAtTheWoodenBox,
  type Member,
  opens,
  signs,
  signsIn,
} from '#tests/browser/member.ts'
import { isToldAt } from '#tests/browser/mistakes.ts'
import { openSchool, type School } from '#tests/browser/school.ts'
import { ainura, bakyt, jypar } from '#tests/people.ts'
import { fill } from '#words/fill.ts'
import { desk as words } from '#words/ky/desk.ts'
import { plural } from '#words/plural.ts'

const { signIn, wooden, paper, closing, work, kinds, subjects, outcomes, frame } = words
const required = (label: string) => `${label}: ${frame.required}`

describe('a member who mistypes', () => {
  let browser: Browser
  let school: School
  let members: readonly Member[]
  let hand: Hand
  const text = 'Спорт залдын жарыгы күйбөйт.'

  before(async () => {
    browser = await launchBrowser()
    school = await openSchool()
    school.clock.toTheRoom()
  })
  after(async () => {
    await browser?.close()
    await school?.end()
  })

  it('signs in without a name, with too few digits, with a slip, with another’s passphrase', async () => {
    const page = await (await browser.newContext()).newPage()
    await page.goto(`${school.url}/desk#/ky`)
    const form = page.getByRole('form', { name: signIn.title })
    await form.getByRole('button', { name: signIn.enter, exact: true }).click()
    await isToldAt(form, signIn.nameMissing)
    await isToldAt(form, fill(signIn.tooShort, { n: 0 }))
    await form.getByLabel(signIn.name).fill(ainura.signInName)
    const digits = form.getByLabel(signIn.passphrase)
    const right = school.passphraseOf(ainura)
    for (const [typed, sentence] of [
      ['1234', fill(signIn.tooShort, { n: 4 })],
      [`${right} 7`, fill(signIn.tooLong, { n: 25 })],
      [right.replace('1100', '1101'), signIn.checkDigits],
    ] as const) {
      await digits.fill(typed)
      await form.getByRole('button', { name: signIn.enter, exact: true }).click()
      await isToldAt(form, sentence)
    }
    await digits.fill(school.passphraseOf(bakyt))
    await form.getByRole('button', { name: signIn.enter, exact: true }).click()
    await form.getByText(words.refusals.wrong_passphrase).waitFor()
    assert.equal(await form.getByLabel(signIn.name).inputValue(), ainura.signInName)
    await page.context().close()
  })

  it('leaves the number of the wooden seal out, or says that something is wrong and not what', async () => {
    // Whoever comes first leads.
    const first = await signsIn(browser, school, ainura)
    await isInTheRoom(first)
    const others = await Promise.all([bakyt, jypar].map(one => signsIn(browser, school, one)))
    await Promise.all(others.map(isInTheRoom))
    members = [first, ...others]
    hand = leader().hand
    const form = hand.page.getByRole('form', { name: wooden.title })
    await hand.press(wooden.allWell, form)
    await isToldAt(form, required(wooden.found))
    await hand.press(wooden.notWell, form)
    await choosesIn(form, wooden.damage, frame.yes)
    await hand.press(wooden.save, form)
    await isToldAt(form, required(wooden.damageText))
    await choosesIn(form, wooden.reachable, frame.no)
    await hand.press(wooden.save, form)
    await isToldAt(form, required(wooden.unreachableWhy))
    await choosesIn(form, wooden.reachable, frame.yes)
    await hand.write(wooden.damageText, 'Ж'.repeat(403), form)
    await hand.press(wooden.save, form)
    await isToldAt(form, `${wooden.damageText}: ${plural('ky', 3, frame.lettersOver)}`)
    const damage = 'Капкагы тырмалган.'
    await hand.write(wooden.damageText, damage, form)
    await hand.write(wooden.found, woodenSeal(0), form)
    await hand.press(wooden.save, form)
    // Whoever changes what was written down begins with it.
    await hand.press(`${frame.change}: ${wooden.title}`)
    assert.equal(await form.getByLabel(wooden.damageText).inputValue(), damage)
    assert.equal(await form.getByLabel(wooden.found).inputValue(), woodenSeal(0))
    await choosesIn(form, wooden.damage, frame.no)
    school.clock.toNoon()
    await looksAtTheWoodenBox(leader(), woodenSeal(0), wooden.save)
    for (const member of members) await opens(member)
    await hand.sees(words.reading.noneTitle)
  })

  it('writes in a paper letter without its words, its sheets, or the name of one who signed', async () => {
    await hand.press(paper.add)
    const form = hand.page.getByRole('form', { name: paper.adding })
    await hand.choose(words.letter.forms.signed, form)
    await hand.write(paper.sheets, '0', form)
    await hand.press(paper.save, form)
    await isToldAt(form, paper.textOrPhoto)
    await isToldAt(form, required(words.letter.category))
    await isToldAt(form, required(words.letter.about))
    await isToldAt(form, required(paper.name))
    await isToldAt(form, fill(paper.sheetsWrong, { max: 99 }))
    await hand.choose(words.letter.forms.anonymous, form)
    const letter = { text, category: 'organisation', about: 'none', sheets: 1 } as const
    await goesOnWithPaperLetter(leader(), letter)
  })

  it('draws the papers without a seal, or refuses to sign without a reason', async () => {
    await hand.press(words.reading.toClosing)
    const form = hand.page.getByRole('form', { name: closing.title })
    await form.getByText(closing.note, { exact: true }).first().click()
    await hand.write(closing.unreadable, 'көп', form)
    await hand.press(closing.draw, form)
    await isToldAt(form, closing.woodenMissing)
    await isToldAt(form, required(closing.unreadable))
    await hand.write(closing.unreadable, '0', form)
    await hand.press(closing.back, form)
    await drawsThePapers(leader(), woodenSeal(1))
    await hand.press(fill(closing.mindFor, { name: leader().person.name }))
    const dialog = hand.page.getByRole('dialog')
    await hand.press(closing.say, dialog)
    await dialog.locator('.field-error', { hasText: frame.required }).waitFor()
    await hand.press(frame.cancel, dialog)
    for (const member of members) await signs(member)
    for (const member of members) await isClosed(member)
  })

  it('gives an unfinished form of a case', async () => {
    const responsible = members.find(({ person }) => person === ainura)
    assert.ok(responsible)
    hand = responsible.hand
    await goesToTheRegister(responsible)
    await opensTheCaseWith(responsible, text)

    const register = form(work.register)
    await hand.press(work.register, register)
    for (const label of [kinds.label, subjects.label, work.summary]) {
      await isToldAt(register, required(label))
    }
    const summary = 'Жарык жөнүндө'
    await registersIt(responsible, { kind: 'application', subject: 'safety', summary })

    const outcome = form(work.outcome)
    await hand.press(work.give, outcome)
    await isToldAt(outcome, required(outcomes.label))
    await hand.choose(outcomes.substantiated, outcome)
    await hand.press(work.give, outcome)
    await isToldAt(outcome, required(work.cause))
    await hand.choose(outcomes.left_without_consideration, outcome)
    await hand.press(work.give, outcome)
    await isToldAt(outcome, required(words.grounds.label))
    await isToldAt(outcome, `${work.agreed}: ${work.voteNumber}`)
    for (const [agreed, against, sentence] of [
      ['үч', '0', `${work.agreed}: ${work.voteNumber}`],
      ['50', '0', fill(work.voteTooMany, { n: 5 })],
      ['2', '2', work.voteWrong],
    ] as const) {
      await hand.write(work.agreed, agreed, outcome)
      await hand.write(work.against, against, outcome)
      await hand.press(work.give, outcome)
      await isToldAt(outcome, sentence)
    }

    await unfinished(work.note, [required(work.noteText)])
    await unfinished(work.forward, [
      required(work.forwardTo),
      `${work.forwardOn}: ${work.dateWrong}`,
    ])
    await unfinished(work.measure, [
      required(work.what),
      required(work.who),
      `${work.when}: ${work.dateWrong}`,
    ])
    await unfinished(work.extend, [required(work.reason)], work.extend)
  })

  it('slips in the year of a day, and corrects nothing', async () => {
    const { page } = hand
    for (const [name, label] of [
      [work.forward, work.forwardOn],
      [work.measure, work.when],
    ] as const) {
      await hand.press(name)
      for (const day of ['01.09.2012', '01.09.2072']) {
        await hand.write(label, day, form(name))
        await hand.press(work.give, form(name))
        const [before] = work.dateBetween.split(' {')
        await form(name).locator('.field-error').getByText(`${label}: ${before}`).waitFor()
        assert.equal(await form(name).getByLabel(label).inputValue(), day)
      }
      await hand.press(work.cancel, form(name))
    }
    const entries = () => page.locator('.history > li').count()
    const there = await entries()
    await hand.press(work.correct)
    await hand.press(work.give, form(work.correct))
    await form(work.correct).waitFor({ state: 'detached' })
    assert.equal(await entries(), there)
  })

  it('sends a reply with a part missing', async () => {
    const outcome = form(work.outcome)
    await hand.choose(outcomes.explained, outcome)
    await hand.press(work.give, outcome)
    const reply = form(work.reply)
    await hand.write(work.checked, 'Залга барып көрдүк.', reply)
    await hand.press(work.sendReply, reply)
    assert.equal(await reply.locator('.field-error').count(), 2)
    assert.equal(await reply.getByLabel(work.checked).inputValue(), 'Залга барып көрдүк.')
  })

  const form = (name: string) => hand.page.getByRole('form', { name })

  function leader(): Member {
    const leads = members.find(({ hand: one }) => one === hand) ?? members[0]
    assert.ok(leads)
    return leads
  }

  async function choosesIn(within: Locator, question: string, answer: string): Promise<void> {
    await hand.choose(answer, within.getByRole('group', { name: question }))
  }

  /** Asked for, given as it is, told what is wrong, put away again. */
  async function unfinished(
    name: string,
    sentences: readonly string[],
    give = work.give,
  ): Promise<void> {
    await hand.press(name)
    await hand.press(give, form(name))
    for (const sentence of sentences) await isToldAt(form(name), sentence)
    await hand.press(work.cancel, form(name))
  }
})
