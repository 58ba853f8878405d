// A school with a stick and a second disk, and the day its own disk dies.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { woodenSeal } from '#bin/demo/people.ts'
import { journalHolds } from '#bin/restoring/journal-holds.ts'
import { type Restored, restoreBox } from '#server/restoring.ts'
import { ainura, gulzat, jypar } from '#tests/people.ts'
import { readJournal } from '#web/staff/device/journal.ts'
import { come, done, holdOpening, sees, signsIn, type Visitor } from './commission.ts'
import { makeSchool, type School } from './school.ts'

export type Place = {
  readonly school: School
  readonly stick: string
  readonly disk: string
  readonly end: () => Promise<void>
}

export async function makePlace(): Promise<Place> {
  const media = mkdtempSync(join(tmpdir(), 'ishenim-media-'))
  const [stick, disk] = [join(media, 'stick'), join(media, 'disk')]
  for (const medium of [stick, disk]) mkdirSync(medium, { mode: 0o700 })
  const school = await makeSchool({ stick, disk })
  const end = async () => {
    await school.end()
    rmSync(media, { recursive: true })
  }
  return { school, stick, disk, end }
}

/** Each opening puts another number on the wooden box. */
let wooden = 0

export async function opening(school: School, day: string, time = '12:00'): Promise<Visitor> {
  school.clock.set(`${day} 11:50`)
  const visitors = await come(school, ainura, gulzat, jypar)
  school.clock.set(`${day} ${time}`)
  wooden += 1
  await holdOpening(visitors, { newWoodenSeal: woodenSeal(wooden), reason: 'Диск бузулду' })
  const [leader] = visitors
  assert.equal(leader && sees(leader).state.stage, 'finished')
  return leader as Visitor
}

export const diskDies = async (school: School): Promise<void> => {
  await school.server.stop()
  school.server = { carry: school.carry, stop: async () => undefined }
  rmSync(school.data, { recursive: true })
}

export async function isPutBack(school: School, file: string): Promise<Restored> {
  const { data, keys, clock } = school
  const restored = await restoreBox({ file, data, keys, clock, checkJournal: journalHolds })
  await school.restart()
  return restored
}

export async function journalOf(school: School) {
  const { lines, problems } = done(await readJournal((await signsIn(school, gulzat)).seat), 'j')
  assert.deepEqual(problems, [])
  return lines.map(({ entry }) => entry)
}

export const midWeek = (disk: string) => join(disk, 'mid-week.sqlite')
export const afterOpening = (disk: string) =>
  join(
    disk,
    readdirSync(disk)
      .filter(name => name.startsWith('box-'))
      .sort()
      .at(-1) ?? '',
  )
