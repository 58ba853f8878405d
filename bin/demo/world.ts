// Where the demo's story happens: a clock that only the story moves, and a line straight to the server.
import type { Instant } from '#core/local-time.ts'
import type { Cost } from '#crypto/argon2.ts'
import type { Surroundings } from '#web/intake/dropping.ts'
import type { Tools } from '#web/staff/device/tools.ts'
import { type Carry, makeCall } from '#wire/call.ts'

export type StoryClock = {
  readonly now: () => Instant
  /** Forward only, like everybody's. */
  readonly moveTo: (at: Instant) => void
}

export function storyClock(from: Instant): StoryClock {
  let now = from
  return {
    now: () => now,
    moveTo(at) {
      if (at < now) throw new Error('the story would go back in time')
      now = at
    },
  }
}

export type World = {
  readonly clock: StoryClock
  /** What every device of the story is given. */
  readonly tools: Tools
  /** What every phone of a writer is given. */
  readonly phone: Surroundings & { readonly argon2: Tools['argon2']; readonly codeCost: Cost }
}

/** `app.request` is the whole line: the same promises, parsed and refused the same, without a socket. */
export const straightTo =
  (app: {
    readonly request: (path: string, sent: RequestInit) => Response | Promise<Response>
  }): Carry =>
  async (path, sent) => {
    const answered = await app.request(path, sent as RequestInit)
    return {
      status: answered.status,
      octets: async () => new Uint8Array(await answered.arrayBuffer()),
      text: () => answered.text(),
    }
  }

export type Costs = { readonly member: Cost; readonly code: Cost }

export function makeWorld(
  carry: Carry,
  clock: StoryClock,
  { argon2, random, costs }: Pick<Tools, 'argon2' | 'random'> & { readonly costs: Costs },
): World {
  const call = makeCall(carry)
  return {
    clock,
    tools: { carry, argon2, random, cost: costs.member },
    phone: {
      call,
      now: clock.now,
      // Nothing is ever late on a line without a wire: waiting would hide a mistake of ours.
      wait: () => Promise.reject(new Error('the story waited for its own server')),
      random,
      argon2,
      codeCost: costs.code,
    },
  }
}

/** In a story that was written beforehand a refusal is a mistake in the telling. */
export function well<Answer>(answer: Answer): Exclude<Answer, { readonly refusal: string }> {
  if (typeof answer === 'object' && answer !== null && 'refusal' in answer) {
    throw new Error(`the story was refused: ${JSON.stringify(answer)}`)
  }
  return answer as Exclude<Answer, { readonly refusal: string }>
}
