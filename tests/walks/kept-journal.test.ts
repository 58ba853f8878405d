// The journal of unlucky weeks, kept as a file: nobody came, letters left over, a hand refused.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { woodenSeal } from '#bin/demo/people.ts'
import { journalLaw } from '#core/journal-law.ts'
import { utf8 } from '#crypto/bytes.ts'
import { checkJournalFile } from '#crypto/journal-check.ts'
import { readJournalFile } from '#crypto/journal-file.ts'
import { isRefusal } from '#crypto/refusal.ts'
import {
  aboutAinuraAndGulzat,
  aboutBakyt,
  aboutMeals,
  ainura,
  bakyt,
  eldiyar,
  gulzat,
  jypar,
} from '#tests/people.ts'
import { refuseClosing } from '#web/staff/device/ceremony/closing.ts'
import { readJournal } from '#web/staff/device/journal.ts'
import type { JournalFile } from '#wire/journals.ts'
import { openingSentences, problemSentence } from '#words/journal-sentences.ts'
import { speeches } from '#words/verify.ts'
import {
  come,
  declareNone,
  done,
  file,
  holdOpening,
  looksAtTheBox,
  open,
  proposes,
  sealsCanary,
  settle,
  sign,
  signsIn,
  type Visitor,
} from './commission.ts'
import { makeSchool, type School } from './school.ts'
import { drops } from './writers.ts'

let school: School
let exported: JournalFile

const check = async (kept: JournalFile) => {
  const read = readJournalFile(utf8(JSON.stringify(kept)))
  assert(!isRefusal(read), 'it is a journal')
  return checkJournalFile(read, journalLaw)
}

before(async () => {
  school = await makeSchool()
})
after(() => school.end())

describe('a journal of unlucky weeks, kept as a file', () => {
  it('is written on a Tuesday nobody came to, too', async () => {
    await drops(school, aboutAinuraAndGulzat)
    await drops(school, aboutMeals)
    school.clock.set('2026-11-25 08:00')
    await school.restart()
  })

  it('has the opening of Wednesday, moved, with a letter those present may not read', async () => {
    school.clock.set('2026-11-25 12:30')
    const visitors = await come(school, ainura, gulzat, jypar)
    await holdOpening(visitors, { reason: 'шейшембиде ката тийип, мектеп жабык болду' })
  })

  it('has the opening at which others read it, and one of them would not sign', async () => {
    school.clock.set('2026-11-30 18:00')
    await drops(school, aboutBakyt)
    school.clock.set('2026-12-01 11:50')
    const visitors = await come(school, jypar, bakyt, eldiyar, gulzat)
    const [leader] = visitors as readonly [Visitor]
    await looksAtTheBox(leader, { sealFound: woodenSeal(1), responsible: gulzat.i })
    school.clock.set('2026-12-01 12:00')
    await open(visitors)
    await settle(visitors)
    await declareNone(visitors)
    await file(visitors)
    await sealsCanary(leader)
    await proposes(leader, { newWoodenSeal: woodenSeal(2) })
    const eldiyars = visitors.find(({ person }) => person.i === eldiyar.i) as Visitor
    done(
      await refuseClosing(eldiyars.room, eldiyars.seat, {
        member: eldiyar.i,
        kind: 'refuses',
        reason: 'кутучанын ачкычы кимде экени айтылган жок',
      }),
      'refuse',
    )
    await sign(visitors.filter(({ person }) => person.i !== eldiyar.i))
  })

  it('holds for whoever it is handed to', async () => {
    const { seat } = await signsIn(school, jypar)
    exported = done(await readJournal(seat), 'journal').file
    const checked = await check(exported)
    assert.deepEqual(
      checked.problems.map(problem => problemSentence(problem, checked, speeches.en)),
      [],
    )
    const told = openingSentences(checked, speeches.ky).map(({ sentence }) => sentence)
    assert.equal(told.length, 3)
    assert.equal(
      told[0],
      '№ 1 · 2026-жылдын 24-ноябры · ачуу өткөрүлгөн жок (эч ким келген жок), жаңы күнү: 2026-жылдын 25-ноябры.',
    )
    assert.match(
      told[1] ?? '',
      /2026-жылдын 25-ноябры \(пландалган күнү: 2026-жылдын 24-ноябры\) · № 1\/2026 акт/,
    )
    assert.match(told[2] ?? '', /Кол коюудан баш тартты: Касымбеков Элдияр Мирланович\.$/)
  })

  it('breaks wherever one of its signatures is taken away', async () => {
    const lists = ['commissions', 'seals', 'swaps', 'acts', 'closed', 'entries'] as const
    for (const name of lists) {
      for (const place of [0, exported[name].length - 1]) {
        const records = exported[name].map((record, at) =>
          at === place ? { ...record, signatures: record.signatures.slice(1) } : record,
        )
        const { problems } = await check({ ...exported, [name]: records })
        // A seal needs only a quorum: with one hand fewer it may still hold.
        if (name !== 'seals') assert(problems.length > 0, `${name} ${place}`)
      }
    }
  })

  it('breaks wherever one of its records is taken away', async () => {
    for (const name of ['commissions', 'seals', 'swaps', 'acts', 'closed', 'entries'] as const) {
      for (const place of exported[name].keys()) {
        const records = exported[name].filter((_, at) => at !== place)
        const { problems } = await check({ ...exported, [name]: records })
        // The newest seal hangs on the box and is named by a line: it cannot be left out either.
        assert(problems.length > 0, `${name} ${place}`)
      }
    }
  })
})
