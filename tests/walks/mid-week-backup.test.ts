// `npm run backup` beside a running server: whole, one slot, sealed, and of no use to a thief.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { verifiedHoldings } from '#server/store/backup.ts'
import { aboutBakyt, aboutMeals, aboutTheClassFund, people } from '#tests/people.ts'
import { come, holdOpening } from './commission.ts'
import { makeSchool, type School } from './school.ts'
import { copyOf, whatAThiefReads } from './thief.ts'
import { drops } from './writers.ts'

const command = fileURLToPath(import.meta.resolve('#bin/backup.ts'))
let school: School

before(async () => {
  school = await makeSchool()
})
after(() => school.end())

async function backup(...more: string[]) {
  const args = ['--data', school.data, '--keys', school.keys, ...more]
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', command, ...args])
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', part => (said += part))
  const status = await new Promise(resolve => child.once('close', resolve))
  return { status, said }
}

const disk = () => join(school.folder, 'disk')
const midWeek = () => join(disk(), 'mid-week.sqlite')

it('holds every letter acknowledged before, while more are dropped', async () => {
  await drops(school, aboutTheClassFund)
  await drops(school, aboutMeals)
  const going = backup('--to', disk())
  for (let letter = 0; letter < 6; letter += 1) await drops(school, aboutMeals)
  const { status, said } = await going
  assert.equal(status, 0, said)
  assert.match(said, /opened again and compared/)
  const { rows } = verifiedHoldings(midWeek())
  assert.ok((rows.envelopes ?? 0) >= 3 && (rows.envelopes ?? 0) <= 9, 'two letters, a rehearsal')
  assert.equal(statSync(midWeek()).mode & 0o077, 0)
})

it('is written over the next time: a row of them would tell the day of each letter', async () => {
  await drops(school, aboutBakyt)
  assert.equal((await backup('--to', disk())).status, 0)
  assert.deepEqual(readdirSync(disk()), ['mid-week.sqlite'])
  assert.equal(verifiedHoldings(midWeek()).rows.envelopes, 10)
})

it('holds no key, in whatever spelling, and never lies beside the keys', async () => {
  const bytes = readFileSync(midWeek())
  const names = readdirSync(school.keys).filter(name => name.endsWith('.key'))
  assert.ok(names.length > 80)
  for (const name of names) {
    const key = readFileSync(join(school.keys, name))
    for (const spelled of [key, ...['hex', 'base64', 'base64url'].map(as => inText(key, as))]) {
      assert.equal(bytes.includes(spelled), false, name)
    }
  }
  const { status, said } = await backup('--to', join(school.keys, 'backups'))
  assert.equal(status, 1)
  assert.match(said, /never lies beside the keys/)
})

const inText = (key: Buffer, as: string) => key.toString(as as BufferEncoding).replaceAll('=', '')

it('goes when the box is opened; a copy somebody kept opens nothing with every passphrase', async () => {
  assert.equal((await backup()).status, 0)
  const own = join(school.data, 'backups', 'mid-week.sqlite')
  assert.ok(existsSync(own))
  const before = {
    data: copyOf(school, 'data', 'of-monday'),
    keys: copyOf(school, 'keys', 'monday'),
  }
  for (const name of readdirSync(before.data)) {
    if (name.startsWith('box.sqlite')) rmSync(join(before.data, name))
  }
  const stolen = { data: before.data, keys: '' }
  copyFileSync(midWeek(), join(before.data, 'box.sqlite'))

  school.clock.set('2026-11-24 11:50')
  const visitors = await come(school, ...people)
  school.clock.set('2026-11-24 12:00')
  await holdOpening(visitors)
  assert.equal(existsSync(own), false)

  const now = copyOf(school, 'keys', 'after')
  const after = await whatAThiefReads(school, { ...stolen, keys: now })
  assert.equal(after.envelopes, 10)
  assert.deepEqual(after.texts, [])
  const thatDay = await whatAThiefReads(school, { ...stolen, keys: before.keys })
  assert.equal(thatDay.texts.length, 10, 'with the keys of that hour everything opens')
})

it('says in a sentence when there is no box', async () => {
  const { status, said } = await backup('--data', join(school.folder, 'nowhere'))
  assert.equal(status, 1)
  assert.match(said, /There is no box in/)
})

it('says in a sentence that its disk is away, and makes no folder in its place', async () => {
  const away = join(school.folder, 'away')
  const { status, said } = await backup('--backups', away)
  assert.deepEqual(
    { status, said: said.trim() },
    {
      status: 1,
      said: `${away} is away: put its medium in, or name another folder with --to.`,
    },
  )
  assert.equal(existsSync(away), false)
})
