// The server as a whole: it serves what was promised, nothing else, and never takes words.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { asJson, asOctets, type Office, openOffice } from '#tests/clerk-office.ts'
import { promises } from '#wire/promises.ts'
import { openDemo } from './demo.ts'

const letter = 'Урматтуу комиссия! Класс башчы ай сайын 500 сом чогултат.'

let office: Office
before(async () => {
  office = await openOffice()
})
after(() => office.end())

const filled = (path: string) => path.replace(/:[a-zA-Z]+/g, 'AAAAAAAAAAAAAAAAAAAAAA')
const namesOf = (list: readonly { method: string; path: string }[]) =>
  [...new Set(list.map(({ method, path }) => `${method} ${path}`))].sort()

describe('the server', () => {
  it('keeps every promise of the wire, and nothing else under /api', () => {
    const routes = office.app.hono.routes.filter(
      ({ path, method }) => path.startsWith('/api/') && method !== 'ALL',
    )
    const promised = promises.filter(({ who }) => who !== 'demo')
    const openApi = { method: 'GET', path: '/api/openapi.json' }
    assert.deepEqual(namesOf(routes), namesOf([...promised, openApi]))
  })

  it('knows nothing of the demo, unless it is one', async () => {
    const asked = await office.app.request('/api/demo')
    assert.equal(asked.status, 404)
    const demo = await openOffice({
      parts: ({ clock }) => ({ demo: openDemo(office.data, clock) }),
    })
    assert.equal((await demo.app.request('/api/demo')).status, 200)
    await demo.end()
  })

  it('publishes what it promises', async () => {
    const answered = await office.app.request('/api/openapi.json')
    const page = (await answered.json()) as { paths: Record<string, unknown> }
    assert.ok(page.paths['/api/envelopes'])
  })

  it('takes words nowhere: whatever is asked with a letter in it is refused, and kept by nobody', async () => {
    const words = new TextEncoder().encode(letter)
    const before = rowsIn(office)
    for (const { method, path } of promises.filter(promise => promise.who !== 'demo')) {
      const tries =
        method === 'GET' || method === 'DELETE'
          ? [{ method }]
          : [asJson({ text: letter }, method), { ...asOctets(words), method }]
      for (const sent of tries) {
        const url = `${filled(path)}?text=${encodeURIComponent(letter)}`
        const { status } = await office.app.request(url, sent)
        assert.ok(status >= 400 && status < 500, `${method} ${path} answered ${status}`)
      }
    }
    assert.equal(await rowsIn(office), await before)
  })

  it('answers what nobody promised with a refusal', async () => {
    for (const path of ['/api/letters', '/api/', '/api/desk/words']) {
      const answered = await office.app.request(path, asJson({}))
      assert.equal(answered.status, 404)
      assert.deepEqual(await answered.json(), { refusal: 'not_found' })
    }
  })

  it('refuses a field it does not know, and does not repeat it', async () => {
    const answered = await office.app.request('/api/desk/salts', asJson({ name: 'a', [letter]: 1 }))
    assert.equal(answered.status, 422)
    assert.deepEqual(await answered.json(), { refusal: 'malformed' })
  })

  it('reads no more than was promised', async () => {
    const huge = asOctets(new Uint8Array(1_200_000))
    assert.equal((await office.app.request('/api/envelopes', huge)).status, 413)
    const endless = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(65_536))
      },
    })
    const headers = { 'content-type': 'application/octet-stream' }
    const sent = { method: 'POST', headers, body: endless, duplex: 'half' as const }
    assert.equal((await office.app.request('/api/envelopes', sent)).status, 413)
  })

  it('takes JSON as JSON and octets as octets', async () => {
    const plain = {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"name":"a"}',
    }
    assert.equal((await office.app.request('/api/desk/salts', plain)).status, 422)
    const twisted = { ...asJson({}), body: '[1]' }
    assert.equal((await office.app.request('/api/desk/salts', twisted)).status, 422)
  })

  it('takes no name out of the depths of the language for a field, nor a very deep question', async () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const sent = { ...asJson({}), body: `{"name":"a","${name}":{"name":"b"}}` }
      const answered = await office.app.request('/api/desk/salts', sent)
      assert.equal(answered.status, 422, name)
      assert.deepEqual(await answered.json(), { refusal: 'malformed' })
    }
    const deep = { ...asJson({}), body: `{"name":${'['.repeat(60_000)}${']'.repeat(60_000)}}` }
    assert.equal((await office.app.request('/api/desk/salts', deep)).status, 422)
  })

  it('says who may come in only to those who are signed in', async () => {
    for (const { method, path, who } of promises) {
      if (who !== 'member' && who !== 'enrolled') continue
      const sent = method === 'POST' || method === 'PUT' ? asJson({}, method) : { method }
      const answered = await office.app.request(filled(path), sent)
      assert.equal(answered.status, 401, path)
      assert.deepEqual(await answered.json(), { refusal: 'signed_out' })
    }
  })

  it('has no set-up any more once it is founded', async () => {
    for (const { method, path, who } of promises) {
      if (who !== 'founder') continue
      const sent = method === 'POST' || method === 'PUT' ? asJson({}, method) : { method }
      const answered = await office.app.request(filled(path), sent)
      assert.equal(answered.status, 404, path)
    }
  })
})

it('what goes wrong is said in one word, and the log has the class of it and no more', async () => {
  const broken = await openOffice({
    parts: ({ store }) => ({
      store: {
        ...store,
        get read(): typeof store.read {
          throw new RangeError(letter)
        },
      },
    }),
  })
  const answered = await broken.app.request('/api/seal')
  assert.equal(answered.status, 500)
  assert.deepEqual(await answered.json(), { refusal: 'something_went_wrong' })
  assert.deepEqual(broken.events.slice(-1), [
    { event: 'something_went_wrong', where: 'GET /api/seal', what: 'RangeError' },
  ])
  await broken.end()
})

it('a key that finds no room on the disk is said to be trouble of the disk too', async () => {
  const full = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' })
  const office = await openOffice({
    parts: ({ store }) => ({ store: { ...store, change: () => Promise.reject(full) } }),
  })
  const headers = { authorization: `Bearer ${office.parts.sessions.open(0)}` }
  const sent = { ...asJson({}), headers: { 'content-type': 'application/json', ...headers } }
  const answered = await office.app.request('/api/desk/openings', sent)
  assert.equal(answered.status, 503)
  assert.deepEqual(office.events.at(-1), {
    event: 'storage_failed',
    where: 'POST /api/desk/openings',
  })
  await office.end()
})

it('a full disk is said to be one, and may be tried again', async () => {
  const full = Object.assign(new Error('database or disk is full'), { errcode: 13 })
  const office = await openOffice({
    parts: ({ store }) => ({ store: { ...store, change: () => Promise.reject(full) } }),
  })
  const token = office.parts.sessions.open(0)
  const answered = await office.app.request('/api/desk/drafts/a', {
    ...asJson({ file: 'AAAA' }, 'PUT'),
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
  })
  assert.equal(answered.status, 503)
  assert.deepEqual(await answered.json(), { refusal: 'storage_failed' })
  await office.end()
})

it('before a school is founded nothing is promised to anybody', async () => {
  const empty = await openOffice({ founded: false })
  assert.equal((await empty.app.request('/api/seal')).status, 404)
  assert.equal((await empty.app.request('/api/desk/salts', asJson({ name: 'a' }))).status, 404)
  await empty.end()
})

async function rowsIn({ parts }: Office): Promise<string> {
  const { read } = parts.store
  const box = (await read.boxes.only())!
  const seal = (await read.seals.current(box.id))!
  const envelopes = await read.envelopes.heads(box.id, seal.hash)
  return JSON.stringify([envelopes.map(({ hash }) => hash), await read.journal.head(box.id)])
}
