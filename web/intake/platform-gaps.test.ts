// An age file made and opened with nothing but what a phone of 2020 has.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { generateIdentity, openWith, sealTo } from '#crypto/age-file.ts'
import { fillAt, fillHasOwn, fillTransformStream } from './platform-gaps.ts'

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

  it('notices a changed byte as any phone does', async () => {
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
  it('learns to ask an object for its own names, and a list for its last', () => {
    const object: { hasOwn?: typeof Object.hasOwn } = {}
    fillHasOwn(object)
    assert.equal(object.hasOwn?.({ a: 1 }, 'a'), true)
    assert.equal(object.hasOwn?.({}, 'constructor'), false)
    const prototype: { at?: unknown } = {}
    fillAt(prototype)
    const list = Object.assign(Object.create(prototype), { 0: 'first', 1: 'last', length: 2 })
    assert.deepEqual([list.at(0), list.at(-1), list.at(-3)], ['first', 'last', undefined])
  })
})
