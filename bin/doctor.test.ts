// The doctor on a school that is well, and on the same school with one thing wrong at a time.
import assert from 'node:assert/strict'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, describe, it } from 'node:test'
import { examine } from '#bin/doctor/examination.ts'
import { exitCodeOf, type Finding, inLine, type Surroundings } from '#bin/doctor/finding.ts'
import { isOfBox } from '#bin/doctor/logs.ts'
import { headerFindings } from '#bin/doctor/public-page.ts'
import type { Config } from '#server/config.ts'
import { publicRules } from '#server/headers.ts'
import { type Server, startServer } from '#server/main.ts'
import { backupNow } from '#server/store/backup-now.ts'
import { openMailServer } from '#tests/smtp-server.ts'
import { foundedCopy } from '#tests/walks/founding.ts'
import { at } from '#tests/walks/school.ts'

const now = at('2026-11-23 18:00')
let folder: string
let config: Config
let server: Server
let around: Surroundings
const clock = { now: () => now }

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ishenim-doctor-'))
  const place = (name: string) => join(folder, name)
  for (const name of ['stick', 'disk']) mkdirSync(place(name), { mode: 0o700 })
  const media = { keysMirror: place('stick'), backups: place('disk') }
  const box = { data: place('data'), keys: place('keys') }
  config = { ...box, ...media, host: '127.0.0.1', port: 0, demo: false }
  await foundedCopy({ ...box, clock: { now: () => at('2026-11-23 10:00') } })
  server = await startServer(config, { clock, log: () => undefined })
  around = { now, logs: [join(folder, 'logs', '*')], run: () => undefined }
  mkdirSync(join(folder, 'logs'))
})
after(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

const look = (changed: Partial<Config> = {}, other: Partial<Surroundings> = {}) =>
  examine({ ...config, ...changed }, { ...around, ...other })

const of = (findings: readonly Finding[], what: string) =>
  findings.filter(finding => finding.of === what)

const stateOf = (findings: readonly Finding[], what: string) =>
  of(findings, what).map(({ state }) => state)

describe('the doctor', () => {
  it('finds a school well, but for what only a real machine has', async () => {
    const findings = await look()
    const troubled = findings.filter(({ state }) => state !== 'ok')
    // In a test all media are one disk, and nobody has a name.
    assert.deepEqual(
      new Set(troubled.map(inLine).map(line => line.split(':')[0]?.trim())),
      new Set(
        ['second copy of the keys', 'backups', 'public page'].map(name => `look here  ${name}`),
      ),
    )
    assert.match(of(findings, 'server')[0]?.says ?? '', /exactly one is at work/)
    assert.match(of(findings, 'keys')[0]?.says ?? '', /keys, of seal No\. 1/)
    assert.equal(exitCodeOf(findings), 1)
  })

  it('sees that others may read a folder', async () => {
    chmodSync(config.keys, 0o750)
    const findings = await look()
    chmodSync(config.keys, 0o700)
    const [wrong] = of(findings, 'rights').filter(({ state }) => state === 'broken')
    assert.equal(wrong?.todo, `chmod -R go-rwx ${config.keys}`)
    assert.equal(exitCodeOf(findings), 2)
  })

  it('sees that a medium is away, and since when nothing is said of one that never was', async () => {
    const [stick, disk] = [`${config.keysMirror}`, `${config.backups}`]
    for (const medium of [stick, disk]) renameSync(medium, `${medium}-pulled`)
    const findings = await look()
    for (const medium of [stick, disk]) renameSync(`${medium}-pulled`, medium)
    assert.deepEqual(stateOf(findings, 'second copy of the keys'), ['broken'])
    assert.ok(stateOf(findings, 'backups').includes('broken'))
    const { keysMirror: _m, backups: _b, ...without } = config
    const none = await examine(without, around)
    assert.deepEqual(stateOf(none, 'second copy of the keys'), ['look here'])
  })

  it('takes the backup of this week for one, and sees one that is damaged', async () => {
    const file = join(`${config.backups}`, 'mid-week.sqlite')
    backupNow(config.data, `${config.backups}`)
    const findings = await look()
    assert.match(of(findings, 'backups')[0]?.says ?? '', /whole: .*mid-week\.sqlite/)
    writeFileSync(file, 'not a database at all, not even a page of one'.repeat(100))
    const damaged = await look()
    rmSync(file)
    assert.match(of(damaged, 'backups')[0]?.says ?? '', /is damaged/)
  })

  it('knows by what a backup holds, not by the time of its file, that the box was opened since', async () => {
    const data = join(folder, 'opened')
    cpSync(config.data, data, { recursive: true })
    chmodSync(data, 0o700)
    backupNow(data, join(data, 'backups'))
    const before = of(await look({ data }), 'backups')[0]
    const database = new DatabaseSync(join(data, 'box.sqlite'))
    database.exec("update journal set kind = 'opening_held', seq = 9 where seq = 2")
    database.close()
    const after = of(await look({ data }), 'backups')[0]
    assert.equal(before?.state, 'ok')
    assert.match(after?.says ?? '', /but the box was opened since/)
  })

  it('says of a mail server whether it is away, or does not know our password', async () => {
    const office = await openMailServer()
    const url = office.url.replace('//', '//box:wrong@')
    const smtp = { url, from: 'kutucha@school.kg' }
    const fine = of(await look({ smtp: { ...smtp, url: office.url } }), 'mail')[0]
    office.knowsNobody = true
    const unknown = of(await look({ smtp }), 'mail')[0]
    await office.close()
    const away = of(await look({ smtp }), 'mail')[0]
    assert.equal(fine?.state, 'ok')
    assert.match(unknown?.todo ?? '', /password in ISHENIM_SMTP is wrong/)
    assert.match(away?.todo ?? '', /is it running/)
    assert.ok(!JSON.stringify([unknown, away]).includes('box:wrong'))
  })

  it('sees keys that belong to another seal than the box', async () => {
    const current = join(config.keys, 'current')
    renameSync(current, `${current}-kept`)
    writeFileSync(current, JSON.stringify({ box: 'b', no: 7, hash: 'h' }), { mode: 0o600 })
    const findings = await look()
    renameSync(`${current}-kept`, current)
    assert.deepEqual(stateOf(findings, 'keys'), ['broken'])
    assert.match(of(findings, 'keys')[0]?.says ?? '', /No\. 7.*No\. 1.*letters are refused/)
  })

  it('sees a clock that is behind the journal, or that nobody keeps', async () => {
    const behind = await look({}, { now: at('2026-11-23 09:00') })
    assert.deepEqual(stateOf(behind, 'clock'), ['broken'])
    const unkept = await look(
      {},
      { run: program => (program === 'timedatectl' ? 'no\n' : undefined) },
    )
    assert.deepEqual(stateOf(unkept, 'clock'), ['ok', 'look here'])
  })

  it('sees that no server is at work, and that there is no box', async () => {
    await server.close()
    const asleep = await look()
    server = await startServer(config, { clock, log: () => undefined })
    assert.deepEqual(stateOf(asleep, 'server'), ['look here'])
    const nowhere = await look({ data: join(folder, 'nowhere') })
    assert.match(of(nowhere, 'server')[0]?.says ?? '', /there is no box/)
  })

  it('sees an address of a visitor in a proxy’s log and in the server’s own', async () => {
    const log = join(folder, 'logs', 'access.log')
    const line = '203.0.113.9 - - [23/Nov/2026:18:00:00 +0600] "GET /ky HTTP/1.1" 200 512'
    writeFileSync(log, `${line}\n`)
    utimesSync(log, now, now)
    const findings = await look(
      {},
      { run: program => (program === 'journalctl' ? line : undefined) },
    )
    rmSync(log)
    assert.deepEqual(stateOf(findings, 'proxy logs'), ['broken'])
    assert.deepEqual(stateOf(findings, 'own log'), ['broken'])
    assert.match(of(findings, 'proxy logs')[0]?.todo ?? '', /shred -u/)
  })

  it('sees an address of a visitor in what a proxy told the journal of the machine', async () => {
    const line =
      '{"logger":"http.log.access","request":{"remote_ip":"203.0.113.9","host":"box.school.kg","uri":"/ky"}}'
    const of =
      (name: string) =>
      (_: string, ...asked: string[]) =>
        asked.includes(`--unit=${name}`) ? line : undefined
    assert.deepEqual(stateOf(await look({}, { run: of('caddy') }), 'proxy logs'), ['broken'])
    assert.deepEqual(stateOf(await look({}, { run: of('nginx') }), 'proxy logs'), ['broken'])
    assert.deepEqual(stateOf(await look({}, { run: of('cron') }), 'proxy logs'), ['ok'])
  })

  it('sees that the stick is not the one that belongs to the box, or has no room left', async () => {
    const mark = join(`${config.keysMirror}`, 'mirror')
    const key = join(`${config.keysMirror}`, 'box.key')
    renameSync(mark, `${mark}-kept`)
    writeFileSync(mark, JSON.stringify({ id: 'of-another-school' }), { mode: 0o600 })
    const other = of(await look(), 'second copy of the keys')
    renameSync(`${mark}-kept`, mark)
    renameSync(key, `${key}-kept`)
    const behind = of(await look(), 'second copy of the keys')
    renameSync(`${key}-kept`, key)
    assert.match(other[0]?.says ?? '', /is not the medium that belongs to this box/)
    assert.match(behind[0]?.says ?? '', /is not up to date/)
    assert.match(behind[0]?.todo ?? '', /full/)
  })
})

describe('a line of a log', () => {
  const box = { publicUrl: 'https://box.school.kg' }
  it('tells of somebody when an address stands beside a page of ours', () => {
    for (const line of [
      '203.0.113.9 - - "POST /api/envelopes HTTP/1.1" 201',
      '{"remote_ip":"2001:db8::7","host":"box.school.kg","uri":"/"}',
      'upstream timed out, client: 203.0.113.9, request: "GET /ru/letter HTTP/2.0"',
    ]) {
      assert.equal(isOfBox(line, box), true, line)
    }
  })
  it('tells of nobody when it is of this machine, of another site, or without an address', () => {
    for (const line of [
      '127.0.0.1 - - "GET /api/seal HTTP/1.1" 200',
      '203.0.113.9 - - "GET /wiki/index.php HTTP/1.1" 200',
      'opening_finished',
      'started url=https://box.school.kg',
    ]) {
      assert.equal(isOfBox(line, box), false, line)
    }
  })
})

describe('the public page as it is reached', () => {
  const sent = {
    'content-security-policy': publicRules,
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  }
  it('has its headers as the server sends them, and none more', () => {
    assert.deepEqual(
      headerFindings(new Headers(sent), {}).map(({ state }) => state),
      ['ok'],
    )
    const https = headerFindings(new Headers(sent), { publicUrl: 'https://box.school.kg' })
    assert.match(https[0]?.says ?? '', /strict-transport-security/)
    const tracked = headerFindings(new Headers({ ...sent, 'x-request-id': '7' }), {})
    assert.deepEqual(
      tracked.map(({ state }) => state),
      ['look here'],
    )
  })
  it('is asked for where people ask, and told from a proxy that answers something else', async () => {
    const proxy = createServer((_, answer) => answer.writeHead(502).end())
    await new Promise<void>(resolve => proxy.listen(0, '127.0.0.1', resolve))
    const { port } = proxy.address() as AddressInfo
    const findings = await look({ publicUrl: `http://127.0.0.1:${port}` })
    proxy.close()
    assert.deepEqual(stateOf(findings, 'public page'), ['broken'])
    const gone = await look({ publicUrl: `http://127.0.0.1:${port}` })
    assert.match(of(gone, 'public page')[0]?.says ?? '', /cannot be reached/)
    const plain = await look({ publicUrl: 'http://box.school.invalid' })
    assert.deepEqual(stateOf(plain, 'HTTPS'), ['broken'])
  })
})
