// A father's child changes school: he leaves, a mother comes by an order, and the cases follow her.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { woodenSeal } from '#bin/demo/people.ts'
import { launchBrowser, phone } from '#tests/browser/browser.ts'
import { goesToTheRegister, opensTheCaseWith } from '#tests/browser/case-worker.ts'
import { isForEverybody, isStillForEverybody, narrow } from '#tests/browser/for-everybody.ts'
import type { Hand } from '#tests/browser/hand.ts'
import { sitDownTogether, tapsFor } from '#tests/browser/laptop.ts'
import {
  drawsThePapers,
  isClosed,
  isInTheRoom,
  isReading,
  looksAtTheWoodenBox,
  type Member,
  opens,
  saysNoneConcerns,
  signs,
  signsIn,
  typesPassphrase,
} from '#tests/browser/member.ts'
import { isToldAt } from '#tests/browser/mistakes.ts'
import { enrols, type OwnPapers } from '#tests/browser/newcomer.ts'
import {
  comesAsNewcomer,
  dayOf,
  electionForm,
  entersTheElection,
  goesToTheCommission,
  invites,
  orderForm,
  peopleWords as said,
  saysHasLeftTheCommission,
  signsAtTheLaptop,
  signsTheComposition,
  signsTheMinutes,
  writesANewcomer,
  writesTheOrder,
} from '#tests/browser/people.ts'
import { openSchool, type School } from '#tests/browser/school.ts'
import { dropsALetter } from '#tests/browser/writer.ts'
import { aboutTheClassFund, ainura, bakyt, eldiyar, gulzat, jypar } from '#tests/people.ts'
import { fill } from '#words/fill.ts'
import { desk as words } from '#words/ky/desk.ts'
import { sitting } from '#words/ky/sitting.ts'

const small = { ...phone, viewport: narrow }
const required = (label: string) => `${label}: ${words.frame.required}`

/** Mother of a pupil of the second form; comes in for Eldiyar. */
const nazgul = {
  name: 'Абдыкадырова Назгүл Кубанычбековна',
  position: '2-«А» классынын окуучусунун апасы',
  role: 'parent',
} as const

describe('other people come into the commission', () => {
  let browser: Browser
  let school: School
  let responsible: Member
  let chair: Member
  let mother: Member
  let papers: OwnPapers
  let newcomer: Hand
  const hand = () => responsible.hand
  const today = () => dayOf(school.clock.now())
  const tomorrow = () => dayOf(school.clock.now() + 24 * 60 * 60)

  before(async () => {
    browser = await launchBrowser()
    school = await openSchool()
    await dropsALetter(browser, school, aboutTheClassFund)
    responsible = await signsIn(browser, school, ainura, small)
    chair = await signsIn(browser, school, bakyt)
  })
  after(async () => {
    await browser?.close()
    await school?.end()
  })

  it('«has left» wants a reason and an order that is signed already, and keeps what was typed', async () => {
    await goesToTheCommission(responsible)
    await isForEverybody(hand().page, 'people')
    await hand().press(fill(said.members.leavesFor, { name: eldiyar.name }))
    const dialog = hand().page.getByRole('dialog')
    await hand().press(said.leaving.sign, dialog)
    await isToldAt(dialog, required(said.leaving.reason))
    await isToldAt(dialog, required(said.leaving.orderNo))
    await isToldAt(dialog, `${said.leaving.orderDate}: ${words.work.dateWrong}`)
    await hand().write(said.leaving.orderNo, '57-Б', dialog)
    await hand().write(said.leaving.orderDate, tomorrow(), dialog)
    await hand().press(said.leaving.sign, dialog)
    await isToldAt(dialog, said.leaving.dateAhead)
    await isStillForEverybody(hand().page, 'people-leaving-wrong')
    await hand().press(words.frame.cancel, dialog)
    await hand().press(fill(said.members.leavesFor, { name: eldiyar.name }))
    const no = hand().page.getByRole('dialog').getByLabel(said.leaving.orderNo)
    assert.equal(await no.inputValue(), '57-Б')
    await hand().press(words.frame.cancel, hand().page.getByRole('dialog'))
  })

  it('from the signature on he gets in no more, and every first page says that the box stays shut', async () => {
    const reason = 'child_left'
    const order = { orderNo: '57-Б', orderDate: today() }
    await saysHasLeftTheCommission(hand(), { name: eldiyar.name, reason, ...order })
    await hand().sees(said.unlawful.title)
    await hand().sees(fill(said.unlawful.commission_even, { n: 4, clause: '5.1' }))
    await isForEverybody(hand().page, 'people-unlawful')
    const gone = await (await browser.newContext(phone)).newPage()
    await gone.goto(`${school.url}/desk#/ky`)
    await gone.getByLabel(words.signIn.name).fill(eldiyar.signInName)
    await gone.getByLabel(words.signIn.passphrase).fill(school.passphraseOf(eldiyar))
    await gone.getByRole('button', { name: words.signIn.enter, exact: true }).click()
    await gone.getByText(words.refusals.released_member).first().waitFor()
    await gone.context().close()
    await chair.hand.page.reload()
    await typesPassphrase(chair.hand, school, bakyt, chair.hand.page.locator('main'))
    await chair.hand.sees(words.home.unlawful)
    assert.equal(await chair.hand.page.getByText(words.home.nothingDue).count(), 0)
    await isForEverybody(chair.hand.page, 'desk-home-unlawful')
  })

  it('the order is checked against the clauses, row by row, before it is entered', async () => {
    await hand().press(said.begin.start)
    const form = orderForm(hand())
    await hand().press(said.form.enter, form)
    await isToldAt(form, required(said.form.orderNo))
    await isToldAt(form, `${said.form.orderDate}: ${words.work.dateWrong}`)
    await writesTheOrder(hand(), '58-Б', tomorrow())
    await hand().press(said.form.enter, form)
    await isToldAt(form, said.leaving.dateAhead)
    await writesTheOrder(hand(), '58-Б', today())
    await hand().press(said.form.enter, form)
    await form
      .getByText(fill(words.refusals.commission_even, { clause: '5.1' }))
      .first()
      .waitFor()
    await hand().press(said.form.add, form)
    await hand().press(said.form.enter, form)
    const first = fill(said.form.newcomer, { n: 1 })
    await isToldAt(form, required(`${first}, ${said.form.name}`))
    await isToldAt(form, required(`${first}, ${said.form.role}`))
    await isForEverybody(hand().page, 'people-order-wrong')
    await writesANewcomer(hand(), 1, { ...nazgul, name: gulzat.name })
    await hand().press(said.form.enter, form)
    await isToldAt(form, words.refusals.name_twice)
    assert.equal(await form.getByLabel(said.form.orderNo).inputValue(), '58-Б')
    await hand().write(`${said.form.name}, ${first}`, nazgul.name, form)
    await isStillForEverybody(hand().page, 'people-order')
  })

  it('what is half typed is there after a reload; two who enter at once end with one order and one sentence', async () => {
    await goesToTheCommission(chair)
    await chair.hand.press(said.begin.start)
    await hand().page.waitForTimeout(1_800)
    await hand().page.reload()
    await typesPassphrase(hand(), school, ainura, hand().page.locator('main'))
    await hand().press(said.begin.start)
    const form = orderForm(hand())
    const name = form.getByLabel(`${said.form.name}, ${fill(said.form.newcomer, { n: 1 })}`)
    await name.waitFor()
    assert.equal(await name.inputValue(), nazgul.name)
    await hand().press(said.form.enter, form)
    await hand().sees(said.change.title)
    await hand().sees(fill(said.change.missingWhat.invitation, { name: nazgul.name }))
    await isForEverybody(hand().page, 'people-change')

    await writesTheOrder(chair.hand, '59-Б', today())
    await chair.hand.press(said.form.add, orderForm(chair.hand))
    await writesANewcomer(chair.hand, 1, { ...nazgul, name: 'Башка Бирөө' })
    await chair.hand.press(said.form.enter, orderForm(chair.hand))
    await chair.hand.sees(words.refusals.changed_meanwhile)
    await chair.hand.press(words.frame.cancel, orderForm(chair.hand))
    await chair.hand.sees(fill(said.change.missingWhat.invitation, { name: nazgul.name }))
  })

  it('she enrols by her link, and both sides compare two groups of her key', async () => {
    const link = await invites(hand(), nazgul.name)
    await hand().sees(said.invite.once)
    await isStillForEverybody(hand().page, 'people-invitation')
    papers = await enrols(browser, link, 'nazgul')
    await hand().sees(fill(said.invite.enrolled, { name: 'nazgul' }))
    await hand().sees(fill(said.sign.keyOf, { name: nazgul.name, groups: papers.keyGroups }))
    newcomer = await comesAsNewcomer(browser, school, papers, small)
    await newcomer.sees(fill(said.sign.keyOf, { name: nazgul.name, groups: papers.keyGroups }))
    await isForEverybody(newcomer.page, 'people-newcomer')
    await newcomer.press(said.sign.sign)
    await newcomer.sees(said.sign.comparedMissing)
    await signsTheComposition(newcomer, true)
    mother = await signsIn(browser, school, jypar)
    await goesToTheCommission(mother)
    for (const member of [responsible, chair, mother]) await signsTheComposition(member.hand)
  })

  it('the new composition elects by open vote; a wrong vote is told at its field', async () => {
    const form = electionForm(hand())
    await hand().press(said.election.enter, form)
    await isToldAt(form, said.election.presentWrong)
    await isToldAt(form, required(sitting.election.place))
    const there = form.getByRole('group', { name: said.election.present })
    for (const name of [ainura, bakyt, jypar].map(one => one.name)) await hand().choose(name, there)
    for (const office of ['chair', 'secretary'] as const) {
      const title = words.home.offices[office]
      await hand().choose(bakyt.name, form.getByRole('group', { name: title, exact: true }))
      await hand().press(fill(sitting.election.allForIn, { office: title }), form)
    }
    await hand().write(sitting.election.place, 'мугалимдер бөлмөсү', form)
    await hand().press(said.election.enter, form)
    await isToldAt(
      form,
      fill(sitting.election.twoPeople, { office: words.home.offices.secretary, clause: '5.4' }),
    )
    await isForEverybody(hand().page, 'people-election')
    await entersTheElection(hand(), {
      present: [nazgul.name],
      chair: bakyt.name,
      secretary: jypar.name,
      place: 'мугалимдер бөлмөсү',
    })
    for (const one of [hand(), chair.hand, mother.hand, newcomer]) await signsTheMinutes(one)
    await hand().sees(said.change.ready)
    await newcomer.sees(said.newcomer.ready)
    await isForEverybody(hand().page, 'people-ready')
    await isStillForEverybody(newcomer.page, 'people-newcomer-ready')
  })

  it('at the opening she signs the next seal, and with the closing she is a member', async () => {
    school.clock.toTheRoom()
    const members = []
    await mother.hand.page.context().close()
    for (const one of [responsible, chair]) {
      await one.hand.page.context().close()
      members.push(await signsIn(browser, school, one.person))
    }
    await Promise.all(members.map(isInTheRoom))
    // The mother of another pupil sits at the laptop of the room, which others may use, too.
    const laptop = await sitDownTogether(browser, school, [jypar])
    const [leader] = members
    assert.ok(leader)
    await leader.hand.sees(said.inRoom.title)
    await isStillForEverybody(leader.hand.page, 'room-new-commission')
    school.clock.toNoon()
    await looksAtTheWoodenBox(leader, woodenSeal(0))
    await newcomer.sees(said.seal.title)
    await isForEverybody(newcomer.page, 'people-next-seal')
    // Her phone is out of power.
    await laptop.press(fill(said.inRoom.signHereFor, { name: nazgul.name }))
    await typesPassphrase(laptop, school, bakyt, laptop.page.getByRole('dialog'))
    await laptop.sees(fill(said.inRoom.somebodyElse, { name: nazgul.name }))
    await isForEverybody(laptop.page, 'room-newcomer-signs')
    await signsAtTheLaptop(laptop, nazgul, papers)
    await newcomer.sees(said.seal.mine)
    for (const member of members) await opens(member)
    await tapsFor(laptop, school, jypar, words.room.openFor)
    for (const member of members) await saysNoneConcerns(member)
    await tapsFor(laptop, school, jypar, words.lines.noneFor)
    await isReading(leader, 1)
    await drawsThePapers(leader, woodenSeal(1))
    for (const member of members) await signs(member)
    await tapsFor(laptop, school, jypar, words.closing.signFor)
    for (const member of members) await isClosed(member)
    await laptop.page.context().close()
    ;[responsible = leader] = members
    await newcomer.sees(said.newcomer.done)
    assert.deepEqual(newcomer.complaints, [])
  })

  it('a member’s device hands the cases over, and she reads and works on them', async () => {
    await goesHome(hand())
    await hand().sees(fill(words.home.casesHanded.other, { n: 1 }))
    await isForEverybody(hand().page, 'desk-home-handed-over')
    await newcomer.press(said.newcomer.toDesk)
    await newcomer.sees(fill(words.home.hello, { name: nazgul.name }))
    const member: Member = { person: { ...jypar, name: nazgul.name }, hand: newcomer }
    await goesToTheRegister(member)
    await opensTheCaseWith(member, aboutTheClassFund.text)
    assert.deepEqual(newcomer.complaints, [])
  })

  it('the page of the commission shows her in the seat, and nothing is missing any more', async () => {
    await goesToTheCommission(responsible)
    const line = hand().page.locator('.tap-line', { hasText: nazgul.name })
    await line.waitFor()
    assert.equal(await hand().page.getByText(said.unlawful.title).count(), 0)
    assert.equal(await hand().page.locator('.tap-line', { hasText: eldiyar.name }).count(), 0)
    await hand().sees(said.begin.title)
    assert.deepEqual(hand().complaints, [])
  })

  async function goesHome({ page }: Hand): Promise<void> {
    const places = page.getByRole('navigation', { name: words.frame.places })
    await places.getByRole('link', { name: words.frame.home, exact: true }).click()
  }
})
