// Somebody has left and those who remain are no commission: the box stays sealed, everybody is told,
// and a change brings it back. Also: orders given up, and two who enter one at the same time.
import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { woodenSeal } from '#bin/demo/people.ts'
import type { Person } from '#tests/people.ts'
import {
  aboutTheClassFund,
  ainura,
  bakyt,
  eldiyar,
  gulzat,
  jypar,
  meerim,
  zuura,
} from '#tests/people.ts'
import { knowBox, readBox } from '#web/staff/device/box.ts'
import { callOpening } from '#web/staff/device/ceremony/room.ts'
import { enterLeaving, type Leaving } from '#web/staff/device/changes/leaving.ts'
import {
  inviteNewcomer,
  proposeChange,
  withdrawChange,
} from '#web/staff/device/changes/proposing.ts'
import { signChange } from '#web/staff/device/changes/signing.ts'
import { makeDevice } from '#web/staff/device/device.ts'
import { lookAtInvitation } from '#web/staff/device/founding/enrolling.ts'
import { readJournal } from '#web/staff/device/journal.ts'
import { signIn } from '#web/staff/device/sign-in.ts'
import { makeCall } from '#wire/call.ts'
import { currentSeal } from '#wire/seals.ts'
import {
  changingSchool,
  closesAndParts,
  elects,
  enrols,
  pending,
  proposes,
  seatOf,
  sees,
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
  refusedWith,
  settle,
  signsIn,
} from './commission.ts'
import type { School } from './school.ts'
import { drops } from './writers.ts'

let school: School
beforeEach(async () => {
  school = await changingSchool()
})
afterEach(() => school.end())

const leaving = (person: Person, said: Partial<Leaving> = {}): Leaving => ({
  member: person.i,
  on: '2026-11-23',
  order: { no: '11-Б', date: '2026-11-23' },
  reason: 'own_wish',
  ...said,
})

const leaves = async (by: Person, person: Person, said: Partial<Leaving> = {}) =>
  enterLeaving(await seatOf(school, by), await sees(school, by), leaving(person, said))

describe('a member who leaves', () => {
  it('signs in no more from that minute on, and the box is opened by nobody', async () => {
    const before = await seatOf(school, gulzat)
    done(await leaves(ainura, gulzat), 'leave')
    refusedWith(await readBox(before), 'released_member')
    const passphrase = school.passphraseOf(gulzat)
    refusedWith(await signIn(school.toolsOf(gulzat), 'gulzat', passphrase), 'released_member')
    const { facts } = done(await knowBox(await seatOf(school, jypar)), 'box')
    assert.deepEqual(facts.departed, [gulzat.i])
    assert.deepEqual(facts.unlawful, { why: 'commission_even', clause: '5.1' })

    school.clock.set('2026-11-24 12:00')
    const { seat } = await signsIn(school, bakyt)
    const device = makeDevice(school.toolsOf(bakyt), 'own')
    refusedWith(await callOpening(device, seat), 'commission_unlawful')
    await school.restart()
    refusedWith(await callOpening(device, seat), 'commission_unlawful')
  })

  it('leaves a line for the Tuesday nobody could open on, which says so', async () => {
    done(await leaves(bakyt, gulzat), 'leave')
    school.clock.set('2026-11-25 08:00')
    await school.restart()
    const { lines, problems } = done(await readJournal(await seatOf(school, ainura)), 'journal')
    assert.deepEqual(problems, [])
    const missed = lines.map(({ entry }) => entry).find(({ kind }) => kind === 'opening_missed')
    assert.ok(missed?.kind === 'opening_missed' && missed.reason === 'commission_unlawful')
  })

  it('may enter it alone, others only the responsible person and the chair', async () => {
    refusedWith(await leaves(gulzat, eldiyar), 'not_yours')
    done(await leaves(gulzat, gulzat), 'own leaving')
    refusedWith(await leaves(ainura, gulzat), 'already_there')
    refusedWith(await leaves(ainura, meerim), 'not_a_member')
    refusedWith(await leaves(ainura, eldiyar, { on: '2026-12-24' }), 'date_ahead')
  })

  it('is kept while without them nobody could open what is sealed: they sign others in first', async () => {
    done(await leaves(ainura, jypar), 'one of two parents')
    refusedWith(await leaves(ainura, eldiyar), 'no_parent')
    done(await leaves(ainura, gulzat), 'the third still is enough')
    refusedWith(await leaves(ainura, bakyt), 'no_quorum')
  })

  it('is replaced by a change, and on Tuesday three of five open and four hang the next seal', async () => {
    await drops(school, aboutTheClassFund)
    done(await leaves(ainura, gulzat), 'leave')
    const composed = without([gulzat], meerim)
    done(await proposes(school, bakyt, composed), 'propose')
    await enrols(school, bakyt, meerim)
    await signs(school, ainura, bakyt, jypar, meerim)
    await elects(school, composed, { chair: bakyt, secretary: meerim, by: ainura })
    const { unlawful, change } = await sees(school, ainura)
    assert.equal(change?.ready, true)
    assert.ok(unlawful, 'until it is in force the desk goes on saying so')
    school.clock.set('2026-11-24 11:50')
    const visitors = await come(school, ainura, bakyt, jypar)
    school.clock.set('2026-11-24 12:00')
    await looksAtTheBox(visitors[0]!)
    await open(visitors)
    await settle(visitors)
    // All who opened are in the new commission too: their signatures are enough for its seal.
    assert.equal(visitors[0]!.room.state.stage, 'reading')
    await declareNone(visitors)
    await file(visitors)
    await closeUp(visitors)
    const { facts } = done(await knowBox(await seatOf(school, meerim)), 'box')
    assert.equal(facts.unlawful, undefined)
    assert.deepEqual(facts.departed, [])
    const { problems } = done(await readJournal(await seatOf(school, meerim)), 'journal')
    assert.deepEqual(problems, [])
  })
})

describe('the only parent representatives of a commission', () => {
  it('are replaced while they still open the box themselves', async () => {
    const composed = without([jypar, eldiyar, gulzat], zuura)
    done(await proposes(school, ainura, composed), 'three instead of five')
    await enrols(school, ainura, zuura)
    await signs(school, ainura, bakyt, zuura)
    assert.ok((await pending(school, ainura)).missing.some(({ what }) => what === 'quorum'))
    await signs(school, eldiyar)
    await elects(school, composed, { chair: bakyt, secretary: ainura, by: ainura })
    assert.equal((await pending(school, ainura)).ready, true)
    school.clock.set('2026-11-24 11:50')
    const visitors = await come(school, ainura, bakyt, eldiyar)
    school.clock.set('2026-11-24 12:00')
    await looksAtTheBox(visitors[0]!)
    await open(visitors)
    await settle(visitors)
    assert.equal(visitors[0]!.room.state.stage, 'called', 'no parent of the new commission signed')
    await signsNextSeal(school, zuura)
    await settle(visitors)
    await declareNone(visitors)
    await file(visitors)
    const staying = visitors.filter(({ person }) => person !== eldiyar)
    await closesAndParts(visitors, staying)
    school.clock.set('2026-12-01 11:50')
    const next = await come(school, zuura, bakyt)
    school.clock.set('2026-12-01 12:00')
    const words = { newWoodenSeal: woodenSeal(2) }
    await holdOpening(next, words, { sealFound: woodenSeal(1), responsible: bakyt.i })
  })
})

describe('an order', () => {
  it('is refused with clause and place when nobody may be such a commission', async () => {
    const wrong: [readonly Person[], string][] = [
      [without([gulzat]), 'commission_even'],
      [without([jypar, eldiyar]), 'no_parent'],
      [without([ainura], meerim), 'one_responsible'],
      [without([]), 'commission_is_so'],
      [without([gulzat], { ...meerim, name: ainura.name }), 'name_twice'],
      [without([gulzat], { ...meerim, name: '' }), 'field_empty'],
      [without([gulzat], { ...meerim, i: 40 }), 'malformed'],
      [without([gulzat], { ...meerim, i: gulzat.i }), 'malformed'],
    ]
    for (const [composed, code] of wrong) {
      refusedWith(await proposes(school, ainura, composed), code as never)
    }
    const ahead = { no: '12-Б', date: '2026-12-24' }
    refusedWith(await proposes(school, ainura, without([gulzat], meerim), ahead), 'date_ahead')
    refusedWith(await proposes(school, gulzat, without([gulzat], meerim)), 'not_yours')
    assert.equal((await sees(school, ainura)).change, undefined)
  })

  it('entered by two at the same time is entered once, and the other is told', async () => {
    const [first, second] = [await seatOf(school, ainura), await seatOf(school, bakyt)]
    const sight = await sees(school, ainura)
    const asked = (composed: readonly Person[]) => ({
      order: { no: '12-Б', date: '2026-11-23' },
      people: composed.map(({ i, name, role }) => ({ i, name, role, position: '' })),
    })
    const today = '2026-11-23'
    const both = await Promise.all([
      proposeChange(first, sight, asked(without([gulzat], meerim)), today),
      proposeChange(second, sight, asked(without([eldiyar], zuura)), today),
    ])
    const refusals = both.filter(each => 'refusal' in each)
    assert.equal(refusals.length, 1)
    refusedWith(refusals[0], 'changed_meanwhile')
  })

  it('given up leaves nothing of who was to come, and everything else as it was', async () => {
    const composed = without([gulzat], meerim)
    done(await proposes(school, ainura, composed), 'propose')
    await enrols(school, ainura, meerim)
    await signs(school, ainura, meerim)
    const newcomer = await seatOf(school, meerim)
    const change = await pending(school, bakyt)
    const { invitation } = done(
      await inviteNewcomer(await seatOf(school, ainura), meerim.i),
      'invite once more',
    )
    const stale = await withdrawChange(await seatOf(school, bakyt), change)
    refusedWith(stale, 'changed_meanwhile')
    const newest = await pending(school, bakyt)
    assert.deepEqual(newest.signed, [], 'with other keys it is another record')
    done(await withdrawChange(await seatOf(school, bakyt), newest), 'withdraw')
    assert.equal((await sees(school, ainura)).change, undefined)
    refusedWith(await signChange(newcomer, change), 'signed_out')
    refusedWith(await lookAtInvitation(school.toolsOf(meerim), invitation), 'invitation_expired')
    const shown = done(await makeCall(school.carry)(currentSeal, {}), 'seal')
    assert.equal(shown.commissions.length, 1)
    school.clock.set('2026-11-24 11:50')
    const visitors = await come(school, ainura, bakyt, jypar)
    school.clock.set('2026-11-24 12:00')
    await holdOpening(visitors)
  })

  it('given up while the room is open has the next seal drawn for those who stay', async () => {
    const composed = without([gulzat], meerim)
    done(await proposes(school, ainura, composed), 'propose')
    await enrols(school, ainura, meerim)
    await signs(school, ainura, bakyt, jypar, meerim)
    await elects(school, composed, { chair: bakyt, secretary: meerim, by: ainura })
    school.clock.set('2026-11-24 11:50')
    const visitors = await come(school, ainura, bakyt, jypar)
    assert.ok(visitors[0]!.room.state.incoming)
    done(
      await withdrawChange(await seatOf(school, ainura), await pending(school, ainura)),
      'give up',
    )
    await settle(visitors)
    assert.equal(visitors[0]!.room.state.incoming, undefined)
    school.clock.set('2026-11-24 12:00')
    await holdOpening(visitors)
    const { facts } = done(await knowBox(await seatOf(school, gulzat)), 'box')
    assert.equal(facts.commission.no, 1)
  })

  it('that becomes ready while the room is open takes effect at once, if nobody has opened yet', async () => {
    const composed = without([gulzat], meerim)
    done(await proposes(school, ainura, composed), 'propose')
    await enrols(school, ainura, meerim)
    await signs(school, ainura, bakyt, jypar, meerim)
    school.clock.set('2026-11-24 11:50')
    const visitors = await come(school, ainura, bakyt, jypar)
    assert.equal(visitors[0]!.room.state.incoming, undefined)
    await elects(school, composed, { chair: bakyt, secretary: meerim, by: ainura })
    await settle(visitors)
    assert.ok(visitors[0]!.room.state.incoming)
    school.clock.set('2026-11-24 12:00')
    await open(visitors)
    await settle(visitors)
    refusedWith(
      await withdrawChange(await seatOf(school, ainura), await pending(school, ainura)),
      'opening_underway',
    )
    assert.equal(visitors[0]!.room.state.stage, 'reading')
  })
})
