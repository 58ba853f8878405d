import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { foundBox, sealFields, sealOf, signedBy } from '#tests/founded-box.ts'
import { toBase64url } from './bytes.ts'
import { isRefusal } from './refusal.ts'
import {
  checkSeal,
  checkSealBody,
  mayUse,
  prekey,
  type SealBody,
  type SealFacts,
  seal,
} from './seal-record.ts'
import { sign } from './sign.ts'
import { encodeRecipient } from './x25519-stanza.ts'

const box = foundBox({ size: 5, parents: 2, word: 'seal' })
const { commission, members } = box
const fields = sealFields(box)
const dead = (i: number) => ({
  dead: true,
  i,
  n: 0,
  read: '' as const,
  share: '' as const,
  sig: '' as const,
})
const without = (...gone: number[]) =>
  fields.members.map(member => (gone.includes(member.i) ? dead(member.i) : member))
const first = factsOf(fields)

describe('a seal', () => {
  it('signed by a majority with a parent and the box is what it says', () => {
    const facts = checkSeal(
      sealOf(box, fields, [members[0]!, members[1]!, members[4]!]),
      commission,
    )
    assert.ok(!isRefusal(facts))
    assert.equal(facts.no, 1)
    assert.match(facts.name, /^([0-9A-F]{4} ){4}[0-9A-F]{4}$/)
  })

  it('is refused without a majority, a parent or the box', () => {
    for (const signers of [
      [0, 4],
      [0, 1, 2],
    ]) {
      const record = sealOf(
        box,
        fields,
        signers.map(i => members[i]!),
      )
      assert.deepEqual(checkSeal(record, commission), {
        refusal: 'signature_missing',
        detail: { reason: 'quorum' },
      })
    }
    const all = sealOf(box)
    const noBox = { body: all.body, signatures: all.signatures.slice(0, -1) }
    assert.deepEqual(checkSeal(noBox, commission), {
      refusal: 'signature_missing',
      detail: { reason: 'box' },
    })
  })

  it('is refused when one signature on it is wrong, however many are right', () => {
    const other = foundBox({ size: 5, parents: 2, word: 'other' })
    const record = sealOf(box, fields, members.slice(1))
    const forged = signedBy(record, other.members[0]!, seal.label, box.box)
    assert.equal(refusalOf(checkSeal(forged, commission)), 'signature_wrong')
  })

  it('may leave members out, as long as a majority and a parent stay', () => {
    assert.ok(!isRefusal(check({ members: without(1, 4) })))
    assert.equal(reasonOf(check({ members: without(0, 1, 2) })), 'too_few_living')
    assert.equal(reasonOf(check({ members: without(3, 4) })), 'no_living_parent')
  })

  it('lists substitutes with their own keys, and counts a seat as living while one on it is', () => {
    const of = foundBox({ substitutes: [2], word: 'seats' })
    const all = sealFields(of)
    assert.deepEqual(
      all.members.map(({ i }) => i),
      [0, 1, 2, 3],
    )
    const facts = checkSeal(sealOf(of, all), of.commission)
    assert.ok(!isRefusal(facts))
    const leftOut = (...out: number[]) =>
      checkSealBody(
        seal.body({ ...all, members: all.members.map(m => (out.includes(m.i) ? dead(m.i) : m)) }),
        of.commission,
      )
    assert.ok(!isRefusal(leftOut(2)))
    assert.ok(!isRefusal(leftOut(0, 3)))
    assert.equal(reasonOf(leftOut(2, 3)), 'no_living_parent')
    assert.equal(reasonOf(leftOut(0, 1)), 'too_few_living')
    const without3 = checkSealBody(
      seal.body({ ...all, members: all.members.slice(0, 3) }),
      of.commission,
    )
    assert.equal(reasonOf(without3), 'members')
    const signedBy23 = sealOf(of, all, [of.members[2]!, of.members[3]!])
    assert.deepEqual(checkSeal(signedBy23, of.commission), {
      refusal: 'signature_missing',
      detail: { reason: 'quorum' },
    })
    const signedBy03 = sealOf(of, all, [of.members[0]!, of.members[3]!])
    assert.ok(!isRefusal(checkSeal(signedBy03, of.commission)))
  })

  it('is refused when keys in it are not their owner’s own', () => {
    const [zero, one] = [fields.members[0]!, fields.members[1]!]
    const list = (...changed: SealBody['members'][number][]) =>
      check({ members: [...changed, ...fields.members.slice(changed.length)] })
    assert.equal(reasonOf(list({ ...zero, share: one.share })), 'member_0')
    assert.equal(reasonOf(list({ ...zero, share: zero.read, read: zero.share })), 'member_0')
    assert.equal(reasonOf(list({ ...zero, n: 2 })), 'member_0')
    assert.equal(reasonOf(list({ ...zero, dead: true })), 'member_0')
    assert.equal(reasonOf(list({ ...dead(0), dead: false })), 'member_0')
    assert.equal(reasonOf(list({ ...one, i: 0 }, { ...zero, i: 1 })), 'member_0')
    assert.equal(reasonOf(list(one, zero)), 'members')
    assert.equal(reasonOf(check({ members: fields.members.slice(1) })), 'members')
  })

  it('is refused when one recipient stands in two places', () => {
    const share = members[0]!.prekey.share.recipient
    assert.equal(reasonOf(check({ gate: share })), 'recipients')
    assert.equal(reasonOf(check({ gate: commission.members[0]!.desk })), 'recipients')
    // Signed by member 1 in good order, and still the key of member 0.
    const body = prekey.body({
      box: fields.box,
      member: 1,
      n: 1,
      read: fields.members[1]!.read as string,
      share,
    })
    const sig = toBase64url(sign(prekey.label, box.box, body, members[1]!.keys.signing))
    const copied = fields.members.map(m => (m.i === 1 ? { ...m, share, sig } : m))
    assert.equal(reasonOf(check({ members: copied })), 'recipients')
  })

  it('is refused with a low-order or misspelt recipient, or a box key that verifies anything', () => {
    const body = new TextDecoder().decode(seal.body(fields))
    const lowOrder = encodeRecipient(new Uint8Array(32))
    for (const gate of [lowOrder, fields.gate.toUpperCase(), `${fields.gate} `]) {
      const bytes = new TextEncoder().encode(body.replace(fields.gate, gate))
      assert.equal(refusalOf(checkSealBody(bytes, commission)), 'malformed')
    }
    const boxKey = toBase64url(Uint8Array.of(1, ...new Uint8Array(31)))
    assert.equal(reasonOf(check({ boxKey })), 'box_key')
  })

  it('belongs to one box and one commission, and its times stand in order', () => {
    assert.equal(reasonOf(check({ commission: toBase64url(new Uint8Array(32)) })), 'commission')
    assert.equal(reasonOf(check({ box: toBase64url(new Uint8Array(16)) })), 'box')
    assert.equal(reasonOf(check({ opensAt: fields.sealedAt })), 'times')
    assert.equal(reasonOf(check({ staleAfter: fields.opensAt })), 'times')
    assert.equal(reasonOf(check({ journal: { hash: '', seq: 1 } })), 'journal')
    assert.equal(reasonOf(check({ no: 2 })), 'prev')
  })

  it('follows the seal before it by number, by hash and in the journal', () => {
    const prev = toBase64url(first.hash)
    const next = sealFields(box, { no: 2, prev })
    assert.ok(!isRefusal(checkSealBody(seal.body(next), commission, { previous: first })))
    const wrong: [string, Partial<SealBody>][] = [
      ['number', { no: 3 }],
      ['prev', { prev: toBase64url(new Uint8Array(32)) }],
      ['journal', { journal: { hash: '', seq: 0 } }],
    ]
    for (const [reason, changed] of wrong) {
      const body = seal.body({ ...next, ...changed })
      assert.equal(reasonOf(checkSealBody(body, commission, { previous: first })), reason)
    }
  })

  it('uses no prekey twice: the pepper of an opened seal is to be destroyed', () => {
    const prev = toBase64url(first.hash)
    const again = seal.body({ ...fields, no: 2, prev })
    assert.equal(reasonOf(checkSealBody(again, commission, { previous: first })), 'member_0')
    const [zero] = sealFields(box, { no: 2 }).members
    const resting = seal.body({ ...fields, members: [dead(0), ...fields.members.slice(1)] })
    const rested = checkSealBody(resting, commission)
    assert.ok(!isRefusal(rested))
    const members = [zero!, ...fields.members.slice(1)]
    const next = seal.body({ ...fields, members, no: 2, prev: toBase64url(rested.hash) })
    assert.equal(reasonOf(checkSealBody(next, commission, { previous: rested })), 'member_1')
  })

  it('is not signed for by a member whose two keys are one', () => {
    const { share } = members[0]!.prekey
    const one = { box: fields.box, member: 0, n: 1, read: share.recipient, share: share.recipient }
    assert.throws(() => prekey.body(one), /malformed/)
    const bytes = new TextEncoder().encode(JSON.stringify({ ...one, v: 1 }))
    assert.equal(refusalOf(prekey.read(bytes)), 'malformed')
  })

  it('warns a writer when it is stale, and is older than seen when its number fell', () => {
    const { staleAfter } = first
    assert.equal(mayUse(first, { now: staleAfter, lowestNo: 1 }), 'fresh')
    assert.equal(mayUse(first, { now: staleAfter + 1, lowestNo: 0 }), 'stale')
    assert.equal(mayUse(first, { now: 0, lowestNo: 2 }), 'older_than_seen')
  })
})

function check(changed: Partial<SealBody>) {
  return checkSealBody(seal.body({ ...fields, ...changed }), commission)
}

function factsOf(of: SealBody): SealFacts {
  const facts = checkSeal(sealOf(box, of), commission)
  if (isRefusal(facts)) throw new Error(JSON.stringify(facts))
  return facts
}

function refusalOf(value: unknown): string | undefined {
  return isRefusal(value) ? (value as { refusal: string }).refusal : undefined
}

function reasonOf(value: unknown): string | undefined {
  if (!isRefusal(value)) return 'none'
  return (value as { detail?: { reason: string } }).detail?.reason
}
