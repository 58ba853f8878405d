// What this browser lends a device: its line, its chance, and the slow key maker in a worker.

import { memberCost } from '#crypto/argon2.ts'
import { testCost } from '#crypto/argon2-test-cost.ts'
import { systemRandom } from '#crypto/random.ts'
import type { Carry } from '#wire/call.ts'
import { argon2 } from './argon2.ts'
import type { Tools } from './device/tools.ts'

declare const __TEST_ARGON__: boolean

export const cost = __TEST_ARGON__ ? testCost : memberCost

const carry: Carry = async (path, { method, headers, body }) => {
  const answered = await fetch(path, {
    method,
    headers,
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : body.slice() }),
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  })
  return {
    status: answered.status,
    octets: async () => new Uint8Array(await answered.arrayBuffer()),
    text: () => answered.text(),
  }
}

export const tools: Tools = { carry, argon2, random: systemRandom, cost }
