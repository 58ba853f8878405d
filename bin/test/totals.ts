// Runs batches of test files one after another and prints them as one run with one set of totals.
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'

type Batch = { name: string; files: readonly string[]; concurrency: number }
type Event = { type: string; data: { nesting?: number; message?: string; todo?: unknown } }

const hungAfterMs = 300_000
const total = /^(tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) ([\d.]+)$/

/** True when every test of every batch passed. Node has no single run with two concurrencies. */
export async function runTests(house: string, batches: readonly Batch[]): Promise<boolean> {
  const totals = new Map<string, number>()
  let passed = true

  async function* events() {
    for (const { name, files, concurrency } of batches) {
      if (files.length === 0) continue
      yield { type: 'test:stdout', data: { message: `${name}\n` } }
      const stream = run({
        files: files.map(path => join(house, path)),
        concurrency,
        timeout: hungAfterMs,
      })
      for await (const event of stream as AsyncIterable<Event>) {
        if (event.type === 'test:fail' && !event.data.todo) passed = false
        const [, what, number] = totalOf(event) ?? []
        if (what === undefined) yield event
        else totals.set(what, (totals.get(what) ?? 0) + Number(number))
      }
    }
    for (const [what, number] of totals) {
      yield {
        type: 'test:diagnostic',
        data: { nesting: 0, message: `${what} ${Math.round(number)}` },
      }
    }
  }

  const report = Readable.from(events()).compose(new spec())
  for await (const line of report) process.stdout.write(line)
  return passed
}

function totalOf({ type, data }: Event): RegExpMatchArray | null {
  if (type !== 'test:diagnostic' || data.nesting !== 0) return null
  return data.message?.match(total) ?? null
}
