// Prekeys: published only by whoever holds them, under numbers that rise, each under one seal.
import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { answerChallenge } from '#crypto/possession.ts'
import { makePrekey, type Prekey, signPrekey, wrapPrekey } from '#crypto/prekeys.ts'
import { asJson, type Office, openOffice } from '#tests/clerk-office.ts'
import { theBox } from '../the-box.ts'

let office: Office
let headers: Record<string, string>
let box: Uint8Array

beforeEach(async () => {
  office = await openOffice()
  const token = office.parts.sessions.open(0)
  headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  box = (await theBox(office.parts.store.read))!.idBytes
})
afterEach(() => office.end())

const ask = async (path: string, body?: unknown) => {
  const sent = body === undefined ? { headers } : { ...asJson(body), headers }
  const answered = await office.app.request(`/api/desk/${path}`, sent)
  return { status: answered.status, body: await answered.json() }
}

const offer = (...prekeys: Prekey[]) =>
  ask('prekey-offers', {
    keys: prekeys.map(({ n, share, read }) => ({
      n,
      share: share.recipient,
      read: read.recipient,
    })),
  })

type Offered = { pepper: string; shareChallenge: string; readChallenge: string }

async function ready(prekey: Prekey, offered: Offered, holder: Prekey = prekey) {
  const { signing, sealWrap } = office.members[0]!.keys
  const { n } = prekey
  const answer = async (use: 'share' | 'read', challenge: string) => {
    const said = await answerChallenge(
      fromBase64url(challenge),
      { box, member: 0, n, use },
      holder[use],
    )
    return toBase64url('refusal' in said ? new Uint8Array(32) : said)
  }
  const { body, sig } = signPrekey(prekey, { box, member: 0, signing })
  const pepper = fromBase64url(offered.pepper)
  return {
    n,
    record: { body: toBase64url(body), sig: toBase64url(sig) },
    wrapped: toBase64url(wrapPrekey(prekey, { box, member: 0, n, sealWrap, pepper })),
    shareAnswer: await answer('share', offered.shareChallenge),
    readAnswer: await answer('read', offered.readChallenge),
  }
}

describe('a prekey', () => {
  it('offered and answered for is published, and comes back with its pepper', async () => {
    assert.deepEqual((await ask('prekeys')).body, { unused: 2, next: 4 })
    const prekey = makePrekey(4)
    const { body } = await offer(prekey)
    assert.equal(
      (await ask('prekeys', { prekeys: [await ready(prekey, body.offers[0])] })).status,
      200,
    )
    assert.deepEqual((await ask('prekeys')).body, { unused: 3, next: 5 })
    const own = await ask('prekeys/4')
    assert.equal(own.body.pepper, body.offers[0].pepper)
  })

  it('somebody cannot open for is not published', async () => {
    const prekey = makePrekey(4)
    const { body } = await offer(prekey)
    const other = makePrekey(4)
    const said = { prekeys: [await ready(prekey, body.offers[0], other)] }
    assert.equal((await ask('prekeys', said)).body.refusal, 'bad_recipient')
    assert.equal((await ask('prekeys')).body.unused, 2)
  })

  it('that was not offered is not published', async () => {
    const prekey = makePrekey(4)
    const { body } = await offer(prekey)
    const said = { prekeys: [{ ...(await ready(prekey, body.offers[0])), n: 5 }] }
    assert.equal((await ask('prekeys', said)).body.refusal, 'step_out_of_order')
  })

  it('has a number above all before it, and two different recipients', async () => {
    assert.equal((await offer(makePrekey(3))).body.refusal, 'malformed')
    assert.equal((await offer(makePrekey(5), makePrekey(4))).body.refusal, 'malformed')
    const prekey = makePrekey(4)
    assert.equal((await offer({ ...prekey, read: prekey.share })).body.refusal, 'bad_recipient')
  })

  it('keeps the pepper it was first offered with, when the line was lost meanwhile', async () => {
    const prekey = makePrekey(4)
    const [one, two] = [await offer(prekey), await offer(prekey)]
    assert.equal(one.body.offers[0].pepper, two.body.offers[0].pepper)
    assert.equal(
      (await ask('prekeys', { prekeys: [await ready(prekey, two.body.offers[0])] })).status,
      200,
    )
  })

  it('of another member is not handed out', async () => {
    const token = office.parts.sessions.open(1)
    const authorization = `Bearer ${token}`
    const mine = await ask('prekeys/2')
    const theirs = await office.app.request('/api/desk/prekeys/2', { headers: { authorization } })
    assert.notEqual((await theirs.json()).pepper, mine.body.pepper)
    assert.equal((await ask('prekeys/9')).status, 404)
  })
})
