// After a change of the commission a server wants the one before it back: as the one in force, in the
// next seal, or by a case key that somebody made who has left. Devices compare, and refuse.
import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { woodenSeal } from '#bin/demo/people.ts'
import { fromBase64url, fromUtf8, toBase64url } from '#crypto/bytes.ts'
import { canonical } from '#crypto/canonical.ts'
import { openCaseKey } from '#crypto/case-file.ts'
import { rotateCase } from '#crypto/case-rotation.ts'
import { sha256 } from '#crypto/hash.ts'
import { signed } from '#crypto/labels.ts'
import { caseRotation } from '#crypto/opening-records.ts'
import { recordHash } from '#crypto/records.ts'
import { isRefusal } from '#crypto/refusal.ts'
import {
  aboutTheClassFund,
  ainura,
  bakyt,
  eldiyar,
  gulzat,
  jypar,
  meerim,
  people,
} from '#tests/people.ts'
import { readBox } from '#web/staff/device/box.ts'
import { openCase, readCases } from '#web/staff/device/cases.ts'
import { attest } from '#web/staff/device/ceremony/presence.ts'
import { rotateCases } from '#web/staff/device/changes/rotating.ts'
import type { Seat } from '#web/staff/device/seat.ts'
import { readCase as readCasePromise } from '#wire/cases.ts'
import {
  changingSchool,
  closesAndParts,
  getsReady,
  seatOf,
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
  refusedWith,
  settle,
} from './commission.ts'
import { changed, isState } from './lying-server.ts'
import type { School } from './school.ts'
import { drops } from './writers.ts'

let school: School

beforeEach(async () => {
  school = await changingSchool()
})
afterEach(() => school.end())

const rewritten = (body: string, change: (record: object) => void) => {
  const record = JSON.parse(fromUtf8(fromBase64url(body)))
  change(record)
  return toBase64url(canonical(record))
}
/** One change through, with a case from before it. */
async function changedCommission(): Promise<void> {
  await drops(school, aboutTheClassFund)
  school.clock.set('2026-11-24 11:50')
  const first = await come(school, ...people)
  school.clock.set('2026-11-24 12:00')
  await holdOpening(first)
  school.clock.set('2026-11-25 10:00')
  await getsReady(school, without([bakyt], meerim), meerim, {
    by: ainura,
    signing: [ainura, gulzat, jypar],
    elected: { chair: eldiyar, secretary: gulzat, by: ainura },
  })
  school.clock.set('2026-12-01 11:50')
  const visitors = await come(school, ainura, bakyt, jypar)
  school.clock.set('2026-12-01 12:00')
  await looksAtTheBox(visitors[0]!, { sealFound: woodenSeal(1) })
  await open(visitors)
  await signsNextSeal(school, meerim)
  await settle(visitors)
  await declareNone(visitors)
  await file(visitors)
  const staying = visitors.filter(({ person }) => person !== bakyt)
  await closesAndParts(visitors, staying, { newWoodenSeal: woodenSeal(2) })
}

describe('after a change', () => {
  it('the commission before it is shown to nobody as the one in force', async () => {
    await changedCommission()
    const seat = await seatOf(school, meerim)
    const founding = async (shown: { commissions: { body: string }[] }) =>
      toBase64url(recordHash(signed.commission, fromBase64url(shown.commissions[0]!.body)))
    let inForce = ''
    school.onTheLine = async (path, _sent, carry) => {
      if (path !== '/api/desk/box') return carry()
      const answered = await carry()
      const said = JSON.parse(await answered.text())
      inForce = await founding(said)
      return { ...answered, text: async () => JSON.stringify({ ...said, inForce }) }
    }
    refusedWith(await readBox(seat), 'commission_wrong')
    assert.ok(inForce)
  })

  it('a next seal for the commission before it is attested by nobody', async () => {
    await changedCommission()
    school.clock.set('2026-12-08 11:50')
    const visitors = await come(school, ainura, meerim, jypar)
    school.clock.set('2026-12-08 12:00')
    const { room, seat } = visitors[0]!
    const before = toBase64url(room.verified.sealed.commission.chain[0]!)
    school.onTheLine = async (path, { method }, carry) =>
      isState(path, method)
        ? changed(carry, said => {
            const next = said.nextSeal as { body: string; signatures: [] }
            const body = rewritten(next.body, record => {
              Object.assign(record, { commission: before })
            })
            const hash = recordHash(signed.seal, fromBase64url(body))
            return { ...said, nextSeal: { ...next, body }, nextSealHash: toBase64url(hash) }
          })
        : carry()
    refusedWith(await attest(room, seat), 'seal_wrong')
  })

  it('a case key made by one who left is used by nobody', async () => {
    // The one who leaves kept the old case key in mind, and lends the server a hand.
    await drops(school, aboutTheClassFund)
    const old = await seatOf(school, bakyt)
    await changedCommission()
    const own = await seatOf(school, ainura)
    done(await rotateCases(own), 'rotate')
    const [row] = done(await readCases(own), 'cases').rows
    const honest = done(await openCase(own, row!.entry), 'open case')
    const forged = await forgery(old, own, row!.entry)
    school.onTheLine = async (path, _sent, carry) =>
      path.endsWith('/readings')
        ? changed(carry, said => {
            const keys = said.keys as { rotations: object[] }
            return { ...said, keys: { ...keys, rotations: [...keys.rotations, forged] } }
          })
        : carry()
    const opened = done(await openCase(own, row!.entry), 'open case')
    assert.equal(opened.inside.caseKey.recipient, honest.inside.caseKey.recipient)
  })
})

/** Whole and right in everything but the hand: for the present commission, by one who is not in it. */
async function forgery(leaver: Seat, reader: Seat, entry: string) {
  const told = done(await reader.call(readCasePromise, { entry }), 'read case')
  const first = await openCaseKey(fromBase64url(told.keys.firstWrap), reader.keys!.desk)
  assert.ok(!isRefusal(first))
  const { commission } = told.keys.rotations.at(-1)!
  const made = await rotateCase([first], [reader.keys!.desk.recipient])
  const body = caseRotation.body({
    ...{ box: reader.box, commission, entry, member: leaver.member },
    earlier: toBase64url(sha256(made.earlier)),
    recipient: made.caseKey.recipient,
  })
  const pen = await leaver.pen()
  assert.ok(!isRefusal(pen) && 'sign' in pen)
  return {
    ...{ by: leaver.member, commission, recipient: made.caseKey.recipient },
    earlier: toBase64url(made.earlier),
    record: { body: toBase64url(body), sig: toBase64url(pen.sign(caseRotation.label, body)) },
    wrap: toBase64url(made.wraps[0]!),
  }
}
