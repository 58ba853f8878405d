// What a member is told on the first page when a medium is away, and when the box was put back.
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { journalHolds } from '#bin/restoring/journal-holds.ts'
import { restoreBox } from '#server/restoring.ts'
import { backupNow } from '#server/store/backup-now.ts'
import { launchBrowser, phone } from '#tests/browser/browser.ts'
import { isStillForEverybody, narrow } from '#tests/browser/for-everybody.ts'
import { type Member, signsIn, typesPassphrase } from '#tests/browser/member.ts'
import { openSchool, type School } from '#tests/browser/school.ts'
import { gulzat } from '#tests/people.ts'
import { desk } from '#words/ky/desk.ts'

const { home } = desk

/** What stands before the moment. */
const beginning = (sentence: string) => sentence.split('{')[0] ?? ''

describe('the first page of a member', () => {
  const media = mkdtempSync(join(tmpdir(), 'ishenim-media-'))
  const [stick, disk] = [join(media, 'stick'), join(media, 'disk')]
  let browser: Browser
  let school: School
  let member: Member
  const page = (): Page => member.hand.page
  const says = (sentence: string) => page().getByText(beginning(sentence)).first()

  async function restarts(meanwhile: () => unknown): Promise<void> {
    await school.stop()
    await meanwhile()
    await school.start()
    await page().reload()
    await typesPassphrase(member.hand, school, gulzat, page().locator('main'))
    await page().getByRole('button', { name: desk.frame.signOut, exact: true }).waitFor()
  }

  before(async () => {
    mkdirSync(stick, { mode: 0o700 })
    browser = await launchBrowser()
    school = await openSchool({ keysMirror: stick })
    member = await signsIn(browser, school, gulzat, { ...phone, viewport: narrow })
  })
  after(async () => {
    await browser?.close()
    await school?.end()
    rmSync(media, { recursive: true })
  })

  it('says nothing of media as long as they are there', async () => {
    await page().getByText(home.next, { exact: true }).waitFor()
    await says(home.mirrorAway).waitFor({ state: 'detached' })
    await says(home.restored).waitFor({ state: 'detached' })
  })

  it('says since when the second copy of the keys is away', async () => {
    await restarts(() => renameSync(stick, `${stick}-pulled`))
    await says(home.mirrorAway).waitFor()
    await isStillForEverybody(page(), 'desk-mirror-away')
    await restarts(() => renameSync(`${stick}-pulled`, stick))
    await says(home.mirrorAway).waitFor({ state: 'detached' })
  })

  it('says that the box was put back, also to a device that had seen more', async () => {
    const { data, keys, clock } = school
    const { file } = backupNow(data, disk)
    await restarts(async () => {
      rmSync(data, { recursive: true })
      await restoreBox({ file, data, keys, clock, checkJournal: journalHolds })
    })
    await says(home.restored).waitFor()
    await isStillForEverybody(page(), 'desk-restored')
  })
})
