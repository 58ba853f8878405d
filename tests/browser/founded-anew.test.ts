// A box is founded anew, on phones: what the public page says meanwhile, the set-up and the sitting where
// they differ, and what an old poster, the desk and the checking page say afterwards.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { languages } from '#core/language.ts'
import { localDate } from '#core/local-time.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { exportJournal } from '#server/exported-journal.ts'
import { openKeyFolder } from '#server/key-folder.ts'
import { callRefounding } from '#server/refounding/calling.ts'
import { openStore } from '#server/store/sqlite.ts'
import { theBox } from '#server/the-box.ts'
import { axeClean, launchBrowser, patience, phone } from '#tests/browser/browser.ts'
import {
  comesToTheSitting,
  comparesTheKey,
  entersTheVote,
  isFounded,
  signsThePapers,
  sittingWords,
} from '#tests/browser/first-sitting.ts'
import { fitsTheScreen, isForEverybody, narrow } from '#tests/browser/for-everybody.ts'
import {
  appointees,
  copiesTheOrder,
  entersTheOrder,
  invites,
  opensTheAssistant,
  setupWords,
} from '#tests/browser/founder.ts'
import type { Hand } from '#tests/browser/hand.ts'
import { signsIn } from '#tests/browser/member.ts'
import { enrols, type OwnPapers } from '#tests/browser/newcomer.ts'
import { type Served, serve } from '#tests/browser/served.ts'
import { shoot } from '#tests/browser/shots.ts'
import { ainura, eldiyar, jypar, type Person, regulation } from '#tests/people.ts'
import { foundedCopy } from '#tests/walks/founding.ts'
import { desk } from '#words/ky/desk.ts'
import { refusals as publicRefusals } from '#words/ky/refusals.ts'
import { publicWords } from '#words/public.ts'
import { speeches } from '#words/verify.ts'

/** The responsible person and two parents: all three were there before, and come with new keys. */
const cast = [ainura, jypar, eldiyar] as const
const named = cast.flatMap(({ name }) => appointees.filter(one => one.name === name))

describe('a box founded anew', () => {
  let browser: Browser
  let served: Served
  let founder: Hand
  let poster = ''
  const papers = new Map<Person, OwnPapers>()
  const hands = new Map<Person, Hand>()
  const complaints: string[] = []

  before(async () => {
    browser = await launchBrowser()
    served = await serve(async ({ data, keys, clock }) => {
      await foundedCopy({ data, keys, clock })
      const store = await openStore(data)
      poster = toBase64url((await theBox(store.read))!.commission.hash)
      const place = { store, keys: openKeyFolder(keys), clock }
      assert.equal(await callRefounding(place, 'quorum_lost'), 'called')
      await store.close()
    })
  })
  after(async () => {
    await browser?.close()
    await served?.end()
  })

  async function onSmallPhone(path: string): Promise<Page> {
    const page = await (await browser.newContext({ ...phone, viewport: narrow })).newPage()
    page.setDefaultTimeout(patience)
    await page.goto(`${served.url}${path}`)
    return page
  }

  it('takes no letters meanwhile, and says since when and why, in three languages', async () => {
    for (const language of languages) {
      for (const path of ['', '/letter']) {
        const page = await onSmallPhone(`/${language}${path}`)
        const { home } = publicWords[language].pages
        await page.getByText(home.anewBecause.quorum_lost).first().waitFor()
        assert.equal(await page.getByText(home.shut, { exact: true }).count(), 0)
        await fitsTheScreen(page, `${language}${path}`)
        await axeClean(page)
        if (!path) await shoot(page, `anew-1-home-${language}`)
        await page.context().close()
      }
    }
    const desks = await onSmallPhone('/desk#/ky')
    await desks.getByText(desk.refusals.refounding_underway).waitFor()
    await isForEverybody(desks, 'anew-2-desk')
    await desks.context().close()
  })

  it('asks in the set-up for the order and the people, and for nothing the box has', async () => {
    founder = await opensTheAssistant(browser, served, 'order')
    await founder.page.setViewportSize(narrow)
    await founder.sees(setupWords.anew.title)
    assert.equal(await founder.page.getByText(setupWords.steps.school, { exact: true }).count(), 0)
    await isForEverybody(founder.page, 'anew-3-order')
    const today = localDate(served.clock.now(), regulation.utcOffsetMinutes)
    await copiesTheOrder(founder, named, today.split('-').reverse().join('.'))
    await isForEverybody(founder.page, 'anew-4-check')
    await entersTheOrder(founder)
    for (const person of cast) {
      const link = await invites(founder, person)
      papers.set(person, await enrols(browser, link, person.signInName))
    }
    await founder.sees(setupWords.invitations.allHere)
    complaints.push(...founder.complaints)
  })

  it('lets everybody see at the sitting what they put their name under', async () => {
    for (const person of cast) {
      hands.set(person, await comesToTheSitting(browser, served.url, of(papers, person)))
    }
    for (const person of cast) {
      await comparesTheKey(of(hands, person), person.name, of(papers, person))
    }
    const leader = of(hands, ainura)
    await entersTheVote(leader, {
      chair: jypar.name,
      secretary: eldiyar.name,
      place: 'мугалимдер бөлмөсү',
      woodenSeal: 'B 000200',
    })
    await leader.sees(sittingWords.papers.anewBecause.quorum_lost)
    await leader.page.setViewportSize(narrow)
    await isForEverybody(leader.page, 'anew-5-papers')
    for (const person of cast) {
      await signsThePapers(of(hands, person), person.name, of(papers, person))
    }
    for (const person of cast) await isFounded(of(hands, person))
    await leader.sees(sittingWords.founded.posterAnew)
    await shoot(leader.page, 'anew-6-founded')
    for (const person of cast) {
      const hand = of(hands, person)
      complaints.push(...hand.complaints)
      await hand.page.context().close()
    }
    await founder.page.context().close()
  })

  it('stops a phone that comes by the old poster, and says afterwards what became of letters', async () => {
    const page = await onSmallPhone(`/ky/letter#k=${poster}`)
    await page.getByText(publicRefusals.poster_of_before).waitFor()
    await page.getByText(publicWords.ky.letter.poster.stop).waitFor()
    assert.equal(await page.locator('main .actions:visible').count(), 0)
    await fitsTheScreen(page, 'the stopped page')
    await axeClean(page)
    await shoot(page, 'anew-7-old-poster')
    await page.context().close()
    for (const language of languages) {
      const home = await onSmallPhone(`/${language}`)
      const [, said = ''] = publicWords[language].pages.home.refounded.split('{date}')
      await home.getByText(said.trim()).waitFor()
      await axeClean(home)
      await shoot(home, `anew-8-home-${language}`)
      await home.context().close()
    }
  })

  it('says so on the first page of the desk, in the journal, and loudest on the checking page', async () => {
    const member = await signsIn(browser, school(), ainura, { ...phone, viewport: narrow })
    const [, said = ''] = desk.home.refounded.split('{moment}')
    await member.hand.sees(said.trim().slice(1).trim())
    await isForEverybody(member.hand.page, 'anew-9-first-page')
    await member.hand.page.goto(`${served.url}/desk#/ky/journal`)
    await member.hand.sees(/Кутуча кайрадан түзүлдү/)
    await shoot(member.hand.page, 'anew-10-journal')
    complaints.push(...member.hand.complaints)
    await member.hand.page.context().close()

    const store = await openStore(served.data)
    const box = (await theBox(store.read))!
    const file = await exportJournal(store.read, box, served.clock.now())
    await store.close()
    for (const language of languages) {
      const page = await onSmallPhone(`/${language}/verify`)
      const buffer = Buffer.from(JSON.stringify(file))
      const { words } = speeches[language]
      await page.setInputFiles('#file', {
        ...{ name: 'journal.json', mimeType: 'application/json', buffer },
      })
      await page.getByRole('button', { name: words.page.check, exact: true }).click()
      await page.getByText(words.holds, { exact: true }).waitFor()
      const [, loud = ''] = words.refounded.split('{date}')
      await page.getByText(loud.trim()).first().waitFor()
      await fitsTheScreen(page, `the checking page, ${language}`)
      await axeClean(page)
      await shoot(page, `anew-11-verify-${language}`)
      await page.context().close()
    }
    assert.deepEqual(complaints, [])
    assert.deepEqual(
      served.logged.filter(event => /went_wrong|storage_failed|keys_disagree/.test(event)),
      [],
    )
  })

  const school = () => ({
    ...served,
    passphraseOf: ({ i }: Pick<Person, 'i'>) => {
      const person = cast.find(one => one.i === i)
      assert.ok(person)
      return of(papers, person).passphrase
    },
  })
})

function of<V>(kept: ReadonlyMap<Person, V>, person: Person): V {
  const value = kept.get(person)
  assert.ok(value, person.name)
  return value
}
