// The box of the cast is founded on a folder: the demo's own founding, at a cost for tests.
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { foundSchool } from '#bin/demo/founding.ts'
import { demoMembers } from '#bin/demo/people.ts'
import { nobleArgon2 } from '#crypto/argon2.ts'
import { testCost } from '#crypto/argon2-test-cost.ts'
import { systemRandom } from '#crypto/random.ts'
import type { Person } from '#tests/people.ts'
import type { Newcomer } from '#web/staff/device/founding.ts'
import { type Places, partsOf } from './server.ts'

export async function foundHere(
  places: Omit<Places, 'logged'>,
  /** Beside the five. */
  substitutes: readonly Person[] = [],
): Promise<readonly Newcomer[]> {
  const parts = await partsOf({ ...places, logged: [] })
  const carry = () => Promise.reject(new Error('nobody is asked while a box is founded'))
  const tools = { argon2: nobleArgon2, random: systemRandom, cost: testCost, carry }
  const members = await foundSchool(parts, tools, [...demoMembers, ...substitutes])
  await parts.store.close()
  return members
}

/** One founding for all walks of a process that begin on the same day; each gets a copy of its own. */
const founded = new Map<number, { folder: string; members: readonly Newcomer[] }>()

process.on('exit', () => {
  for (const { folder } of founded.values()) rmSync(folder, { recursive: true, force: true })
})

export async function foundedCopy({
  data,
  keys,
  clock,
}: Omit<Places, 'logged'>): Promise<readonly Newcomer[]> {
  const now = clock.now()
  const known = founded.get(now)
  const folder = known?.folder ?? mkdtempSync(join(tmpdir(), 'ishenim-founded-'))
  const places = { data: join(folder, 'data'), keys: join(folder, 'keys') }
  const members = known?.members ?? (await foundHere({ ...places, clock }))
  founded.set(now, { folder, members })
  cpSync(places.data, data, { recursive: true })
  cpSync(places.keys, keys, { recursive: true })
  for (const copy of [data, keys]) chmodSync(copy, 0o700)
  return members
}
