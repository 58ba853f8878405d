import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { foundBox, signedBy } from '#tests/founded-box.ts'
import { toBase64url, utf8 } from './bytes.ts'
import { keyOfMember } from './commission-record.ts'
import { canary, swap } from './opening-records.ts'
import { line } from './record-shape.ts'
import {
  fromWire,
  readByBox,
  readOwn,
  recordHash,
  recordName,
  type SignedRecord,
  signersOf,
  toWire,
  withSignature,
} from './records.ts'
import { isRefusal } from './refusal.ts'
import { sign } from './sign.ts'

const box = foundBox()
const [first, second] = [box.members[0]!, box.members[1]!]
const hash = toBase64url(new Uint8Array(32).fill(3))
const fields = { box: toBase64url(box.box), envelope: hash, member: 0, seal: hash }
const body = canary.body(fields)
const keyOf = (by: number | 'box') => (by === 'box' ? box.boxKey : keyOfMember(box.commission, by))

describe('the body of a record', () => {
  it('reads back as what was written', () => assert.deepEqual(canary.read(body), fields))

  it('is refused with a name more, a name less, or another version', () => {
    const others = [
      { ...fields, v: 2 },
      { ...fields, v: 1, extra: 1 },
      { box: fields.box, envelope: hash, member: 0, v: 1 },
      { ...fields, v: 1, seal: undefined, constructor: hash },
      fields,
    ]
    for (const other of others) {
      const sorted = JSON.stringify(other, Object.keys(other).sort())
      assert.equal(refusalOf(canary.read(utf8(sorted))), 'malformed')
    }
  })

  it('is refused in every spelling but its own', () => {
    const text = new TextDecoder().decode(body)
    const spellings = [
      ` ${text}`,
      `${text}\n`,
      text.replace('"member":0', '"member":0.0'),
      text.replace('"member":0', '"member":-0'),
      text.replace('"member":0', '"member":0e0'),
      text.replace('"member":0', '"member":0,"member":0'),
      text.replace('"box"', '"\\u0062ox"'),
      text.replace(/\{(.*),("v":1)\}/, '{$2,$1}'),
    ]
    for (const spelling of spellings) {
      assert.notEqual(spelling, text)
      assert.equal(refusalOf(canary.read(utf8(spelling))), 'malformed', spelling)
    }
  })

  it('is refused when bytes in it have a second spelling or another length', () => {
    const tail = `${hash.slice(0, -1)}N`
    for (const envelope of [tail, `${hash}=`, hash.slice(1), hash.replace('A', '+'), 7, null]) {
      const text = new TextDecoder().decode(body)
      const other = text.replace(`"envelope":"${hash}"`, `"envelope":${JSON.stringify(envelope)}`)
      assert.equal(refusalOf(canary.read(utf8(other))), 'malformed')
    }
  })

  it('is never a surprise, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), bytes => isRefusal(canary.read(bytes))),
    )
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), text => isRefusal(canary.read(utf8WellFormed(text)))),
    )
  })

  it('cannot be written with fields that would not be read', () => {
    assert.throws(() => canary.body({ ...fields, member: 256 }))
    assert.throws(() => canary.body({ ...fields, seal: 'not a hash' }))
  })

  it('holds names as people write them, on one line and in one spelling', () => {
    const name = line(40)
    assert.equal(name('Асанова Гүлнара'), 'Асанова Гүлнара')
    for (const wrong of [
      '',
      ' Асан',
      'Асан\n',
      '\u0438\u0306',
      'a\u0000',
      'a\u2028b',
      '\ud800',
      'ө'.repeat(21),
    ]) {
      assert.throws(() => name(wrong), wrong)
    }
  })
})

describe('the hash of a record', () => {
  it('does not change when somebody signs, and tells labels apart', () => {
    const record = signedBy({ body, signatures: [] }, first, canary.label, box.box)
    assert.deepEqual(recordHash(canary.label, record.body), recordHash(canary.label, body))
    assert.notDeepEqual(recordHash(swap.label, body), recordHash(canary.label, body))
  })

  it('is named by eighty bits in fours', () => {
    assert.match(recordName(recordHash(canary.label, body)), /^([0-9A-F]{4} ){4}[0-9A-F]{4}$/)
  })
})

describe('signatures', () => {
  const both = [box, second, first].reduce<SignedRecord>(
    (record, who) => signedBy(record, who, canary.label, box.box),
    { body, signatures: [] },
  )

  it('stand in the order of members with the box last, whoever signed first', () => {
    assert.deepEqual(
      both.signatures.map(({ by }) => by),
      [0, 1, 'box'],
    )
    assert.deepEqual(signersOf(both, canary.label, box.box, keyOf), new Set([0, 1, 'box']))
  })

  it('cannot be given twice by one', () => {
    const { sig } = both.signatures[0]!
    assert.throws(() => withSignature(both, { by: 0, sig }), RangeError)
    const twice = { body, signatures: [both.signatures[0]!, ...both.signatures] }
    assert.equal(refusalOf(signersOf(twice, canary.label, box.box, keyOf)), 'malformed')
  })

  it('of a stranger, or one wrong among right ones, spoil the record', () => {
    const [zero, one] = [both.signatures[0]!, both.signatures[1]!]
    const stranger = { body, signatures: [{ by: 7, sig: zero.sig }] }
    assert.equal(refusalOf(signersOf(stranger, canary.label, box.box, keyOf)), 'signature_wrong')
    const swapped = {
      body,
      signatures: [
        { by: 0, sig: one.sig },
        { by: 1, sig: zero.sig },
      ],
    }
    assert.equal(refusalOf(signersOf(swapped, canary.label, box.box, keyOf)), 'signature_wrong')
  })

  it('travel as text and come back the same; any other order or length is refused', () => {
    const wire = toWire(both)
    const back = fromWire(wire)
    assert.deepEqual(back, both)
    const { signatures } = wire
    for (const other of [
      { ...wire, signatures: [...signatures].reverse() },
      { ...wire, signatures: [{ by: 0, sig: 'AAAA' }] },
      { ...wire, signatures: [{ by: 256, sig: signatures[0]!.sig }] },
      { ...wire, body: `${wire.body}=` },
    ]) {
      assert.equal(refusalOf(fromWire(other)), 'malformed')
    }
  })
})

describe('a record of one signer', () => {
  const own = { body, sig: sign(canary.label, box.box, body, first.keys.signing) }

  it('is read with its signer’s key and no other', () => {
    assert.deepEqual(readOwn(canary, own, box.box, keyOf(0)!), fields)
    assert.equal(refusalOf(readOwn(canary, own, box.box, keyOf(1)!)), 'signature_wrong')
  })

  it('is refused when it names another box than the one it is signed in', () => {
    const other = canary.body({ ...fields, box: toBase64url(new Uint8Array(16)) })
    const sig = sign(canary.label, box.box, other, first.keys.signing)
    assert.equal(refusalOf(readOwn(canary, { body: other, sig }, box.box, keyOf(0)!)), 'malformed')
  })

  it('of the box is read only with the box’s signature and nothing beside it', () => {
    const record = signedBy({ body, signatures: [] }, box, canary.label, box.box)
    assert.deepEqual(readByBox(canary, record, box.box, box.boxKey), fields)
    const more = signedBy(record, first, canary.label, box.box)
    assert.equal(refusalOf(readByBox(canary, more, box.box, box.boxKey)), 'signature_missing')
    const none = { body, signatures: [] }
    assert.equal(refusalOf(readByBox(canary, none, box.box, box.boxKey)), 'signature_missing')
  })
})

function refusalOf(value: unknown): string | undefined {
  return isRefusal(value) ? (value as { refusal: string }).refusal : undefined
}

const utf8WellFormed = (text: string) => utf8(text.toWellFormed())
