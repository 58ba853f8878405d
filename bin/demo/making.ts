// One making of the demo's school in two empty folders: server, founding, story, and the mark that it is whole.
import type { Instant } from '#core/local-time.ts'
import { instantOf } from '#core/local-time.ts'
import { type Argon2, memberCost, receiptCost } from '#crypto/argon2.ts'
import { systemRandom } from '#crypto/random.ts'
import { makeApp } from '#server/app.ts'
import { systemClock } from '#server/clock.ts'
import { openDemo } from '#server/demo.ts'
import { openParts } from '#server/main.ts'
import { regulation } from '#tests/people.ts'
import { quickArgon2 } from './argon2.ts'
import { foundSchool } from './founding.ts'
import { demoMembers } from './people.ts'
import { foundedOn, tell, tuesdaysBefore } from './telling.ts'
import { type Costs, makeWorld, storyClock, straightTo } from './world.ts'

export type Making = {
  /** When it all ends; the story is told backwards from here. */
  readonly now?: Instant
  readonly argon2?: Argon2
  /** A demo is made with the cost of a school, because its pages have no other. */
  readonly costs?: Costs
  /** What trouble the server had; nothing of it is expected. */
  readonly trouble?: (event: string) => void
}

export async function makeStory(
  { data, keys }: { readonly data: string; readonly keys: string },
  making: Making,
): Promise<void> {
  const {
    now = systemClock.now(),
    argon2 = quickArgon2,
    costs = { member: memberCost, code: receiptCost },
    trouble = () => undefined,
  } = making
  const tuesdays = tuesdaysBefore(now)
  const begin = instantOf(foundedOn(tuesdays), '10:00', regulation.utcOffsetMinutes)
  const clock = storyClock(begin)
  const config = { data, keys, host: '127.0.0.1', port: 0, demo: false }
  const parts = await openParts(config, {
    clock,
    log: ({ event }) => {
      if (isTrouble.has(event)) trouble(event)
    },
  })
  try {
    const app = makeApp(parts)
    const world = makeWorld(straightTo(app), clock, { argon2, random: systemRandom, costs })
    await foundSchool(parts, world.tools)
    await app.carryOn()
    await tell(world, tuesdays, now)
  } finally {
    await parts.store.close()
  }
  openDemo(data, systemClock).keepMembers(
    demoMembers.map(({ i: member, name, signInName, passphrase }) => ({
      member,
      name,
      signInName,
      passphrase,
    })),
  )
}

const isTrouble: ReadonlySet<string> = new Set([
  'keys_disagree',
  'opening_missed',
  'something_went_wrong',
  'storage_failed',
])
