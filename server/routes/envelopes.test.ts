// Dropping a letter: what the server looks at, what it keeps, and what it says of it.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { sha256 } from '#crypto/hash.ts'
import { ack } from '#crypto/opening-records.ts'
import { readOwn } from '#crypto/records.ts'
import { asOctets, type Office, openOffice, sealedEnvelope } from '#tests/clerk-office.ts'
import { boxPublicKey } from '../box-key.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.end())

const drop = async (posted: Uint8Array, headers: Record<string, string> = {}) => {
  const sent = asOctets(posted)
  const answered = await office.app.request('/api/envelopes', {
    ...sent,
    headers: { ...(sent.headers as Record<string, string>), ...headers },
  })
  return { status: answered.status, body: await answered.json() }
}

describe('a letter', () => {
  it('is kept, and the box signs that it has it', async () => {
    const posted = await sealedEnvelope(office)
    const { status, body } = await drop(posted)
    assert.equal(status, 201)
    assert.equal(body.kept, 'kept')
    const { idBytes, boxKey } = await boxOf(office)
    const said = { body: fromBase64url(body.ack.body), sig: fromBase64url(body.ack.sig) }
    const fields = readOwn(ack, said, idBytes, boxKey)
    assert.ok(!('refusal' in fields))
    assert.equal(fields.envelope, toBase64url(sha256(posted.subarray(0, -16))))
  })

  it('sent twice over a bad line is one letter', async () => {
    const posted = await sealedEnvelope(office)
    assert.equal((await drop(posted)).status, 201)
    const { status, body } = await drop(posted)
    assert.equal(status, 200)
    assert.equal(body.kept, 'already_kept')
  })

  it('of another length, another shape or another seal is not kept', async () => {
    const posted = await sealedEnvelope(office)
    assert.equal((await drop(posted.subarray(1))).status, 422)
    assert.equal((await drop(new Uint8Array(16))).status, 422)
    const shapeless = posted.slice()
    shapeless[0] = 0
    assert.equal((await drop(shapeless)).status, 422)
    const otherSeal = posted.slice()
    otherSeal[80] = otherSeal[80] === 65 ? 66 : 65
    const refused = await drop(otherSeal)
    assert.equal(refused.status, 409)
    assert.equal(refused.body.refusal, 'seal_changed')
  })

  it('leaves nothing of its sender in database, log or answer', async () => {
    const markers = ['ЖӨНӨТҮҮЧҮ-1', 'Agent-Marker-2', '203.0.113.77', 'Cookie-Marker-3']
    const [, agent = '', address = '', cookie = ''] = markers
    const { body } = await drop(await sealedEnvelope(office), {
      'user-agent': agent,
      'x-forwarded-for': address,
      cookie,
    })
    const written = readdirSync(office.data, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(({ parentPath, name }) => readFileSync(join(parentPath, name)))
    for (const marker of markers) {
      assert.ok(!JSON.stringify([body, office.events]).includes(marker))
      assert.ok(!written.some(bytes => bytes.includes(marker)))
    }
  })

  it('is not taken while database and key folder disagree', async () => {
    const posted = await sealedEnvelope(office)
    const { box, no } = office.parts.keys.current()!
    office.parts.keys.setCurrent({ box, no, hash: 'of another backup' })
    const refused = await drop(posted)
    assert.equal(refused.status, 503)
    assert.equal(refused.body.refusal, 'keys_disagree')
  })

  it('is not taken when a key that would open it is gone', async () => {
    const posted = await sealedEnvelope(office)
    rmSync(join(office.keysFolder, 'pepper-3-1.key'))
    assert.equal((await drop(posted)).body.refusal, 'keys_disagree')
  })

  it('after many others asks for a puzzle, with all that is needed to solve it', async () => {
    for (let sent = 0; sent < 30; sent++) await drop(await sealedEnvelope(office))
    const { status, body } = await drop(await sealedEnvelope(office))
    assert.equal(status, 429)
    assert.equal(body.refusal, 'puzzle_needed')
    assert.match(body.detail.salt, /^[\w-]{22}$/)
    assert.equal(body.detail.bits, 16)
  })
})

it('letters that come together are all kept', async () => {
  const letters = await Promise.all(Array.from({ length: 20 }, () => sealedEnvelope(office)))
  const answers = await Promise.all(letters.map(letter => drop(letter)))
  assert.ok(answers.every(({ status }) => status === 201))
})

async function boxOf({ parts }: Office) {
  const box = (await parts.store.read.boxes.only())!
  return { idBytes: fromBase64url(box.id), boxKey: boxPublicKey(parts.keys) }
}
