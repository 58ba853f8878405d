// What a secret code finds, and what it never gives away.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ReceiptState } from '#core/receipt-state.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { generateIdentity } from '#crypto/age-file.ts'
import { nobleArgon2 } from '#crypto/argon2.ts'
import { testCost } from '#crypto/argon2-test-cost.ts'
import { fromUtf8, toBase64url, utf8 } from '#crypto/bytes.ts'
import { canonical } from '#crypto/canonical.ts'
import { openFollowUp } from '#crypto/follow-up.ts'
import { sha256 } from '#crypto/hash.ts'
import { deriveReceipt, makeCode } from '#crypto/receipt.ts'
import { sealReply } from '#crypto/reply.ts'
import { makeClerk } from '#tests/clerk.ts'
import { foundBox, type TestBox } from '#tests/founded-box.ts'
import { makeAdding } from './adding.ts'
import { dropLetter, freshMemory } from './dropping.ts'
import { readMailbox } from './mailbox-reading.ts'

const school = foundBox({ size: 3 })
const caseKey = generateIdentity()
const writer = await receiptOf(makeCode())

function receiptOf(code: ReturnType<typeof makeCode>) {
  return deriveReceipt(code, school.box, nobleArgon2, testCost)
}

const answered: ReceiptState = {
  v: 1,
  state: 'replied',
  number: 'ИК-2026/0041',
  act: '47/2026',
  due: '2026-12-14',
  outcome: 'substantiated',
  caseRecipient: caseKey.recipient,
  messages: [
    { kind: 'reply', on: '2026-12-01', checked: 'Эсеп', found: 'Ырас', willDo: 'Кайтарылат' },
  ],
  whereToComplain: 'Райондук билим берүү бөлүмү',
}

async function answer(world: ReturnType<typeof makeClerk>, of: TestBox, state: Uint8Array) {
  const sealed = await sealReply(state, {
    box: school.box,
    mailbox: writer.mailbox,
    recipient: writer.reply.recipient,
    number: 1,
    member: 0,
    signing: of.members[0]!.keys.signing,
  })
  assert(!isRefusal(sealed))
  world.clerk.mailboxes.set(toBase64url(writer.mailbox), sealed.slot as Uint8Array)
}

async function dropOne(world: ReturnType<typeof makeClerk>) {
  const letter = {
    category: 'other',
    about: 'none',
    mode: 'anonymous',
    language: 'ky',
    text: 'Китепкана иштебейт.',
    recused: [],
    photos: [],
  } as const
  const drop = { letter, receiptFor: async () => writer, acceptsStale: false }
  const dropped = await dropLetter(drop, freshMemory(), { ...world, tell: () => undefined })
  assert(!isRefusal(dropped))
}

const look = (world: ReturnType<typeof makeClerk>, receipt = writer) =>
  readMailbox(
    async () => receipt,
    world,
    () => undefined,
  )

function heardBy<Read extends object>(read: Read | Refusal): Read {
  assert(!isRefusal(read), JSON.stringify(read))
  return read as Read
}

describe('a secret code', () => {
  it('before any answer is told when the box is opened, as is a code that nobody has', async () => {
    const world = makeClerk(school)
    const own = heardBy(await look(world))
    const ownAsked = world.clerk.asked.splice(0)
    const foreign = heardBy(await look(world, await receiptOf(makeCode())))
    assert.deepEqual(own.heard, foreign.heard)
    assert.deepEqual(ownAsked, world.clerk.asked)
    assert.deepEqual(own.heard, { opensAt: 1_795_500_000, found: [], isForged: false })
  })

  it('finds her letter in the list of the opening, and a stranger’s code does not', async () => {
    const world = makeClerk(school)
    await dropOne(world)
    world.clerk.freeze()
    const { heard } = heardBy(await look(world))
    assert.deepEqual(heard.found, [{ openedOn: '2026-11-24', act: '47/2026' }])
    const stranger = heardBy(await look(world, await receiptOf(makeCode())))
    assert.deepEqual(stranger.heard.found, [])
  })

  it('believes no list whose leaves were changed', async () => {
    const world = makeClerk(school)
    await dropOne(world)
    world.clerk.freeze()
    assert.equal(heardBy(await look(world)).heard.found.length, 1)
    const list = world.clerk.lists[0]!
    world.clerk.lists[0] = { ...list, root: sha256() }
    assert.deepEqual(heardBy(await look(world)).heard.found, [])
  })

  it('opens the answer, and says who signed it', async () => {
    const world = makeClerk(school)
    await answer(world, school, canonical(answered))
    const { heard, thread } = heardBy(await look(world))
    assert.deepEqual(heard.answer, { signedBy: 'Мүчө 0', state: answered })
    assert.equal(thread?.to, caseKey.recipient)
  })

  it('shows nothing of an answer signed by somebody outside the commission', async () => {
    const world = makeClerk(school)
    await answer(world, foundBox({ size: 3, word: 'strangers' }), canonical(answered))
    const { heard } = heardBy(await look(world))
    assert.equal(heard.isForged, true)
    assert.equal(heard.answer, undefined)
  })

  it('keeps nobody from a signed answer in a form of years to come', async () => {
    const world = makeClerk(school)
    await answer(world, school, canonical({ v: 2, words: 'Жооп' }))
    const { heard } = heardBy(await look(world))
    assert.deepEqual(heard.answer?.state, { raw: '{"v":2,"words":"Жооп"}' })
  })
})

describe('writing back', () => {
  it('locks her words for the case, under her thread, once for every press', async () => {
    const world = makeClerk(school)
    await answer(world, school, canonical(answered))
    const { thread } = heardBy(await look(world))
    assert(thread)
    const add = makeAdding(world)
    world.clerk.mishaps.push('answer_lost')
    assert.equal(await add('Март айында\r\nболгон.', thread), 'kept')
    const [first, second] = world.clerk.followUps
    assert.deepEqual(first, second)
    const letter = { box: school.box, mailbox: writer.mailbox, verifyKey: writer.thread.key }
    const opened = await openFollowUp(first!, letter, caseKey)
    assert(opened instanceof Uint8Array)
    assert.equal(fromUtf8(opened), 'Март айында\nболгон.')
  })

  it('refuses emptiness and more than a message holds', async () => {
    const world = makeClerk(school)
    const thread = { receipt: writer, box: school.box, to: caseKey.recipient }
    const add = makeAdding(world)
    assert.deepEqual(await add('  \n ', thread), { refusal: 'empty_letter' })
    assert.deepEqual(await add('ө'.repeat(3073), thread), { refusal: 'letter_too_long' })
    assert.equal(utf8('ө'.repeat(3072)).length, 6144)
  })
})
