// From an empty folder to the first answered letter, on phones, in Kyrgyz, through the screens only.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { localDate } from '#core/local-time.ts'
import { launchBrowser } from '#tests/browser/browser.ts'
import {
  answersTheWriter,
  decides,
  goesToTheRegister,
  opensTheCaseWith,
  registersIt,
} from '#tests/browser/case-worker.ts'
import {
  comesToTheSitting,
  comparesTheKey,
  entersTheVote,
  isFounded,
  signsThePapers,
  sittingWords,
} from '#tests/browser/first-sitting.ts'
import {
  appointees,
  copiesTheOrder,
  entersTheOrder,
  invites,
  isEnrolled,
  opensTheAssistant,
  setupWords,
  tellsOfTheRegulation,
  tellsOfTheSchool,
  tellsWhomToCall,
} from '#tests/browser/founder.ts'
import type { Hand } from '#tests/browser/hand.ts'
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
  signsIn,
} from '#tests/browser/member.ts'
import { enrols, type OwnPapers } from '#tests/browser/newcomer.ts'
import { type Served, serve } from '#tests/browser/served.ts'
import { shoot } from '#tests/browser/shots.ts'
import { dropsALetter, looksUnderTheCode } from '#tests/browser/writer.ts'
import {
  aboutTheClassFund,
  ainura,
  eldiyar,
  jypar,
  type Person,
  regulation,
} from '#tests/people.ts'
import { fill } from '#words/fill.ts'
import { order as orderWords } from '#words/ky/papers-commission.ts'
import { print } from '#words/ky/print.ts'

const { noKin } = orderWords
const woodenSeals = ['A 000123', 'A 000124'] as const
/** Three is the least: the responsible person and two parents (cl. 5.1). */
const cast = [ainura, jypar, eldiyar] as const
const named = cast.map(({ name }) => appointees.find(one => one.name === name)).filter(isThere)

describe('a school begins', () => {
  let browser: Browser
  let served: Served
  let founder: Hand
  let code = ''
  const links = new Map<Person, string>()
  const papers = new Map<Person, OwnPapers>()
  const hands = new Map<Person, Hand>()
  let members: Member[] = []

  before(async () => {
    browser = await launchBrowser()
    served = await serve()
  })
  after(async () => {
    await browser?.close()
    await served?.end()
  })

  it('in an empty folder, where the public page says that there is no school yet', async () => {
    const page = await (await browser.newContext()).newPage()
    await page.goto(served.url)
    const said = await page.locator('body').innerText()
    assert.ok(said.includes('npm run demo'), said)
    await page.context().close()
  })

  it('with the link that was printed, six short steps, and a commission by order', async () => {
    founder = await opensTheAssistant(browser, served)
    assert.ok(!founder.page.url().includes(served.setUpLink().slice(-43)))
    await shoot(founder.page, 'founding-1-school')
    await tellsOfTheSchool(founder)
    await shoot(founder.page, 'founding-2-hours')
    await tellsOfTheRegulation(founder)
    await shoot(founder.page, 'founding-3-numbers')
    await tellsWhomToCall(founder)
    await shoot(founder.page, 'founding-4-order')
    await copiesTheOrder(founder, named, dayAsWritten())
    await shoot(founder.page, 'founding-5-check')
    await entersTheOrder(founder)
    for (const person of cast) links.set(person, await invites(founder, person))
    await shoot(founder.page, 'founding-6-invitations')
    assert.deepEqual(founder.complaints, [])
  })

  it('each enrols at home on their own phone, and the founder sees it without asking', async () => {
    for (const person of cast) {
      papers.set(person, await enrols(browser, of(links, person), person.signInName))
      await isEnrolled(founder, person.name, person.signInName)
    }
    await founder.sees(setupWords.invitations.allHere)
    await shoot(founder.page, 'founding-7-all-enrolled')
  })

  it('at the first sitting each compares the key, and the responsible person enters the vote', async () => {
    for (const person of cast) {
      hands.set(person, await comesToTheSitting(browser, served.url, of(papers, person)))
    }
    await shoot(of(hands, jypar).page, 'sitting-1-keys')
    for (const person of cast) {
      await comparesTheKey(of(hands, person), person.name, of(papers, person))
    }
    await of(hands, jypar).sees(fill(sittingWords.election.waiting, { name: ainura.name }))
    await shoot(of(hands, ainura).page, 'sitting-2-vote')
    await entersTheVote(of(hands, ainura), {
      chair: jypar.name,
      secretary: eldiyar.name,
      place: 'мугалимдер бөлмөсү',
      woodenSeal: woodenSeals[0],
    })
    await shoot(of(hands, ainura).page, 'sitting-3-papers')
  })

  it('all sign, the box is open, and the assistant is gone for good', async () => {
    for (const person of cast) {
      await signsThePapers(of(hands, person), person.name, of(papers, person))
    }
    for (const person of cast) await isFounded(of(hands, person))
    await shoot(of(hands, ainura).page, 'sitting-4-founded')
    await founder.sees(setupWords.founded)
    const { complaints } = founder
    assert.deepEqual([...complaints, ...cast.flatMap(one => of(hands, one).complaints)], [])
    for (const person of cast) await of(hands, person).page.context().close()
    const stranger = await (await browser.newContext()).newPage()
    await stranger.goto(`${served.url}/desk#/ky/setup`)
    await stranger.getByText(setupWords.founded).waitFor()
    await stranger.context().close()
    await founder.page.context().close()
  })

  it('a mother writes, and on Tuesday her letter is opened, read and signed for', async () => {
    const dropped = await dropsALetter(browser, school(), aboutTheClassFund)
    code = dropped.code
    await dropped.writer.context.close()
    served.clock.toTheRoom()
    const [first, ...others] = cast
    members = [await signsIn(browser, school(), first)]
    await Promise.all(members.map(isInTheRoom))
    for (const one of others) members.push(await signsIn(browser, school(), one))
    await Promise.all(members.map(isInTheRoom))
    const leader = leading()
    served.clock.toNoon()
    await looksAtTheWoodenBox(leader, woodenSeals[0])
    for (const member of members) await opens(member)
    for (const member of members) await saysNoneConcerns(member)
    await Promise.all(members.map(member => isReading(member, 1)))
    assert.ok((await readsEverything(leader, 1)).includes(aboutTheClassFund.text))
    await drawsThePapers(leader, woodenSeals[1])
    for (const member of members) await signs(member)
    await Promise.all(members.map(isClosed))
  })

  it('the responsible person registers it and answers, and the mother reads the answer', async () => {
    const responsible = leading()
    await goesToTheRegister(responsible)
    await opensTheCaseWith(responsible, aboutTheClassFund.text)
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
    const writer = await looksUnderTheCode(browser, school(), code)
    await writer.hand.sees('Акча бир жуманын ичинде кайтарылат.')
    await shoot(writer.hand.page, 'founding-8-answer')
    assert.deepEqual(
      served.logged.filter(event => /went_wrong|storage_failed|keys_disagree/.test(event)),
      [],
    )
  })

  it('order and undertaking print whole long after, with position and what a parent declared', async () => {
    const { page } = leading().hand
    const sheet = async (which: 'order' | 'undertaking') => {
      await page.evaluate(to => {
        location.hash = to
      }, `#/ky/papers/${which}`)
      await page.getByRole('heading', { name: print.papers[which].name, level: 1 }).waitFor()
      return page.locator('.sheet').innerText()
    }
    const ordered = await sheet('order')
    for (const { name, position } of named) {
      assert.ok(ordered.includes(name) && ordered.includes(position), position)
    }
    assert.ok(ordered.includes(noKin))
    assert.equal(await page.getByText(print.positions).count(), 0)
    const promised = await sheet('undertaking')
    assert.ok(promised.includes(ainura.name) && promised.includes('социалдык педагог'))
    assert.ok(promised.includes(of(papers, ainura).keyGroups))
  })

  const school = () => ({
    ...served,
    passphraseOf: ({ i }: Pick<Person, 'i'>) => {
      const person = cast.find(one => one.i === i)
      assert.ok(person)
      return of(papers, person).passphrase
    },
  })

  function leading(): Member {
    const [leader] = members
    assert.ok(leader)
    return leader
  }

  function dayAsWritten(): string {
    const today = localDate(served.clock.now(), regulation.utcOffsetMinutes)
    return today.split('-').reverse().join('.')
  }
})

function of<V>(kept: ReadonlyMap<Person, V>, person: Person): V {
  const value = kept.get(person)
  assert.ok(value, person.name)
  return value
}

function isThere<V>(value: V | undefined): value is V {
  return value !== undefined
}
