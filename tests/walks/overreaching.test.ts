// Officers, newcomers and members who reach further than they may, and what the box says to it.
import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { isRefusal } from '#core/refusal.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { passphraseInGroups } from '#crypto/passphrase.ts'
import { makePrekey } from '#crypto/prekeys.ts'
import type { Person } from '#tests/people.ts'
import { ainura, bakyt, gulzat, jypar, meerim } from '#tests/people.ts'
import { follow } from '#web/staff/device/ceremony/follow.ts'
import { attend, attest } from '#web/staff/device/ceremony/presence.ts'
import { callOpening } from '#web/staff/device/ceremony/room.ts'
import { enterLeaving } from '#web/staff/device/changes/leaving.ts'
import { inviteNewcomer } from '#web/staff/device/changes/proposing.ts'
import { readChange } from '#web/staff/device/changes/read-change.ts'
import { electOfficers, type HeldSitting } from '#web/staff/device/changes/signing.ts'
import { newDirectorLink } from '#web/staff/device/director-link.ts'
import { readDraft, saveDraft } from '#web/staff/device/drafts.ts'
import {
  enrol,
  lookAtInvitation,
  makeEnrolment,
  newPassphrase,
} from '#web/staff/device/founding/enrolling.ts'
import { topUpPrekeys } from '#web/staff/device/prekeys.ts'
import type { Seat } from '#web/staff/device/seat.ts'
import { signIn } from '#web/staff/device/sign-in.ts'
import { makeCall } from '#wire/call.ts'
import { lookAsDirector } from '#wire/director.ts'
import { offerPrekeys } from '#wire/prekeys.ts'
import { promises } from '#wire/promises.ts'
import { signIn as signInPromise } from '#wire/sessions.ts'
import { recover, recoveryChallenge, signInByPasskey } from '#wire/sign-in-ways.ts'
import {
  changingSchool,
  elects,
  enrols,
  pending,
  proposes,
  seatOf,
  sees,
  signs,
  votesFor,
  without,
} from './changing.ts'
import { come, done, looksAtTheBox, opens, refusedWith, signsIn } from './commission.ts'
import type { School } from './school.ts'

let school: School
beforeEach(async () => {
  school = await changingSchool()
})
afterEach(() => school.end())

const leaves = async (person: Person) =>
  enterLeaving(await seatOf(school, ainura), await sees(school, ainura), {
    ...{ member: person.i, on: '2026-11-23', reason: 'own_wish' },
    order: { no: '11-Б', date: '2026-11-23' },
  })

const composed = without([gulzat], meerim)

const sitting = (chair: Person, secretary: Person): HeldSitting => ({
  place: 'мугалимдер бөлмөсү',
  present: composed.map(({ i }) => i),
  chair: votesFor(chair, composed),
  secretary: votesFor(secretary, composed),
})

describe('an election once somebody in the room has signed what rests on it', () => {
  it('is not held again: officers stand in minutes that all have signed', async () => {
    done(await proposes(school, bakyt, composed), 'propose')
    await enrols(school, bakyt, meerim)
    await signs(school, ainura, bakyt, jypar, meerim)
    await elects(school, composed, { chair: bakyt, secretary: meerim, by: ainura })
    school.clock.set('2026-11-24 11:50')
    const visitors = await come(school, ainura, bakyt, jypar)
    school.clock.set('2026-11-24 12:00')
    await looksAtTheBox(visitors[0]!)
    await opens(visitors[0]!)
    const change = await pending(school, ainura)
    const again = await electOfficers(await seatOf(school, ainura), change, sitting(ainura, meerim))
    await opens(visitors[1]!)
    await opens(visitors[2]!)
    const { ready, hung } = await pending(school, ainura)
    assert.deepEqual({ ready, hung }, { ready: true, hung: true })
    refusedWith(again, 'opening_underway')
  })
})

describe('an invitation', () => {
  it('gives no sign-in name that grows too long for the lists, however it is typed', async () => {
    done(await proposes(school, bakyt, composed), 'propose')
    const { invitation } = done(await inviteNewcomer(await seatOf(school, bakyt), meerim.i), 'link')
    const tools = school.toolsOf(meerim)
    const invited = done(await lookAtInvitation(tools, invitation), 'look')
    const made = await makeEnrolment(tools, invited, newPassphrase(tools), 'Милдеттенем.')
    refusedWith(await enrol(tools, made, 'İ'.repeat(40)), 'name_too_long')
    done(await enrol(tools, made, 'и'.repeat(40)), 'forty letters')
    assert.ok(await pending(school, ainura), 'everybody still sees the change')
  })

  it('given to somebody else brings nothing of what was typed by the one before', async () => {
    done(await proposes(school, bakyt, composed), 'propose')
    await enrols(school, bakyt, meerim)
    done(await saveDraft(await seatOf(school, meerim), 'note', 'Мээримдин сөзү'), 'draft')
    const again: Person = { ...meerim, name: 'Токтогулова Асел', signInName: 'asel' }
    done(await proposes(school, bakyt, without([gulzat], again)), 'another')
    await enrols(school, bakyt, again)
    assert.equal(await readDraft(await seatOf(school, again), 'note'), '')
  })
})

describe('a prekey', () => {
  it('is none that the case key of its owner is locked to: such a seal nobody would sign', async () => {
    done(await proposes(school, bakyt, composed), 'propose')
    const { invitation } = done(await inviteNewcomer(await seatOf(school, bakyt), meerim.i), 'link')
    const tools = school.toolsOf(meerim)
    const invited = done(await lookAtInvitation(tools, invitation), 'look')
    const passphrase = newPassphrase(tools)
    const made = await makeEnrolment(tools, invited, passphrase, 'Милдеттенем.')
    done(await enrol(tools, made, meerim.signInName), 'enrol')
    const seat = done(
      await signIn(tools, meerim.signInName, passphraseInGroups(passphrase)),
      'sign in',
    )
    const desk = seat.keys!.desk.secret.reveal().slice()
    let isFirst = true
    const random = (count: number) => {
      if (!isFirst) return tools.random(count)
      isFirst = false
      return desk
    }
    refusedWith(await topUpPrekeys({ ...seat, tools: { ...tools, random } }), 'bad_recipient')
  })

  it('is offered no further ahead than a device prepares, so that each pepper is known', async () => {
    const seat = await seatOf(school, gulzat)
    const { share, read } = makePrekey(1)
    const far = { n: 2000, share: share.recipient, read: read.recipient }
    refusedWith(await seat.call(offerPrekeys, { keys: [far] }), 'malformed')
  })
})

describe('a name somebody guesses at', () => {
  it('is as slow for a hundred guesses at once as for one after another', async () => {
    const call = makeCall(school.carry)
    const auth = toBase64url(new Uint8Array(32))
    const guess = () => call(signInPromise, { name: 'ainura', auth })
    const answers = await Promise.all(Array.from({ length: 100 }, guess))
    const looked = answers.filter(answer => isRefusal(answer) && answer.refusal !== 'slow_down')
    assert.ok(looked.length <= 4, `${looked.length} were looked at`)
  })

  it('nor by a recovery sheet or a passkey', async () => {
    const call = makeCall(school.carry)
    const sig = toBase64url(new Uint8Array(64))
    const posed = await Promise.all(
      Array.from({ length: 50 }, () => call(recoveryChallenge, { name: 'ainura' })),
    )
    const challenges = posed.map(each => done(each, 'challenge').challenge)
    const bySheet = await Promise.all(
      challenges.map(challenge => call(recover, { name: 'ainura', challenge, sig })),
    )
    const auth = toBase64url(new Uint8Array(32))
    const byKey = await Promise.all(
      Array.from({ length: 50 }, () => call(signInByPasskey, { passkey: auth, auth })),
    )
    for (const answers of [bySheet, byKey]) {
      const looked = answers.filter(answer => isRefusal(answer) && answer.refusal !== 'slow_down')
      assert.ok(looked.length <= 4, `${looked.length} were looked at`)
    }
  })
})

describe('an opening that came to nothing because one was alone', () => {
  it('keeps nobody in the commission on the days after', async () => {
    school.clock.set('2026-11-24 11:50')
    const visitors = await come(school, ainura, gulzat)
    school.clock.set('2026-11-24 12:00')
    await looksAtTheBox(visitors[0]!)
    await opens(visitors[0]!)
    refusedWith(await leaves(gulzat), 'opening_underway')
    school.clock.set('2026-11-25 09:00')
    const thief = await seatOf(school, gulzat)
    done(await leaves(gulzat), 'leave')
    refusedWith(await readChange(thief), 'released_member')
    school.clock.set('2026-12-01 11:50')
    const { seat, device } = await signsIn(school, bakyt)
    const room = done(await callOpening(device, seat), 'call')
    done(await attend(room, seat), 'attend')
    school.clock.set('2026-12-01 12:00')
    done(await follow(room), 'follow')
    refusedWith(await attest(room, seat), 'commission_unlawful')
  })
})

describe('of all that is promised', () => {
  const named = (path: string) =>
    Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, '1']))
  const asks = async (seat: Seat, who: readonly string[]) => {
    const answers: string[] = []
    for (const promise of promises.filter(each => who.includes(each.who))) {
      const answer = await seat.call(promise, named(promise.path) as never)
      const { refusal } = isRefusal(answer) ? answer : { refusal: 'answered' }
      answers.push(`${promise.method} ${promise.path} ${refusal}`)
    }
    return answers
  }
  const but = (answers: readonly string[], refusal: string) =>
    answers.filter(answer => !answer.endsWith(` ${refusal}`))

  it('a newcomer is told nothing that is for members, and nothing of a founding', async () => {
    done(await proposes(school, bakyt, composed), 'propose')
    await enrols(school, bakyt, meerim)
    const seat = await seatOf(school, meerim)
    assert.deepEqual(but(await asks(seat, ['member']), 'released_member'), [])
    assert.deepEqual(but(await asks(seat, ['founder']), 'not_found'), [])
  })

  it('one who has left sees the director’s page no more by a link of their own making', async () => {
    const token = done(await newDirectorLink(await seatOf(school, bakyt)), 'link')
    const looks = () => makeCall(school.carry)(lookAsDirector, { token })
    assert.ok(!isRefusal(await looks()))
    done(await leaves(gulzat), 'another')
    assert.ok(!isRefusal(await looks()))
    done(await leaves(bakyt), 'who made it')
    refusedWith(await looks(), 'link_ended')
  })

  it('one who has left is told nothing by the session of an hour ago', async () => {
    const seat = await seatOf(school, gulzat)
    done(await leaves(gulzat), 'leave')
    const without = { ...seat, call: makeCall(school.carry, () => 'A'.repeat(43)) }
    assert.deepEqual(but(await asks(seat, ['member', 'enrolled']), 'released_member'), [])
    assert.deepEqual(but(await asks(without, ['member', 'enrolled']), 'signed_out'), [])
  })
})
