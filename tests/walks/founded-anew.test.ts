// So many keys are lost that nobody opens the box nor signs successors in: it is founded anew, and says so.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { ainura, bakyt, eldiyar, gulzat, jypar, people } from '#tests/people.ts'
import { aboutMeals, aboutTheClassFund } from '#tests/people.ts'
import { readBox } from '#web/staff/device/box.ts'
import { readJournal } from '#web/staff/device/journal.ts'
import { signIn } from '#web/staff/device/sign-in.ts'
import { come, done, holdOpening, openedLines, refusedWith, signsIn } from './commission.ts'
import type { EmptySchool } from './empty-folder.ts'
import { ainuraAgain, callsForIt, foundsAnew, newcomers, schoolThatLosesKeys } from './founding-anew.ts'
import { drops, tryToDrop } from './writers.ts'

for (const reason of ['quorum_lost', 'keys_lost'] as const) {
  describe(`a box founded anew: ${reason}`, () => {
    let school: EmptySchool
    before(async () => {
      school = await schoolThatLosesKeys()
      await drops(school, aboutTheClassFund)
      school.clock.set('2026-11-24 11:50')
      const visitors = await come(school, ...people)
      school.clock.set('2026-11-24 12:00')
      await holdOpening(visitors)
      await drops(school, aboutMeals)
      school.clock.set('2026-12-07 09:00')
    })
    after(() => school.end())

    it('takes no letter and lets nobody in from the call on', async () => {
      await callsForIt(school, reason)
      refusedWith(await tryToDrop(school, aboutMeals), 'refounding_underway')
      const tools = school.toolsOf(gulzat)
      refusedWith(await signIn(tools, gulzat.signInName, school.passphraseOf(gulzat)), reason === 'keys_lost' ? 'wrong_passphrase' : 'wrong_passphrase')
    })

    it('has a commission again when everybody of it has signed', async () => {
      await foundsAnew(school)
      const { seat } = await signsIn(school, ainuraAgain)
      const { problems, lines } = done(await readJournal(seat), 'journal')
      assert.deepEqual(problems, [])
      const kinds = lines.map(({ entry }) => entry.kind)
      assert.ok(kinds.includes('box_refounded'))
      const { facts } = done(await readBox(seat), 'box')
      assert.equal(facts.seal.no, 3)
      assert.equal(facts.refounded?.isSince, true)
    })

    it('is opened on its Tuesday by those who founded it', async () => {
      await drops(school, aboutMeals)
      school.clock.set('2026-12-08 11:50')
      const visitors = await come(school, ...newcomers)
      school.clock.set('2026-12-08 12:00')
      await holdOpening(visitors, {}, { sealFound: 'B-200', responsible: ainuraAgain.i })
      assert.equal(openedLines(visitors[0]!).length, 1)
      const { problems } = done(await readJournal(visitors[0]!.seat), 'journal')
      assert.deepEqual(problems, [])
    })
  })
}
void [ainura, bakyt, eldiyar, jypar]
