// The stick for backups is gone for good: the commission signs it, and keys that waited for it die.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, it } from 'node:test'
import { woodenSeal } from '#bin/demo/people.ts'
import type { EntryOf } from '#core/journal.ts'
import { aboutMeals, ainura, bakyt, gulzat, jypar } from '#tests/people.ts'
import { readBox } from '#web/staff/device/box.ts'
import {
  type ClosingWords,
  proposeClosing,
  refuseClosing,
} from '#web/staff/device/ceremony/closing.ts'
import { readJournal } from '#web/staff/device/journal.ts'
import { openingSentences } from '#words/journal-sentences.ts'
import { speeches } from '#words/verify.ts'
import {
  come,
  declareNone,
  done,
  file,
  looksAtTheBox,
  open,
  proposes,
  refusedWith,
  sealsCanary,
  sees,
  settle,
  sign,
  signsIn,
  type Visitor,
} from './commission.ts'
import { makeSchool, type School } from './school.ts'
import { drops } from './writers.ts'

let school: School
const media = mkdtempSync(join(tmpdir(), 'ishenim-media-'))
const stick = join(media, 'stick')
const gates = () => readdirSync(school.keys).filter(name => name.startsWith('gate-'))

before(async () => {
  mkdirSync(stick, { mode: 0o700 })
  school = await makeSchool({ disk: stick })
})
after(async () => {
  await school.end()
  rmSync(media, { recursive: true })
})

/** To the papers, and no further. */
async function toTheClosing(no: number, day: string): Promise<readonly Visitor[]> {
  await drops(school, aboutMeals)
  school.clock.set(`${day} 11:50`)
  const visitors = await come(school, ainura, bakyt, jypar)
  school.clock.set(`${day} 12:00`)
  await looksAtTheBox(visitors[0]!, { sealFound: woodenSeal(no - 1) })
  await open(visitors)
  await settle(visitors)
  await declareNone(visitors)
  await file(visitors)
  await sealsCanary(visitors[0]!)
  return visitors
}

const words = (no: number, said: Partial<ClosingWords> = {}): ClosingWords => ({
  ...{ newWoodenSeal: woodenSeal(no), reason: '', note: '', unreadable: 0, absences: [] },
  ...said,
})
const gone = { backup: 'none' } as const

async function close(visitors: readonly Visitor[], said: ClosingWords): Promise<boolean> {
  const [leader] = visitors
  await proposes(leader!, said)
  await settle(visitors)
  await sign(visitors)
  assert.equal(sees(leader!).state.stage, 'finished')
  return sees(leader!).state.finish?.keysDestroyed ?? false
}

async function journal() {
  const { seat } = await signsIn(school, gulzat)
  const checked = done(await readJournal(seat), 'journal')
  assert.deepEqual(checked.problems, [])
  const lines = checked.lines.map(({ entry }) => entry)
  const held = lines.filter((each): each is EntryOf<'opening_held'> => each.kind === 'opening_held')
  const ended = lines.filter(({ kind }) => kind === 'keys_destroyed').length
  return { checked, held, ended }
}

async function safety() {
  const { seat } = await signsIn(school, gulzat)
  return done(await readBox(seat), 'box').facts.safety
}

it('cannot be said while the stick is there, nor on the first Tuesday without it', async () => {
  const visitors = await toTheClosing(1, '2026-11-24')
  const { room, seat } = visitors[0]!
  refusedWith(await proposeClosing(room, seat, words(1, gone)), 'too_early')
  rmSync(stick, { recursive: true })
  refusedWith(await proposeClosing(room, seat, words(1, gone)), 'too_early')
  assert.equal(await close(visitors, words(1)), false)
  assert.ok(gates().includes('gate-1.key'))
  assert.deepEqual(await safety(), { keysWait: true, backupsGone: true })
})

it('is signed by everybody, and then the keys die, of this seal and of those that waited', async () => {
  const visitors = await toTheClosing(2, '2026-12-01')
  const [leader, second] = visitors
  await proposes(leader!, words(2, gone))
  await settle(visitors)
  // What is drawn anew says it still: nobody has to tick it twice.
  done(
    await refuseClosing(
      second!.room,
      second!.seat,
      {
        ...{ member: bakyt.i, kind: 'objects', reason: 'Жабдыкты сактоо керек болчу' },
      },
      second!.lastGroup,
    ),
    'object',
  )
  await settle(visitors)
  await sign(visitors)
  assert.equal(sees(leader!).state.finish?.keysDestroyed, true)
  await school.restart()
  const { checked, held, ended } = await journal()
  assert.deepEqual(
    held.map(({ backup }) => backup),
    [undefined, 'none'],
  )
  assert.equal(ended, 2)
  assert.deepEqual(gates(), ['gate-3.key'])
  assert.equal(await safety(), undefined)
  const told = openingSentences({ ...checked, commissionName: '' }, speeches.en).map(
    ({ sentence }) => sentence,
  )
  assert.doesNotMatch(told[0] ?? '', /no backup/)
  assert.match(told[1] ?? '', /no backup but on the box’s own disk/)
})

it('speaks of nothing after it: the next seal waits again, for a new stick', async () => {
  const visitors = await toTheClosing(3, '2026-12-08')
  assert.equal(await close(visitors, words(3)), false)
  assert.ok(gates().includes('gate-3.key'))
  mkdirSync(stick, { mode: 0o700 })
  await school.restart()
  assert.ok(!gates().includes('gate-3.key'))
  assert.equal((await journal()).ended, 3)
})
