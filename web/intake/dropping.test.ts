// A letter on its way into the box, over good lines and bad, to honest clerks and to lying ones.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isRefusal, refuse } from '#core/refusal.ts'
import { nobleArgon2 } from '#crypto/argon2.ts'
import { testCost } from '#crypto/argon2-test-cost.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { sha256 } from '#crypto/hash.ts'
import { deriveReceipt, makeCode } from '#crypto/receipt.ts'
import { Secret } from '#crypto/secret.ts'
import { type Mishap, makeClerk } from '#tests/clerk.ts'
import { foundBox, sealFields, sealOf } from '#tests/founded-box.ts'
import {
  comparePoster,
  type Drop,
  dropLetter,
  freshMemory,
  type Step,
  type WrittenLetter,
} from './dropping.ts'

const school = foundBox({ size: 3 })
const code = makeCode()
const receiptFor = (box: Uint8Array) => deriveReceipt(code, box, nobleArgon2, testCost)

const written: WrittenLetter = {
  category: 'corruption',
  about: 'teacher',
  mode: 'anonymous',
  language: 'ky',
  text: 'Класс жетекчи ай сайын 300 сомдон чогултуп жатат.',
  recused: [],
  photos: [],
}
const plain: Drop = { letter: written, receiptFor, acceptsStale: false }

/** Presses the button once, on a page with a memory of its own unless told otherwise. */
async function press(world: ReturnType<typeof makeClerk>, drop = plain, memory = freshMemory()) {
  const steps: Step[] = []
  const end = await dropLetter(drop, memory, { ...world, tell: step => steps.push(step) })
  return { end, steps: steps.map(({ step }) => step) }
}

const refusalOf = (end: unknown) => (isRefusal(end) ? end.refusal : 'none')

describe('a letter dropped into the box', () => {
  it('is sealed to the commission, sent as one length, and acknowledged by the box', async () => {
    const world = makeClerk(school)
    const { end, steps } = await press(world)
    assert(!isRefusal(end))
    assert.equal(end.sealNo, 1)
    assert.equal(end.poster, 'not_compared')
    assert.match(end.sealName, /^[0-9A-F]{4}( [0-9A-F]{4}){4}$/)
    assert.deepEqual(steps, ['seal', 'code', 'lock', 'send'])
    assert.equal(world.clerk.kept.size, 1)
  })

  it('is the same letter when the answer got lost and the page sends again', async () => {
    const world = makeClerk(school)
    const steps: string[] = []
    const end = await dropLetter(plain, freshMemory(), {
      ...world,
      tell: ({ step }) => {
        if (step === 'send' && !steps.includes('send')) world.clerk.mishaps.push('answer_lost')
        steps.push(step)
      },
    })
    assert(!isRefusal(end))
    assert.equal(world.clerk.kept.size, 1)
    assert.deepEqual(world.clerk.waited, [1])
  })

  it('stays one letter when she presses again after the page had given up', async () => {
    const world = makeClerk(school)
    const memory = freshMemory()
    await dropLetter(plain, memory, {
      ...world,
      tell: ({ step }) => void (step === 'send' && world.clerk.mishaps.push('answer_lost')),
    }).then(end => assert.equal(refusalOf(end), 'line_lost'))
    const { end, steps } = await press(world, plain, memory)
    assert(!isRefusal(end))
    assert.deepEqual(steps, ['send'])
    assert.equal(world.clerk.kept.size, 1)
  })

  it('is sealed anew by itself when the box was opened meanwhile', async () => {
    const world = makeClerk(school)
    let opened = false
    const end = await dropLetter(plain, freshMemory(), {
      ...world,
      tell: ({ step }) => {
        if (step === 'lock' && !opened) world.clerk.freeze()
        if (step === 'lock') opened = true
      },
    })
    assert(!isRefusal(end))
    assert.equal(end.sealNo, 2)
    assert.equal(world.clerk.kept.size, 1)
  })

  it('works through a puzzle when very many letters come', async () => {
    const world = makeClerk(school)
    const salt = toBase64url(new Uint8Array(16))
    const needed = { status: 429, body: refuse('puzzle_needed', { salt, bits: 8 }) }
    const steps: string[] = []
    const end = await dropLetter(plain, freshMemory(), {
      ...world,
      tell: ({ step }) => {
        if (step === 'send' && !steps.includes('send')) world.clerk.mishaps.push(needed)
        steps.push(step)
      },
    })
    assert(!isRefusal(end))
    assert.deepEqual(steps.slice(-3), ['send', 'puzzle', 'send'])
  })
})

describe('nothing leaves the phone', () => {
  const anothersHash = toBase64url(sha256(new Uint8Array([7])))
  for (const poster of [anothersHash, 'no hash', '']) {
    it(`when the keys are not those of her poster, «${poster}»`, async () => {
      const world = makeClerk(school)
      const { end } = await press(world, { ...plain, poster })
      assert.equal(refusalOf(end), 'poster_differs')
      assert.deepEqual(world.clerk.asked, ['GET /api/seal'])
      assert.equal(
        refusalOf(await comparePoster(poster, freshMemory(), makeClerk(school))),
        'poster_differs',
      )
    })
  }

  it('but everything goes well when they are', async () => {
    const poster = toBase64url(school.commission.hash)
    const { end } = await press(makeClerk(school), { ...plain, poster })
    assert(!isRefusal(end))
    assert.equal(end.poster, 'compared')
    assert.equal(await comparePoster(poster, freshMemory(), makeClerk(school)), 'same')
  })

  it('under a seal that no quorum signed', async () => {
    const world = makeClerk(school)
    world.clerk.seal = sealOf(school, sealFields(school), school.members.slice(0, 1))
    const { end } = await press(world)
    assert.equal(refusalOf(end), 'seal_wrong')
    assert.deepEqual(world.clerk.asked, ['GET /api/seal'])
  })

  it('under an older seal than this page has seen', async () => {
    const world = makeClerk(school)
    const memory = freshMemory()
    memory.lowestNo = 2
    const { end } = await press(world, plain, memory)
    assert.equal(refusalOf(end), 'seal_older')
  })

  it('under a stale seal, until she says so', async () => {
    const world = makeClerk(school)
    world.clerk.now = 1_796_709_601
    assert.equal(refusalOf((await press(world)).end), 'seal_stale')
    assert.equal(world.clerk.kept.size, 0)
    const { end } = await press(world, { ...plain, acceptsStale: true })
    assert(!isRefusal(end))
  })

  it('when the member she named is somebody else by now', async () => {
    const recused = [{ i: 1, name: 'Башка адам' }]
    const { end } = await press(makeClerk(school), { ...plain, letter: { ...written, recused } })
    assert.equal(refusalOf(end), 'commission_changed')
  })

  it('when those she named leave too few to open it', async () => {
    const recused = [2].map(i => ({ i, name: `Мүчө ${i}` }))
    const { end } = await press(makeClerk(school), { ...plain, letter: { ...written, recused } })
    assert.equal(refusalOf(end), 'too_few_living_members')
  })
})

describe('a code is shown', () => {
  it('only after the box itself signed for this very letter', async () => {
    const world = makeClerk(school)
    world.clerk.boxSecret = new Secret(new Uint8Array(32).fill(9), 'another key')
    assert.equal(refusalOf((await press(world)).end), 'not_acknowledged')
  })

  it('never while the box says no', async () => {
    const world = makeClerk(school)
    world.clerk.mishaps.push('line_lost')
    const { end } = await press(world)
    assert(!isRefusal(end))
    world.clerk.mishaps.push(...Array<Mishap>(8).fill('line_lost'))
    assert.equal(refusalOf((await press(world)).end), 'line_lost')
  })
})
