// The newest backup is of the week before the commission changed: the box goes back to those who were.
import assert from 'node:assert/strict'
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, it } from 'node:test'
import { woodenSeal } from '#bin/demo/people.ts'
import { aboutMeals, ainura, bakyt, eldiyar, gulzat, jypar, meerim } from '#tests/people.ts'
import { knowBox } from '#web/staff/device/box.ts'
import { readJournal } from '#web/staff/device/journal.ts'
import { signIn } from '#web/staff/device/sign-in.ts'
import {
  changingSchool,
  closesAndParts,
  elects,
  enrols,
  getsReady,
  pending,
  proposes,
  seatOf,
  signs,
  signsNextSeal,
  without,
} from './changing.ts'
import {
  closeUp,
  come,
  declareNone,
  done,
  file,
  holdOpening,
  looksAtTheBox,
  open,
  openedLines,
  refusedWith,
  settle,
} from './commission.ts'
import type { School } from './school.ts'
import { diskDies, isPutBack } from './second-disk.ts'
import { drops } from './writers.ts'

const composed = without([gulzat], meerim)
const elected = { chair: bakyt, secretary: meerim, by: ainura }
const kept = mkdtempSync(join(tmpdir(), 'ishenim-kept-'))
let school: School
before(async () => {
  school = await changingSchool()
  school.clock.set('2026-11-24 11:50')
  const first = await come(school, ainura, bakyt, jypar)
  school.clock.set('2026-11-24 12:00')
  await holdOpening(first, { newWoodenSeal: woodenSeal(1) })
  const backups = join(school.data, 'backups')
  const [newest = ''] = readdirSync(backups).sort().reverse()
  copyFileSync(join(backups, newest), join(kept, 'before.sqlite'))
  await getsReady(school, composed, meerim, {
    ...{ by: bakyt, signing: [ainura, bakyt, jypar], elected },
  })
  school.clock.set('2026-12-01 11:50')
  const second = await come(school, ainura, gulzat, jypar)
  school.clock.set('2026-12-01 12:00')
  await looksAtTheBox(second[0]!, { sealFound: woodenSeal(1) })
  await open(second)
  await settle(second)
  await signsNextSeal(school, meerim)
  await settle(second)
  await declareNone(second)
  await file(second)
  await closesAndParts(
    second,
    second.filter(({ person }) => person !== gulzat),
    { newWoodenSeal: woodenSeal(2) },
  )
  await drops(school, aboutMeals)
  school.clock.set('2026-12-03 10:00')
  await diskDies(school)
  await isPutBack(school, join(kept, 'before.sqlite'))
})
after(async () => {
  await school.end()
  rmSync(kept, { recursive: true })
})

it('lets neither her in who had left nor her who had come', async () => {
  for (const person of [gulzat, meerim]) {
    const passphrase = school.passphraseOf(person)
    const seat = await signIn(school.toolsOf(person), person.signInName, passphrase)
    refusedWith(seat, person === gulzat ? 'released_member' : 'wrong_passphrase')
  }
})

it('changes the commission once more, and opens with those who are there', async () => {
  done(await proposes(school, bakyt, composed, { no: '13-Б', date: '2026-12-03' }), 'propose')
  await enrols(school, bakyt, meerim)
  await signs(school, ainura, bakyt, jypar, meerim)
  await elects(school, composed, elected)
  assert.equal((await pending(school, eldiyar)).ready, true)
  school.clock.set('2026-12-08 11:50')
  const third = await come(school, ainura, bakyt, jypar)
  school.clock.set('2026-12-08 12:00')
  await looksAtTheBox(third[0]!, { sealFound: woodenSeal(2) })
  await open(third)
  await settle(third)
  await declareNone(third)
  await file(third)
  await closeUp(third, { newWoodenSeal: woodenSeal(3), reason: 'Диск бузулду' })
  assert.equal(openedLines(third[0]!).length, 0)
  const seat = await seatOf(school, meerim)
  const { sealed } = done(await knowBox(seat), 'box')
  assert.deepEqual(
    sealed.commission.members.map(({ i }) => i),
    composed.map(({ i }) => i),
  )
  assert.deepEqual(done(await readJournal(seat), 'journal').problems, [])
})

it('and takes and opens letters again', async () => {
  await drops(school, aboutMeals)
  school.clock.set('2026-12-15 11:50')
  const fourth = await come(school, ainura, meerim, jypar)
  school.clock.set('2026-12-15 12:00')
  await holdOpening(fourth, { newWoodenSeal: woodenSeal(4) }, { sealFound: woodenSeal(3) })
  assert.equal(openedLines(fourth[0]!).length, 1)
})
