import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  drawnFrom,
  foundBox,
  signedBy,
  type TestBox,
  type TestMember,
  testMember,
} from '#tests/founded-box.ts'
import { toBase64url } from './bytes.ts'
import {
  boxIdOf,
  checkCommissionChain,
  checkCommissions,
  founding,
  isQuorum,
  keyOfMember,
  noBoxYet,
  succession,
} from './commission-record.ts'
import { passesThrough } from './poster.ts'
import { recordHash, type SignedRecord } from './records.ts'
import { isRefusal } from './refusal.ts'

const five = foundBox({ size: 5, parents: 2 })
const roles = ['responsible', 'staff', 'staff', 'parent', 'parent'] as const
const newcomer = testMember(5, drawnFrom('newcomer'))

describe('the founding record', () => {
  it('gives the box its id, and is signed by every member in it', () => {
    assert.deepEqual(boxIdOf(five.records[0]!), five.box)
    assert.deepEqual(five.box, five.commission.hash.subarray(0, 16))
    assert.equal(five.commission.k, 3)
    assert.deepEqual(keyOfMember(five.commission, 9), undefined)
    const [record] = five.records
    const less = { body: record!.body, signatures: record!.signatures.slice(1) }
    assert.deepEqual(checkCommissionChain([less]), {
      refusal: 'signature_missing',
      detail: { reason: '0' },
    })
  })

  it('is refused when nobody or the box stands where members should', () => {
    assert.equal(refusalOf(checkCommissionChain([])), 'commission_wrong')
    const withBox = signedBy(five.records[0]!, five, founding.label, noBoxYet)
    assert.equal(refusalOf(checkCommissionChain([withBox])), 'signature_wrong')
  })

  it('is refused when the commission in it is unlawful', () => {
    const member = (i: number) => listed(five.members[i]!, roles[i]!)
    const all = [0, 1, 2, 3, 4].map(member)
    const cases: [string, object][] = [
      ['even', { members: all.slice(0, 4), k: 3 }],
      ['majority', { members: all, k: 2 }],
      ['responsible', { members: all.map(m => ({ ...m, role: 'parent' })) }],
      [
        'responsible',
        {
          members: [{ ...all[1]!, role: 'responsible' as const }, ...all.slice(1)].map((m, i) => ({
            ...m,
            i,
            role: i < 2 ? 'responsible' : m.role,
          })),
        },
      ],
      ['parent', { members: all.map((m, i) => ({ ...m, role: i ? 'staff' : m.role })) }],
      ['keys', { members: all.map((m, i) => (i === 4 ? { ...m, key: all[3]!.key } : m)) }],
      ['desk', { members: all.map((m, i) => (i === 4 ? { ...m, desk: all[3]!.desk } : m)) }],
      ['index', { members: all.map((m, i) => (i === 4 ? { ...m, i: 7 } : m)) }],
      ['index', { members: [all[1]!, all[0]!, ...all.slice(2)] }],
    ]
    for (const [reason, changed] of cases) {
      const body = founding.body({ ...foundingFields(all), ...changed } as never)
      const refused = checkCommissionChain([{ body, signatures: [] }])
      assert.deepEqual(refused, { refusal: 'commission_wrong', detail: { reason } })
    }
  })

  it('is refused when a key in it would verify anything', () => {
    const all = five.members.map((m, i) => listed(m, roles[i]!))
    const key = toBase64url(Uint8Array.of(1, ...new Uint8Array(31)))
    const body = founding.body(foundingFields([...all.slice(0, 4), { ...all[4]!, key }]))
    const refused = checkCommissionChain([{ body, signatures: [] }])
    assert.deepEqual(refused, { refusal: 'commission_wrong', detail: { reason: 'keys' } })
  })
})

describe('a later commission', () => {
  it('takes effect with its newcomers, a majority of the outgoing, a parent and the box', () => {
    const chain = [...five.records, successor([newcomer, ...pick(0, 1, 3)])]
    const newest = checkCommissionChain(chain, [five.boxKey])
    assert.ok(!isRefusal(newest))
    assert.equal(newest.no, 2)
    assert.deepEqual(newest.box, five.box)
    assert.deepEqual(
      newest.members.map(({ i }) => i),
      [0, 1, 2, 3, 5],
    )
    assert.deepEqual(
      newest.everyone.map(({ i }) => i),
      [0, 1, 2, 3, 4, 5],
    )
    const all = checkCommissions(chain, [five.boxKey])
    assert.deepEqual(all, [five.commission, newest])
    assert.ok(passesThrough(newest, five.commission.hash))
    assert.ok(passesThrough(newest, newest.hash))
    assert.ok(!passesThrough(five.commission, newest.hash))
  })

  it('is refused without a newcomer, a quorum, an outgoing parent or the box', () => {
    const cases: [string, SignedRecord][] = [
      ['5', successor(pick(0, 1, 3))],
      ['quorum', successor([newcomer, ...pick(0, 3)])],
      ['quorum', successor([newcomer, ...pick(0, 1, 2)])],
      ['box', successor([newcomer, ...pick(0, 1, 3)], {}, false)],
    ]
    for (const [reason, record] of cases) {
      const refused = checkCommissionChain([...five.records, record], [five.boxKey])
      assert.deepEqual(refused, { refusal: 'signature_missing', detail: { reason } })
    }
    const signed = successor([newcomer, ...pick(0, 1, 3)])
    assert.equal(refusalOf(checkCommissionChain([...five.records, signed])), 'signature_missing')
    const other = foundBox({ word: 'other' })
    const chain = [...five.records, signed]
    assert.equal(refusalOf(checkCommissionChain(chain, [other.boxKey])), 'signature_wrong')
    assert.ok(!isRefusal(checkCommissionChain(chain, [other.boxKey, five.boxKey])))
  })

  it('is refused out of its line: another box, another record before, a number that falls', () => {
    const wrong: [string, object][] = [
      ['box', { box: toBase64url(new Uint8Array(16)) }],
      ['chain', { prev: toBase64url(new Uint8Array(32)) }],
      ['number', { no: 1 }],
    ]
    for (const [reason, changed] of wrong) {
      const record = successor([newcomer, ...pick(0, 1, 3)], changed)
      const refused = checkCommissionChain([...five.records, record], [five.boxKey])
      assert.deepEqual(refused, { refusal: 'commission_wrong', detail: { reason } })
    }
  })

  it('asks no other key of the box once one has fitted', () => {
    const keys = [five.boxKey, five.boxKey]
    Object.defineProperty(keys, 1, { get: () => assert.fail('asked again') })
    const chain = [...five.records, successor([newcomer, ...pick(0, 1, 3)])]
    assert.ok(!isRefusal(checkCommissionChain(chain, keys)))
  })

  it('leaves who stays the recipient of their root: case keys must not go to another', () => {
    const [zero, ...others] = seats([0, 1, 2, 3], newcomer)
    const desk = testMember(9, drawnFrom('another desk')).keys.publics.desk
    const moved = successor([newcomer, ...pick(0, 1, 3)], {
      members: [{ ...zero!, desk }, ...others],
    })
    assert.deepEqual(checkCommissionChain([...five.records, moved], [five.boxKey]), {
      refusal: 'commission_wrong',
      detail: { reason: 'desk' },
    })
  })

  it('never gives an index to a second person, even when the first is long gone', () => {
    const indexWrong = { refusal: 'commission_wrong', detail: { reason: 'index' } }
    const taking = testMember(4, drawnFrom('taking'))
    const takes = successor([taking, ...pick(0, 1, 3)], { members: seats([0, 1, 2, 3], taking) })
    assert.deepEqual(checkCommissionChain([...five.records, takes], [five.boxKey]), indexWrong)

    const second = successor([newcomer, ...pick(0, 1, 3)])
    const again = testMember(5, drawnFrom('again'))
    const third = successor([again, ...pick(0, 1, 3)], {
      members: seats([0, 1, 2, 3], again),
      no: 3,
      prev: toBase64url(recordHash(succession.label, second.body)),
    })
    const chain = [...five.records, second, third]
    assert.deepEqual(checkCommissionChain(chain, [five.boxKey]), indexWrong)
  })
})

describe('a quorum', () => {
  it('is a majority with a parent; the box and strangers do not count', () => {
    const { commission } = five
    assert.ok(isQuorum(commission, [0, 1, 3]))
    assert.ok(!isQuorum(commission, [0, 1, 2]))
    assert.ok(!isQuorum(commission, [0, 3]))
    assert.ok(!isQuorum(commission, ['box', 0, 3]))
    assert.ok(!isQuorum(commission, [0, 3, 9]))
  })

  it('counts everybody once, however often they are named', () => {
    assert.ok(!isQuorum(five.commission, [3, 3, 3]))
    assert.ok(!isQuorum(five.commission, [0, 3, 0]))
  })
})

const pick = (...indexes: number[]): TestMember[] => indexes.map(i => five.members[i]!)

type Role = 'parent' | 'responsible' | 'staff'

function listed({ i, keys }: TestMember, role: Role) {
  return { desk: keys.publics.desk, i, key: keys.publics.key, name: `Мүчө ${i}`, role }
}

function foundingFields(members: readonly ReturnType<typeof listed>[]) {
  return { k: 3, members, no: 1, order: { date: '2026-10-30', no: '47' } }
}

const seats = (stay: readonly number[], comes: TestMember) => [
  ...stay.map(i => listed(five.members[i]!, roles[i]!)),
  listed(comes, 'parent'),
]

/** Member 4 leaves, the newcomer comes. */
function successor(
  signers: readonly TestMember[],
  changed: object = {},
  withBox = true,
  of: TestBox = five,
): SignedRecord {
  const body = succession.body({
    ...foundingFields(seats([0, 1, 2, 3], newcomer)),
    box: toBase64url(of.box),
    no: 2,
    prev: toBase64url(of.commission.hash),
    ...changed,
  })
  const all = withBox ? [...signers, of] : signers
  return all.reduce<SignedRecord>(
    (record, who) => signedBy(record, who, succession.label, of.box),
    { body, signatures: [] },
  )
}

function refusalOf(value: unknown): string | undefined {
  return isRefusal(value) ? (value as { refusal: string }).refusal : undefined
}
