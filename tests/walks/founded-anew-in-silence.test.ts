// A server founds a box anew in silence: without the line, with half of its signatures, with letters it
// forgot to count, from an older past. Devices, the checker and the people at the sitting refuse.
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { journalLaw } from '#core/journal-law.ts'
import { isRefusal } from '#core/refusal.ts'
import { fromBase64url, fromUtf8, toBase64url, utf8 } from '#crypto/bytes.ts'
import { canonical } from '#crypto/canonical.ts'
import { checkJournalFile } from '#crypto/journal-check.ts'
import { readJournalFile } from '#crypto/journal-file.ts'
import { aboutMeals, people } from '#tests/people.ts'
import { comparePoster, freshMemory } from '#web/intake/dropping.ts'
import { knowBox, readBox } from '#web/staff/device/box.ts'
import { readSitting } from '#web/staff/device/founding/newcomer.ts'
import { signFounding } from '#web/staff/device/founding/sitting.ts'
import { readJournal } from '#web/staff/device/journal.ts'
import type { Seat } from '#web/staff/device/seat.ts'
import { makeCall } from '#wire/call.ts'
import type { JournalFile } from '#wire/journals.ts'
import type { WireRecord } from '#wire/primitives.ts'
import { come, done, holdOpening, refusedWith, signsIn } from './commission.ts'
import { type EmptySchool, sittingSeen, well } from './empty-folder.ts'
import {
  ainuraAgain,
  callsForIt,
  foundsAnew,
  newcomers,
  schoolThatLosesKeys,
  sitTogether,
} from './founding-anew.ts'
import { changed } from './lying-server.ts'
import { drops } from './writers.ts'

const honest: EmptySchool['onTheLine'] = (_path, _sent, carry) => carry()
type Said = Record<string, unknown>
const lyingAt = (path: string, lie: (said: Said) => unknown): EmptySchool['onTheLine'] => {
  return (asked, _sent, carry) => (asked.startsWith(path) ? changed(carry, lie) : carry())
}
const without = ({ body, signatures }: WireRecord, who: number | 'box'): WireRecord => ({
  body,
  signatures: signatures.filter(({ by }) => by !== who),
})
const rewritten = (body: string, change: (record: Said) => void): string => {
  const record = JSON.parse(fromUtf8(fromBase64url(body)))
  change(record)
  return toBase64url(canonical(record))
}

async function schoolOfTwoWeeks(): Promise<EmptySchool> {
  const school = await schoolThatLosesKeys()
  school.clock.set('2026-11-24 11:50')
  const visitors = await come(school, ...people)
  school.clock.set('2026-11-24 12:00')
  await holdOpening(visitors)
  await drops(school, aboutMeals)
  school.clock.set('2026-12-07 09:00')
  return school
}

describe('a box that was founded anew in silence', () => {
  let school: EmptySchool
  let seat: Seat
  before(async () => {
    school = await schoolOfTwoWeeks()
    await callsForIt(school, 'keys_lost')
    await foundsAnew(school)
    seat = (await signsIn(school, ainuraAgain)).seat
  })
  beforeEach(() => {
    school.onTheLine = honest
  })
  after(() => school.end())

  it('is no box to a device without the line that says so', async () => {
    done(await readBox(seat), 'the truth')
    school.onTheLine = lyingAt('/api/desk/box', ({ refounded: _, ...said }) => said)
    refusedWith(await readBox(seat), 'commission_wrong')
  })

  it('nor with a line that not everybody has signed, or that says something else', async () => {
    for (const who of [5, 6, 7, 'box'] as const) {
      school.onTheLine = lyingAt('/api/desk/box', said => ({
        ...said,
        refounded: without(said.refounded as WireRecord, who),
      }))
      refusedWith(await readBox(seat), 'signature_missing')
    }
    school.onTheLine = lyingAt('/api/desk/box', said => {
      const { body, signatures } = said.refounded as WireRecord
      const softer = rewritten(body, line => {
        line.reason = 'quorum_lost'
      })
      return { ...said, refounded: { body: softer, signatures } }
    })
    refusedWith(await readBox(seat), 'signature_wrong')
  })

  it('nor is its commission one without the hand of everybody in it: to a desk, and to a phone', async () => {
    const half = (said: Said) => {
      const records = said.commissions as WireRecord[]
      const last = records.at(-1)
      return { ...said, commissions: [...records.slice(0, -1), last && without(last, 6)] }
    }
    school.onTheLine = lyingAt('/api/desk/box', half)
    refusedWith(await readBox(seat), 'signature_missing')
    school.onTheLine = honest
    const poster = toBase64url(done(await knowBox(seat), 'box').sealed.commission.hash)
    school.onTheLine = lyingAt('/api/seal', half)
    const here = { call: makeCall(school.carry), now: school.clock.now }
    refusedWith(await comparePoster(poster, freshMemory(), here), 'commission_wrong')
  })

  it('is named by the checker when the line is gone, moved, or half signed', async () => {
    const { file } = done(await readJournal(seat), 'journal')
    const codes = async (of: JournalFile) => {
      const read = readJournalFile(utf8(JSON.stringify(of)))
      assert.ok(!isRefusal(read))
      const { problems } = await checkJournalFile(read, journalLaw)
      return problems.map(({ code }) => code)
    }
    assert.deepEqual(await codes(file), [])
    const place = file.entries.findIndex(({ body }) =>
      fromUtf8(fromBase64url(body)).includes('box_refounded'),
    )
    const entries = [...file.entries]
    const cut = entries.filter((_, at) => at !== place)
    assert.ok((await codes({ ...file, entries: cut })).includes('commission_order'))
    const unsaid = { ...file, entries: entries.slice(0, place), seals: file.seals.slice(0, 2) }
    assert.ok((await codes(unsaid)).includes('commission_order'))
    const half = entries.map((entry, at) => (at === place ? without(entry, 7) : entry))
    assert.deepEqual(await codes({ ...file, entries: half }), ['signature_missing'])
    const records = file.commissions.slice(0, -1)
    assert.ok((await codes({ ...file, commissions: records })).includes('commission_unknown'))
  })
})

describe('a server that deceives those who found a box anew', () => {
  let school: EmptySchool
  let seats: ReadonlyMap<number, Seat>
  before(async () => {
    school = await schoolOfTwoWeeks()
    await callsForIt(school, 'quorum_lost')
    seats = await sitTogether(school)
  })
  after(() => school.end())

  const anew = (change: (said: Said) => Said) =>
    lyingAt('/api/founding/sitting', said => ({ ...said, anew: change(said.anew as Said) }))

  it('gets no signature behind another line, under another key, or over other letters', async () => {
    const seat = seats.get(newcomers[0]!.i)!
    const lost = (said: Said) => (said.lost as Said[]).map(each => ({ ...each, letters: 0 }))
    const lies: [string, (said: Said) => Said][] = [
      [
        'commission_wrong',
        said => ({ ...said, journal: { seq: 4, hash: (said.boxKeys as Said).now } }),
      ],
      [
        'commission_wrong',
        said => ({ ...said, commissions: (said.commissions as []).slice(0, 0) }),
      ],
      ['malformed', said => ({ ...said, lost: lost(said) })],
      ['malformed', said => ({ ...said, reason: 'keys_lost' })],
      ['seal_wrong', said => ({ ...said, nextNo: 7 })],
    ]
    for (const [code, lie] of lies) {
      school.onTheLine = anew(lie)
      const facts = await readSitting(seat)
      assert.notEqual(facts, 'founded')
      const signed =
        isRefusal(facts) || facts === 'founded' ? facts : await signFounding(seat, facts)
      assert.ok(isRefusal(signed), 'it was signed')
      const isItsOwn = [code, 'answer_not_understood'].includes(signed.refusal)
      assert.ok(isItsOwn, `${code}, not ${signed.refusal}`)
    }
    school.onTheLine = honest
    well(await signFounding(seat, await sittingSeen(seat)))
  })
})
