import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { wrongInKeys } from '#tests/vectors/keys.ts'
import { wrongInReceipts } from '#tests/vectors/receipts.ts'
import { wrongInRecords } from '#tests/vectors/records.ts'
import { nobleArgon2 } from './argon2.ts'

const vectors = (name: string) =>
  JSON.parse(readFileSync(new URL(`vectors/${name}.json`, import.meta.url), 'utf8'))

describe('the published bytes', () => {
  it('of a member’s keys are the ones this code makes', async () => {
    assert.deepEqual(await wrongInKeys(vectors('keys'), nobleArgon2), [])
  })

  it('of a secret code, its answer and a follow-up are the ones this code makes', async () => {
    assert.deepEqual(await wrongInReceipts(vectors('receipt'), nobleArgon2), [])
  })

  it('of commission, seal, opening and journal verify, and read back the same', async () => {
    assert.deepEqual(await wrongInRecords(vectors('records')), [])
  })

  it('are looked at one by one: a changed one is named', async () => {
    const changed = { ...vectors('records'), head: '', sealNames: ['', ''] }
    assert.deepEqual(await wrongInRecords(changed), ['seal 1', 'seal 2', 'journal head'])
  })
})
