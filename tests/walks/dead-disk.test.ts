// The disk dies in the middle of the week: what is lost is what was said, and the box goes on.
import assert from 'node:assert/strict'
import { readdirSync, rmSync } from 'node:fs'
import { after, before, beforeEach, describe, it } from 'node:test'
import { toldRestore } from '#bin/restoring/telling.ts'
import { isRefusal } from '#core/refusal.ts'
import { copyKeysBack } from '#server/key-mirror-back.ts'
import { backupNow } from '#server/store/backup-now.ts'
import { aboutMeals, aboutTheClassFund, ainura, bakyt, gulzat, jypar } from '#tests/people.ts'
import { readBox } from '#web/staff/device/box.ts'
import { addEntry, answerWriter, registerCase } from '#web/staff/device/case-work.ts'
import { openCase, readCases } from '#web/staff/device/cases.ts'
import {
  come,
  done,
  looksAtTheBox,
  open,
  openedLines,
  refusedWith,
  sees,
  settle,
  signsIn,
  type Visitor,
} from './commission.ts'
import type { School } from './school.ts'
import {
  afterOpening,
  diskDies,
  isPutBack,
  journalOf,
  makePlace,
  midWeek,
  opening,
  type Place,
} from './second-disk.ts'
import { answerFor, drops, looks, newWriter, tryToDrop, type Writer } from './writers.ts'

async function answers(school: School): Promise<void> {
  const { seat } = await signsIn(school, ainura)
  const telling = { whereToComplain: 'Прокуратура, сот' }
  const { rows } = done(await readCases(seat), 'register')
  const opened = done(await openCase(seat, rows[0]?.entry ?? ''), 'case')
  const words = {
    appealKind: 'application',
    category: 'corruption',
    subject: 'class_fund',
    summary: 'а',
  } as const
  let at = done(await registerCase(seat, opened, words, telling), 'register')
  at = done(await addEntry(seat, at, 'outcome', { outcome: 'explained' }), 'outcome')
  done(await answerWriter(seat, at, { checked: 'а', found: 'б', willDo: 'в' }, telling), 'reply')
}

describe('a disk that dies on Saturday', () => {
  let place: Place
  let school: School
  let nazira: Writer
  let early: Writer
  let late: Writer
  let seenBefore: Awaited<ReturnType<typeof seen>>

  async function seen(before?: Parameters<typeof readBox>[1]) {
    return readBox((await signsIn(school, gulzat)).seat, before)
  }

  beforeEach(async () => {
    await place?.end()
    place = await makePlace()
    ;({ school } = place)
    ;[nazira, early, late] = [newWriter(), newWriter(), newWriter()]
    await drops(school, aboutTheClassFund, nazira)
    await opening(school, '2026-11-24')
    await answers(school)
    school.clock.set('2026-11-26 18:00')
    await drops(school, aboutMeals, early)
    backupNow(school.data, place.disk)
    school.clock.set('2026-11-27 18:00')
    await drops(school, aboutMeals, late)
    seenBefore = await seen()
    school.clock.set('2026-11-28 10:00')
    await diskDies(school)
  })
  after(() => place.end())

  it('and is put back from Thursday: Friday’s letter is lost, the answer and Thursday’s are not', async () => {
    const file = midWeek(place.disk)
    const restored = await isPutBack(school, file)
    assert.deepEqual(
      { ...restored, box: '', head: restored.head.seq },
      {
        box: '',
        head: (await journalOf(school)).length - 1,
        letters: 2,
        cases: 1,
        sealNo: 2,
        keysNo: 2,
        isSameSeal: true,
        hasItsKeys: true,
      },
    )
    const told = toldRestore(restored, file)
    assert.match(told, /Every letter put in after this backup was made/)
    assert.match(told, /Letters are taken at once/)
    assert.equal((await answerFor(school, nazira))?.messages.length, 1)
    await drops(school, aboutMeals)
    const leader = await opening(school, '2026-12-01')
    assert.equal(openedLines(leader).length, 2, 'Thursday’s and the one after')
    assert.equal((await looks(school, early)).heard.found.length, 1)
    assert.equal((await looks(school, late)).heard.found.length, 0)
    assert.ok((await journalOf(school)).some(({ kind }) => kind === 'restored'))
  })

  it('and is put back from Tuesday: the week is lost, and its answer with it', async () => {
    const restored = await isPutBack(school, afterOpening(place.disk))
    assert.equal(restored.letters, 1, 'the rehearsal')
    assert.equal(await answerFor(school, nazira), undefined)
    assert.equal((await looks(school, nazira)).heard.found.length, 1)
    await answers(school)
    const leader = await opening(school, '2026-12-01')
    assert.equal(openedLines(leader).length, 0)
    const entries = await journalOf(school)
    const numbers = entries.flatMap(entry =>
      entry.kind === 'case_registered' ? [entry.number] : [],
    )
    assert.deepEqual(numbers, ['ИК-2026/0001'])
  })

  it('and a device that had seen more is told so, once', async () => {
    await isPutBack(school, afterOpening(place.disk))
    assert.ok(!isRefusal(seenBefore))
    const { facts, seen: seenNow } = done(await seen(seenBefore.seen), 'box')
    assert.equal(facts.restored?.isSince, true)
    refusedWith(await seen({ ...seenNow, seq: seenNow.seq + 1 }), 'seal_older')
    assert.ok(!isRefusal(await seen(seenNow)))
  })

  it('and the key folder with it: the keys come back from the stick first', async () => {
    rmSync(school.keys, { recursive: true })
    const file = midWeek(place.disk)
    await assert.rejects(isPutBack(school, file), /--keys-from-mirror/)
    const { data, keys } = school
    const config = { data, keys, keysMirror: place.stick, host: '', port: 0, demo: false }
    assert.match(copyKeysBack(config), /keys copied/)
    assert.equal((await isPutBack(school, file)).hasItsKeys, true)
    assert.equal(openedLines(await opening(school, '2026-12-01')).length, 1)
    assert.deepEqual(
      readdirSync(keys).filter(name => name.endsWith('.key')),
      readdirSync(place.stick).filter(name => name.endsWith('.key')),
    )
  })
})

describe('a backup three weeks old', () => {
  let place: Place
  let school: School
  const early = newWriter()
  before(async () => {
    place = await makePlace()
    ;({ school } = place)
    await opening(school, '2026-11-24')
    await drops(school, aboutMeals, early)
    backupNow(school.data, school.folder)
    await opening(school, '2026-12-01')
    await drops(school, aboutMeals)
    await opening(school, '2026-12-08')
    school.clock.set('2026-12-16 09:00')
    await drops(school, aboutMeals)
    await diskDies(school)
  })
  after(() => place.end())

  it('says which openings are lost, and takes no letters', async () => {
    const file = midWeek(school.folder)
    const restored = await isPutBack(school, file)
    const { sealNo, keysNo, isSameSeal, hasItsKeys } = restored
    assert.deepEqual([sealNo, keysNo, isSameSeal, hasItsKeys], [2, 4, false, false])
    const told = toldRestore(restored, file)
    assert.match(told, /2 opening\(s\) held after this backup are lost/)
    assert.match(told, /keys of seal No\. 2 are destroyed/)
    assert.match(told, /seal\s+No\. 5 is hung/)
    refusedWith(await tryToDrop(school, aboutMeals), 'keys_disagree')
  })

  it('writes no Tuesday down as one on which nobody came', async () => {
    const missed = (await journalOf(school)).filter(({ kind }) => kind === 'opening_missed')
    assert.deepEqual(
      missed.map(entry => entry.kind === 'opening_missed' && entry.reason),
      ['record_lost', 'record_lost', 'record_lost'],
    )
  })

  it('is opened: what no key opens is signed as such, and the next seal is above both', async () => {
    const leader = await opening(school, '2026-12-16', '12:10')
    assert.equal(openedLines(leader).length, 0)
    const entries = await journalOf(school)
    const held = entries.findLast(({ kind }) => kind === 'opening_held')
    assert.ok(held?.kind === 'opening_held')
    assert.deepEqual([held.counts.cannot, held.counts.all, held.newSeal.no], [1, 0, 5])
    assert.equal((await looks(school, early)).heard.found.length, 1)
    const gates = readdirSync(school.keys).filter(name => name.startsWith('gate-'))
    assert.deepEqual(gates, ['gate-5.key'])
  })

  it('then takes letters again, and the next Tuesday is like every other', async () => {
    await drops(school, aboutMeals)
    const leader = await opening(school, '2026-12-22')
    assert.equal(openedLines(leader).length, 1)
    assert.equal(sees(leader).canary, 'opened')
    assert.equal(sees(leader).state.finish?.keysDestroyed, true)
    assert.ok((await journalOf(school)).length > 0)
  })
})

describe('a disk that dies while letters are read', () => {
  let place: Place
  before(async () => {
    place = await makePlace()
  })
  after(() => place.end())

  it('is put back from before the opening: the keys still live, and the letters are opened', async () => {
    const { school } = place
    await drops(school, aboutMeals)
    backupNow(school.data, school.folder)
    school.clock.set('2026-11-24 11:50')
    const visitors = await come(school, ainura, bakyt, jypar)
    await looksAtTheBox(visitors[0] as Visitor)
    school.clock.set('2026-11-24 12:00')
    await open(visitors)
    await settle(visitors)
    assert.throws(() => backupNow(school.data, school.folder), /being opened now/)
    await diskDies(school)
    const { sealNo, keysNo, hasItsKeys } = await isPutBack(school, midWeek(school.folder))
    assert.deepEqual([sealNo, keysNo, hasItsKeys], [1, 2, true])
    const leader = await opening(school, '2026-11-24', '12:40')
    assert.equal(openedLines(leader).length, 1)
    const held = (await journalOf(school)).findLast(({ kind }) => kind === 'opening_held')
    assert.equal(held?.kind === 'opening_held' && held.newSeal.no, 3)
    await drops(school, aboutMeals)
    assert.equal(openedLines(await opening(school, '2026-12-01')).length, 1)
  })
})
