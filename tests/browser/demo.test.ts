// The demo school as somebody meets it who has only just started it: everybody may be everybody.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { buildPages } from '#bin/build.ts'
import { codes, letters } from '#bin/demo/letters.ts'
import { makeDemoSchool } from '#bin/demo-school.ts'
import { testCost } from '#crypto/argon2-test-cost.ts'
import { type Server, startServer } from '#server/main.ts'
import { launchBrowser, patience, phone } from '#tests/browser/browser.ts'
import { goesToTheRegister, opensTheCaseWith } from '#tests/browser/case-worker.ts'
import { handOn } from '#tests/browser/hand.ts'
import { isInTheRoom } from '#tests/browser/member.ts'
import { shoot } from '#tests/browser/shots.ts'
import { looksUnderTheCode, words as page } from '#tests/browser/writer.ts'
import { ainura } from '#tests/people.ts'
import { fill } from '#words/fill.ts'
import { desk as words } from '#words/ky/desk.ts'

describe('the demo', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ishenim-demo-'))
  let browser: Browser
  let server: Server
  before(async () => {
    const places = { data: join(folder, 'data'), keys: join(folder, 'keys') }
    await makeDemoSchool(places, { costs: { member: testCost, code: testCost } })
    const dist = await buildPages({ testArgon: true })
    const config = { ...places, host: '127.0.0.1', port: 0, demo: true }
    server = await startServer(config, { dist, testPages: true, log: () => undefined })
    browser = await launchBrowser()
  })
  after(async () => {
    await browser?.close()
    await server?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('says on every page that it is one, and has an answer and a question under its two codes', async () => {
    const answered = await looksUnderTheCode(browser, server, codes.curtains)
    await answered.hand.sees(page.pages.shell.demo)
    await answered.hand.sees(page.code.answer.outcomes.substantiated)
    const asked = await looksUnderTheCode(browser, server, codes.rudeWord)
    await asked.hand.sees(page.code.answer.states.question)
    await asked.hand.sees(page.code.add.answer)
    await shoot(asked.hand.page, 'demo-question')
    assert.deepEqual([...answered.hand.complaints, ...asked.hand.complaints], [])
  })

  it('fills in anybody’s passphrase, shows cases, and moves its clock to the next opening', async () => {
    const tab = await (await browser.newContext(phone)).newPage()
    tab.setDefaultTimeout(patience)
    await tab.goto(`${server.url}/desk#/ky`)
    const hand = handOn(tab)
    await tab.getByText(words.demo.people, { exact: true }).click()
    await hand.press(fill(words.demo.useFor, { name: ainura.name }))
    await hand.press(words.signIn.enter)
    await tab.getByRole('heading', { name: words.home.due }).waitFor()
    await shoot(tab, 'demo-home')
    const member = { person: ainura, hand }
    await goesToTheRegister(member)
    // What waits stands above the rows, so that nobody looks for it among a year of them.
    const waiting = tab.getByRole('list', { name: words.home.due }).getByRole('link')
    const [number = ''] = await waiting.allInnerTexts()
    await waiting.first().click()
    await tab.getByRole('heading', { name: fill(words.caseFile.title, { number }) }).waitFor()
    await tab.getByRole('form', { name: words.work.register }).waitFor()
    await goesToTheRegister(member)
    await opensTheCaseWith(member, letters.coldRoom.text)
    await hand.press(words.demo.move)
    await tab.getByRole('link', { name: words.frame.home, exact: true }).click()
    await isInTheRoom(member)
    assert.deepEqual(hand.complaints, [])
  })
})
