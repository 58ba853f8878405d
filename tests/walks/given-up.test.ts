// A letter that nobody opened for thirty days: given up by everybody's hand, and its writer can read so.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { woodenSeal } from '#bin/demo/people.ts'
import { entriesOf } from '#core/read-journal.ts'
import { aboutBakyt, ainura, bakyt, jypar } from '#tests/people.ts'
import { readPapers } from '#web/staff/device/ceremony/papers.ts'
import { readJournal } from '#web/staff/device/journal.ts'
import { proposeClosing as proposePromise } from '#wire/closings.ts'
import { come, done, holdOpening, refusedWith, sees } from './commission.ts'
import { makeSchool, type School } from './school.ts'
import { copyOf, whatAThiefReads } from './thief.ts'
import { drops, looks, newWriter } from './writers.ts'

const tuesdays = [
  '2026-11-24',
  '2026-12-01',
  '2026-12-08',
  '2026-12-15',
  '2026-12-22',
  '2026-12-29',
]

describe('a letter against one of the three who always come', () => {
  let school: School
  const mother = newWriter()
  let week = 0

  /** The same three, every Tuesday. */
  const opening = async () => {
    const day = tuesdays[week] ?? ''
    school.clock.set(`${day} 11:50`)
    const visitors = await come(school, ainura, bakyt, jypar)
    school.clock.set(`${day} 12:00`)
    const sealFound = woodenSeal(week)
    await holdOpening(visitors, { newWoodenSeal: woodenSeal(week + 1) }, { sealFound })
    week += 1
    const [leader] = visitors
    assert.ok(leader)
    return leader
  }

  before(async () => {
    school = await makeSchool()
    await drops(school, aboutBakyt, mother)
  })
  after(() => school.end())

  it('waits for thirty days, with its keys, and is told to its writer as lying there', async () => {
    for (const _ of tuesdays.slice(0, 5)) {
      const { state } = sees(await opening())
      assert.equal(state.finish?.keysDestroyed, false)
    }
    const { found } = (await looks(school, mother)).heard
    assert.deepEqual(found, [{ openedOn: '2026-11-24', act: '' }])
  })

  it('is given up when the term has passed, and the papers say so', async () => {
    const leader = await opening()
    const { state } = sees(leader)
    const papers = state.closing && readPapers(state.closing)
    assert.ok(papers)
    assert.equal(papers.entry.counts.lost, 1)
    assert.equal(papers.entry.counts.leftOver, 0)
    assert.deepEqual(
      papers.closed.seals.map(({ lost }) => lost.length),
      [0, 1],
    )
    assert.equal(state.finish?.keysDestroyed, true)
    const { lines, problems } = done(await readJournal(leader.seat), 'journal')
    assert.deepEqual(problems, [])
    const entries = lines.flatMap(({ entry }) => (entry ? [entry] : []))
    assert.equal(entriesOf(entries, 'keys_destroyed').length, 6)
  })

  it('then opens to nobody any more, and its writer reads what became of it', async () => {
    const stolen = await whatAThiefReads(school, {
      data: copyOf(school, 'data', 'after'),
      keys: copyOf(school, 'keys', 'after'),
    })
    assert.equal(stolen.envelopes, 1)
    const canaryAlone = stolen.texts.filter(text => !text.startsWith('Текшерүү'))
    assert.deepEqual(canaryAlone, [])
    const { found } = (await looks(school, mother)).heard
    const lost = { count: 1, on: '2026-12-29' }
    assert.deepEqual(found, [{ openedOn: '2026-11-24', act: '', lost }])
  })
})

describe('a leader in a hurry', () => {
  let school: School
  before(async () => {
    school = await makeSchool()
    await drops(school, aboutBakyt)
  })
  after(() => school.end())

  it('cannot give a letter up before its term', async () => {
    school.clock.set('2026-11-24 11:50')
    const visitors = await come(school, ainura, bakyt, jypar)
    school.clock.set('2026-11-24 12:00')
    const [leader] = visitors
    assert.ok(leader)
    let tried: unknown
    school.onTheLine = async (path, sent, carry) => {
      if (!path.endsWith('/closings') || tried) return carry()
      const { opening: _, ...asked } = JSON.parse(String(sent.body))
      const { opening } = leader.room
      const { leftOver: lost } = asked
      tried = await leader.seat.call(proposePromise, { ...asked, opening, lost, leftOver: [] })
      return carry()
    }
    await holdOpening(visitors)
    refusedWith(tried, 'too_early')
  })
})
