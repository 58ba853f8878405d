// The public pages: filled with what the school says of itself, never with markup, and served as files.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { type Office, openOffice } from '#tests/clerk-office.ts'
import { at } from '#tests/school.ts'
import { openPages } from './pages.ts'

const template =
  '<h1>{{school}}</h1><p>{{nextOpening}}</p><p>{{lastOpening}}</p>' +
  '{{#late}}<b>late {{late}}</b>{{/late}}{{#shut}}<b>shut</b>{{/shut}}' +
  '{{#onTime}}green{{/onTime}}{{#lateToday}}amber{{/lateToday}}{{#overdue}}red{{/overdue}}' +
  '{{#movedTo}} to {{movedTo}}{{/movedTo}}{{#insteadOf}} for {{insteadOf}}{{/insteadOf}}' +
  '{{#members}}<i>{{name}}, {{role}}{{#dead}} (dead){{/dead}}</i>{{/members}}<s>{{sealNo}}</s>'

function distWith(files: Record<string, string>): string {
  const dist = mkdtempSync(join(tmpdir(), 'ishenim-dist-'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true })
    writeFileSync(join(dist, path), content)
  }
  return dist
}

const built = {
  ...Object.fromEntries(
    ['ky', 'ru', 'en'].flatMap(language => [
      [`pages/${language}/home.html`, template],
      [`pages/${language}/letter.html`, '<h1>letter {{box}}</h1>'],
      [`pages/${language}/code.html`, '<h1>code</h1>'],
      [`pages/${language}/empty.html`, `<h1>no box yet ${language}</h1>`],
      [`pages/${language}/not-found.html`, `<h1>not found ${language}</h1>`],
    ]),
  ),
  'staff/desk.html': '<h1>desk</h1>',
  'verify/verify.html': '<h1>verify</h1>',
  'assets/intake-abc.js': 'drop()'.repeat(200),
  'assets/argon2-worker-abc.js': 'hash()',
  'assets/font-abc.woff2': 'packed already',
  'assets/inner/x.js': 'x()',
}

const withPages = (dist: string, founded = true) =>
  openOffice({
    founded,
    parts: ({ store, keys, clock, log }) => {
      const data = mkdtempSync(join(tmpdir(), 'ishenim-filled-'))
      return { pages: openPages({ dist, data, store, keys, clock, log, isDemo: false }) }
    },
  })

let office: Office
before(async () => {
  office = await withPages(distWith(built))
  await office.parts.pages?.fill()
})
after(() => office.end())

const get = async (path: string, headers: Record<string, string> = {}) => {
  const answered = await office.app.request(path, { headers })
  return { answered, bytes: Buffer.from(await answered.arrayBuffer()) }
}
const text = async (path: string) => (await get(path)).bytes.toString()

describe('a public page', () => {
  it('is in the language of its address, and Kyrgyz where none is named', async () => {
    assert.match(await text('/'), /2026-жылдын 24-ноябры, шейшемби, саат 12:00/)
    assert.equal(await text('/'), await text('/ky'))
    assert.match(await text('/ru'), /24 ноября 2026/)
    assert.match(await text('/en/letter'), /letter [\w-]{22}/)
  })

  it('names the members with what they are, and everybody who has no key as dead', async () => {
    assert.match(await text('/en'), /Сатыбалдиева Айнура Дүйшөнбековна, responsible person</)
    assert.match(await text('/en'), /Мамырканов Бакыт Советович, chair</)
    assert.doesNotMatch(await text('/en'), /dead/)
  })

  it('travels packed, and not at all when nothing changed', async () => {
    const plain = await text('/ky')
    const br = await get('/ky', { 'accept-encoding': 'gzip, deflate, br' })
    assert.equal(br.answered.headers.get('content-encoding'), 'br')
    assert.equal(brotliDecompressSync(br.bytes).toString(), plain)
    const gz = await get('/ky', { 'accept-encoding': 'gzip' })
    assert.equal(gunzipSync(gz.bytes).toString(), plain)
    const etag = br.answered.headers.get('etag') ?? ''
    const again = await get('/ky', { 'if-none-match': etag })
    assert.equal(again.answered.status, 304)
    assert.equal(again.bytes.length, 0)
    const weak = await get('/ky', { 'if-none-match': `"another", W/${etag}` })
    assert.equal(weak.answered.status, 304)
    const refusing = await get('/ky', { 'accept-encoding': 'br;q=0, gzip;q=0.0' })
    assert.equal(refusing.bytes.toString(), plain)
  })

  it('is only ever read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      assert.equal((await office.app.request('/ky/letter', { method })).status, 405)
    }
    assert.equal((await office.app.request('/ky/letter', { method: 'HEAD' })).status, 200)
  })

  it('that is not there is said to be not there, in the language of its address', async () => {
    const { answered, bytes } = await get('/ru/nowhere')
    assert.equal(answered.status, 404)
    assert.equal(bytes.toString(), '<h1>not found ru</h1>')
  })
})

describe('what was built', () => {
  it('is kept by the browser for ever under its own name', async () => {
    const { answered } = await get('/assets/intake-abc.js')
    assert.match(answered.headers.get('cache-control') ?? '', /immutable/)
    assert.equal(answered.headers.get('content-type'), 'text/javascript; charset=utf-8')
    assert.match((await get('/ky')).answered.headers.get('cache-control') ?? '', /no-cache/)
  })

  it('is not packed twice', async () => {
    const { answered, bytes } = await get('/assets/font-abc.woff2', { 'accept-encoding': 'br' })
    assert.equal(answered.headers.get('content-encoding'), null)
    assert.equal(bytes.toString(), 'packed already')
  })

  it('runs WebAssembly at the desk alone', async () => {
    const rules = async (path: string) =>
      (await get(path)).answered.headers.get('content-security-policy') ?? ''
    for (const path of ['/desk', '/desk/register', '/assets/argon2-worker-abc.js']) {
      assert.match(await rules(path), /wasm-unsafe-eval/, path)
    }
    for (const path of ['/', '/ky/letter', '/verify', '/assets/intake-abc.js']) {
      assert.doesNotMatch(await rules(path), /unsafe/, path)
    }
  })

  it('is handed out from its own folder and from nowhere else', async () => {
    for (const path of [
      '/assets/../pages/ky/home.html',
      '/assets/..%2f..%2fbox.sqlite',
      '/assets/x',
      '/assets/',
      '/assets/inner',
    ]) {
      assert.equal((await get(path)).answered.status, 404, path)
    }
  })
})

it('a name with markup or braces in it is shown as a name', async () => {
  const dist = distWith(built)
  const spoiled = await withPages(dist)
  const box = (await spoiled.parts.store.read.boxes.only())!
  const about = JSON.parse(Buffer.from(box.about).toString())
  about.school.ky = '<script>alert(1)</script> {{box}}'
  const { DatabaseSync } = await import('node:sqlite')
  const database = new DatabaseSync(join(spoiled.data, 'box.sqlite'))
  const { canonical } = await import('#crypto/canonical.ts')
  database.prepare('update boxes set about = ?').run(canonical(about))
  database.close()
  await spoiled.parts.pages?.fill()
  const page = await (await spoiled.app.request('/ky')).text()
  assert.ok(page.includes('&#60;script&#62;alert(1)&#60;/script&#62; &#123;&#123;box&#125;&#125;'))
  await spoiled.end()
})

it('the pages are written anew when the day has moved on, and only then', async () => {
  const moving = await withPages(distWith(built))
  const fills = () => moving.events.filter(({ event }) => event === 'pages_filled').length
  await moving.app.carryOn()
  await moving.app.carryOn()
  assert.equal(fills(), 1)
  moving.clock.time += 3 * 24 * 60 * 60
  await moving.app.carryOn()
  assert.equal(fills(), 2)
  assert.match(await (await moving.app.request('/en')).text(), /late 24 November 2026/)
  // Weeks late: the letter's page warns of an old seal, and the box takes letters all the same.
  moving.clock.time += 14 * 24 * 60 * 60
  await moving.app.carryOn()
  const late = await (await moving.app.request('/en')).text()
  assert.match(late, /late 24 November 2026/)
  assert.doesNotMatch(late, /shut/)
  await moving.end()
})

it('the first page turns amber on the Tuesday itself and red on the next working day', async () => {
  const waiting = await withPages(distWith(built))
  const saysAt = async (day: string, time: string) => {
    waiting.clock.time = at(day, time)
    await waiting.app.carryOn()
    return (await waiting.app.request('/en')).text()
  }
  assert.match(await saysAt('2026-11-24', '13:00'), /green/)
  assert.match(await saysAt('2026-11-24', '13:01'), /amber to 25 November 2026/)
  assert.match(await saysAt('2026-11-25', '08:00'), /red to 25 November 2026/)
  assert.doesNotMatch(await saysAt('2026-11-26', '08:00'), / to /)
  await waiting.end()
})

it('before a school is founded every page says so, in its language', async () => {
  const empty = await withPages(distWith(built), false)
  await empty.parts.pages?.fill()
  for (const path of ['/ru', '/ru/letter', '/ru/code']) {
    assert.equal(await (await empty.app.request(path)).text(), '<h1>no box yet ru</h1>')
  }
  await empty.end()
})

it('a template with a place nobody fills stops the start', async () => {
  const dist = distWith({ ...built, 'pages/ky/home.html': '{{headmaster}}' })
  await assert.rejects(withPages(dist), /no such place: headmaster/)
})

it('filled pages lie beside the data, packed, for whoever serves files faster', async () => {
  const data = mkdtempSync(join(tmpdir(), 'ishenim-filled-'))
  const { store, keys, clock, log } = office.parts
  const pages = openPages({ dist: distWith(built), data, store, keys, clock, log, isDemo: true })
  await pages.fill()
  const page = readFileSync(join(data, 'pages/ky/letter.html'))
  assert.deepEqual(brotliDecompressSync(readFileSync(join(data, 'pages/ky/letter.html.br'))), page)
  assert.deepEqual(gunzipSync(readFileSync(join(data, 'pages/ky/letter.html.gz'))), page)
})
