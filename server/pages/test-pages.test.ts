// Pages whose keys are quick to guess never come before a parent, however they got onto the machine.
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { openParts } from '#server/main.ts'
import { testPagesMark } from './test-pages.ts'

it('a school does not start with pages that were built for tests, and touches nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ishenim-pages-'))
  const dist = join(folder, 'dist')
  const [data, keys] = [join(folder, 'data'), join(folder, 'keys')]
  const config = { data, keys, host: '127.0.0.1', port: 0, demo: false }
  try {
    const { store } = await openParts(config, { dist })
    await store.close()
    rmSync(data, { recursive: true })
    mkdirSync(dist)
    writeFileSync(join(dist, testPagesMark), '')
    await assert.rejects(openParts(config, { dist }), /built for tests/)
    assert.ok(!existsSync(data))
  } finally {
    rmSync(folder, { recursive: true })
  }
})
