// Lines by e-mail over a real socket: on their beat, once to everybody, and silent about what the box holds.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { isRefusal } from '#core/refusal.ts'
import { aboutTheClassFund, ainura, bakyt, eldiyar, gulzat, jypar } from '#tests/people.ts'
import { type MailServer, openMailServer, type TakenLetter } from '#tests/smtp-server.ts'
import type { Seat } from '#web/staff/device/seat.ts'
import { keepNoticeAddress, readNotices, tryNotice } from '#wire/notices.ts'
import { come, done, holdOpening, refusedWith, signsIn } from './commission.ts'
import { makeSchool, type School } from './school.ts'
import { drops, newWriter } from './writers.ts'

let office: MailServer
let school: School
before(async () => {
  office = await openMailServer()
  school = await makeSchool({ smtp: { url: office.url, from: 'kutucha@school.kg' } })
})
after(async () => {
  await office?.close()
  await school?.end()
})

const deliver = async () => school.server.deliver?.()
const seatOf = async (person: typeof ainura): Promise<Seat> => (await signsIn(school, person)).seat
const names = async (seat: Seat, address: string, who: 'own' | 'director' = 'own') =>
  seat.call(keepNoticeAddress, { who, address, language: 'ky' })

/** The words of a letter as its reader sees them. */
function textOf({ raw }: TakenLetter): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const body = rest.join('\n\n')
  return /base64/i.test(head)
    ? Buffer.from(body, 'base64').toString('utf8')
    : Buffer.from(unquoted(body), 'latin1').toString('utf8')
}

const unquoted = (text: string) =>
  text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

async function lettersOf(deliver: () => Promise<void>): Promise<readonly TakenLetter[]> {
  const before = office.taken.length
  await deliver()
  return office.taken.slice(before)
}

describe('lines by e-mail', () => {
  it('go where each member says, and to the director where the chair says', async () => {
    const [first, chair, secretary] = [
      await seatOf(ainura),
      await seatOf(bakyt),
      await seatOf(gulzat),
    ]
    refusedWith(await names(first, 'ainura at mail.kg'), 'mail_address_wrong')
    refusedWith(await first.call(tryNotice, {}), 'mail_address_wrong')
    done(await names(first, ' ainura@mail.kg '), 'her address')
    done(await names(chair, 'bakyt@nowhere.kg'), 'an address of nobody')
    done(await names(secretary, 'gulzat@mail.kg'), 'her address')
    refusedWith(await names(secretary, 'director@mail.kg', 'director'), 'not_yours')
    done(await names(chair, 'director@mail.kg', 'director'), 'the director’s address')
    const told = done(await secretary.call(readNotices, {}), 'what she sees')
    assert.equal(told.own?.address, 'gulzat@mail.kg')
    assert.equal(told.director, undefined)
    assert.equal(told.mayNameDirector, false)
  })

  it('can be tried at once, and not over and over', async () => {
    const seat = await seatOf(ainura)
    const [letter] = await lettersOf(async () => {
      done(await seat.call(tryNotice, {}), 'a trial')
    })
    assert.equal(letter?.to, 'ainura@mail.kg')
    refusedWith(await seat.call(tryNotice, {}), 'slow_down')
  })

  it('come once before the opening, and an address of nobody keeps nobody waiting', async () => {
    school.clock.set('2026-11-23 10:01')
    const letters = await lettersOf(deliver)
    assert.deepEqual(letters.map(({ to }) => to).sort(), [
      'ainura@mail.kg',
      'director@mail.kg',
      'gulzat@mail.kg',
    ])
    assert.match(textOf(letters[0]!), /2026-жылдын 24-ноябры, шейшемби, саат 12:00/)
    await school.restart()
    assert.deepEqual(await lettersOf(deliver), [])
  })

  it('say of a Tuesday nobody came that the box was not opened', async () => {
    school.clock.set('2026-11-24 17:00')
    const [letter] = await lettersOf(deliver)
    assert.match(textOf(letter!), /ачылган жок/)
    assert.match(textOf(letter!), /25-ноябры/)
  })

  it('wait while the mail server is away, and come when it is back', async () => {
    school.clock.set('2026-11-30 10:00')
    office.isAway = true
    assert.deepEqual(await lettersOf(deliver), [])
    const told = done(await (await seatOf(ainura)).call(readNotices, {}), 'what she sees')
    assert.ok(told.failing)
    assert.match(school.logged.join('\n'), /mail_failed/)
    assert.doesNotMatch(school.logged.join('\n'), /@mail\.kg/)
    office.isAway = false
    assert.deepEqual(await lettersOf(deliver), [], 'not every minute')
    school.clock.pass(600)
    assert.equal((await lettersOf(deliver)).length, 3)
  })

  it('keep nobody waiting for an address that is full or lets them wait, and reach that one later', async () => {
    const seat = await seatOf(ainura)
    office.notNow = 'ainura@mail.kg'
    refusedWith(await seat.call(tryNotice, {}), 'mail_failed')
    school.clock.set('2026-12-01 17:00')
    const rest = ['director@mail.kg', 'gulzat@mail.kg']
    assert.deepEqual((await lettersOf(deliver)).map(({ to }) => to).sort(), rest)
    assert.match(school.logged.join('\n'), /mail_not_taken.*later/)
    assert.doesNotMatch(school.logged.join('\n'), /@mail\.kg/)
    assert.equal(done(await seat.call(readNotices, {}), 'what she sees').failing, false)
    office.notNow = ''
    assert.deepEqual(await lettersOf(deliver), [], 'not every minute')
    school.clock.pass(600)
    const [hers, ...none] = await lettersOf(deliver)
    assert.deepEqual([hers?.to, none], ['ainura@mail.kg', []])
    school.clock.set('2026-12-07 10:00')
    assert.equal((await lettersOf(deliver)).length, 3)
  })

  it('are the same whether there is much in the box or nothing', async () => {
    const empty = office.taken.slice(-3)
    const word = 'бешжүзсом'
    const absent = [gulzat, eldiyar].map(({ i }) => ({ member: i, reason: 'ооруп калды' }))
    for (let n = 0; n < 3; n += 1) {
      await drops(school, { ...aboutTheClassFund, text: `${word} ${n}` }, newWriter())
    }
    school.clock.set('2026-12-08 11:45')
    const visitors = await come(school, ainura, bakyt, jypar)
    school.clock.set('2026-12-08 12:00')
    await holdOpening(visitors, { absences: absent })
    school.clock.set('2026-12-08 17:00')
    const after = await lettersOf(deliver)
    assert.match(textOf(after[0]!), /ачылып, кайра пломбаланды/)
    school.clock.set('2026-12-14 10:00')
    const full = await lettersOf(deliver)
    const plain = (letter: TakenLetter) =>
      textOf(letter).replace(/2026-жылдын \d+-(ноябры|декабры)/g, 'КҮН')
    assert.deepEqual(full.map(plain), empty.map(plain))
    assert.ok(office.taken.every(letter => !textOf(letter).includes(word)))
  })

  it('tell nothing of this machine or this program in their heads', () => {
    for (const { raw } of office.taken) {
      const [head = ''] = raw.split('\r\n\r\n')
      assert.doesNotMatch(head, /x-mailer|nodemailer|localhost|127\.0\.0\.1/i)
      assert.match(head, /From: kutucha@school\.kg/)
    }
  })

  it('end when the address is emptied', async () => {
    done(await names(await seatOf(gulzat), ''), 'no more lines')
    school.clock.set('2026-12-21 10:00')
    assert.equal((await lettersOf(deliver)).length, 2)
    const told = await (await seatOf(gulzat)).call(readNotices, {})
    assert.ok(!isRefusal(told) && told.own === undefined)
  })

  it('say nothing a day late, and the desk no longer says that mail does not go', async () => {
    school.clock.set('2026-12-28 10:00')
    office.isAway = true
    assert.deepEqual(await lettersOf(deliver), [])
    school.clock.pass(21 * 60 * 60)
    await deliver()
    const seat = await seatOf(ainura)
    assert.ok(done(await seat.call(readNotices, {}), 'what she sees').failing)
    office.isAway = false
    school.clock.pass(600)
    assert.deepEqual(await lettersOf(deliver), [])
    assert.equal(done(await seat.call(readNotices, {}), 'what she sees').failing, false)
  })
})
