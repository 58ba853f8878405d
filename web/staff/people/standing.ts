// What this device last heard of the commission and its change, and everything one may do about it.
import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Commission, Officers } from '#core/commission.ts'
import { mayChangeCommission } from '#core/departure.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { fromBase64url } from '#crypto/bytes.ts'
import { checkCommissionChain } from '#crypto/commission-record.ts'
import { fromWire } from '#crypto/records.ts'
import { seal as sealRecord } from '#crypto/seal-record.ts'
import {
  type ChangeAnswer,
  type electOfficers,
  inviteNewcomer,
  proposeChange,
  readChange,
  withdrawChange,
} from '#wire/changes.ts'
import type { AnswerOf, AskOf } from '#wire/contract.ts'
import { asMember } from '../asking.ts'
import { lookAtBox } from '../box.ts'
import type { Seat } from '../device/seat.ts'
import { type SaidFields, signEntry } from '../device/signed-entry.ts'
import { onEverybodyLeaving, owner } from '../seats.ts'

export type ChangeSeen = NonNullable<ChangeAnswer['change']>
export type Seen = Omit<ChangeAnswer, 'commissions' | 'inForce' | 'seal'> & {
  readonly commission: Commission
  readonly officers: Officers
}
export type Held = Omit<AskOf<typeof electOfficers>, 'version'>

export const seen = signal<Seen | undefined>(undefined)
export const refused = signal<Refusal | undefined>(undefined)
/** What was just done, said once at the top of the page. */
export const news = signal('')
/** Links are told once; this page remembers them until it is left. */
export const links = signal<ReadonlyMap<number, AnswerOf<typeof inviteNewcomer>>>(new Map())

onEverybodyLeaving(() => {
  seen.value = undefined
  news.value = ''
  links.value = new Map()
})

const lookAgainMilliseconds = 5_000

/** Others sign at the same time; what they did appears here by itself. */
export function useFreshStanding(): void {
  useEffect(() => {
    look()
    const again = setInterval(() => {
      if (!document.hidden) look()
    }, lookAgainMilliseconds)
    return () => clearInterval(again)
  }, [])
}

export async function look(): Promise<void> {
  const seat = owner.value
  if (seat) await hear(asMember(seat.member, one => one.call(readChange, {})))
}

export const mayChange = ({ commission, officers, departed }: Seen): readonly number[] =>
  mayChangeCommission({ commission, officers, departed: departed.map(({ member }) => member) })

async function hear(asking: Promise<ChangeAnswer | Refusal>): Promise<'heard' | Refusal> {
  const told = await asking
  const facts = isRefusal(told) ? told : seenIn(told)
  if (isRefusal(facts)) {
    if (facts.refusal !== 'line_lost' || !seen.value) refused.value = facts
    return facts
  }
  refused.value = undefined
  seen.value = facts
  return 'heard'
}

function seenIn(told: ChangeAnswer): Seen | Refusal {
  const { commissions, seal, inForce: _, ...rest } = told
  const body = sealRecord.read(fromBase64url(seal.body))
  if (isRefusal(body)) return body
  const records = commissions.map(fromWire)
  const chain = records.flatMap(record => (isRefusal(record) ? [] : [record]))
  const commission = checkCommissionChain(chain, [fromBase64url(body.boxKey)])
  return isRefusal(commission) ? commission : { ...rest, commission }
}

const act = async (
  seat: Seat,
  does: (seat: Seat) => Promise<ChangeAnswer | Refusal>,
): Promise<'heard' | Refusal> => {
  const told = await asMember(seat.member, does)
  return isRefusal(told) ? told : hear(Promise.resolve(told))
}

const version = () => seen.value?.change?.version ?? 0

export const propose = (seat: Seat, asked: Omit<AskOf<typeof proposeChange>, 'version'>) =>
  act(seat, one => one.call(proposeChange, { ...asked, version: version() }))

export const withdraw = (seat: Seat, at: number) =>
  act(seat, one => one.call(withdrawChange, { version: String(at) }))

export async function invite(seat: Seat, member: number): Promise<'made' | Refusal> {
  const made = await asMember(seat.member, one => one.call(inviteNewcomer, { member }))
  if (isRefusal(made)) return made
  links.value = new Map(links.value).set(member, made)
  await look()
  return 'made'
}

export const signRecord = async (_: Seat): Promise<'heard' | Refusal> => refuse('step_out_of_order')

export const elect = async (_: Seat, __: Held): Promise<'heard' | Refusal> =>
  refuse('step_out_of_order')

export const signMinutes = async (_: Seat): Promise<'heard' | Refusal> =>
  refuse('step_out_of_order')

/** `member_left` in the journal, signed by whoever enters it. */
export async function hasLeft(
  seat: Seat,
  said: SaidFields<'member_left'>,
): Promise<'entered' | Refusal> {
  const entered = await asMember(seat.member, async one => {
    const pen = await one.pen()
    return isRefusal(pen) ? pen : signEntry(one, pen, 'member_left', said)
  })
  if (isRefusal(entered)) return entered
  if (said.member !== seat.member) {
    await look()
    await lookAtBox(seat.member)
  }
  return 'entered'
}

export type NextSealSeen = {
  readonly opening: string
  readonly no: number
  readonly name: string
  readonly signed: readonly number[]
  readonly enough: boolean
}

export const lookAtSeal = async (_: Seat): Promise<NextSealSeen | Refusal> => refuse('no_opening')

export const signSeal = async (_: Seat, __: NextSealSeen): Promise<'signed' | Refusal> =>
  refuse('step_out_of_order')
