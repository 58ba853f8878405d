// A stick with the second copy of the keys and a disk for backups, pulled out on the day of the opening.
import assert from 'node:assert/strict'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, it } from 'node:test'
import { woodenSeal } from '#bin/demo/people.ts'
import { copyKeysBack } from '#server/key-mirror-back.ts'
import { aboutMeals, ainura, bakyt, gulzat, jypar } from '#tests/people.ts'
import { readJournal } from '#web/staff/device/journal.ts'
import { come, done, holdOpening, openedLines, sees, signsIn, type Visitor } from './commission.ts'
import { makeSchool, type School } from './school.ts'
import { drops } from './writers.ts'

let school: School
const media = mkdtempSync(join(tmpdir(), 'ishenim-media-'))
const [stick, disk] = [join(media, 'stick'), join(media, 'disk')]
const pull = (medium: string) => renameSync(medium, `${medium}-pulled`)
const put = (medium: string) => renameSync(`${medium}-pulled`, medium)
const keysIn = (folder: string) => readdirSync(folder).filter(name => name.endsWith('.key'))
const backupsIn = (folder: string) => readdirSync(folder).filter(name => name.startsWith('box-'))

/** What the server does by itself once a minute it does at its start as well. */
const aMinuteLater = () => school.restart()

async function linesOf(kind: string): Promise<number> {
  const { seat } = await signsIn(school, gulzat)
  const { lines, problems } = done(await readJournal(seat), 'journal')
  assert.deepEqual(problems, [])
  return lines.filter(({ entry }) => entry.kind === kind).length
}

async function opening(no: number, day: string): Promise<Visitor> {
  await drops(school, aboutMeals)
  school.clock.set(`${day} 11:50`)
  const visitors = await come(school, ainura, bakyt, jypar)
  school.clock.set(`${day} 12:00`)
  const seal = { sealFound: woodenSeal(no - 1) }
  await holdOpening(visitors, { newWoodenSeal: woodenSeal(no) }, seal)
  const [leader] = visitors
  assert.ok(leader)
  assert.equal(openedLines(leader).length, 1)
  assert.equal(sees(leader).state.stage, 'finished')
  return leader
}

before(async () => {
  for (const medium of [stick, disk]) mkdirSync(medium, { mode: 0o700 })
  school = await makeSchool({ stick, disk })
})
after(async () => {
  await school.end()
  rmSync(media, { recursive: true })
})

it('with both there the keys die on both, after the backup lies on both', async () => {
  const leader = await opening(1, '2026-11-24')
  assert.equal(sees(leader).state.finish?.keysDestroyed, true)
  assert.deepEqual(keysIn(stick), keysIn(school.keys))
  assert.ok(!keysIn(stick).includes('gate-1.key'))
  assert.equal(backupsIn(disk).length, 1)
  assert.deepEqual(backupsIn(disk), backupsIn(join(school.data, 'backups')))
  assert.equal(await linesOf('keys_destroyed'), 1)
})

it('with the disk away the box is opened and closed, and the keys wait for it', async () => {
  pull(disk)
  const leader = await opening(2, '2026-12-01')
  assert.equal(sees(leader).state.finish?.keysDestroyed, false)
  assert.ok(keysIn(school.keys).includes('gate-2.key'))
  assert.ok(school.logged.some(line => line.includes('backups_away')))
  assert.equal(existsSync(disk), false)
  await aMinuteLater()
  assert.equal(await linesOf('keys_destroyed'), 1)
  put(disk)
  await aMinuteLater()
  assert.equal(await linesOf('keys_destroyed'), 2)
  assert.deepEqual(backupsIn(disk), backupsIn(join(school.data, 'backups')))
  for (const folder of [school.keys, stick]) {
    assert.ok(!keysIn(folder).includes('gate-2.key'))
  }
})

it('with the stick away the keys die here, and the journal says so when they died there', async () => {
  pull(stick)
  const leader = await opening(3, '2026-12-08')
  assert.equal(sees(leader).state.finish?.keysDestroyed, false)
  assert.ok(!keysIn(school.keys).includes('gate-3.key'))
  assert.ok(keysIn(`${stick}-pulled`).includes('gate-3.key'))
  assert.equal(await linesOf('keys_destroyed'), 2)
  put(stick)
  await aMinuteLater()
  assert.equal(await linesOf('keys_destroyed'), 3)
  assert.deepEqual(keysIn(stick), keysIn(school.keys))
})

it('and what waits does not keep the next opening waiting', async () => {
  for (const medium of [stick, disk]) pull(medium)
  await opening(4, '2026-12-15')
  await opening(5, '2026-12-22')
  assert.equal(await linesOf('keys_destroyed'), 3)
  for (const medium of [stick, disk]) put(medium)
  await aMinuteLater()
  assert.equal(await linesOf('keys_destroyed'), 5)
  assert.deepEqual(keysIn(stick), keysIn(school.keys))
  assert.ok(!keysIn(stick).some(name => /^gate-[1-5]\./.test(name)))
})

it('and an old copy of the stick, put in for lost keys, brings no destroyed one back', async () => {
  const copy = join(media, 'copy')
  cpSync(stick, copy, { recursive: true })
  chmodSync(copy, 0o700)
  await opening(6, '2026-12-29')
  assert.ok(keysIn(copy).includes('gate-6.key'))
  await school.server.stop()
  for (const folder of [school.keys, stick]) rmSync(folder, { recursive: true })
  renameSync(copy, stick)
  const { data, keys } = school
  copyKeysBack({ data, keys, keysMirror: stick, host: '', port: 0, demo: false })
  assert.ok(keysIn(keys).includes('gate-6.key'))
  school.server = { carry: school.carry, stop: async () => undefined }
  await school.restart()
  for (const folder of [keys, stick]) assert.ok(!keysIn(folder).includes('gate-6.key'))
  assert.ok(keysIn(keys).includes('box.key'))
})
