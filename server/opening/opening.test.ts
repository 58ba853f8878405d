// What the server refuses at an opening, whoever asks and however often.
import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { isRefusal } from '#core/refusal.ts'
import { type Office, openOffice } from '#tests/clerk-office.ts'
import { schoolAt } from '#tests/office-school.ts'
import { ainura, bakyt, eldiyar, gulzat, jypar } from '#tests/people.ts'
import {
  come,
  comes,
  declareNone,
  done,
  file,
  holdOpening,
  looksAtTheBox,
  open,
  opens,
  proposes,
  refusedWith,
  sealsCanary,
  sees,
  settle,
  signsIn,
} from '#tests/walks/commission.ts'
import type { School } from '#tests/walks/school.ts'
import { signClosing } from '#web/staff/device/ceremony/closing.ts'
import { attend, attest } from '#web/staff/device/ceremony/presence.ts'
import { callOpening } from '#web/staff/device/ceremony/room.ts'
import { frozenList } from '#wire/frozen-lists.ts'
import { abandonOpening, readOpening } from '#wire/openings.ts'
import { appendEntry, mayAppend } from '../journal.ts'
import { theBox } from '../the-box.ts'

let office: Office
let school: School
beforeEach(async () => {
  office = await openOffice()
  school = schoolAt(office)
})
afterEach(() => office.end())

const tuesday = (time: string) => school.clock.set(`2026-11-24 ${time}`)
const stored = () => office.parts.store.read
const boxId = async () => (await stored().boxes.only())!.id

describe('before noon', () => {
  it('nobody calls an opening until the room opens at a quarter to twelve', async () => {
    tuesday('11:44')
    const { device, seat } = await signsIn(school, ainura)
    refusedWith(await callOpening(device, seat), 'too_early')
    tuesday('11:45')
    done(await callOpening(device, seat), 'call')
  })

  it('nobody opens, even with everybody there', async () => {
    tuesday('11:50')
    const [first] = await come(school, ainura, bakyt, jypar)
    refusedWith(await attest(first!.room, first!.seat), 'too_early')
  })
})

describe('without those who must be there', () => {
  it('the box stays sealed: three staff members are a quorum without a parent', async () => {
    tuesday('12:00')
    await open(await come(school, ainura, bakyt, gulzat))
    const box = await boxId()
    const opening = await stored().openings.unfinished(box)
    assert.equal(opening?.stage, 'called')
    assert.equal((await stored().seals.current(box))?.no, 1)
    const late = await comes(school, jypar)
    await opens(late)
    assert.equal((await stored().openings.unfinished(box))?.stage, 'reading')
    assert.equal((await stored().seals.current(box))?.no, 2)
  })

  it('an opening is given up, and leaves neither a row nor a key', async () => {
    tuesday('12:00')
    const [one] = await come(school, ainura, bakyt)
    assert.ok(office.parts.keys.has('gate-2'))
    done(await one!.seat.call(abandonOpening, { opening: one!.room.opening }), 'abandon')
    assert.equal(await stored().openings.unfinished(await boxId()), undefined)
    assert.equal(office.parts.keys.has('gate-2'), false)
    const again = await comes(school, ainura)
    assert.notEqual(again.room.opening, one!.room.opening)
  })
})

describe('who said «open» on another day', () => {
  it('is not here today: a week later everybody says it again, of a seal drawn anew', async () => {
    tuesday('12:00')
    const before = await come(school, ainura, bakyt)
    await open(before)
    const [lastWeek] = before
    const oldNext = sees(lastWeek!).state.nextSealHash
    school.clock.set('2026-12-01 11:50')
    await office.app.carryOn()
    const visitors = await come(school, ainura, gulzat, jypar)
    const { state } = sees(visitors[2]!)
    assert.equal(state.id, lastWeek!.room.opening)
    assert.deepEqual(state.attestations, [])
    assert.deepEqual(
      state.attendances.map(({ member }) => member),
      [ainura.i, gulzat.i, jypar.i],
    )
    assert.equal(state.leader, ainura.i)
    assert.notEqual(state.nextSealHash, oldNext)
    school.clock.set('2026-12-01 12:00')
    await holdOpening(visitors)
    assert.equal((await stored().seals.current(await boxId()))?.no, 2)
  })

  it('and whoever only says «here» begins the day too, but nobody opens on an old one', async () => {
    tuesday('12:00')
    const [one, two] = await come(school, ainura, bakyt)
    await opens(one!)
    school.clock.set('2026-11-25 10:00')
    refusedWith(await attest(two!.room, two!.seat), 'step_out_of_order')
    done(await attend(two!.room, two!.seat), 'attend')
    assert.deepEqual(sees(two!).state.attestations, [])
    assert.equal(sees(two!).state.leader, bakyt.i)
    done(await attest(two!.room, two!.seat), 'open')
  })
})

describe('an opening', () => {
  it('called by two is one', async () => {
    tuesday('11:50')
    const [one, two] = await come(school, ainura, jypar)
    assert.equal(one!.room.opening, two!.room.opening)
  })

  it('is not given up once the seal was changed', async () => {
    tuesday('12:00')
    const [one, ...others] = await come(school, ainura, bakyt, jypar)
    await open([one!, ...others])
    const asked = { opening: one!.room.opening }
    refusedWith(await one!.seat.call(abandonOpening, asked), 'step_out_of_order')
  })

  it('shows its table to those who opened, not to one who only looks in', async () => {
    tuesday('12:00')
    const visitors = await come(school, ainura, bakyt, jypar, eldiyar)
    await open(visitors.slice(0, 3))
    const asked = { opening: visitors[0]!.room.opening }
    done(await visitors[0]!.seat.call(frozenList, asked), 'list')
    refusedWith(await visitors[3]!.seat.call(frozenList, asked), 'not_yours')
  })

  it('takes a late member in until the papers are drawn, and not after', async () => {
    tuesday('12:00')
    const visitors = await come(school, ainura, bakyt, jypar)
    await looksAtTheBox(visitors[0]!)
    await open(visitors)
    const late = await comes(school, eldiyar)
    await opens(late)
    await settle([...visitors, late])
    await declareNone([...visitors, late])
    await file([...visitors, late])
    await sealsCanary(visitors[0]!)
    await proposes(visitors[0]!)
    const { seat, device } = await signsIn(school, gulzat)
    const room = done(await callOpening(device, seat), 'enter')
    refusedWith(await attest(room, seat), 'closing_underway')
  })

  it('tells whoever waits as soon as something changes', async () => {
    tuesday('12:00')
    const one = await comes(school, ainura)
    const { opening } = one.room
    const after = String(sees(one).state.version)
    const waiting = one.seat.call(readOpening, { opening, after })
    await comes(school, bakyt)
    const heard = await waiting
    assert.ok(!isRefusal(heard))
    assert.equal(heard.attendances.length, 2)
  })
})

describe('while the papers are being signed', () => {
  it('nothing else is entered in the journal, and afterwards it is', async () => {
    tuesday('12:00')
    const visitors = await come(school, ainura, bakyt, jypar)
    await holdOpeningUntilSigning(visitors)
    assert.equal(await mayAppend(stored(), await boxId()), undefined)
    const [one] = visitors
    await settle(visitors)
    done(await signClosing(one!.room, one!.seat), 'sign')
    assert.equal((await mayAppend(stored(), await boxId()))?.refusal, 'closing_underway')
  })

  it('a line that lost its place in the chain is drawn anew before anybody signs it', async () => {
    tuesday('12:00')
    const visitors = await come(school, ainura, bakyt, jypar)
    await holdOpeningUntilSigning(visitors)
    await settle(visitors)
    await office.parts.store.change(async nouns => {
      const box = (await theBox(nouns))!
      const appending = { nouns, keys: office.parts.keys, box, now: office.clock.time }
      await appendEntry(appending, 'case_answered', { number: 'ИК-2026/0001' })
    })
    const [one] = visitors
    const sight = done(await signClosing(one!.room, one!.seat), 'sign')
    assert.equal(sight.state.closing?.version, 2)
    assert.deepEqual(sight.state.closing?.signatures, [])
  })
})

it('a Tuesday nobody came to is a line of the journal, once, when the day is over', async () => {
  tuesday('23:59')
  await office.app.carryOn()
  const box = await boxId()
  assert.equal(await stored().journal.countOf(box, 'opening_missed'), 0)
  school.clock.set('2026-11-25 00:01')
  await office.app.carryOn()
  await office.app.carryOn()
  assert.equal(await stored().journal.countOf(box, 'opening_missed'), 1)
  const visitors = await come(school, ainura, bakyt, jypar)
  await holdOpening(visitors, { reason: 'Шейшембиде эч ким келген жок.' })
  assert.equal(await stored().journal.countOf(box, 'opening_held'), 1)
  await office.app.carryOn()
  assert.equal(await stored().journal.countOf(box, 'opening_missed'), 1)
})

async function holdOpeningUntilSigning(visitors: Awaited<ReturnType<typeof come>>) {
  await looksAtTheBox(visitors[0]!)
  await open(visitors)
  await settle(visitors)
  await declareNone(visitors)
  await file(visitors)
  await sealsCanary(visitors[0]!)
  await proposes(visitors[0]!)
}
