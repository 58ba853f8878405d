import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { derived, signed } from './labels.ts'

const labels = [...Object.values(signed), ...Object.values(derived)]

describe('the labels', () => {
  it('are all different, and none runs into a line feed', () => {
    assert.equal(new Set(labels).size, labels.length)
    for (const label of labels) assert.match(label, /^ishenim\/v1\/[a-z-]+$/)
  })

  it('stand in SPEC §2, each once', () => {
    const spec = readFileSync(new URL('SPEC.md', import.meta.url), 'utf8')
    const table = spec.slice(spec.indexOf('\n## 2 '), spec.indexOf('\n## 3 '))
    const rows = [...table.matchAll(/^\| `([a-z-]+)`/gm)].map(([, name]) => `ishenim/v1/${name}`)
    assert.deepEqual(rows.sort(), [...labels].sort())
  })
})
