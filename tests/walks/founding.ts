// The box of the cast is founded on a folder: the demo's own founding, at a cost for tests.
import { foundSchool } from '#bin/demo/founding.ts'
import { nobleArgon2 } from '#crypto/argon2.ts'
import { testCost } from '#crypto/argon2-test-cost.ts'
import { systemRandom } from '#crypto/random.ts'
import type { Newcomer } from '#web/staff/device/founding.ts'
import { type Places, partsOf } from './server.ts'

export async function foundHere(places: Omit<Places, 'logged'>): Promise<readonly Newcomer[]> {
  const parts = await partsOf({ ...places, logged: [] })
  const carry = () => Promise.reject(new Error('nobody is asked while a box is founded'))
  const tools = { argon2: nobleArgon2, random: systemRandom, cost: testCost, carry }
  const members = await foundSchool(parts, tools)
  await parts.store.close()
  return members
}
