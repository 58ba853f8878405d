// So many keys are lost that nobody opens the box nor signs successors in, or the box has lost its own:
// it is founded anew, and from the first letter on everything goes as it did. Nothing of it is silent.
import assert from 'node:assert/strict'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { journalLaw } from '#core/journal-law.ts'
import { isRefusal } from '#core/refusal.ts'
import { toBase64url, utf8 } from '#crypto/bytes.ts'
import { checkJournalFile } from '#crypto/journal-check.ts'
import { readJournalFile } from '#crypto/journal-file.ts'
import { openKeyFolder } from '#server/key-folder.ts'
import { aboutMeals, aboutTheClassFund, ainura, bakyt, gulzat, people } from '#tests/people.ts'
import { comparePoster, freshMemory } from '#web/intake/dropping.ts'
import { knowBox, readBox, type Seen } from '#web/staff/device/box.ts'
import { addEntry, answerWriter, registerCase } from '#web/staff/device/case-work.ts'
import { openCase, readCases } from '#web/staff/device/cases.ts'
import { readJournal } from '#web/staff/device/journal.ts'
import { readMinutes } from '#web/staff/device/minutes.ts'
import { signIn } from '#web/staff/device/sign-in.ts'
import { deskBox } from '#wire/boxes.ts'
import { makeCall } from '#wire/call.ts'
import { refoundedSentences } from '#words/journal-sentences.ts'
import { speeches } from '#words/verify.ts'
import { come, done, holdOpening, openedLines, refusedWith, signsIn } from './commission.ts'
import type { EmptySchool } from './empty-folder.ts'
import {
  ainuraAgain,
  callsForIt,
  foundsAnew,
  newcomers,
  newParent,
  newStaff,
  schoolThatLosesKeys,
} from './founding-anew.ts'
import { startServer } from './server.ts'
import { copyOf, whatAThiefReads } from './thief.ts'
import { answerFor, drops, looks, newWriter, tryToDrop, writesBack } from './writers.ts'

const telling = { whereToComplain: 'Райондук билим берүү бөлүмү, прокуратура, сот' }
const words = {
  appealKind: 'application',
  category: 'corruption',
  subject: 'class_fund',
  summary: 'Класста акча чогултулганы жөнүндө',
} as const
const outcome = { outcome: 'substantiated', cause: 'Чечимсиз чогултулган' } as const
const reply = { checked: 'Карадык.', found: 'Туура экен.', willDo: 'Кайтарылат.' }

for (const reason of ['quorum_lost', 'keys_lost'] as const) {
  describe(`a box founded anew, ${reason}`, () => {
    let school: EmptySchool
    let poster = ''
    let seen: Seen
    const stolen = { data: '', keys: '' }
    const nazira = newWriter()
    let lastSeal = ''

    before(async () => {
      school = await schoolThatLosesKeys()
      await drops(school, aboutTheClassFund, nazira)
      school.clock.set('2026-11-24 11:50')
      const visitors = await come(school, ...people)
      school.clock.set('2026-11-24 12:00')
      await holdOpening(visitors)
      school.clock.set('2026-11-25 10:00')
      const { seat } = await signsIn(school, ainura)
      const { rows } = done(await readCases(seat), 'register')
      const opened = done(await openCase(seat, rows[0]?.entry ?? ''), 'case')
      const registered = done(await registerCase(seat, opened, words, telling), 'registered')
      const decided = done(await addEntry(seat, registered, 'outcome', outcome), 'outcome')
      done(await answerWriter(seat, decided, reply, telling), 'answered')
      const box = done(await readBox(seat), 'box')
      seen = box.seen
      poster = toBase64url(done(await knowBox(seat), 'box').sealed.commission.hash)
      await drops(school, aboutMeals)
      lastSeal = box.facts.seal.hash
      stolen.data = copyOf(school, 'data', 'before')
      school.clock.set('2026-12-07 09:00')
    })
    after(() => school.end())

    const compares = (hash: string) =>
      comparePoster(hash, freshMemory(), {
        call: makeCall(school.carry),
        now: school.clock.now,
      })

    it('takes no letter and lets nobody of before in, from the call on; called twice, it is one', async () => {
      await callsForIt(school, reason)
      const link = school.server.setUpLink
      await callsForIt(school, reason === 'keys_lost' ? 'quorum_lost' : reason)
      assert.notEqual(school.server.setUpLink, link)
      refusedWith(await tryToDrop(school, aboutMeals), 'refounding_underway')
      const typed = school.passphraseOf(gulzat)
      refusedWith(
        await signIn(school.toolsOf(gulzat), gulzat.signInName, typed),
        'wrong_passphrase',
      )
      refusedWith(await makeCall(school.carry)(deskBox, {}), 'refounding_underway')
    })

    it('still answers those who have a code', async () => {
      const state = await answerFor(school, nazira)
      assert.equal(state?.state, 'replied')
      assert.equal((await looks(school, nazira)).heard.found.length, 1)
      assert.equal(await compares(poster), 'same')
    })

    it('has a commission again when everybody of it has signed, under a line of its own', async () => {
      const keysBefore = openKeyFolder(school.keys)
      assert.equal(keysBefore.has('gate-2'), reason === 'quorum_lost')
      await foundsAnew(school)
      const { seat } = await signsIn(school, ainuraAgain)
      const { problems, lines, file } = done(await readJournal(seat), 'journal')
      assert.deepEqual(problems, [])
      const kinds = lines.map(({ entry }) => entry.kind)
      assert.deepEqual(kinds.slice(-3), ['box_refounded', 'seal_set', 'access_ended'])
      const line = lines.find(({ entry }) => entry.kind === 'box_refounded')
      assert.ok(line?.entry.kind === 'box_refounded')
      assert.equal(line.entry.reason, reason)
      assert.equal(line.entry.boxKey !== undefined, reason === 'keys_lost')
      assert.deepEqual(
        line.entry.lost.map(({ no, letters }) => [no, letters]),
        [[2, 1]],
      )
      assert.deepEqual(line.signedBy, [5, 6, 7, 'box'])
      const backups = readdirSync(join(school.data, 'backups')).sort()
      assert.ok(backups.at(-1)?.startsWith('box-'), backups.join())
      const minutes = done(await readMinutes(seat), 'minutes')
      assert.equal(minutes.at(-1)?.hash, line.entry.minutes)
      const keys = openKeyFolder(school.keys)
      for (const gone of ['gate-2', 'desk-0', 'pepper-0-2'] as const) assert.ok(!keys.has(gone))
      const read = readJournalFile(utf8(JSON.stringify(file)))
      assert.ok(!isRefusal(read))
      const checked = await checkJournalFile(read, journalLaw)
      const [loud = ''] = refoundedSentences(checked, speeches.en)
      assert.match(loud, /7 December 2026.*the commission before did not agree to it/)
    })

    it('is whole after a start that comes between the box and its key folder', async () => {
      const named = join(school.keys, 'current')
      const { box, hash } = openKeyFolder(school.keys).current()!
      await school.server.stop()
      if (reason === 'keys_lost') rmSync(named)
      else writeFileSync(named, JSON.stringify({ box, no: 2, hash: lastSeal }))
      const { data, keys, clock, logged } = school
      school.server = await startServer({ data, keys, clock, logged })
      assert.equal(openKeyFolder(school.keys).current()?.hash, hash)
    })

    it('tells each device once, and a device that saw it before is not deceived', async () => {
      const { seat } = await signsIn(school, newStaff)
      const first = done(await readBox(seat, seen), 'a browser that knew the box')
      assert.equal(first.facts.refounded?.isSince, true)
      assert.equal(first.facts.refounded?.reason, reason)
      assert.deepEqual([first.facts.seal.no, first.facts.casesToRotate], [3, 0])
      done(await readBox(seat, first.seen), 'again')
      const longer = { ...seen, seq: first.facts.journal.seq, head: seen.head }
      refusedWith(await readBox(seat, longer), 'seal_older')
      const elsewhere = { ...seen, seq: (first.facts.refounded?.seq ?? 0) - 1 }
      refusedWith(await readBox(seat, { ...elsewhere, head: poster }), 'seal_older')
    })

    it('stops a phone that comes by the old poster, and takes a letter by the new one', async () => {
      refusedWith(await compares(poster), 'poster_of_before')
      refusedWith(await compares(toBase64url(new Uint8Array(32))), 'poster_differs')
      const { seat } = await signsIn(school, newParent)
      const { sealed } = done(await knowBox(seat), 'box')
      assert.equal(await compares(toBase64url(sealed.commission.hash)), 'same')
    })

    it('lets nobody in who was there before', async () => {
      for (const person of [bakyt, gulzat]) {
        const typed = school.passphraseOf(person)
        refusedWith(
          await signIn(school.toolsOf(person), person.signInName, typed),
          'wrong_passphrase',
        )
      }
    })

    it('is opened on its Tuesday by those who founded it, and answers', async () => {
      const writer = await drops(school, aboutMeals)
      school.clock.set('2026-12-08 11:50')
      const visitors = await come(school, ...newcomers)
      school.clock.set('2026-12-08 12:00')
      await holdOpening(visitors, {}, { sealFound: 'B-200', responsible: ainuraAgain.i })
      assert.equal(openedLines(visitors[0]!).length, 1)
      const { seat } = await signsIn(school, ainuraAgain)
      const { rows } = done(await readCases(seat), 'register')
      const mine = rows.find(row => row.mine)
      assert.equal(mine?.number, 'ИК-2026/0002')
      const opened = done(await openCase(seat, mine.entry), 'case')
      const registered = done(await registerCase(seat, opened, words, telling), 'registered')
      const decided = done(await addEntry(seat, registered, 'outcome', outcome), 'outcome')
      done(await answerWriter(seat, decided, reply, telling), 'answered')
      assert.equal((await answerFor(school, writer))?.state, 'replied')
      const { problems } = done(await readJournal(seat), 'journal')
      assert.deepEqual(problems, [])
      assert.equal(done(await readBox(seat), 'box').facts.refounded?.isSince, false)
    })

    it('keeps the rows of earlier cases, which nobody can read any more', async () => {
      const { seat } = await signsIn(school, ainuraAgain)
      const { rows } = done(await readCases(seat), 'register')
      const lost = rows.find(({ number }) => number === 'ИК-2026/0001')
      assert.deepEqual([lost?.lost, lost?.mine, lost?.answeredOn], [true, false, '2026-11-25'])
      refusedWith(await openCase(seat, lost?.entry ?? ''), 'not_yours')
      assert.equal((await answerFor(school, nazira))?.state, 'replied')
      await assert.rejects(writesBack(school, nazira, 'Дагы бир нерсе.'), /case_lost/)
    })

    it('leaves a thief with an old backup and every passphrase nothing', async () => {
      stolen.keys = copyOf(school, 'keys', 'now')
      const loot = await whatAThiefReads(school, stolen)
      assert.ok(loot.envelopes > 0)
      assert.deepEqual([loot.texts, loot.casesRead], [[], 0])
    })

    it('goes on after a restart as if nothing had been', async () => {
      await school.restart()
      assert.equal(school.server.setUpLink, undefined)
      await drops(school, aboutMeals)
    })
  })
}
