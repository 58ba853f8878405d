// The slot behind a code: an answer or noise, alike from outside; and follow-ups under it.
import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { concat, toBase64url } from '#crypto/bytes.ts'
import { followUpBody, followUpBytes, followUpRecord } from '#crypto/follow-up-check.ts'
import { systemRandom } from '#crypto/random.ts'
import { replyBody, replyRecord, slotFileBytes, writeSlot } from '#crypto/reply-slot.ts'
import { Secret } from '#crypto/secret.ts'
import { publicKeyOf, sign } from '#crypto/sign.ts'
import { asJson, asOctets, type Office, openOffice } from '#tests/clerk-office.ts'
import { idOf } from '#tests/school.ts'
import { theBox } from '../the-box.ts'

const entry = idOf('E')
const thread = new Secret(new Uint8Array(32).fill(2), 'thread key of a test')
const mailbox = new Uint8Array(32).fill(3)
const verifyKey = toBase64url(publicKeyOf(thread))

let office: Office
let ainura: Secret
let box: { id: string; idBytes: Uint8Array }
let answering: Record<string, string>

beforeEach(async () => {
  office = await openOffice()
  ainura = office.members[0]!.keys.signing
  box = (await theBox(office.parts.store.read))!
  const token = office.parts.sessions.open(0)
  answering = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  await enterCase(entry, 'ИК-2026/0001')
})
afterEach(() => office.end())

const enterCase = (entry: string, number: string) =>
  office.parts.store.change(async nouns => {
    const row = { entry, opening: idOf('O'), by: 0, sheets: 0, photos: 0, recipient: 'age1' }
    const file = new Uint8Array(1)
    await nouns.cases.file(
      box.id,
      { ...row, commission: 1, channel: 'digital', form: 'anonymous', file, wraps: [file] },
      [0],
    )
    await nouns.caseEntries.enterReading(box.id, entry, 0, office.clock.time)
    await nouns.cases.number(box.id, entry, { number, act: '1/2026', removedOn: '2026-11-24' })
  })

const look = async (name = mailbox) => {
  const asked = asJson({ mailbox: toBase64url(name) })
  const answered = await office.app.request('/api/mailboxes', asked)
  return { answered, bytes: new Uint8Array(await answered.arrayBuffer()) }
}

async function answer(number: number, changes: Record<string, unknown> = {}) {
  const file = systemRandom(slotFileBytes)
  const place = { box: box.idBytes, mailbox }
  const sig = sign(replyRecord.label, box.idBytes, replyBody({ number, file }, place), ainura)
  const slot = writeSlot({ number, member: 0, sig, file })
  const said = { verifyKey, entry, slot: toBase64url(slot), sig: toBase64url(sig), ...changes }
  const sent = { ...asJson(said, 'PUT'), headers: answering }
  const address = `/api/desk/mailboxes/${toBase64url(mailbox)}`
  const answered = await office.app.request(address, sent)
  return { slot, status: answered.status, body: await answered.json() }
}

function followUp(words: number, key = thread): Uint8Array {
  const file = new Uint8Array(followUpBytes - 96).fill(words)
  const body = followUpBody({ mailbox, file }, box.idBytes)
  return concat(mailbox, sign(followUpRecord.label, box.idBytes, body, key), file)
}
const send = async (posted: Uint8Array) =>
  (await office.app.request('/api/follow-ups', asOctets(posted))).status

describe('a mailbox', () => {
  it('nobody has holds noise that stays the same, of the size of an answer', async () => {
    const [one, again, other] = [await look(), await look(), await look(new Uint8Array(32))]
    assert.equal(one.bytes.length, 16_384)
    assert.deepEqual(one.bytes, again.bytes)
    assert.notDeepEqual(one.bytes, other.bytes)
  })

  it('with an answer looks from outside like one without', async () => {
    const before = await look()
    const { slot, status } = await answer(1)
    assert.equal(status, 200)
    const after = await look()
    assert.deepEqual(after.bytes, slot)
    const headers = ({ answered }: typeof after) => [answered.status, [...answered.headers]]
    assert.deepEqual(headers(after), headers(before))
  })

  it('of a writer without news, of nobody and with an answer differ in bytes alone', async () => {
    await answer(1)
    const names = [mailbox, new Uint8Array(32).fill(9), new Uint8Array(32)]
    const seen = await Promise.all(names.map(name => look(name)))
    const outside = seen.map(({ answered, bytes }) => [
      answered.status,
      bytes.length,
      ...answered.headers,
    ])
    assert.deepEqual(outside[1], outside[0])
    assert.deepEqual(outside[2], outside[0])
    assert.equal(new Set(seen.map(({ bytes }) => toBase64url(bytes))).size, 3)
  })

  it('is looked into from one connection as often as a school would, and no more', async () => {
    for (let looks = 0; looks < 3_000; looks++) office.parts.limiter.mayLook('here')
    const { answered, bytes } = await look()
    assert.equal(answered.status, 429)
    assert.equal(JSON.parse(new TextDecoder().decode(bytes)).refusal, 'slow_down')
  })

  it('holds the newest answer; an older one does not come back', async () => {
    await answer(1)
    const { slot } = await answer(2)
    assert.equal((await answer(1)).body.refusal, 'already_there')
    assert.deepEqual((await look()).bytes, slot)
  })

  it('is filled only with what the member who asks has signed', async () => {
    const sig = toBase64url(systemRandom(64).fill(0))
    assert.equal((await answer(1, { sig })).body.refusal, 'signature_wrong')
    const slot = toBase64url(systemRandom(16_384))
    assert.equal((await answer(1, { slot })).body.refusal, 'signature_wrong')
  })

  it('belongs to a case that was entered, and its thread key never changes', async () => {
    assert.equal((await answer(1, { entry: idOf('F') })).body.refusal, 'not_found')
    await answer(1)
    const other = toBase64url(publicKeyOf(ainura))
    assert.equal((await answer(2, { verifyKey: other })).body.refusal, 'not_yours')
  })

  it('is joined by a second letter under the same code, known by the same thread key', async () => {
    await answer(1)
    const second = idOf('G')
    await enterCase(second, 'ИК-2026/0002')
    const other = toBase64url(publicKeyOf(ainura))
    const foreign = { entry: second, verifyKey: other }
    assert.equal((await answer(2, foreign)).body.refusal, 'not_yours')
    assert.equal((await answer(2, { entry: second })).status, 200)
    assert.equal((await answer(3)).status, 200)
  })

  it('counts its answers one by one, so that nobody uses the numbers up', async () => {
    assert.equal((await answer(2)).body.refusal, 'malformed')
    await answer(1)
    assert.equal((await answer(0xffff_ffff)).body.refusal, 'malformed')
    assert.equal((await answer(2)).status, 200)
  })
})

describe('a follow-up', () => {
  it('signed by the thread is kept, once', async () => {
    await answer(1)
    assert.equal(await send(followUp(5)), 200)
    assert.equal(await send(followUp(5)), 200)
    assert.equal(await send(followUp(6)), 200)
    const address = `/api/desk/cases/${entry}/follow-ups`
    const { followUps } = await (await office.app.request(address, { headers: answering })).json()
    assert.deepEqual(
      followUps.map(({ n }: { n: number }) => n),
      [1, 2],
    )
  })

  it('under a thread that is there or is not is refused to a stranger in the same words', async () => {
    assert.equal(await send(followUp(5)), 422)
    await answer(1)
    assert.equal(await send(followUp(5, ainura)), 422)
    assert.equal(await send(followUp(5).subarray(1)), 422)
  })

  it('under no thread is nobody’s, whatever key of the box signed it', async () => {
    for (const { keys } of office.members) {
      assert.equal(await send(followUp(1, keys.signing)), 422)
    }
    await answer(1)
    assert.equal(await send(followUp(1)), 200)
  })

  it('comes two hundred times under one thread and no more', async () => {
    await answer(1)
    await office.parts.store.change(async nouns => {
      for (let n = 1; n <= 200; n++) {
        const kept = { n, hash: String(n), file: new Uint8Array(1) }
        await nouns.followUps.add(box.id, toBase64url(mailbox), kept)
      }
    })
    assert.equal(await send(followUp(5)), 409)
  })
})
