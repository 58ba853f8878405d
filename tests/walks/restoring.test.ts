// What a restore does not do: write over a box, take a damaged backup, or the keys of another box.
import assert from 'node:assert/strict'
import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, describe, it } from 'node:test'
import { journalHolds } from '#bin/restoring/journal-holds.ts'
import { restoreBox } from '#server/restoring.ts'
import { makeSchool, type School } from './school.ts'
import { afterOpening, makePlace, opening, type Place } from './second-disk.ts'

describe('a restore', () => {
  let place: Place
  let school: School
  let file: string
  const put = (changed: Partial<Parameters<typeof restoreBox>[0]> = {}) => {
    const { data, keys, clock } = school
    return restoreBox({ file, data, keys, clock, checkJournal: journalHolds, ...changed })
  }
  before(async () => {
    place = await makePlace()
    ;({ school } = place)
    await opening(school, '2026-11-24')
    file = join(school.folder, 'kept.sqlite')
    copyFileSync(afterOpening(place.disk), file)
  })
  after(() => place.end())

  it('never writes over a box', async () => {
    await assert.rejects(put(), /is not empty/)
    await school.server.stop()
    school.server = { carry: school.carry, stop: async () => undefined }
    await assert.rejects(put(), /is not empty/)
  })

  it('takes no file that is damaged, is no backup, or whose journal was changed', async () => {
    const data = join(school.folder, 'empty')
    await assert.rejects(put({ data, file: join(school.folder, 'none') }), /There is no file/)
    await assert.rejects(put({ data, file: join(school.keys, 'box.key') }), /no whole backup/)
    const changed = join(school.folder, 'changed.sqlite')
    copyFileSync(file, changed)
    const database = new DatabaseSync(changed)
    database.exec(
      'update signatures set sig = zeroblob(64) where record = (select hash from journal where seq = 3)',
    )
    database.close()
    await assert.rejects(put({ data, file: changed }), /does not hold:\n.+/)
    assert.deepEqual(
      readdirSync(data).filter(name => !name.startsWith('in-use')),
      [],
    )
  })

  it('takes no keys of another box, and no folder without any', async () => {
    const data = join(school.folder, 'empty')
    const other = await makeSchool({ wall: '2026-11-23 11:00' })
    await assert.rejects(put({ data, keys: other.keys }), /keys of another box/)
    await other.end()
    await assert.rejects(put({ data, keys: join(school.folder, 'nothing') }), /holds no keys/)
  })
})
