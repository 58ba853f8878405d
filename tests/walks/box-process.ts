// A server in a process of its own, so that it can be killed as a power cut kills it. Run by killed.test.ts.
import { readFileSync } from 'node:fs'
import { startServer } from '#server/main.ts'

const [data = '', keys = '', clockFile = ''] = process.argv.slice(2)

/** The walk writes the time into a file; this process has no other clock. */
const clock = { now: () => Number(readFileSync(clockFile, 'utf8')) }

const { url } = await startServer(
  { host: '127.0.0.1', port: 0, data, keys, demo: false },
  { clock, log: () => undefined },
)
process.stdout.write(`${url}\n`)
