// kill -9 in the middle of any step of an opening: nothing is lost, and nothing is there twice.
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { aboutMeals, aboutTheClassFund, ainura, bakyt, jypar } from '#tests/people.ts'
import { readJournal } from '#web/staff/device/journal.ts'
import type { Carry } from '#wire/call.ts'
import {
  closeUp,
  come,
  declareNone,
  done,
  file,
  looksAtTheBox,
  open,
  openedLines,
  sees,
  settle,
  signsIn,
} from './commission.ts'
import { overHttp } from './over-http.ts'
import { makeSchool, type School } from './school.ts'
import { drops, looks, newWriter } from './writers.ts'

const script = fileURLToPath(new URL('box-process.ts', import.meta.url))

/** Messages during which the server is killed: which of its kind, at a moment nobody chose. */
const deadly: readonly {
  readonly like: RegExp
  readonly time: number
  readonly within?: number
}[] = [
  { like: /\/api\/envelopes$/, time: 2 },
  // The third attestation brings about the swap.
  { like: /\/attestations$/, time: 3, within: 40 },
  { like: /\/list$/, time: 1 },
  { like: /\/shares$/, time: 2 },
  { like: /\/conflicts$/, time: 1 },
  { like: /\/cases$/, time: 1 },
  { like: /\/canary$/, time: 1 },
  { like: /\/closings$/, time: 1 },
  // The third signature closes: journal, register, rewriting, backup, destroyed keys.
  { like: /\/closing-signatures$/, time: 3, within: 150 },
]
/** Long enough for most messages to be somewhere in the middle. */
const usuallyWithinMilliseconds = 20

let school: School
let child: ChildProcess
let url = ''
const moments: string[] = []

async function startChild(): Promise<void> {
  const clockFile = join(school.folder, 'clock')
  child = spawn(process.execPath, [script, school.data, school.keys, clockFile], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = (await once(child.stdout!, 'data')) as [Buffer]
  url = said.toString().trim()
}

async function kill(): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

const throughSocket = overHttp(() => url)
const send: Carry = (path, sent) => {
  writeFileSync(join(school.folder, 'clock'), String(school.clock.now()))
  return throughSocket(path, sent)
}

before(async () => {
  school = await makeSchool()
  await school.server.stop()
  writeFileSync(join(school.folder, 'clock'), String(school.clock.now()))
  await startChild()
  const met = new Map<RegExp, number>()
  school.onTheLine = async (path, sent) => {
    const message = deadly.find(({ like }) => like.test(path))
    const times = (message && met.get(message.like)) ?? 0
    if (message) met.set(message.like, times + 1)
    if (message?.time !== times + 1) return send(path, sent)
    const sending = send(path, sent).catch(() => undefined)
    const after = randomInt(0, message.within ?? usuallyWithinMilliseconds)
    moments.push(`${after} ms into ${path.split('/').at(-1)}`)
    await wait(after)
    await kill()
    await sending
    await startChild()
    return send(path, sent)
  }
})
after(async () => {
  await kill()
  school.server = { carry: school.carry, stop: async () => undefined }
  await school.end()
})

it('an opening whose server is killed again and again ends like every other', async context => {
  context.after(() => context.diagnostic(`killed ${moments.join(', ')}`))
  const writer = newWriter()
  await drops(school, aboutMeals, writer)
  await drops(school, aboutTheClassFund)
  school.clock.set('2026-11-24 11:50')
  const visitors = await come(school, ainura, bakyt, jypar)
  await looksAtTheBox(visitors[0]!)
  school.clock.set('2026-11-24 12:00')
  await open(visitors)
  await settle(visitors)
  const { letters, canary } = sees(visitors[0]!)
  assert.deepEqual({ letters, canary }, { letters: 2, canary: 'opened' })
  await declareNone(visitors)
  await file(visitors)
  await closeUp(visitors)
  assert.equal(openedLines(visitors[0]!).length, 2)
  assert.equal(sees(visitors[0]!).state.stage, 'finished')
  assert.equal(moments.length, deadly.length)
  assert.equal((await looks(school, writer)).heard.found.length, 1)
  const { seat } = await signsIn(school, jypar)
  const { lines, problems } = done(await readJournal(seat), 'journal')
  assert.deepEqual(problems, [])
  assert.deepEqual(
    lines.map(({ entry }) => entry.kind),
    ['box_founded', 'seal_set', 'list_frozen', 'gate_released', 'opening_held', 'keys_destroyed'],
  )
})
