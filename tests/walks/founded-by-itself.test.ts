// A school sets up its box by itself: from an empty folder to the first letter.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { toBase64url, utf8 } from '#crypto/bytes.ts'
import { keyGroups } from '#crypto/undertaking.ts'
import {
  aboutTheClassFund,
  ainura,
  bakyt,
  eldiyar,
  gulzat,
  jypar,
  type Person,
  people,
} from '#tests/people.ts'
import { readChange } from '#web/staff/device/changes/read-change.ts'
import { type Enrolment, enrol, lookAtInvitation } from '#web/staff/device/founding/enrolling.ts'
import { readSitting } from '#web/staff/device/founding/newcomer.ts'
import { completeFounding, holdElection, signFounding } from '#web/staff/device/founding/sitting.ts'
import { readJournal } from '#web/staff/device/journal.ts'
import { readMinutes } from '#web/staff/device/minutes.ts'
import type { Seat } from '#web/staff/device/seat.ts'
import { signIn } from '#web/staff/device/sign-in.ts'
import { readUndertaking } from '#web/staff/device/undertaking.ts'
import { deskBox } from '#wire/boxes.ts'
import { type Call, makeCall } from '#wire/call.ts'
import {
  inviteToFounding,
  keepFoundingDraft,
  proclaimOrder,
  readFounding,
  readFoundingDraft,
  visitSetUp,
} from '#wire/founding.ts'
import { foundingStage } from '#wire/founding-stages.ts'
import { signsIn } from './commission.ts'
import {
  type EmptySchool,
  emptySchool,
  enrols,
  foundersTab,
  invites,
  linkOf,
  makesKeys,
  missing,
  refusedAs,
  signsInNew,
  sits,
  sittingSeen,
  theOrder,
  voteOf,
  well,
} from './empty-folder.ts'
import { drops } from './writers.ts'

let school: EmptySchool
let founder: Call
const sheets = new Map<Person, Enrolment>()
const seats = new Map<Person, Seat>()
const links: string[] = []

const anyone = () => makeCall(school.carry)
const stage = async () => well(await anyone()(foundingStage, {})).stage
const state = async () => well(await founder(readFounding, {}))
const seatOf = (person: Person): Seat => seats.get(person) ?? assert.fail('nobody sits there')

const vote = (candidate: number, against: readonly number[] = []) =>
  voteOf(people, candidate, against)
const held = { place: 'мугалимдер бөлмөсү', woodenSeal: 'A-100' }
const election = { ...held, chair: vote(bakyt.i), secretary: vote(gulzat.i, [jypar.i]) }

before(async () => {
  school = await emptySchool()
})
after(() => school.end())

describe('an empty folder', () => {
  it('has a link to the set-up and nothing else', async () => {
    assert.equal(await stage(), 'setup')
    refusedAs(await anyone()(deskBox, {}), 'not_found')
    refusedAs(await signIn(school.toolsOf(ainura), 'ainura', '0'.repeat(24)), 'code_check_digits')
    refusedAs(await anyone()(readFoundingDraft, {}), 'signed_out')
    links.push(linkOf(school))
    assert.equal(linkOf(school).length, 43)
  })

  it('opens by that link once, and by a newer one after each start', async () => {
    founder = await foundersTab(school)
    refusedAs(await anyone()(visitSetUp, { link: linkOf(school) }), 'link_used')
    await school.restart()
    links.push(linkOf(school))
    refusedAs(await anyone()(visitSetUp, { link: links[0] ?? '' }), 'link_used')
    well(await founder(readFoundingDraft, {}))
    const newer = await foundersTab(school)
    refusedAs(await founder(readFoundingDraft, {}), 'signed_out')
    founder = newer
  })

  it('keeps what was typed, and of two tabs the one that saw the newest', async () => {
    const draft = toBase64url(utf8('Ак-Шоола'))
    assert.deepEqual(well(await founder(keepFoundingDraft, { version: 0, draft })), { version: 1 })
    refusedAs(await founder(keepFoundingDraft, { version: 0, draft: '' }), 'changed_meanwhile')
    await school.restart()
    assert.deepEqual(well(await founder(readFoundingDraft, {})), { version: 1, draft })
  })
})

describe('the order', () => {
  it('is refused with clause and reason when nobody may be such a commission', async () => {
    const asStaff = people.map(person => ({ ...person, role: 'staff' as const }))
    const noParent = [ainura, ...asStaff.slice(1)]
    const twoOfThem = [ainura, { ...bakyt, role: 'responsible' as const }, jypar]
    const wrong: [readonly Person[], string, Record<string, unknown>][] = [
      [[ainura, bakyt, gulzat, jypar], 'commission_even', { clause: '5.1' }],
      [[ainura], 'commission_size', { clause: '5.1' }],
      [noParent, 'no_parent', { clause: '5.1' }],
      [twoOfThem, 'one_responsible', { clause: '5.2' }],
      [[ainura, jypar, jypar], 'name_twice', { at: 'people.2.name' }],
    ]
    for (const [appointed, code, detail] of wrong) {
      refusedAs(await founder(proclaimOrder, theOrder(appointed)), code, detail)
    }
    const undated = { ...theOrder(), order: { no: '47', date: '2026-02-30' } }
    refusedAs(await founder(proclaimOrder, undated), 'date_wrong', { at: 'order.date' })
    assert.equal(await stage(), 'setup')
  })

  it('is entered once by two tabs, and a later tab is told', async () => {
    const entered = well(await founder(proclaimOrder, theOrder()))
    assert.equal(entered.version, 1)
    refusedAs(await founder(proclaimOrder, theOrder()), 'changed_meanwhile')
    assert.deepEqual(
      missing(entered),
      people.map(({ i }) => `invitation ${i}`),
    )
    await school.restart()
    assert.equal(await stage(), 'enrolling')
    assert.deepEqual((await state()).people, entered.people)
  })
})

describe('enrolment', () => {
  it('gives keys made at home, a sheet, and a name nobody else has', async () => {
    const made = await enrols(school, founder, ainura)
    sheets.set(ainura, made)
    assert.match(made.keyGroups, /^[0-9A-F]{4} [0-9A-F]{4}$/)
    assert.match(made.sheetText, /^([A-Z2-7]{4} ){13}[A-Z2-7]{4}$/)
    const tools = school.toolsOf(bakyt)
    const second = await makesKeys(school, bakyt, await invites(founder, bakyt))
    refusedAs(await enrol(tools, second, ' AINURA '), 'name_taken', { at: 'signInName' })
    assert.equal(await enrol(tools, second, bakyt.signInName), 'enrolled')
    sheets.set(bakyt, second)
    sheets.set(gulzat, await enrols(school, founder, gulzat))
  })

  it('of those who stay outlives a changed order; whoever is replaced begins anew', async () => {
    const { version } = await state()
    const changed = theOrder([ainura, bakyt, gulzat, eldiyar, jypar], version)
    const after = well(await founder(proclaimOrder, changed))
    assert.deepEqual(
      after.people.map(({ enrolled }) => enrolled !== undefined),
      [true, true, true, false, false],
    )
    well(await founder(proclaimOrder, theOrder(people, after.version)))
    for (const person of [jypar, eldiyar]) {
      sheets.set(person, await enrols(school, founder, person))
      await school.restart()
    }
    assert.equal(await stage(), 'sitting')
    assert.deepEqual(
      missing(await state()),
      people.map(({ i }) => `seat ${i}`),
    )
  })
})

describe('the first sitting', () => {
  it('shows on the screen of the room the groups that stand on each sheet', async () => {
    const newcomer = await signsInNew(school, jypar)
    const facts = await sittingSeen(newcomer)
    for (const person of people) {
      const shown = facts.people.find(({ i }) => i === person.i)
      assert.equal(shown?.keyGroups, sheets.get(person)?.keyGroups)
      const member = facts.founding?.commission.members[person.i]
      assert.equal(keyGroups(member?.key ?? ''), shown?.keyGroups)
    }
    refusedAs(await newcomer.call(deskBox, {}), 'not_found')
    refusedAs(await newcomer.call(readFoundingDraft, {}), 'signed_out')
  })

  it('elects nobody before everybody has a seat', async () => {
    seats.set(ainura, await sits(school, ainura))
    const facts = await sittingSeen(seatOf(ainura))
    refusedAs(await holdElection(seatOf(ainura), facts, election), 'step_out_of_order')
    await school.restart()
    for (const person of people.slice(1)) seats.set(person, await sits(school, person))
    // Whoever reloads their page comes back to the same seat.
    seats.set(bakyt, await sits(school, bakyt))
    assert.deepEqual(missing(await sittingSeen(seatOf(bakyt))), ['election'])
    refusedAs(await founder(proclaimOrder, theOrder(people, 3)), 'step_out_of_order')
  })

  it('is opened by the responsible person, and elects by more than half', async () => {
    const facts = await sittingSeen(seatOf(bakyt))
    refusedAs(await holdElection(seatOf(bakyt), facts, election), 'not_yours')
    const opener = seatOf(ainura)
    const outvoted = { ...election, chair: vote(bakyt.i, [0, 2, 3]) }
    const none = { votes: 2, needed: 3, office: 'chair', clause: '5.4' }
    refusedAs(await holdElection(opener, facts, outvoted), 'not_elected', none)
    const both = { ...election, secretary: vote(bakyt.i) }
    refusedAs(await holdElection(opener, facts, both), 'officer_not_member')
    const after = well(await holdElection(opener, facts, election))
    refusedAs(await holdElection(opener, facts, election), 'changed_meanwhile')
    assert.deepEqual(
      missing(after),
      people.map(({ i }) => `signature ${i}`),
    )
  })

  it('founds the box with the last signature, whatever falls in between', async () => {
    for (const person of people.slice(0, -1)) {
      const seat = seatOf(person)
      assert.notEqual(await signFounding(seat, await sittingSeen(seat)), 'founded')
      await school.restart()
    }
    const seat = seatOf(eldiyar)
    const facts = await sittingSeen(seat)
    refusedAs(await completeFounding(seat, facts), 'signature_missing', { member: eldiyar.i })
    school.onTheLine = async (path, _sent, carry) => {
      if (path === '/api/founding/canaries') throw new Error('the line is gone')
      return carry()
    }
    refusedAs(await signFounding(seat, facts), 'line_lost')
    school.onTheLine = (_path, _sent, carry) => carry()
    const after = await sittingSeen(seatOf(gulzat))
    assert.deepEqual(missing(after), ['canary'])
    assert.equal(await completeFounding(seatOf(gulzat), after), 'founded')
    assert.equal(await completeFounding(seatOf(bakyt), after), 'founded')
    assert.equal(await stage(), 'founded')
  })
})

describe('a founded box', () => {
  it('has no administrator: the set-up answers nobody, not even after a restart', async () => {
    for (const restarts of [0, 1]) {
      if (restarts) await school.restart()
      refusedAs(await founder(readFounding, {}), 'not_found')
      refusedAs(await founder(readFoundingDraft, {}), 'not_found')
      refusedAs(await founder(keepFoundingDraft, { version: 1, draft: '' }), 'not_found')
      refusedAs(await founder(proclaimOrder, theOrder()), 'not_found')
      refusedAs(await founder(inviteToFounding, { member: 0 }), 'not_found')
      for (const link of links) refusedAs(await anyone()(visitSetUp, { link }), 'not_found')
      assert.equal(await readSitting(seatOf(jypar)), 'founded')
      assert.equal(school.server.setUpLink, restarts ? undefined : school.server.setUpLink)
    }
    const { invitation } = sheets.get(bakyt)?.ready ?? assert.fail()
    refusedAs(await lookAtInvitation(school.toolsOf(bakyt), invitation), 'invitation_expired')
  })

  it('has nothing left of the set-up in its data folder', async () => {
    const files = readdirSync(school.data, { recursive: true, encoding: 'utf8' })
    const bytes = files
      .filter(name => name.includes('.sqlite'))
      .map(name => readFileSync(join(school.data, name)))
    assert.ok(bytes.length > 0)
    for (const left of [...links, sheets.get(bakyt)?.ready.invitation ?? '']) {
      assert.ok(!bytes.some(each => each.includes(left)), `${left} is still there`)
    }
  })

  it('takes a letter, and its members sign in as they enrolled', async () => {
    await drops(school, aboutTheClassFund)
    const { seat } = await signsIn(school, jypar)
    const journal = well(await readJournal(seat))
    assert.deepEqual(journal.problems, [])
    assert.deepEqual(
      journal.lines.map(({ entry }) => entry.kind),
      ['box_founded', 'seal_set'],
    )
    assert.match(well(await readUndertaking(seat))?.code ?? '', /^([0-9A-F]{4} ){4}[0-9A-F]{4}$/)
    const minutes = well(await readMinutes(seat))
    assert.equal(minutes.length, 1)
    assert.deepEqual(
      minutes[0]?.signatures.map(({ by }) => by),
      people.map(({ i }) => i),
    )
    const [founded] = journal.lines
    assert.ok(founded?.entry.kind === 'box_founded')
    assert.equal(founded.entry.minutes, minutes[0]?.hash)
    const votes = minutes[0]?.body.election[1]?.votes
    assert.equal(votes?.find(({ member }) => member === jypar.i)?.vote, 'against')
    const { ordered } = well(await readChange(seatOf(jypar)))
    assert.equal(ordered[jypar.i]?.noKin, true)
    const box = well(await seatOf(bakyt).call(deskBox, {}))
    assert.deepEqual(box.officers, { chair: bakyt.i, secretary: gulzat.i })
    assert.equal(box.woodenSeal, 'A-100')
  })
})
