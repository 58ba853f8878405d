// The power goes between any two steps: nothing is lost, nothing happens twice, and it goes on.
import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { type Office, openOffice, sealedEnvelope } from '#tests/clerk-office.ts'
import { lineTo, schoolAt } from '#tests/office-school.ts'
import { aboutTheClassFund, ainura, bakyt, jypar } from '#tests/people.ts'
import {
  closeUp,
  come,
  declareNone,
  file,
  looksAtTheBox,
  open,
  settle,
  type Visitor,
} from '#tests/walks/commission.ts'
import type { School } from '#tests/walks/school.ts'
import { drops } from '#tests/walks/writers.ts'
import { makeApp } from '../app.ts'
import { keysAgree } from '../keys-agree.ts'
import type { Parts } from '../parts.ts'

let office: Office
let school: School
let line: ReturnType<typeof switchable>

beforeEach(async () => {
  office = await openOffice()
  line = switchable(office)
  school = schoolAt(office, line)
  await drops(school, aboutTheClassFund)
  school.clock.set('2026-11-24 12:01')
})
afterEach(() => office.end())

type Cut = (parts: Parts) => Partial<Parts>
const power = () => {
  throw new Error('the power went')
}
const powerLater = () => Promise.reject(new Error('the power went'))

const afterTheSwap: Record<string, Cut> = {
  'before the key folder was told of the new seal': ({ keys }) => ({
    keys: { ...keys, setCurrent: power },
  }),
  'before the rows were rewritten': ({ store }) => ({ store: { ...store, rewrite: powerLater } }),
}

const afterTheClosing: Record<string, Cut> = {
  'before the letters were taken out': ({ store }) => ({
    store: cutAfterTheClosing(store),
  }),
  'before the rows were rewritten': ({ store }) => ({ store: { ...store, rewrite: powerLater } }),
  'before the backup was made': ({ store }) => ({ store: { ...store, backup: powerLater } }),
  'before the keys were destroyed': ({ keys }) => ({ keys: { ...keys, destroy: power } }),
  'before it was said that they are': ({ keys, store }) => {
    let destroyed = false
    return {
      keys: {
        ...keys,
        destroy: names => {
          keys.destroy(names)
          destroyed = true
        },
      },
      store: { ...store, change: work => (destroyed ? powerLater() : store.change(work)) },
    }
  },
}

describe('an opening cut short', () => {
  for (const [when, cut] of Object.entries(afterTheSwap)) {
    it(`after the swap, ${when}, goes on at the next start`, async () => {
      const visitors = await come(school, ainura, bakyt, jypar)
      await looksAtTheBox(visitors[0]!)
      line.to(cut)
      await open(visitors)
      await startAgain()
      const opening = await underway()
      assert.equal(opening?.stage, 'reading')
      assert.ok(opening?.release)
      await takesLetters()
      await readAndClose(visitors)
      await finished()
    })
  }

  for (const [when, cut] of Object.entries(afterTheClosing)) {
    it(`after the closing, ${when}, goes on at the next start`, async () => {
      const visitors = await come(school, ainura, bakyt, jypar)
      await looksAtTheBox(visitors[0]!)
      await open(visitors)
      await readAndClose(visitors, () => line.to(cut))
      assert.equal((await underway())?.stage, 'closed')
      await startAgain()
      await finished()
    })
  }

  it('is finished once, however often it is taken up', async () => {
    const visitors = await come(school, ainura, bakyt, jypar)
    await looksAtTheBox(visitors[0]!)
    await open(visitors)
    await readAndClose(visitors)
    for (let start = 0; start < 3; start++) await startAgain()
    await finished()
  })
})

async function readAndClose(visitors: readonly Visitor[], beforeClosing = () => {}) {
  await settle(visitors)
  await declareNone(visitors)
  await file(visitors)
  beforeClosing()
  await closeUp(visitors)
}

const read = () => office.parts.store.read
const boxId = async () => (await read().boxes.only())!.id
const underway = async () => read().openings.unfinished(await boxId())

/** The office with a part of it broken, then whole again, behind one line. */
function switchable({ parts, app }: Office) {
  const switched = {
    carry: lineTo({ app }),
    to(cut: Cut) {
      const broken = makeApp({ ...parts, ...cut(parts) })
      switched.carry = lineTo({ app: broken })
    },
    whole() {
      const again = makeApp(parts)
      switched.carry = lineTo({ app: again })
      return again.carryOn()
    },
  }
  return switched
}
const startAgain = () => line.whole()

/** The closing is the last change that goes through. */
function cutAfterTheClosing(store: Parts['store']): Parts['store'] {
  let closed = false
  return {
    ...store,
    change: async work => {
      if (closed) return powerLater()
      const outcome = await store.change(work)
      closed = (await store.read.openings.unfinished(await boxId()))?.stage === 'closed'
      return outcome
    },
  }
}

async function takesLetters() {
  const { parts } = office
  const seal = (await read().seals.current(await boxId()))!
  assert.equal(seal.no, 2)
  assert.ok(keysAgree(await boxId(), seal, parts.keys))
  assert.ok((await sealedEnvelope(office)).length > 16_384)
}

async function finished() {
  const { keys } = office.parts
  const box = await boxId()
  assert.equal(await underway(), undefined)
  const [opening] = await read().openings.all(box)
  assert.equal(opening?.stage, 'finished')
  assert.equal(opening?.keysDestroyed, true)
  for (const key of ['gate-1', 'pepper-0-1', 'pepper-1-1', 'pepper-4-1'] as const) {
    assert.equal(keys.has(key), false, key)
  }
  assert.ok(keys.has('gate-2') && keys.has('pepper-0-2'))
  const [first] = await read().seals.all(box)
  assert.equal(first?.standing, 'closed')
  assert.deepEqual(await read().envelopes.heads(box, first!.hash), [])
  assert.equal((await read().cases.register(box)).length, 1)
  for (const kind of ['list_frozen', 'gate_released', 'opening_held', 'keys_destroyed']) {
    assert.equal(await read().journal.countOf(box, kind), 1, kind)
  }
}
