import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  drawnFrom,
  foundBox,
  sealFields,
  signedBy,
  type TestMember,
  testMember,
} from '#tests/founded-box.ts'
import { toBase64url } from './bytes.ts'
import {
  boxKeysSaid,
  checkCommissionChain,
  commissionHash,
  highestIndex,
  refounding,
  succession,
} from './commission-record.ts'
import { sha256 } from './hash.ts'
import { signed } from './labels.ts'
import { passedBefore, passesThrough } from './poster.ts'
import { recordHash, type SignedRecord } from './records.ts'
import { isRefusal } from './refusal.ts'
import { checkSealBody, seal } from './seal-record.ts'

const three = foundBox({ size: 3, parents: 1 })
const random = drawnFrom('anew')
const again = [3, 4, 5].map(i => testMember(i, random))
const roles = ['responsible', 'staff', 'parent'] as const
const otherKey = toBase64url(foundBox({ word: 'another key of the box' }).boxKey)
const last = { hash: toBase64url(sha256(Uint8Array.of(7))), seq: 40 }

const listed = ({ i, keys }: TestMember, role: (typeof roles)[number]) => ({
  ...{ desk: keys.publics.desk, i, key: keys.publics.key, name: `Мүчө ${i}`, role },
})
const fieldsOf = (changed: object = {}) => ({
  box: toBase64url(three.box),
  boxKeys: { before: toBase64url(three.boxKey), now: otherKey },
  journal: last,
  k: 2,
  members: again.map((member, at) => listed(member, roles[at]!)),
  no: 2,
  order: { date: '2026-12-07', no: '71' },
  prev: toBase64url(three.commission.hash),
  ...changed,
})
function anew(changed: object = {}, by: readonly TestMember[] = again): SignedRecord {
  let record: SignedRecord = { body: refounding.body(fieldsOf(changed) as never), signatures: [] }
  for (const member of by) record = signedBy(record, member, refounding.label, three.box)
  return record
}
const checked = (...records: readonly SignedRecord[]) =>
  checkCommissionChain([...three.records, ...records], [three.boxKey])
const reasonOf = (found: unknown) => {
  assert.ok(isRefusal(found), 'it was taken')
  const { refusal, detail } = found as { refusal: string; detail?: { reason: string } }
  return `${refusal} ${detail?.reason ?? ''}`
}

describe('a record that founds anew', () => {
  const whole = checked(anew())

  it('is signed by everybody in it, under a label of its own, and by nobody before', () => {
    assert.ok(!isRefusal(whole))
    assert.deepEqual(whole.box, three.box)
    assert.deepEqual(whole.hash, recordHash(signed.refound, anew().body))
    assert.deepEqual(whole.hash, commissionHash(anew().body))
    assert.equal(highestIndex(whole.everyone), 5)
    assert.deepEqual(whole.refounded?.members, [3, 4, 5])
    for (const i of [0, 1, 2]) {
      assert.equal(
        reasonOf(
          checked(
            anew(
              {},
              again.filter((_, at) => at !== i),
            ),
          ),
        ),
        `signature_missing ${i + 3}`,
      )
    }
    assert.equal(
      reasonOf(checked(signedBy(anew(), three, refounding.label, three.box))),
      'signature_wrong box',
    )
    const old = three.members[0]!
    assert.equal(
      reasonOf(checked(signedBy(anew(), old, refounding.label, three.box))),
      'signature_wrong 0',
    )
  })

  it('under the label of an ordinary change is nothing', () => {
    let record: SignedRecord = { body: anew().body, signatures: [] }
    for (const member of again) record = signedBy(record, member, signed.commission, three.box)
    assert.equal(reasonOf(checked(record)), 'signature_wrong 3')
  })

  it('lists newcomers only: nobody keeps an index, a key or a desk', () => {
    const members = fieldsOf().members
    const instead = (more: object) => members.map((m, at) => (at === 0 ? { ...m, ...more } : m))
    const { desk, key } = three.members[1]!.keys.publics
    const wrong: [string, object][] = [
      ['index', { members: instead({ i: 2 }) }],
      ['keys', { members: instead({ key }) }],
      ['desk', { members: instead({ desk }) }],
      ['parent', { members: members.map((m, at) => ({ ...m, role: at ? 'staff' : m.role })) }],
      ['number', { no: 3 }],
      ['number', { no: 1 }],
      ['chain', { prev: last.hash }],
      ['box', { box: toBase64url(new Uint8Array(16)) }],
      [
        'box_key',
        {
          boxKeys: { before: otherKey, now: toBase64url(Uint8Array.of(1, ...new Uint8Array(31))) },
        },
      ],
    ]
    for (const [reason, changed] of wrong) {
      assert.equal(reasonOf(checked(anew(changed))), `commission_wrong ${reason}`)
    }
    assert.equal(reasonOf(checkCommissionChain([anew()])), 'malformed names')
  })

  it('satisfies no poster of before, and the posters since', () => {
    assert.ok(!isRefusal(whole))
    const [before] = whole.chain
    assert.ok(before)
    assert.ok(!passesThrough(whole, before))
    assert.ok(passedBefore(whole, before))
    assert.ok(passesThrough(whole, whole.hash))
    assert.ok(!passedBefore(whole, whole.hash))
    assert.ok(!passedBefore(three.commission, three.commission.hash))
  })

  it('begins a chain that changes like any other, and that can be founded anew again', () => {
    assert.ok(!isRefusal(whole))
    const newcomer = testMember(6, random)
    const members = [
      listed(again[0]!, 'responsible'),
      listed(newcomer, 'staff'),
      listed(again[2]!, 'parent'),
    ].sort((a, b) => a.i - b.i)
    const {
      journal: _,
      boxKeys: __,
      ...rest
    } = fieldsOf({ members, no: 3, prev: toBase64url(whole.hash) }) as never as Record<
      string,
      unknown
    >
    let record: SignedRecord = { body: succession.body(rest as never), signatures: [] }
    for (const member of [again[0]!, again[2]!, newcomer]) {
      record = signedBy(record, member, succession.label, three.box)
    }
    const box = foundBox({ word: 'another key of the box' })
    const next = checked(anew(), signedBy(record, box, succession.label, three.box))
    assert.ok(!isRefusal(next), JSON.stringify(next))
    assert.ok(passesThrough(next, whole.hash))
    assert.ok(!passesThrough(next, three.commission.hash))
    assert.deepEqual(next.refounded, whole.refounded)
    const third = [7, 8, 9].map(i => testMember(i, random))
    const twice = anew(
      {
        boxKeys: { before: otherKey, now: otherKey },
        members: third.map((member, at) => listed(member, roles[at]!)),
        no: 4,
        prev: toBase64url(next.hash),
      },
      third,
    )
    const all = [anew(), signedBy(record, box, succession.label, three.box), twice]
    const newest = checked(...all)
    assert.ok(!isRefusal(newest), JSON.stringify(newest))
    assert.equal(newest.refounded?.at, 3)
    assert.ok(!passesThrough(newest, whole.hash))
    // Of the key it had first nothing hangs any more: the records themselves name it.
    assert.ok(!isRefusal(checkCommissionChain([...three.records, ...all])))
    assert.equal(boxKeysSaid(all).length, 4)
  })
})

describe('a seal of a box founded anew', () => {
  const commission = checked(anew())

  it('has the key the record names, and a journal that goes past its line', () => {
    assert.ok(!isRefusal(commission))
    const of = { ...three, commission, members: again }
    const fields = { boxKey: otherKey, no: 3, prev: last.hash }
    const said = (more: object) =>
      checkSealBody(seal.body(sealFields(of, { ...fields, ...more })), commission)
    const ok = said({ journal: { hash: last.hash, seq: 41 } })
    assert.ok(!isRefusal(ok), JSON.stringify(ok))
    assert.equal(reasonOf(said({ journal: last })), 'seal_wrong journal')
    const key = toBase64url(three.boxKey)
    assert.equal(
      reasonOf(said({ journal: { hash: last.hash, seq: 41 }, boxKey: key })),
      'seal_wrong box_key',
    )
  })
})
