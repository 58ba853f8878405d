// The split view: a server that freezes one list for some and another for others, and signs both.
import assert from 'node:assert/strict'
import { afterEach, beforeEach, it } from 'node:test'
import { fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { type SignatureLabel, signed } from '#crypto/labels.ts'
import { fillWithCovers, leafOf, merkleRoot } from '#crypto/list.ts'
import { release, swap } from '#crypto/opening-records.ts'
import { isRefusal, type LockRefusal } from '#crypto/refusal.ts'
import { signAsBox } from '#server/box-key.ts'
import { openKeyFolder } from '#server/key-folder.ts'
import { aboutMeals, aboutTheClassFund, ainura, bakyt, jypar } from '#tests/people.ts'
import { follow } from '#web/staff/device/ceremony/follow.ts'
import { frozenList } from '#wire/frozen-lists.ts'
import type { OpeningAnswer } from '#wire/openings.ts'
import {
  closeUp,
  come,
  declareNone,
  done,
  file,
  looksAtTheBox,
  open,
  openedLines,
  sees,
  settle,
  type Visitor,
} from './commission.ts'
import { answered, changed, isGiving, isList, isState } from './lying-server.ts'
import { makeSchool, type School } from './school.ts'
import { drops, looks, newWriter } from './writers.ts'

let school: School
let visitors: readonly Visitor[]
const writer = newWriter()
const one = (at: number): Visitor => visitors[at] as Visitor
const codes = (visitor: Visitor) => sees(visitor).problems.map(({ problem }) => problem)

beforeEach(async () => {
  school = await makeSchool()
  await drops(school, aboutMeals, writer)
  await drops(school, aboutTheClassFund)
  school.clock.set('2026-11-24 11:50')
  visitors = await come(school, ainura, bakyt, jypar)
  await looksAtTheBox(one(0))
  school.clock.set('2026-11-24 12:00')
  await open(visitors)
})
afterEach(() => school.end())

/** The operator has the box key: what the box signs, it can sign twice. */
function byBox(label: SignatureLabel, body: Uint8Array) {
  const sig = signAsBox(openKeyFolder(school.keys), label, one(0).seat.boxId, body)
  return { body: toBase64url(body), signatures: [{ by: 'box' as const, sig: toBase64url(sig) }] }
}

function fieldsOf<Fields>(
  kind: { read(body: Uint8Array): Fields },
  record: { readonly body: string } | undefined,
): Exclude<Fields, LockRefusal> {
  const fields = kind.read(fromBase64url(record?.body ?? ''))
  assert.ok(!isRefusal(fields))
  return fields as Exclude<Fields, LockRefusal>
}

it('for one member a list with a letter less: the first share from the others gives it away', async () => {
  await settle([one(0), one(2)])
  const { room, seat } = one(0)
  const whole = done(await seat.call(frozenList, { opening: room.opening }), 'list')
  const envelopes = whole.envelopes.slice(1)
  const leaves = fillWithCovers(
    envelopes.map(({ hash, tag }) => leafOf(fromBase64url(hash), fromBase64url(tag))),
    fromBase64url(whole.covers),
  )
  const other = {
    root: toBase64url(merkleRoot(leaves)),
    count: envelopes.length,
    size: leaves.length,
  }
  const shownToHim = (said: OpeningAnswer) => ({
    ...said,
    swap: byBox(signed.swap, swap.body({ ...fieldsOf(swap, said.swap), ...other })),
    release: byBox(
      signed.release,
      release.body({ ...fieldsOf(release, said.release), root: other.root, keys: other.count }),
    ),
  })
  school.onTheLine = (path, { method }, carry, person) => {
    if (person?.i !== bakyt.i) return carry()
    if (isGiving(path, method)) return Promise.resolve(answered({ kept: true }))
    if (isList(path)) return changed(carry, said => ({ ...said, envelopes }))
    if (!isState(path, method)) return carry()
    return changed(carry, said => shownToHim(said as unknown as OpeningAnswer))
  }
  done(await follow(one(1).room), 'follow')
  assert.ok(codes(one(1)).includes('two_lists'))
  assert.equal(openedLines(one(1)).length, 0)
})

it('one list now and another later, for the same member', async () => {
  await settle(visitors)
  school.onTheLine = (path, { method }, carry) => {
    if (!isState(path, method)) return carry()
    return changed(carry, said => {
      const { swap: record, version } = said as unknown as OpeningAnswer
      const root = toBase64url(new Uint8Array(32))
      const body = swap.body({ ...fieldsOf(swap, record), root })
      return { ...said, swap: byBox(signed.swap, body), version: version + 1 }
    })
  }
  done(await follow(one(0).room), 'follow')
  assert.ok(codes(one(0)).includes('two_lists'))
})

it('a letter missing from the published list: her own code says that it was not there', async () => {
  await settle(visitors)
  await declareNone(visitors)
  await file(visitors)
  await closeUp(visitors)
  assert.equal((await looks(school, writer)).heard.found.length, 1)
  school.onTheLine = (path, _sent, carry) =>
    path === '/api/lists' ? changed(carry, () => ({ lists: [] })) : carry()
  assert.equal((await looks(school, writer)).heard.found.length, 0)
})
