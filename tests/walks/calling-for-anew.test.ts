// Who may call for founding a box anew, when, and what is said before: by the command and by what stands behind it.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import type { Finding } from '#bin/doctor/finding.ts'
import { keysFitBox } from '#bin/doctor/keys.ts'
import { strandedAfterSeconds } from '#core/refounding.ts'
import { inFours } from '#crypto/bytes.ts'
import { openKeyFolder } from '#server/key-folder.ts'
import { startServer as startReal } from '#server/main.ts'
import { callRefounding, lookBefore, withdrawRefounding } from '#server/refounding/calling.ts'
import { openStore } from '#server/store/sqlite.ts'
import { theBox } from '#server/the-box.ts'
import { aboutMeals, gulzat, people } from '#tests/people.ts'
import { house } from '#tests/tree.ts'
import { readBox } from '#web/staff/device/box.ts'
import { readJournal } from '#web/staff/device/journal.ts'
import { makeCall } from '#wire/call.ts'
import { foundingStage } from '#wire/founding-stages.ts'
import { come, done, looksAtTheBox, open, refusedWith, settle, signsIn } from './commission.ts'
import { type EmptySchool, well } from './empty-folder.ts'
import { ainuraAgain, foundsAnew, schoolThatLosesKeys } from './founding-anew.ts'
import { startServer } from './server.ts'
import { drops } from './writers.ts'

let school: EmptySchool

beforeEach(async () => {
  school = await schoolThatLosesKeys()
})
afterEach(() => school.end())

/** Beside a stopped server. */
async function beside<T>(work: (place: Parameters<typeof withdrawRefounding>[0]) => Promise<T>) {
  await school.server.stop()
  const store = await openStore(school.data)
  try {
    return await work({ store, keys: openKeyFolder(school.keys), clock: school.clock })
  } finally {
    await store.close()
    const { data, keys, clock, logged } = school
    school.server = await startServer({ data, keys, clock, logged })
  }
}

const stage = async () => well(await makeCall(school.carry)(foundingStage, {}))

describe('a founding anew', () => {
  it('is warned of while enough could still open the box, as far as a server can know', async () => {
    const looked = well(await beside(place => lookBefore(place, 'quorum_lost')))
    assert.equal(looked.isStillAble, true)
    assert.equal(looked.letters, 1)
    assert.deepEqual((await stage()).stage, 'founded')
  })

  it('has the reason that is so: keys that are there are not lost, and lost ones are', async () => {
    const there = await beside(place => callRefounding(place, 'keys_lost'))
    refusedWith(there, 'already_there')
    await school.server.stop()
    rmSync(join(school.keys, 'gate-1.key'))
    const store = await openStore(school.data)
    const place = { store, keys: openKeyFolder(school.keys), clock: school.clock }
    for (const reason of ['keys_lost', 'quorum_lost'] as const) {
      refusedWith(await callRefounding(place, reason), 'keys_disagree')
    }
    await store.close()
    const { data, keys, clock, logged } = school
    school.server = await startServer({ data, keys, clock, logged })
  })

  it('is refused during an opening, and not for one that nobody came back to for a week', async () => {
    await drops(school, aboutMeals)
    school.clock.set('2026-11-24 11:50')
    const visitors = await come(school, ...people)
    school.clock.set('2026-11-24 12:00')
    refusedWith(await beside(place => callRefounding(place, 'quorum_lost')), 'opening_underway')
    const back = await come(school, ...people)
    await looksAtTheBox(back[0]!)
    await open(back)
    await settle(back)
    refusedWith(await beside(place => callRefounding(place, 'quorum_lost')), 'opening_underway')
    school.clock.pass(strandedAfterSeconds)
    assert.equal(await beside(place => callRefounding(place, 'quorum_lost')), 'called')
    await foundsAnew(school)
    const { seat } = await signsIn(school, ainuraAgain)
    const { lines, problems } = done(await readJournal(seat), 'journal')
    assert.deepEqual(problems, [])
    const line = lines.find(({ entry }) => entry.kind === 'box_refounded')?.entry
    assert.ok(line?.kind === 'box_refounded')
    assert.deepEqual(
      line.lost.map(({ no }) => no),
      [1, 2],
    )
    assert.equal(visitors.length, people.length)
  })

  it('can be taken back before the last signature: then the box is as it was', async () => {
    assert.equal(await beside(place => callRefounding(place, 'quorum_lost')), 'called')
    assert.equal((await stage()).anew?.reason, 'quorum_lost')
    const { data, keys } = school
    const config = { ...{ host: '', port: 0, data, keys, demo: false } }
    const [said] = [keysFitBox(config, {} as never)].flat() as Finding[]
    assert.match(said?.says ?? '', /is being founded anew/)
    assert.equal(await beside(withdrawRefounding), 'withdrawn')
    refusedWith(await beside(withdrawRefounding), 'not_found')
    assert.deepEqual(await stage(), { stage: 'founded' })
    await drops(school, aboutMeals)
    done(await readBox((await signsIn(school, gulzat)).seat), 'box')
  })

  it('cannot be taken back while the key of the box is a new one', async () => {
    await school.server.stop()
    rmSync(school.keys, { recursive: true })
    mkdirSync(school.keys, { mode: 0o700 })
    const { data, keys, clock, logged } = school
    school.server = await startServer({ data, keys, clock, logged })
    assert.equal(await beside(place => callRefounding(place, 'keys_lost')), 'called')
    refusedWith(await beside(withdrawRefounding), 'keys_disagree')
  })
})

describe('npm run refound', () => {
  const run = (...args: readonly string[]) => {
    const { data, keys } = school
    const command = [join(house, 'bin/refound.ts'), ...args, '--data', data, '--keys', keys]
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' })
    return { status, said: stdout + stderr }
  }
  const sign = async () => {
    const store = await openStore(school.data)
    const box = await theBox(store.read)
    await store.close()
    return inFours(box?.idBytes.subarray(0, 4) ?? new Uint8Array(0))
  }

  it('says what is lost, wants the sign of the box, makes a backup, and is one when run twice', async () => {
    await school.server.stop()
    const wrong = run('--reason', 'quorum_lost', '--box', '0000 0000')
    assert.equal(wrong.status, 1)
    assert.match(wrong.said, /TAKE CARE.*Nothing was done\./s)
    const right = run('--reason', 'quorum_lost', '--box', await sign())
    assert.equal(right.status, 0, right.said)
    assert.match(right.said, /A backup was made first: .*\.sqlite/)
    assert.match(run('--reason', 'quorum_lost', '--box', await sign()).said, /called for already/)
    assert.match(run('--withdraw').said, /Taken back/)
    assert.match(run('--reason', 'something').said, /npm run refound/)
    const { data, keys, clock, logged } = school
    school.server = await startServer({ data, keys, clock, logged })
  })

  it('is what the start points to where the key folder is gone', async () => {
    await school.server.stop()
    rmSync(school.keys, { recursive: true })
    const { data, keys, clock } = school
    const config = { host: '127.0.0.1', port: 0, data, keys, demo: false }
    const given = { clock, log: () => undefined }
    await assert.rejects(startReal(config, given), /npm run refound -- --reason keys_lost/)
    const called = run('--reason', 'keys_lost', '--box', await sign())
    assert.equal(called.status, 0, called.said)
    const server = await startReal(config, given)
    assert.ok(server.setUpLink)
    assert.equal(server.isAnew, true)
    await server.close()
    school.server = await startServer({ data, keys, clock, logged: school.logged })
  })
})
