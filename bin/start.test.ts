// What whoever starts the box on an empty folder reads, in a process of its own.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, it } from 'node:test'
import { fileURLToPath } from 'node:url'

const folder = mkdtempSync(join(tmpdir(), 'ishenim-start-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** Starts, reads until the demo is offered, stops politely. */
async function startOnce(env = process.env): Promise<string> {
  const program = fileURLToPath(new URL('start.ts', import.meta.url))
  const settings = ['--data', join(folder, 'data'), '--port', '0']
  const box = spawn(process.execPath, [program, ...settings], { env })
  const gone = once(box, 'exit')
  let said = ''
  // Read to the end: nothing the box says on its way down falls into a closed pipe.
  for await (const piece of box.stdout) {
    said += String(piece)
    if (said.includes('npm run demo')) box.kill('SIGTERM')
  }
  assert.deepEqual(await gone, [0, null], said)
  return said
}

it('an empty folder is answered with a link to set up a school, another at each start, and with the demo', async () => {
  const link = /http:\/\/127\.0\.0\.1:\d+\/desk#\/ky\/setup\/([\w-]{43})\n/
  const [first, second] = [link.exec(await startOnce())?.[1], link.exec(await startOnce())?.[1]]
  assert.ok(first && second)
  assert.notEqual(first, second)
})

it('systemd is told that it may go on, and nobody where there is none', async () => {
  if (process.platform === 'win32') return
  const told = join(folder, 'told')
  const script = `#!/bin/sh\necho "$@" >> ${told}\n`
  writeFileSync(join(folder, 'systemd-notify'), script, { mode: 0o755 })
  const PATH = `${folder}:${process.env.PATH}`
  await startOnce({ ...process.env, PATH })
  assert.equal(existsSync(told), false)
  await startOnce({ ...process.env, PATH, NOTIFY_SOCKET: join(folder, 'socket') })
  assert.equal(readFileSync(told, 'utf8'), '--ready\n')
})
