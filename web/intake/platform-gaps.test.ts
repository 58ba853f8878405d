// An age file made and opened with nothing but what a phone of 2020 has.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { generateIdentity, openWith, sealTo } from '#crypto/age-file.ts'
import { fillBigUint64, fillHasOwn, fillTransformStream } from './platform-gaps.ts'

const own = { TransformStream: globalThis.TransformStream, ...pipeOf() }

function pipeOf() {
  return { pipeThrough: ReadableStream.prototype.pipeThrough }
}

describe('a phone without streams to pipe through', () => {
  before(() => {
    Object.assign(globalThis, { TransformStream: undefined })
    Reflect.deleteProperty(ReadableStream.prototype, 'pipeThrough')
    fillTransformStream(globalThis)
  })
  after(() => {
    Object.assign(globalThis, { TransformStream: own.TransformStream })
    Object.defineProperty(ReadableStream.prototype, 'pipeThrough', {
      configurable: true,
      writable: true,
      value: own.pipeThrough,
    })
  })

  it('seals and opens every length around the borders of a chunk', async () => {
    assert.notEqual(ReadableStream.prototype.pipeThrough, own.pipeThrough)
    const key = generateIdentity()
    for (const length of [0, 1, 16_384, 65_535, 65_536, 65_537, 300_000]) {
      const words = Uint8Array.from({ length }, (_, i) => i % 251)
      const file = await sealTo([key.recipient], words)
      assert.deepEqual(await openWith(key, file), words)
    }
  })

  it('notices a changed byte like every phone', async () => {
    const key = generateIdentity()
    const file = await sealTo([key.recipient], new Uint8Array(70_000))
    file[file.length - 1]! ^= 1
    assert.deepEqual(await openWith(key, file), {
      refusal: 'cannot_be_opened',
      detail: { reason: 'changed' },
    })
  })
})

describe('a phone of 2020', () => {
  const newer = { hasOwn: Object.hasOwn, setBigUint64: DataView.prototype.setBigUint64 }
  before(() => {
    Reflect.deleteProperty(Object, 'hasOwn')
    Reflect.deleteProperty(DataView.prototype, 'setBigUint64')
    fillHasOwn(Object)
    fillBigUint64(DataView.prototype)
  })
  after(() => {
    Object.hasOwn = newer.hasOwn
    DataView.prototype.setBigUint64 = newer.setBigUint64
  })

  it('learns to ask an object for its own names', () => {
    assert.notEqual(Object.hasOwn, newer.hasOwn)
    assert.equal(Object.hasOwn({ a: undefined }, 'a'), true)
    assert.equal(Object.hasOwn({}, 'constructor'), false)
  })

  it('learns to write a number of eight bytes, either end first', () => {
    const view = new DataView(new ArrayBuffer(24))
    const n = BigInt('0x0123456789abcdef')
    view.setBigUint64(0, n)
    view.setBigUint64(8, n, true)
    view.setBigUint64(16, BigInt(255), false)
    const read = [0, 8, 16].map(at => view.getBigUint64(at, at === 8))
    assert.deepEqual(read, [n, n, BigInt(255)])
  })
})
