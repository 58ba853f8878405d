// A member is replaced by an order: from the link at home to the Tuesday at which the new one opens.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { woodenSeal } from '#bin/demo/people.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { checkCommissionChain } from '#crypto/commission-record.ts'
import { passesThrough } from '#crypto/poster.ts'
import { fromWire } from '#crypto/records.ts'
import { isRefusal } from '#crypto/refusal.ts'
import {
  aboutBakyt,
  aboutTheClassFund,
  ainura,
  bakyt,
  eldiyar,
  gulzat,
  jypar,
  meerim,
  people,
} from '#tests/people.ts'
import { knowBox } from '#web/staff/device/box.ts'
import { addEntry } from '#web/staff/device/case-work.ts'
import { openCase, readCases } from '#web/staff/device/cases.ts'
import { follow } from '#web/staff/device/ceremony/follow.ts'
import { readChange } from '#web/staff/device/changes/read-change.ts'
import { rotateCases } from '#web/staff/device/changes/rotating.ts'
import { readJournal } from '#web/staff/device/journal.ts'
import { signIn } from '#web/staff/device/sign-in.ts'
import { readUndertaking } from '#web/staff/device/undertaking.ts'
import { deskBox } from '#wire/boxes.ts'
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
  come,
  declareNone,
  done,
  file,
  holdOpening,
  looksAtTheBox,
  open,
  openedLines,
  refusedWith,
  sees as roomSees,
  sealsCanary,
  settle,
  signsIn,
} from './commission.ts'
import type { School } from './school.ts'
import { drops } from './writers.ts'

let school: School
const incoming = without([bakyt], meerim)
let firstRecord = ''

before(async () => {
  school = await changingSchool()
  // The first Tuesday: two appeals are entered, one of them about the chair who will leave.
  await drops(school, aboutTheClassFund)
  await drops(school, aboutBakyt)
  school.clock.set('2026-11-24 11:50')
  const visitors = await come(school, ...people)
  school.clock.set('2026-11-24 12:00')
  await holdOpening(visitors)
  const { seat } = await signsIn(school, ainura)
  const { facts, sealed } = done(await knowBox(seat), 'box')
  assert.equal(facts.commission.no, 1)
  firstRecord = toBase64url(sealed.commission.hash)
  const { rows } = done(await readCases(seat), 'cases')
  for (const row of rows.filter(({ mine }) => mine)) {
    const opened = done(await openCase(seat, row.entry), 'open case')
    done(await addEntry(seat, opened, 'note', { text: 'Текшерилүүдө.' }), 'note')
  }
})
after(() => school.end())

describe('an order replaces the chair', () => {
  it('is entered by the responsible person, and says what it still waits for', async () => {
    school.clock.set('2026-11-25 10:00')
    done(await proposes(school, ainura, incoming), 'propose')
    const change = await pending(school, jypar)
    assert.deepEqual(change.leaving, [bakyt.i])
    assert.deepEqual(
      change.missing.map(({ what, member }) => [what, member]),
      [
        ['invitation', meerim.i],
        ['signature', meerim.i],
        ['quorum', undefined],
        ['election', undefined],
      ],
    )
    assert.equal(change.record, undefined)
  })

  it('lets who comes make keys at home, by a link for one', async () => {
    await enrols(school, ainura, meerim)
    const change = await pending(school, ainura)
    const newcomer = change.people.find(({ i }) => i === meerim.i)
    assert.match(newcomer?.keyGroups ?? '', /^[0-9A-F]{4} [0-9A-F]{4}$/)
    assert.deepEqual(
      change.record?.members.map(({ i }) => i),
      [0, 2, 3, 4, 5],
    )
  })

  it('shows who comes the change and nothing of the box', async () => {
    const { seat } = await signsIn(school, meerim)
    assert.equal(seat.standing, 'newcomer')
    done(await readChange(seat), 'change')
    refusedWith(await seat.call(deskBox, {}), 'released_member')
    refusedWith(await readCases(seat), 'released_member')
  })

  it('needs a parent among those before, and the hand of who comes', async () => {
    await signs(school, ainura, bakyt, gulzat)
    const half = await pending(school, ainura)
    assert.ok(half.missing.some(({ what }) => what === 'quorum'))
    await signs(school, jypar, meerim)
    const change = await pending(school, ainura)
    assert.deepEqual(change.missing, [{ what: 'election' }])
  })

  it('is ready when its people have elected and signed the minutes', async () => {
    await elects(school, incoming, { chair: eldiyar, secretary: gulzat, by: ainura })
    const { change, commission } = await sees(school, meerim)
    assert.deepEqual(change?.missing, [])
    assert.equal(change?.ready, true)
    assert.equal(commission.no, 1, 'nothing has changed yet')
    await school.restart()
    assert.equal((await pending(school, ainura)).ready, true)
  })
})

describe('on Tuesday', () => {
  it('the outgoing open what was sealed to them, and who comes signs the next seal', async () => {
    await drops(school, aboutTheClassFund)
    school.clock.set('2026-12-01 11:50')
    const visitors = await come(school, ainura, bakyt, gulzat, jypar)
    const [leader, leaving] = visitors
    await looksAtTheBox(leader!, { sealFound: woodenSeal(1) })
    school.clock.set('2026-12-01 12:00')
    await open([leader!, visitors[1]!, visitors[3]!])
    // Three have attested, but only two of them are of those the next seal is for.
    await settle(visitors)
    assert.equal(leader!.room.state.stage, 'called')
    assert.equal(leader!.room.state.nextSealEnough, false)
    await signsNextSeal(school, meerim)
    await settle(visitors)
    assert.equal(leader!.room.state.stage, 'reading')
    assert.deepEqual(leader!.room.state.nextSealSigned, [ainura.i, jypar.i, meerim.i])
    // Come late: one signature more.
    await open([visitors[2]!])
    await settle(visitors)
    assert.equal(openedLines(visitors[1]!).length, 1, 'read on the device of who leaves')
    await declareNone(visitors)
    await file(visitors)
    await sealsCanary(leaving!)
    const staying = visitors.filter(({ person }) => person !== bakyt)
    await closesAndParts(visitors, staying, { newWoodenSeal: woodenSeal(2) })
    assert.equal(roomSees(leader!).state.stage, 'finished')
    // Whose commission it was is told so on the next look, and has no keys on that device.
    refusedWith(await follow(leaving!.room), 'released_member')
    assert.equal(leaving!.seat.keys, undefined)
  })

  it('the change is in force behind the line of the opening', async () => {
    const { seat } = await signsIn(school, meerim)
    assert.equal(seat.standing, 'member')
    const { facts } = done(await knowBox(seat), 'box')
    assert.deepEqual(
      facts.commission.members.map(({ i }) => i),
      [0, 2, 3, 4, 5],
    )
    assert.deepEqual(facts.officers, { chair: eldiyar.i, secretary: gulzat.i })
    assert.equal(facts.change, undefined)
    const { ordered } = done(await readChange(seat), 'what the order says')
    assert.deepEqual(
      ordered,
      facts.commission.members.map(({ i }) => ({ i, position: 'мугалим', noKin: false })),
    )
    const { lines, problems } = done(await readJournal(seat), 'journal')
    assert.deepEqual(problems, [])
    const kinds = lines.map(({ entry }) => entry.kind)
    assert.equal(kinds[kinds.lastIndexOf('opening_held') + 1], 'commission_changed')
    const ended = lines.at(-1)?.entry
    assert.ok(ended?.kind === 'access_ended' && ended.members.join() === String(bakyt.i))
  })

  it('who left neither signs in nor opens anything', async () => {
    const passphrase = school.passphraseOf(bakyt)
    refusedWith(
      await signIn(school.toolsOf(bakyt), bakyt.signInName, passphrase),
      'wrong_passphrase',
    )
  })

  it('a poster of the founding still satisfies: its record is in the chain', async () => {
    const shown = done(await makeCall(school.carry)(currentSeal, {}), 'seal')
    const records = shown.commissions.map(wire => fromWire(wire))
    assert.ok(!records.some(isRefusal))
    const { facts } = done(await knowBox(await seatOf(school, ainura)), 'box')
    const { sealed } = done(await knowBox(await seatOf(school, ainura)), 'box')
    const boxKey = Buffer.from(sealed.seal.boxKey, 'base64url')
    const chain = checkCommissionChain(records as never, [new Uint8Array(boxKey)])
    assert.ok(!isRefusal(chain))
    assert.equal(chain.no, facts.commission.no)
    assert.ok(passesThrough(chain, new Uint8Array(Buffer.from(firstRecord, 'base64url'))))
  })
})

describe('old cases', () => {
  it('get a new key by the first device that signs in, and each reading is entered', async () => {
    const seat = await seatOf(school, meerim)
    const before = done(await readCases(seat), 'cases')
    assert.ok(
      before.rows.every(({ mine }) => !mine),
      'who came has no key of them yet',
    )
    const own = await seatOf(school, ainura)
    const { facts } = done(await knowBox(own), 'box')
    assert.equal(facts.casesToRotate, 3)
    assert.deepEqual(done(await rotateCases(own), 'rotate'), { rotated: 3, left: 0 })
    assert.deepEqual(done(await rotateCases(await seatOf(school, jypar)), 'again'), {
      rotated: 0,
      left: 0,
    })
  })

  it('are read by who came, with entries of people who have left', async () => {
    const seat = await seatOf(school, meerim)
    const { rows } = done(await readCases(seat), 'cases')
    assert.ok(rows.every(({ mine }) => mine))
    for (const { entry } of rows) {
      const opened = done(await openCase(seat, entry), 'open case')
      assert.equal(opened.wrongEntries, 0)
    }
    assert.ok(done(await readUndertaking(seat), 'what she promised')?.code)
    const before = done(
      await readUndertaking(await seatOf(school, ainura)),
      'before they were kept',
    )
    assert.equal(before, undefined)
  })

  it('take new words under the new key, read by everybody who stayed', async () => {
    const seat = await seatOf(school, ainura)
    const [row] = done(await readCases(seat), 'cases').rows
    const opened = done(await openCase(seat, row!.entry), 'open case')
    assert.equal(opened.inside.keys.length, 2)
    done(await addEntry(seat, opened, 'note', { text: 'Жаңы курамда каралды.' }), 'note')
    for (const person of [gulzat, meerim]) {
      const theirs = done(await openCase(await seatOf(school, person), row!.entry), 'open case')
      assert.ok(theirs.entries.some(e => e.entry === 'note' && e.text.startsWith('Жаңы')))
    }
  })
})

describe('the next Tuesday', () => {
  it('the new commission opens what was sealed to it', async () => {
    await drops(school, aboutTheClassFund)
    await school.restart()
    school.clock.set('2026-12-08 11:50')
    const visitors = await come(school, meerim, ainura, eldiyar)
    school.clock.set('2026-12-08 12:00')
    const seen = { sealFound: woodenSeal(2) }
    await holdOpening(visitors, { newWoodenSeal: woodenSeal(3) }, seen)
    const { seat } = await signsIn(school, meerim)
    const { lines, problems } = done(await readJournal(seat), 'journal')
    assert.deepEqual(problems, [])
    const held = lines.map(({ entry }) => entry).filter(entry => entry.kind === 'opening_held')
    assert.deepEqual(
      held.at(-1)?.present.map(({ i }) => i),
      [ainura.i, eldiyar.i, meerim.i],
    )
  })
})
