// Entering the order: whoever stays at their place keeps what they have, everybody else begins anew.
import { type FoundingOrder, readFoundingOrder } from '#core/founding-order.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { fromBase64url, fromUtf8 } from '#crypto/bytes.ts'
import { canonical } from '#crypto/canonical.ts'
import type { AskOf } from '#wire/contract.ts'
import type { proclaimOrder } from '#wire/founding.ts'
import { makeFirstKeys } from '../founding.ts'
import type { KeyFolder, KeyName } from '../key-folder.ts'
import type { Parts } from '../parts.ts'
import type { Appointed, Enrolment } from '../store/enrolments.ts'
import { noBox } from '../store/founding.ts'
import type { Nouns } from '../store/store.ts'

type Asked = AskOf<typeof proclaimOrder>

/** `step_out_of_order` once a seat is taken: then what everybody signed would be another record. */
export async function proclaim(
  { store, keys, sessions }: Pick<Parts, 'store' | 'keys' | 'sessions'>,
  asked: Asked,
): Promise<'proclaimed' | Refusal> {
  const { order, people } = asked
  const about = json(asked.about)
  const read = readFoundingOrder({ about, regulation: json(asked.regulation), order, people })
  if (isRefusal(read)) return read
  const made = makeFirstKeys(keys)
  if (isRefusal(made)) return made
  const gone = await store.change(async nouns => {
    const kept = await nouns.founding.read()
    if (asked.version !== (kept?.version ?? 0)) return refuse('changed_meanwhile')
    if ((await nouns.founding.seats()).length > 0) {
      return refuse('step_out_of_order', { step: 'seat' })
    }
    await nouns.founding.proclaim(asked.version + 1, {
      about: canonical(read.about),
      regulation: canonical(read.regulation),
      order,
    })
    return appointAll(nouns, read)
  })
  if (isRefusal(gone)) return gone
  for (const member of gone) {
    sessions.endAllOf(member)
    forgetKeysOf(keys, member)
  }
  return 'proclaimed'
}

/** Hands back the indexes whose people are others now, or nobody. */
async function appointAll(nouns: Nouns, { order, people }: FoundingOrder) {
  const before = await nouns.enrolments.of(noBox)
  const gone: number[] = []
  for (const [member, { name, role, position, noKin = false, seat }] of people.entries()) {
    const known = before.find(each => each.member === member)
    const person = { member, name, role, position, noKin, order }
    const appointed = { ...person, ...(seat !== undefined && { seat }) }
    if (known && staysTheSame(known, appointed)) {
      await nouns.enrolments.place(noBox, appointed)
      continue
    }
    await nouns.enrolments.appoint(noBox, appointed)
    if (known) gone.push(member)
  }
  for (const { member } of before.slice(people.length)) {
    await nouns.enrolments.dismiss(noBox, member)
    gone.push(member)
  }
  return gone
}

/** The undertaking names person and order, the record name, role and seat; a position is neither. */
const staysTheSame = (known: Enrolment, next: Appointed): boolean =>
  known.name === next.name &&
  known.role === next.role &&
  known.seat === next.seat &&
  known.order.no === next.order.no &&
  known.order.date === next.order.date

/** More than a device ever prepares before the first seal. */
const numbersMax = 64

/** Peppers made for somebody who is not that person any more. */
export function forgetKeysOf(keys: KeyFolder, member: number): void {
  const numbers = Array.from({ length: numbersMax }, (_, at) => at + 1)
  const peppers = numbers.map((n): KeyName => `pepper-${member}-${n}`)
  keys.destroy([`desk-${member}`, ...peppers])
}

function json(bytes: string): unknown {
  try {
    return JSON.parse(fromUtf8(fromBase64url(bytes)))
  } catch {
    return undefined
  }
}
