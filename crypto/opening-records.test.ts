import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { foundBox } from '#tests/founded-box.ts'
import { toBase64url, utf8 } from './bytes.ts'
import {
  ack,
  attestation,
  canary,
  caseEntry,
  conflict,
  openingKey,
  release,
  shareBatch,
  swap,
} from './opening-records.ts'
import { isRefusal } from './refusal.ts'

const { members } = foundBox()
const id = (byte: number) => toBase64url(new Uint8Array(16).fill(byte))
const hash = (byte: number) => toBase64url(new Uint8Array(32).fill(byte))
const recipient = members[0]!.keys.publics.desk
const [box, opening] = [id(1), id(2)]

const said = [
  [
    attestation,
    {
      again: [hash(9), hash(8)],
      box,
      kind: 'week',
      member: 2,
      next: hash(1),
      opening,
      recipient,
      seal: hash(2),
    },
  ],
  [openingKey, { box, member: 2, n: 1, opening, recipient }],
  [
    swap,
    {
      again: [{ envelopes: [hash(5)], seal: hash(9) }],
      box,
      count: 3,
      covers: hash(3),
      next: hash(1),
      opening,
      root: hash(4),
      seal: hash(2),
      size: 8,
    },
  ],
  [release, { box, keys: 3, opening, root: hash(4) }],
  [
    shareBatch,
    {
      box,
      file: hash(6),
      from: 2,
      opening,
      root: hash(4),
      to: recipient,
      values: [
        { envelope: hash(5), hash: hash(7), leaf: 'p2' },
        { envelope: hash(5), hash: hash(8), leaf: 'm2' },
      ],
    },
  ],
  [
    conflict,
    {
      box,
      entries: [
        { concerns: false, entry: id(3) },
        { concerns: true, entry: id(4) },
      ],
      member: 1,
      opening,
    },
  ],
  [canary, { box, envelope: hash(5), member: 0, seal: hash(2) }],
  [ack, { box, envelope: hash(5), seal: hash(2) }],
  [caseEntry, { box, entry: id(3), file: hash(6), key: id(5), member: 1 }],
] as const

type Kind = { body(fields: object): Uint8Array; read(body: Uint8Array): unknown; label: string }

describe('what is said at an opening', () => {
  for (const [kind, fields] of said as unknown as readonly [Kind, object][]) {
    it(`${kind.label}: is read as it was written, and refused with anything added or left out`, () => {
      const body = kind.body(fields)
      assert.deepEqual(kind.read(body), fields)
      const held = JSON.parse(new TextDecoder().decode(body)) as { [name: string]: unknown }
      for (const name of Object.keys(held)) {
        const { [name]: _, ...less } = held
        assert.ok(isRefusal(kind.read(sorted(less))), `without ${name}`)
        for (const wrong of [true, 1.5, -1, 'x', {}, null, [[]]]) {
          assert.ok(isRefusal(kind.read(sorted({ ...held, [name]: wrong }))), name)
        }
      }
      assert.ok(isRefusal(kind.read(sorted({ ...held, more: 1 }))))
    })
  }

  it('a share message has no name for what a read key unwraps, nor for another’s place', () => {
    const fields = said[4][1]
    for (const leaf of ['r2', 'm1', 'p02', 'm', 'm2 ', 'm-2', 'M2', 'm256']) {
      const values = [{ ...fields.values[0], leaf: leaf as 'm2' }]
      assert.throws(() => shareBatch.body({ ...fields, values }), leaf)
    }
    const twice = [fields.values[0], fields.values[0]]
    assert.throws(() => shareBatch.body({ ...fields, values: twice }))
  })

  it('conflicts name each letter once, in rising order', () => {
    const fields = said[5][1]
    assert.throws(() => conflict.body({ ...fields, entries: [...fields.entries].reverse() }))
    assert.throws(() =>
      conflict.body({ ...fields, entries: [fields.entries[0], fields.entries[0]] }),
    )
  })

  it('a swap never counts more letters than its list holds, nor a seal twice', () => {
    const fields = said[2][1]
    assert.throws(() => swap.body({ ...fields, count: 9 }))
    assert.throws(() => swap.body({ ...fields, again: [fields.again[0], fields.again[0]] }))
    assert.throws(() => attestation.body({ ...said[0][1], again: [hash(9), hash(9)] }))
  })
})

function sorted(value: { readonly [name: string]: unknown }): Uint8Array {
  const names = Object.keys(value).sort()
  return utf8(`{${names.map(name => `"${name}":${JSON.stringify(value[name])}`).join(',')}}`)
}
