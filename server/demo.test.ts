// The demo's clock: moved forward, kept over a restart, and never taken back.
import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { openDemo } from './demo.ts'

it('the demo’s clock goes on where it was after a restart, and never goes back', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ishenim-demo-'))
  const real = { time: 1_000, now: () => real.time }
  const demo = openDemo(folder, real)
  demo.moveTo(5_000)
  real.time += 10
  assert.equal(demo.clock.now(), 5_010)
  demo.moveTo(2_000)
  assert.equal(demo.clock.now(), 5_010)
  real.time -= 500
  assert.equal(demo.clock.now(), 5_010)

  real.time = 1_020
  assert.equal(openDemo(folder, real).clock.now(), 5_020)
})

it('the demo’s passphrases are kept in its own folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ishenim-demo-'))
  const real = { now: () => 1_000 }
  const members = [{ member: 0, name: 'Айнура', signInName: 'ainura', passphrase: '1234 5678' }]
  openDemo(folder, real).keepMembers(members)
  assert.deepEqual(openDemo(folder, real).members(), members)
})
