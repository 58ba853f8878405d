// The people of a walk at the devices of an office: the whole ceremony, with the server in plain sight.
import { nobleArgon2 } from '#crypto/argon2.ts'
import { testCost } from '#crypto/argon2-test-cost.ts'
import { passphraseInGroups } from '#crypto/passphrase.ts'
import { systemRandom } from '#crypto/random.ts'
import type { Carry } from '#wire/call.ts'
import type { Office } from './clerk-office.ts'
import { at } from './school.ts'
import type { School } from './walks/school.ts'

/** `line` may be changed: then another server, or none, answers. */
export function schoolAt(
  office: Office,
  line: { carry: Carry } = { carry: lineTo(office) },
): School {
  const { data, clock, keysFolder: keys } = office
  const carry: Carry = (path, sent) => line.carry(path, sent)
  const passphraseOf = ({ i }: { i: number }) =>
    passphraseInGroups(office.members.find(member => member.i === i)!.passphrase)
  return {
    folder: data,
    data,
    keys,
    logged: [],
    clock: {
      now: clock.now,
      set: wall => {
        const [date = '', time = ''] = wall.split(' ')
        clock.time = at(date, time)
      },
      pass: seconds => {
        clock.time += seconds
      },
    },
    carry,
    toolsOf: () => ({ carry, argon2: nobleArgon2, random: systemRandom, cost: testCost }),
    passphraseOf,
    lastGroupOf: person => passphraseOf(person).slice(-4),
    server: { carry, stop: async () => {} },
    onTheLine: (_path, _sent, answer) => answer(),
    restart: async () => {},
    end: office.end,
  }
}

export const lineTo =
  ({ app }: Pick<Office, 'app'>): Carry =>
  async (path, { method, headers, body }) => {
    const bytes = typeof body === 'string' ? body : body && new Uint8Array(body)
    const sent = { method, headers, ...(bytes === undefined ? {} : { body: bytes }) }
    const answered = await app.request(path, sent)
    return {
      status: answered.status,
      octets: async () => new Uint8Array(await answered.arrayBuffer()),
      text: () => answered.text(),
    }
  }
