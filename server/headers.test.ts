// What every answer says to the browser: run our own files only, tell nobody where you were.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Office, openOffice } from '#tests/clerk-office.ts'

let office: Office
before(async () => {
  office = await openOffice({ publicUrl: 'https://box.school.kg' })
})
after(() => office.end())

const ask = (host: string, path = '/api/seal') => office.app.request(path, { headers: { host } })

describe('every answer', () => {
  it('carries the rules, refers to nobody, is framed by nobody and sets no cookie', async () => {
    const { headers } = await ask('localhost')
    const rules = headers.get('content-security-policy') ?? ''
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types ishenim-worker',
    ]) {
      assert.ok(rules.split('; ').includes(rule), rule)
    }
    assert.doesNotMatch(rules, /unsafe/)
    assert.equal(headers.get('referrer-policy'), 'no-referrer')
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin')
    assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin')
    assert.match(headers.get('permissions-policy') ?? '', /camera=\(\)/)
    // Names a browser does not know it complains of on every page, and then nobody reads the rest.
    assert.doesNotMatch(headers.get('permissions-policy') ?? '', /bluetooth|web-share/)
    assert.equal(headers.get('set-cookie'), null)
  })

  it('carries them too when it is an error, a wrong method, a wrong name or only a head', async () => {
    const asked: readonly [string, string, RequestInit?][] = [
      ['localhost', '/api/seal', { method: 'HEAD' }],
      ['localhost', '/api/seal', { method: 'OPTIONS' }],
      ['localhost', '/api/seal', { method: 'DELETE' }],
      ['localhost', '/nothing/here'],
      ['evil.example', '/api/seal'],
    ]
    for (const [host, path, how] of asked) {
      const { headers } = await office.app.request(path, { ...how, headers: { host } })
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path)
      assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/, path)
      assert.ok(headers.get('strict-transport-security'), path)
    }
  })

  it('says which methods an address has to whoever tried another', async () => {
    for (const [path, allow] of [
      ['/api/seal', 'GET, HEAD'],
      ['/api/envelopes', 'POST'],
      ['/api/desk/openings/AAAAAAAAAAAAAAAAAAAAAA', 'DELETE, GET, HEAD'],
      ['/api/openapi.json', 'GET, HEAD'],
    ] as const) {
      const { status, headers } = await office.app.request(path, {
        method: 'PATCH',
        headers: { host: 'localhost' },
      })
      assert.equal(status, 405, path)
      assert.equal(headers.get('allow'), allow)
    }
  })

  it('of a promise is stored by nobody, a refusal as little as a seal', async () => {
    for (const path of ['/api/seal', '/api/nothing', '/api/desk/box']) {
      assert.equal((await ask('localhost', path)).headers.get('cache-control'), 'no-store')
    }
  })

  it('insists on https where people come by https', async () => {
    assert.ok((await ask('localhost')).headers.get('strict-transport-security'))
    const plain = await openOffice()
    const { headers } = await plain.app.request('/api/seal')
    assert.equal(headers.get('strict-transport-security'), null)
    await plain.end()
  })
})

describe('the server answers', () => {
  it('to its public name, to localhost and to bare addresses', async () => {
    const own = ['box.school.kg', 'localhost:8080', '127.0.0.1:8080', '[::1]:8080', '192.168.1.5']
    for (const host of own) assert.equal((await ask(host)).status, 200, host)
  })

  it('to no other name, whoever made it point here', async () => {
    for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '']) {
      assert.equal((await ask(host)).status, 421, host)
    }
  })
})
