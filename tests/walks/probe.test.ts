// The probe: forty words nobody else uses go through a whole week; then disk and log are searched for them.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, it } from 'node:test'
import { fromUtf8 } from '#crypto/bytes.ts'
import { startServer } from '#server/main.ts'
import { backupNow } from '#server/store/backup-now.ts'
import { aboutBakyt, aboutMeals, aboutTheClassFund, ainura, people } from '#tests/people.ts'
import { addEntry, answerWriter, askWriter, registerCase } from '#web/staff/device/case-work.ts'
import { openCase, readCases } from '#web/staff/device/cases.ts'
import { addPaperLetter } from '#web/staff/device/ceremony/paper-letter.ts'
import { readDraft, saveDraft } from '#web/staff/device/drafts.ts'
import {
  closeUp,
  come,
  declareNone,
  done,
  file,
  looksAtTheBox,
  open,
  settle,
  signsIn,
} from './commission.ts'
import { overHttp } from './over-http.ts'
import { makeSchool, type School } from './school.ts'
import { answerFor, drops, newWriter, writesBack } from './writers.ts'

const marks: string[] = []
/** A word that stands nowhere else in the world. */
function mark(): string {
  const word = `белги${randomBytes(9).toString('hex')}`
  marks.push(word)
  return word
}
const spelled = (word: string): string => {
  marks.push(word)
  return word
}

let school: School
const logged: string[] = []

before(async () => {
  school = await makeSchool()
  await school.server.stop()
  const { data, keys, clock } = school
  const log = (event: object) => logged.push(JSON.stringify(event))
  const config = { host: '127.0.0.1', port: 0, data, keys, demo: false }
  const server = await startServer(config, { clock, log })
  const ascii = () => spelled(`x${randomBytes(9).toString('hex')}`)
  const carry = overHttp(() => server.url, {
    'user-agent': `Phone/${ascii()}`,
    'x-forwarded-for': spelled('203.0.113.77'),
    'x-real-ip': spelled('203.0.113.78'),
    referer: `https://example.org/${ascii()}`,
    cookie: `session=${ascii()}`,
    'accept-language': `ky, ${ascii()}`,
    'x-device': ascii(),
    via: `1.1 ${ascii()}`,
  })
  school.server = { carry, stop: () => server.close() }
})
after(() => school.end())

/** As text, in hexadecimal, and in base64 at each of its three places. */
function spellingsOf(word: string): readonly Buffer[] {
  const bytes = Buffer.from(word)
  const base64 = [0, 1, 2].map(at => {
    const text = Buffer.concat([Buffer.alloc(at), bytes]).toString('base64')
    // The first and the last characters depend on what stands around.
    return text.slice(at === 0 ? 0 : at + 1, -4).replaceAll('=', '')
  })
  const url = base64.map(text => text.replaceAll('+', '-').replaceAll('/', '_'))
  const all = new Set([word, bytes.toString('hex'), ...base64, ...url])
  return [...all].map(text => Buffer.from(text))
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => join(folder, name))
    .filter(path => statSync(path).isFile())
}

/** Said at the wooden box and printed in the act: it does lie there, and the probe must find it. */
const onThePapers = 'эки монета жана ачкыч'
let visited = false

function search(when: string): void {
  const disk = join(school.folder, 'disk')
  // Half of an opening is copied by nobody.
  if (when !== 'while letters are read') backupNow(school.data, disk)
  const places = [...filesUnder(school.data), ...filesUnder(disk)].map(path => ({
    path,
    bytes: readFileSync(path),
  }))
  const onPaper = Buffer.from(onThePapers)
  if (visited)
    assert.ok(
      places.some(({ bytes }) => bytes.includes(onPaper)),
      'the probe is blind',
    )
  assert.ok(
    places.some(({ path }) => path.endsWith('-wal')),
    'there is no write-ahead log to search',
  )
  const log = { path: 'the log', bytes: Buffer.from(logged.join('\n')) }
  for (const { path, bytes } of [...places, log]) {
    for (const word of marks) {
      const found = spellingsOf(word).some(spelling => bytes.includes(spelling))
      assert.ok(!found, `${when}: ${path} holds ${word}`)
    }
  }
}

it('nothing anybody wrote, typed or came from is on the disk or in the log', async () => {
  for (const person of people) spelled(school.passphraseOf(person))
  const writers = [newWriter(), newWriter(), newWriter()]
  for (const { code, groups } of writers) {
    spelled(groups)
    spelled(fromUtf8(code.reveal()))
  }
  const from = { name: mark(), contacts: mark() }
  await drops(school, { ...aboutTheClassFund, text: `Кат: ${mark()}`, from }, writers[0])
  await drops(school, { ...aboutMeals, text: mark() }, writers[1])
  const photo = { name: mark(), type: 'image/jpeg', bytes: Buffer.from(mark().repeat(40)) } as const
  await drops(school, { ...aboutBakyt, text: mark(), photos: [photo] }, writers[2])
  search('before the opening')

  school.clock.set('2026-11-24 11:50')
  const visitors = await come(school, ...people)
  await looksAtTheBox(visitors[0]!, { foreignObjects: onThePapers })
  visited = true
  school.clock.set('2026-11-24 12:00')
  await open(visitors)
  await settle(visitors)
  search('while letters are read')
  await declareNone(visitors)
  const { room, seat } = visitors[0]!
  const paper = { category: 'other', about: 'none', form: 'signed', sheets: 1 } as const
  const onPaper = { text: mark(), from: { name: mark(), contacts: mark() } }
  done(await addPaperLetter(room, seat, { ...paper, ...onPaper, recused: [], photos: [] }), 'paper')
  await file(visitors)
  await closeUp(visitors)
  search('after the closing')
  await workOnACase(writers[0]!)
  assert.ok(marks.length >= 40, `only ${marks.length} words`)
  search('after the answer')
})

async function workOnACase(writer: ReturnType<typeof newWriter>): Promise<void> {
  const { seat } = await signsIn(school, ainura)
  const telling = { whereToComplain: mark() }
  done(await saveDraft(seat, 'reply', mark()), 'draft')
  assert.ok(marks.includes(done(await readDraft(seat, 'reply'), 'draft')))
  const { rows } = done(await readCases(seat), 'register')
  const row = rows.find(({ form, channel }) => form === 'signed' && channel === 'digital')
  let at = done(await openCase(seat, row?.entry ?? ''), 'case')
  const words = {
    appealKind: 'application',
    category: 'corruption',
    subject: 'class_fund',
  } as const
  at = done(await registerCase(seat, at, { ...words, summary: mark() }, telling), 'register')
  at = done(await askWriter(seat, at, { text: mark() }, telling), 'ask')
  await writesBack(school, writer, mark())
  at = done(await openCase(seat, at.entry), 'case')
  at = done(await addEntry(seat, at, 'note', { text: mark() }), 'note')
  at = done(await addEntry(seat, at, 'outcome', { outcome: 'substantiated', cause: mark() }), 'out')
  const measure = { what: mark(), who: mark(), when: '2026-12-10' }
  at = done(await addEntry(seat, at, 'measure', measure), 'measure')
  const reply = { checked: mark(), found: mark(), willDo: mark() }
  done(await answerWriter(seat, at, reply, telling), 'reply')
  assert.equal((await answerFor(school, writer))?.messages.length, 3)
}
