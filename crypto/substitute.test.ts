import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { drawnFrom, foundBox, signedBy, type TestMember, testMember } from '#tests/founded-box.ts'
import { toBase64url } from './bytes.ts'
import { checkCommissionChain, founding, isQuorum, succession } from './commission-record.ts'
import type { SignedRecord } from './records.ts'
import { isRefusal } from './refusal.ts'

const three = foundBox({ substitutes: [2], word: 'three' })
const five = foundBox({ size: 5, parents: 2 })

describe('a substitute', () => {
  it('is in the record with the member whose seat it shares, and signs the founding like all', () => {
    assert.deepEqual(
      three.commission.members.map(({ seat }) => seat),
      [undefined, undefined, undefined, 2],
    )
    assert.equal(three.commission.k, 2)
    const [record] = three.records
    const less = { body: record!.body, signatures: record!.signatures.filter(({ by }) => by !== 3) }
    assert.deepEqual(checkCommissionChain([less]), {
      refusal: 'signature_missing',
      detail: { reason: '3' },
    })
  })

  it('leaves records without one byte for byte what they were', () => {
    const text = new TextDecoder().decode(five.records[0]!.body)
    assert.ok(!text.includes('seat'))
    const own = text.replace('"role":"responsible"', '"role":"responsible","seat":0')
    const refused = checkCommissionChain([{ body: new TextEncoder().encode(own), signatures: [] }])
    assert.equal(isRefusal(refused) && refused.refusal, 'commission_wrong')
  })

  it('is refused on no seat, another role’s, another substitute’s, or as the second of a seat', () => {
    const all = three.members.map(member => listed(member, roleOf(member.i)))
    const another = listed(testMember(4, drawnFrom('another')), 'parent')
    const with3 = (changed: object, ...more: object[]) => [
      ...all.slice(0, 3),
      { ...all[3]!, ...changed },
      ...more,
    ]
    const cases: [string, object[]][] = [
      ['seat', with3({ seat: 9 })],
      ['seat', with3({ seat: 3 })],
      ['seat', with3({ seat: 1 })],
      ['seat', with3({ role: 'staff', seat: 2 })],
      ['seat', with3({ seat: 2 }, { ...another, seat: 3 })],
      ['seat', with3({ seat: 2 }, { ...another, seat: 2 })],
      ['even', with3({})],
    ]
    for (const [reason, members] of cases) {
      const body = founding.body({ k: 2, members, no: 1, order } as never)
      const refused = checkCommissionChain([{ body, signatures: [] }])
      assert.deepEqual(refused, { refusal: 'commission_wrong', detail: { reason } })
    }
    for (const seat of ['2', -1, 2.5, null, 256]) {
      const body = { k: 2, members: with3({ seat }), no: 1, order, v: 1 }
      const bytes = new TextEncoder().encode(JSON.stringify(body))
      const refused = checkCommissionChain([{ body: bytes, signatures: [] }])
      assert.equal(isRefusal(refused) && refused.refusal, 'malformed')
    }
  })

  it('is refused where a letter would have no room for so many leaves', () => {
    const nine = { size: 9, parents: 2, word: 'nine' }
    assert.equal(foundBox({ ...nine, substitutes: [8, 7, 0] }).commission.k, 5)
    assert.throws(() => foundBox({ ...nine, substitutes: [8, 7, 0, 1] }), /leaves/)
  })

  it('counts once with the member, alone like the member', () => {
    const { commission } = three
    const enough = [
      [0, 3],
      [1, 2],
      [0, 2, 3],
    ].map(present => isQuorum(commission, present))
    assert.deepEqual(enough, [true, true, true])
    const few = [[2, 3], [0, 1], [3]].map(present => isQuorum(commission, present))
    assert.deepEqual(few, [false, false, false])
  })

  it('may change places with the member in a later record, key and index staying', () => {
    const members = three.members.map(member => ({
      ...listed(member, roleOf(member.i)),
      ...(member.i === 2 ? { seat: 3 } : {}),
    }))
    const signing = (...by: number[]) => successor(members, by)
    const newest = checkCommissionChain([...three.records, signing(0, 3)], [three.boxKey])
    assert.ok(!isRefusal(newest))
    assert.deepEqual(
      newest.members.map(({ i, seat }) => [i, seat]),
      [
        [0, undefined],
        [1, undefined],
        [2, 3],
        [3, undefined],
      ],
    )
    assert.deepEqual(checkCommissionChain([...three.records, signing(2, 3)], [three.boxKey]), {
      refusal: 'signature_missing',
      detail: { reason: 'quorum' },
    })
  })
})

type Role = 'parent' | 'responsible' | 'staff'

function listed({ i, keys }: TestMember, role: Role) {
  return { desk: keys.publics.desk, i, key: keys.publics.key, name: `Мүчө ${i}`, role }
}

const roleOf = (i: number): Role => (i === 0 ? 'responsible' : i === 1 ? 'staff' : 'parent')

const order = { date: '2026-10-30', no: '47' }

/** The same people, otherwise seated; signed by these and the box. */
function successor(members: readonly object[], by: readonly number[]): SignedRecord {
  const body = succession.body({
    ...{ k: 2, members, no: 2, order },
    box: toBase64url(three.box),
    prev: toBase64url(three.commission.hash),
  } as never)
  return [...by.map(i => three.members[i]!), three].reduce<SignedRecord>(
    (record, who) => signedBy(record, who, succession.label, three.box),
    { body, signatures: [] },
  )
}
