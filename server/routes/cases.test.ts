// Cases after the opening: read with a line about it, added to once, taken step by step.
import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { toBase64url } from '#crypto/bytes.ts'
import { sha256 } from '#crypto/hash.ts'
import { caseEntry } from '#crypto/opening-records.ts'
import { sign } from '#crypto/sign.ts'
import { asJson, type Office, openOffice } from '#tests/clerk-office.ts'
import { at, idOf } from '#tests/school.ts'
import { type TheBox, theBox } from '../the-box.ts'

const entry = idOf('E')
let office: Office
let box: TheBox

beforeEach(async () => {
  office = await openOffice()
  box = (await theBox(office.parts.store.read))!
  office.clock.time = at('2026-11-24', '14:00')
  await office.parts.store.change(async nouns => {
    const row = { entry, opening: idOf('O'), by: 0, sheets: 1, photos: 0, recipient: 'age1' }
    const file = new Uint8Array(8)
    const wraps = [0, 1, 2, 3, 4].map(i => new Uint8Array(4).fill(i))
    const members = [0, 1, 2, 3, 4]
    await nouns.cases.file(
      box.id,
      { ...row, commission: 1, channel: 'paper', form: 'signed', file, wraps },
      members,
    )
    const given = { number: 'ИК-2026/0001', act: '1/2026', removedOn: '2026-11-24' }
    await nouns.cases.number(box.id, entry, given)
  })
})
afterEach(() => office.end())

async function say(path: string, body?: unknown, member = 0) {
  const authorization = `Bearer ${office.parts.sessions.open(member)}`
  const headers = { 'content-type': 'application/json', authorization }
  const sent = body === undefined ? { headers } : { ...asJson(body), headers }
  const answered = await office.app.request(`/api/desk/${path}`, sent)
  return { status: answered.status, body: await answered.json() }
}
const step = (name: string, body: object = {}, member = 0) =>
  say(`cases/${entry}/${name}`, body, member)
const entered = () => office.parts.store.read.journal.head(box.id)

describe('the register', () => {
  it('shows each member their own wrap of the case key', async () => {
    const one = (await say('cases')).body.cases[0]
    const two = (await say('cases', undefined, 3)).body.cases[0]
    assert.equal(one.number, 'ИК-2026/0001')
    assert.equal(one.wrap, toBase64url(new Uint8Array(4).fill(0)))
    assert.equal(two.wrap, toBase64url(new Uint8Array(4).fill(3)))
  })

  it('counts what waits for registration and what is overdue', async () => {
    assert.equal((await say('box')).body.unregistered, 1)
    await step('readings')
    await step('registration')
    office.clock.time = at('2026-12-15', '09:00')
    const { unregistered, overdue } = (await say('box')).body
    assert.deepEqual({ unregistered, overdue }, { unregistered: 0, overdue: 1 })
  })
})

describe('a case', () => {
  it('is read with a line about who read it', async () => {
    await step('readings')
    const { body } = await step('readings', {}, 3)
    assert.deepEqual(
      body.readings.map(({ member }: { member: number }) => member),
      [0, 3],
    )
  })

  it('that was not opened by a member is not worked on by that member', async () => {
    assert.equal((await step('registration')).body.refusal, 'not_yours')
  })

  it('is registered with the terms of the law, once, and the journal says so', async () => {
    await step('readings')
    const before = await entered()
    const { body } = await step('registration')
    assert.equal(body.registeredOn, '2026-11-24')
    assert.equal(body.dueOn, '2026-12-14')
    assert.equal(body.internalDueOn, '2026-12-08')
    assert.equal((await entered()).seq, before.seq + 1)
    assert.deepEqual((await step('registration')).body, body)
    assert.equal((await entered()).seq, before.seq + 1)
  })

  it('is extended once, before its term is over', async () => {
    await step('readings')
    assert.equal((await step('extension')).body.refusal, 'step_out_of_order')
    await step('registration')
    assert.equal((await step('extension')).body.extendedTo, '2027-01-13')
    office.clock.time = at('2027-01-02', '09:00')
    assert.equal((await step('extension')).body.extendedTo, '2027-01-13')
  })

  it('that is overdue is extended no more', async () => {
    await step('readings')
    await step('registration')
    office.clock.time = at('2026-12-15', '09:00')
    assert.equal((await step('extension')).body.refusal, 'step_out_of_order')
  })

  it('is answered, then closed with an outcome of the list, each a line of the journal', async () => {
    await step('readings')
    await step('registration')
    const outcome = 'substantiated'
    assert.equal((await step('closure', { outcome })).body.refusal, 'step_out_of_order')
    assert.equal((await step('answer', { way: 'paper' })).body.answeredOn, '2026-11-24')
    assert.equal((await step('closure', { outcome: 'lost' })).body.refusal, 'malformed')
    assert.equal((await step('closure', { outcome })).body.outcome, outcome)
    const { read } = office.parts.store
    for (const kind of ['case_registered', 'case_answered', 'case_closed']) {
      assert.equal(await read.journal.countOf(box.id, kind), 1, kind)
    }
  })

  it('that nobody entered is found by nobody', async () => {
    assert.equal((await say(`cases/${idOf('F')}/readings`, {})).status, 404)
  })
})

describe('an entry of a case', () => {
  const key = idOf('K')

  function signedEntry(member: number, said: Record<string, unknown> = {}) {
    const file = new Uint8Array(100).fill(9)
    const body = caseEntry.body({
      box: box.id,
      entry,
      file: toBase64url(sha256(file)),
      key,
      member,
    })
    const sig = sign(caseEntry.label, box.idBytes, body, office.members[member]!.keys.signing)
    const record = { body: toBase64url(body), sig: toBase64url(sig) }
    return { key, file: toBase64url(file), record, ...said }
  }

  it('is added only by who opened the case, and so are its follow-ups read', async () => {
    assert.equal((await step('entries', signedEntry(0))).body.refusal, 'not_yours')
    assert.equal((await say(`cases/${entry}/follow-ups`)).body.refusal, 'not_yours')
    await step('readings')
    assert.equal((await step('entries', signedEntry(0))).status, 200)
    assert.equal((await say(`cases/${entry}/follow-ups`)).status, 200)
  })

  it('is kept once, with whose it is and what it was signed over', async () => {
    await step('readings')
    assert.equal((await step('entries', signedEntry(0))).status, 200)
    assert.equal((await step('entries', signedEntry(0))).status, 200)
    const { entries } = (await step('readings')).body
    assert.equal(entries.length, 1)
    assert.equal(entries[0].key, key)
    assert.equal(entries[0].by, 0)
    assert.equal(entries[0].at, office.clock.time)
  })

  it('of another file, another case or another member is refused', async () => {
    const other = toBase64url(new Uint8Array(100))
    assert.equal((await step('entries', signedEntry(0, { file: other }))).body.refusal, 'malformed')
    assert.equal((await step('entries', signedEntry(1))).body.refusal, 'signature_wrong')
    const elsewhere = await say(`cases/${idOf('F')}/entries`, signedEntry(0))
    assert.equal(elsewhere.body.refusal, 'malformed')
  })
})

it('a draft is its member’s alone, and is forgotten when it is empty', async () => {
  const put = async (file: string, member: number) => {
    const authorization = `Bearer ${office.parts.sessions.open(member)}`
    const headers = { 'content-type': 'application/json', authorization }
    const sent = { ...asJson({ file }, 'PUT'), headers }
    return (await office.app.request('/api/desk/drafts/case-1', sent)).status
  }
  assert.equal(await put('AAAA', 0), 200)
  assert.deepEqual((await say('drafts/case-1')).body, { file: 'AAAA' })
  assert.deepEqual((await say('drafts/case-1', undefined, 1)).body, { file: '' })
  await put('', 0)
  assert.deepEqual((await say('drafts/case-1')).body, { file: '' })
})
