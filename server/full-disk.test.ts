// A disk that fills up in the middle of a rush: what was acknowledged is there, the rest was not promised.
import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { asJson, asOctets, openOffice, sealedEnvelope } from '#tests/clerk-office.ts'
import { makeLimiter } from './limiter.ts'
import { openForWriting } from './store/node-sqlite.ts'
import { openStore, storeOver } from './store/sqlite.ts'

it('no letter is acknowledged that is not kept, and room made anew is used', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ishenim-full-'))
  const data = join(folder, 'data')
  await (await openStore(data)).close()
  const database = openForWriting(join(data, 'box.sqlite'))
  const store = storeOver(database, data)
  const clock = { now: () => 0 }
  const generous = { ...makeLimiter(clock, n => new Uint8Array(n)), mayDrop: () => undefined }
  const office = await openOffice({
    folder,
    founded: true,
    parts: usual => {
      usual.store.close()
      return { store, limiter: generous }
    },
  })
  const page = database.prepare('pragma page_count').get() as { page_count: number }
  database.exec(`pragma max_page_count = ${page.page_count + 40}`)

  let kept = 0
  let refused = 0
  for (let sent = 0; sent < 20; sent++) {
    const posted = asOctets(await sealedEnvelope(office))
    const { status } = await office.app.request('/api/envelopes', posted)
    assert.ok(status === 201 || status === 503, String(status))
    if (status === 201) kept += 1
    else refused += 1
  }
  assert.ok(kept > 0 && refused > 0)
  const { read } = office.parts.store
  const box = (await read.boxes.only())!.id
  const seal = (await read.seals.current(box))!.hash
  // The rehearsal letter lies there too.
  assert.equal((await read.envelopes.heads(box, seal)).length, kept + 1)
  assert.equal((await office.app.request('/api/seal')).status, 200)
  assert.equal((await office.app.request('/api/desk/salts', asJson({ name: 'a' }))).status, 200)

  database.exec('pragma max_page_count = 1000000')
  const posted = asOctets(await sealedEnvelope(office))
  assert.equal((await office.app.request('/api/envelopes', posted)).status, 201)
  await office.end()
})
