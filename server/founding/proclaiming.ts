// Entering the order: whoever stays at their place keeps what they have, everybody else begins anew.
import { type FoundingOrder, readFoundingOrder } from '#core/founding-order.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { fromBase64url, fromUtf8 } from '#crypto/bytes.ts'
import { canonical } from '#crypto/canonical.ts'
import { highestIndex } from '#crypto/commission-record.ts'
import type { AskOf } from '#wire/contract.ts'
import type { proclaimOrder } from '#wire/founding.ts'
import { makeFirstKeys } from '../founding.ts'
import type { KeyFolder, KeyName } from '../key-folder.ts'
import type { Parts } from '../parts.ts'
import type { Appointed, Enrolment } from '../store/enrolments.ts'
import { noBox } from '../store/founding.ts'
import type { Nouns } from '../store/store.ts'
import { theBox } from '../the-box.ts'

type Asked = AskOf<typeof proclaimOrder>

/** `step_out_of_order` once a seat is taken: then what everybody signed would be another record. */
export async function proclaim(
  { store, keys, sessions }: Pick<Parts, 'store' | 'keys' | 'sessions'>,
  asked: Asked,
): Promise<'proclaimed' | Refusal> {
  const { order, people } = asked
  const anew = await theBox(store.read)
  // Founded anew, the box goes on saying what it says, by the rules it has: other lines change them.
  const said = anew
    ? { about: plain(anew.about), regulation: plain(anew.regulation) }
    : { about: json(asked.about), regulation: json(asked.regulation) }
  const read = readFoundingOrder({ ...said, order, people })
  if (isRefusal(read)) return read
  const made = anew ? 'there' : makeFirstKeys(keys)
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
    return appointAll(nouns, read, anew ? highestIndex(anew.sealedTo.everyone) + 1 : 0)
  })
  if (isRefusal(gone)) return gone
  for (const member of gone) {
    sessions.endAllOf(member)
    forgetKeysOf(keys, member)
  }
  return 'proclaimed'
}

/**
 * From index `first` on: nobody of a box founded anew gets one that somebody had before. Hands back
 * the indexes whose people are others now, or nobody.
 */
async function appointAll(nouns: Nouns, { order, people }: FoundingOrder, first: number) {
  const before = await nouns.enrolments.of(noBox)
  const gone: number[] = []
  for (const [at, { name, role, position, noKin = false, seat: place }] of people.entries()) {
    const member = first + at
    const known = before.find(each => each.member === member)
    const seat = place === undefined ? undefined : first + place
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

const plain = (value: object): unknown => JSON.parse(JSON.stringify(value))

function json(bytes: string): unknown {
  try {
    return JSON.parse(fromUtf8(fromBase64url(bytes)))
  } catch {
    return undefined
  }
}
