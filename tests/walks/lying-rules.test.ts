// A server that quietly tells another day, hour, quorum or number than was signed: refused at the desk.
import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { isRefusal } from '#core/refusal.ts'
import type { Regulation } from '#core/regulation.ts'
import { generateIdentity } from '#crypto/age-file.ts'
import { fromBase64url, fromUtf8, toBase64url, utf8 } from '#crypto/bytes.ts'
import { attestation } from '#crypto/opening-records.ts'
import {
  school as about,
  ainura,
  bakyt,
  eldiyar,
  gulzat,
  jypar,
  regulation,
} from '#tests/people.ts'
import { knowBox, readBox } from '#web/staff/device/box.ts'
import { follow } from '#web/staff/device/ceremony/follow.ts'
import { callOpening } from '#web/staff/device/ceremony/room.ts'
import { signEntry } from '#web/staff/device/signed-entry.ts'
import { come, done, looksAtTheBox, open, refusedWith, signsIn } from './commission.ts'
import { changed, isState } from './lying-server.ts'
import { makeSchool, type School } from './school.ts'

let school: School
beforeEach(async () => {
  school = await makeSchool()
  school.clock.set('2026-11-24 11:50')
})
afterEach(() => school.end())

type Told = Readonly<Record<string, string>>
type Lie = readonly [what: string, part: string, tell: (told: Told) => object]

const json = (bytes: string | undefined) => JSON.parse(fromUtf8(fromBase64url(bytes ?? '')))
const bytes = (value: unknown) => toBase64url(utf8(JSON.stringify(value)))

const rule =
  <N extends keyof Regulation>(name: N, value: unknown): Lie[2] =>
  told => {
    const all = json(told.regulation)
    const rows = Array.isArray(all[name]) ? [{ ...all[name][0], value }] : value
    return { regulation: bytes({ ...all, [name]: rows }) }
  }

const lies: readonly Lie[] = [
  ['another opening day', 'rules', rule('openingWeekday', 4)],
  ['another hour', 'rules', rule('openingTime', '09:00')],
  ['another number of members to be present', 'rules', rule('quorumAtLeast', 5)],
  ['another time zone', 'rules', rule('utcOffsetMinutes', 300)],
  ['a longer term of review', 'rules', rule('reviewTerm', 60)],
  [
    'another number of the department',
    'about',
    told => {
      const said = json(told.about)
      const department = { ...said.department, phone: '+996 700 00 00 00' }
      return { about: bytes({ ...said, department }) }
    },
  ],
  [
    'a day off nobody declared',
    'calendar',
    () => ({ schoolDays: bytes([{ date: '2026-11-24', works: false, source: 'токтом' }]) }),
  ],
  ['another chair', 'officers', () => ({ officers: { chair: jypar.i, secretary: bakyt.i } })],
  ['somebody to have left who has not', 'departed', () => ({ departed: [jypar.i] })],
  ['another seal on the wooden box', 'woodenSeal', () => ({ woodenSeal: 'А-999' })],
]

/** From here on the box is told so; the journal stays the one that was signed. */
const tells = (tell: Lie[2]) => {
  school.onTheLine = (path, _sent, carry) =>
    path === '/api/desk/box'
      ? changed(carry, said => ({ ...said, ...tell(said as Told) }))
      : carry()
}

describe('a server that quietly tells', () => {
  for (const [what, part, tell] of lies) {
    it(`${what} is refused on the first page and at the door of the room`, async () => {
      const { device, seat } = await signsIn(school, ainura)
      const { seen } = done(await readBox(seat), 'box')
      tells(tell)
      for (const before of [undefined, seen]) {
        const refused = await readBox(seat, before)
        assert.ok(isRefusal(refused) && refused.detail?.at === part)
        refusedWith(refused, 'told_otherwise')
      }
      refusedWith(await callOpening(device, seat), 'told_otherwise')
    })
  }

  it('what it told before a change is refused at the door of the room', async () => {
    school.clock.set('2026-11-23 10:00')
    const { device, seat } = await signsIn(school, ainura)
    const { facts } = done(await knowBox(seat), 'box')
    const pen = done(await seat.pen(), 'pen')
    const act = { no: '14-Б', date: '2026-11-20' }
    const since = facts.changed.about
    const change = { hours: { from: '09:00', to: '16:00' } }
    done(await signEntry(seat, pen, 'about_changed', { act, since, change }), 'hours')
    school.clock.set('2026-11-24 11:50')
    tells(() => ({ about: bytes(about) }))
    refusedWith(await callOpening(device, seat), 'told_otherwise')
  })

  it('nothing but the truth is held once, and again when it has changed', async () => {
    const { seat } = await signsIn(school, bakyt)
    let fetched = 0
    school.onTheLine = (path, _sent, carry) => {
      if (path === '/api/desk/journal/entries') fetched += 1
      return carry()
    }
    const first = done(await readBox(seat), 'box')
    done(await readBox(seat, first.seen), 'again')
    assert.equal(fetched, 1)
    assert.deepEqual(first.facts.regulation, regulation)
  })

  it('or shows a journal in which another regulation was founded: the chain breaks', async () => {
    const { seat } = await signsIn(school, gulzat)
    school.onTheLine = (path, _sent, carry) => {
      if (path !== '/api/desk/journal/entries') return carry()
      return changed(carry, said => {
        const [founded, ...rest] = said.entries as { body: string }[]
        const entry = json(founded?.body)
        entry.regulation.openingTime[0].value = '09:00'
        return { ...said, entries: [{ ...founded, body: bytes(entry) }, ...rest] }
      })
    }
    refusedWith(await readBox(seat), 'count_differs')
  })
})

describe('somebody who has left', () => {
  it('gets no share, though the server seats them at the table with a right signature', async () => {
    school.clock.set('2026-11-23 10:00')
    const { seat: hers } = await signsIn(school, gulzat)
    const pen = done(await hers.pen(), 'pen')
    const { seat: his } = await signsIn(school, ainura)
    const order = { no: '15-Б', date: '2026-11-20' }
    // With four the commission would be even, and the box not opened at all.
    for (const { i: member } of [gulzat, eldiyar]) {
      const left = { member, on: '2026-11-23', order, reason: 'order' } as const
      done(await signEntry(his, done(await his.pen(), 'pen'), 'member_left', left), 'left')
    }
    school.clock.set('2026-11-24 11:50')
    const visitors = await come(school, ainura, bakyt, jypar)
    await looksAtTheBox(visitors[0]!)
    school.clock.set('2026-11-24 12:00')
    await open(visitors)
    const own = generateIdentity()
    school.onTheLine = (path, { method }, carry) => {
      if (!isState(path, method)) return carry()
      return changed(carry, said => {
        const fields = {
          ...{ again: [], box: hers.box, kind: 'week' as const, member: gulzat.i },
          ...{ next: String(said.nextSealHash), opening: String(said.id) },
          ...{ recipient: own.recipient, seal: String(said.sealHash) },
        }
        const body = attestation.body(fields)
        const sig = toBase64url(pen.sign(attestation.label, body))
        const record = { body: toBase64url(body), sig }
        const theirs = said.attestations as object[]
        return { ...said, attestations: [...theirs, { ...theirs[0], member: gulzat.i, record }] }
      })
    }
    for (const { room } of visitors) {
      const sight = done(await follow(room), 'follow')
      assert.ok(sight.problems.some(({ problem }) => problem === 'attestation_wrong'))
      assert.ok(!room.verified.participants.has(gulzat.i))
    }
  })
})
