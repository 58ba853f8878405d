// The server on a real socket: it comes up, answers, and goes down politely.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, statSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import type { Event } from './log.ts'
import { startServer } from './main.ts'

it('a server without a school starts, says where it is, refuses letters and stops', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ishenim-main-'))
  const events: Event[] = []
  const [data, keys] = [join(folder, 'data'), join(folder, 'keys')]
  const config = { host: '127.0.0.1', port: 0, data, keys, demo: false }
  const server = await startServer(config, { log: event => events.push(event) })
  const answered = await fetch(`${server.url}/api/seal`)
  assert.equal(answered.status, 404)
  assert.deepEqual(await answered.json(), { refusal: 'not_found' })
  const posted = await fetch(`${server.url}/api/envelopes`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(16_686),
  })
  assert.equal(posted.status, 404)
  for (const path of [data, keys]) assert.equal(statSync(path).mode & 0o077, 0)
  assert.equal(statSync(join(data, 'box.sqlite')).mode & 0o077, 0)
  await server.close()
  await assert.rejects(fetch(`${server.url}/api/seal`))
  assert.deepEqual(
    events.map(({ event }) => event),
    ['started', 'stopped'],
  )
})

it('a server without a school says by which link to set one up, another at each start', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ishenim-main-'))
  const [data, keys] = [join(folder, 'data'), join(folder, 'keys')]
  const config = { host: '127.0.0.1', port: 0, data, keys, demo: false }
  const links: string[] = []
  const log: string[] = []
  for (let start = 0; start < 2; start += 1) {
    const server = await startServer(config, { log: event => log.push(JSON.stringify(event)) })
    const link = server.setUpLink ?? ''
    assert.ok(link.startsWith(`${server.url}/desk#/ky/setup/`))
    links.push(link.slice(-43))
    for (const each of links) {
      const visited = await fetch(`${server.url}/api/founding/visits`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ link: each }),
      })
      assert.equal(visited.status, each === links[start] ? 200 : 409)
    }
    await server.close()
  }
  assert.equal(new Set(links).size, 2)
  assert.ok(!log.some(line => links.some(link => line.includes(link))))
})

it('who begins to ask and never ends is hung up on, and too large a body is not waited for', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ishenim-main-'))
  const [data, keys] = [join(folder, 'data'), join(folder, 'keys')]
  const config = { host: '127.0.0.1', port: 0, data, keys, demo: false }
  const server = await startServer(config, { log: () => {}, headersMilliseconds: 300 })
  const port = Number(new URL(server.url).port)
  const slow = connect(port, '127.0.0.1')
  slow.write('GET /api/seal HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')
  const said = await heardUntilEnd(slow)
  assert.match(said, /^HTTP\/1\.1 408 /)
  const huge = connect(port, '127.0.0.1')
  huge.write(
    'POST /api/desk/salts HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n' +
      'Content-Length: 4000000000\r\n\r\n{"name":',
  )
  const answer = await new Promise<string>(resolve => huge.once('data', part => resolve(`${part}`)))
  assert.match(answer, /^HTTP\/1\.1 4\d\d /)
  huge.destroy()
  await server.close()
})

async function heardUntilEnd(socket: Socket): Promise<string> {
  let heard = ''
  socket.on('data', part => {
    heard += part
  })
  await Promise.race([
    once(socket, 'close'),
    new Promise((_, reject) => setTimeout(() => reject(new Error('nobody hung up')), 5_000)),
  ])
  return heard
}

it('a port that is taken is said to be taken', async () => {
  const start = (port: number) => {
    const folder = mkdtempSync(join(tmpdir(), 'ishenim-main-'))
    const [data, keys] = [join(folder, 'data'), join(folder, 'keys')]
    return startServer({ host: '127.0.0.1', port, data, keys, demo: false }, { log: () => {} })
  }
  const first = await start(0)
  await assert.rejects(start(Number(new URL(first.url).port)), { code: 'EADDRINUSE' })
  await first.close()
})

it('two servers never work in one folder, and a folder is free again when its server is gone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ishenim-main-'))
  const [data, keys] = [join(folder, 'data'), join(folder, 'keys')]
  const config = { host: '127.0.0.1', port: 0, data, keys, demo: false }
  const quiet = { log: () => {} }
  const first = await startServer(config, quiet)
  await assert.rejects(startServer(config, quiet), /Another server is at work/)
  await first.close()
  const second = await startServer(config, quiet)
  await second.close()
})
