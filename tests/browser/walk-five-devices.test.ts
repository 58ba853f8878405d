// Three letters from three phones, five members at five phones, one Tuesday: from the first word to the reply.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { woodenSeal } from '#bin/demo/people.ts'
import { envelopeBytes } from '#crypto/gate.ts'
import { launchBrowser } from '#tests/browser/browser.ts'
import {
  answersTheWriter,
  decides,
  goesToTheRegister,
  opensTheCaseWith,
  registersIt,
} from '#tests/browser/case-worker.ts'
import {
  drawsThePapers,
  isClosed,
  isInTheRoom,
  isReading,
  looksAtTheWoodenBox,
  type Member,
  mayNotOpenYet,
  opens,
  readsEverything,
  saysNoneConcerns,
  signs,
  signsIn,
  writesInPaperLetter,
} from '#tests/browser/member.ts'
import { photoOf } from '#tests/browser/photo.ts'
import { postsFrom } from '#tests/browser/posts.ts'
import { openSchool, type School } from '#tests/browser/school.ts'
import { shoot } from '#tests/browser/shots.ts'
import {
  choosesHow,
  drops,
  goesToTheLetter,
  keepsTheCode,
  looksUnderTheCode,
  takesThePhone,
  words,
  writesTheLetter,
} from '#tests/browser/writer.ts'
import {
  aboutBakyt,
  aboutTheClassFund,
  aboutTheToilets,
  ainura,
  bakyt,
  people,
} from '#tests/people.ts'
import { desk } from '#words/ky/desk.ts'

const tagBytes = 16
/** Of the one who leads, with two paper letters; everybody else needs eight. */
const tapsMax = 30

describe('one Tuesday with five phones', () => {
  let browser: Browser
  let school: School
  let members: Member[]
  const codes: Record<string, string> = {}

  before(async () => {
    browser = await launchBrowser()
    school = await openSchool()
  })
  after(async () => {
    await browser?.close()
    await school?.end()
  })

  for (const [name, letter, size] of [
    ['with a photo', aboutTheToilets, envelopeBytes.photos],
    ['that names a member', aboutBakyt, envelopeBytes.text],
    ['that is signed', aboutTheClassFund, envelopeBytes.text],
  ] as const) {
    it(`a letter ${name} leaves the phone as ${size} bytes that say nothing`, async () => {
      const writer = await takesThePhone(browser, school)
      const posts = postsFrom(writer.hand.page)
      await goesToTheLetter(writer)
      await writesTheLetter(writer, letter)
      const photos = size === envelopeBytes.photos ? [await photoOf(browser)] : []
      await choosesHow(writer, { ...letter, photos })
      await drops(writer)
      codes[name] = await keepsTheCode(writer)

      const dropped = await posts.to('/api/envelopes')
      assert.equal(dropped.length, 1)
      assert.equal(dropped[0]?.body.length, size + tagBytes)
      assert.equal(dropped[0]?.type, 'application/octet-stream')
      for (const { body } of await posts.all()) {
        for (const piece of letter.text.match(/.{8}/gu) ?? []) assert.ok(!body.includes(piece))
        assert.ok(!body.includes(codes[name] ?? ''))
        assert.ok(!body.includes((codes[name] ?? '').replace(/ /g, '')))
      }
      assert.deepEqual(writer.hand.complaints, [])
      await writer.context.close()
    })
  }

  it('five members sign in a quarter to twelve, and nothing can be opened before noon', async () => {
    school.clock.toTheRoom()
    members = await Promise.all(people.map(person => signsIn(browser, school, person)))
    await Promise.all(members.map(isInTheRoom))
    const leader = await whoLeads(members)
    members = [leader, ...members.filter(member => member !== leader)]
    await mayNotOpenYet(leader)
    await shoot(leader.hand.page, 'room-before-noon')
  })

  it('at noon each taps once, and every phone opens the letters by itself', async () => {
    school.clock.toNoon()
    // A look at the wooden box is news for every phone; with the news they hear what time it is.
    await looksAtTheWoodenBox(theLeader(), woodenSeal(0))
    for (const member of members) await opens(member)
    for (const member of members) await saysNoneConcerns(member)
    await Promise.all(members.map(member => isReading(member, 3)))
  })

  it('each reads what is theirs to read, and the one named does not', async () => {
    for (const member of members) {
      const read = await readsEverything(member, 3)
      assert.equal(read.includes(aboutBakyt.text), member.person !== bakyt, member.person.name)
      assert.ok(read.includes(aboutTheToilets.text))
      assert.ok(read.includes(aboutTheClassFund.text))
      assert.equal(read.includes(desk.reading.elsewhere), member.person === bakyt)
    }
    await shoot(theLeader().hand.page, 'reading')
  })

  it('two paper letters are written in, the box is closed and signed by five', async () => {
    const leader = theLeader()
    await writesInPaperLetter(leader, {
      text: 'Китеп окуу клубун ачууну сунуштайм.',
      category: 'other',
      about: 'none',
      sheets: 1,
    })
    await writesInPaperLetter(leader, {
      text: 'Спорт залдын жарыгы күйбөйт.',
      category: 'organisation',
      about: 'administration',
      sheets: 2,
    })
    await drawsThePapers(leader, woodenSeal(1))
    await shoot(leader.hand.page, 'papers')
    for (const member of members) await signs(member)
    await Promise.all(members.map(isClosed))
    await shoot(leader.hand.page, 'closed')
    assert.ok(leader.hand.taps() <= tapsMax, `${leader.hand.taps()} taps`)
    assert.deepEqual(trouble(school), [])
    assert.deepEqual(
      members.flatMap(({ hand }) => hand.complaints),
      [],
    )
  })

  it('the responsible person registers the signed letter and answers it', async () => {
    const responsible = members.find(({ person }) => person === ainura)
    assert.ok(responsible)
    await goesToTheRegister(responsible)
    await shoot(responsible.hand.page, 'register')
    const number = await opensTheCaseWith(responsible, aboutTheClassFund.text)
    await registersIt(responsible, {
      kind: 'application',
      subject: 'class_fund',
      summary: 'Класста акча чогултулганы жөнүндө',
    })
    await decides(responsible, 'explained')
    await answersTheWriter(responsible, {
      checked: 'Класстын эсеби каралды.',
      found: 'Чогултулган акчанын эсеби жок экен.',
      willDo: 'Акча бир жуманын ичинде кайтарылат.',
    })
    await shoot(responsible.hand.page, 'case')
    assert.match(number, /^ИК-\d{4}\/\d{4}$/)
  })

  it('the writer finds her answer and the proof that her letter was in the box, and writes back', async () => {
    const writer = await looksUnderTheCode(browser, school, codes['that is signed'] ?? '')
    await writer.hand.sees('Акча бир жуманын ичинде кайтарылат.')
    await writer.hand.sees(/Кайрылууңуз кутучада болгон/)
    await shoot(writer.hand.page, 'answer')
    await writer.hand.write(words.code.add.label, 'Рахмат, күтөбүз.')
    await writer.hand.press(words.code.add.send)
    await writer.hand.sees(words.code.add.sent)
    await writer.context.close()

    const responsible = members.find(({ person }) => person === ainura)
    assert.ok(responsible)
    await goesToTheRegister(responsible)
    await opensTheCaseWith(responsible, aboutTheClassFund.text)
    await responsible.hand.sees(/Рахмат, күтөбүз\./)
    assert.deepEqual([...responsible.hand.complaints, ...writer.hand.complaints], [])
  })

  it('a writer without an answer sees only that her letter was in the box', async () => {
    const writer = await looksUnderTheCode(browser, school, codes['with a photo'] ?? '')
    await writer.hand.sees(words.code.heard.none)
    await writer.hand.sees(/Кайрылууңуз кутучада болгон/)
    await writer.context.close()
  })

  function theLeader(): Member {
    const [leader] = members
    assert.ok(leader)
    return leader
  }
})

/** Whoever came first leads; the others are told so. */
async function whoLeads(members: readonly Member[]): Promise<Member> {
  for (const member of members) {
    const leads = member.hand.page.getByText(desk.room.youLead, { exact: true })
    if (await leads.isVisible()) return member
  }
  throw new Error('nobody leads')
}

const trouble = ({ logged }: School) =>
  logged.filter(event => /^(something_went_wrong|storage_failed|keys_disagree)/.test(event))
