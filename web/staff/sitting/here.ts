// Who sits at this device during the first sitting, and what it last heard of the sitting.
import { signal } from '@preact/signals'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { isLastGroup } from '#crypto/code-digits.ts'
import { checkPassphrase, type Passphrase } from '#crypto/passphrase.ts'
import { countsRight } from '../argon2.ts'
import type { FoundingFacts } from '../device/founding/facts.ts'
import {
  leaveAsNewcomer,
  type Newcomer,
  readSitting,
  signInAsNewcomer,
} from '../device/founding/newcomer.ts'
import { takeFoundingSeat } from '../device/founding/taking-seat.ts'
import { askForLastGroup, type Seat } from '../device/seat.ts'
import { leave } from '../device/sign-in.ts'
import { isAtSitting, stage } from '../founding-stage.ts'
import type { DeviceKind } from '../seats.ts'
import { cost, tools } from '../tools.ts'

/** Signed in, and the seat not taken yet. The passphrase waits for the seat on a shared laptop only. */
type Waiting = { readonly newcomer: Newcomer; readonly passphrase: Passphrase | undefined }

export const waiting = signal<readonly Waiting[]>([])
export const seated = signal<readonly Seat[]>([])
export const kind = signal<DeviceKind>('own')
export const facts = signal<FoundingFacts | undefined>(undefined)
export const isFounded = signal(false)
export const isLineLost = signal(false)
/** Another key came into the record: seats taken here are void, and their roots are gone already. */
export const isBegunAnew = signal(false)

/** `already_there` when the box has been founded meanwhile: then it is an ordinary sign-in. */
export async function sitDownHere(
  name: string,
  typed: string,
  at: DeviceKind,
): Promise<Refusal | undefined> {
  if (!(await countsRight(cost))) return refuse('argon2_wrong')
  const newcomer = await signInAsNewcomer(tools, name, typed)
  if (isRefusal(newcomer)) return newcomer
  const passphrase = at === 'shared' ? checkPassphrase(typed) : undefined
  if (passphrase && isRefusal(passphrase)) return passphrase
  forget(newcomer.member)
  kind.value = at
  waiting.value = [...waiting.value, { newcomer, passphrase }]
  const looked = await look()
  // Whoever had taken the seat before a reload sits in it again without being asked anything.
  const isBack = facts.value?.people.some(one => one.i === newcomer.member && one.seated)
  if (!looked && isBack) await sit(newcomer.member)
  isAtSitting.value = true
  return undefined
}

/** «They match»: on a shared laptop only with the last group of one's own digits. */
export async function sayTheyMatch(member: number, typed: string): Promise<Refusal | undefined> {
  const here = waiting.value.find(({ newcomer }) => newcomer.member === member)
  if (here?.passphrase && !isLastGroup(here.passphrase, typed)) return refuse('wrong_last_group')
  return sit(member)
}

async function sit(member: number): Promise<Refusal | undefined> {
  const here = waiting.value.find(({ newcomer }) => newcomer.member === member)
  if (!here || !facts.value) return refuse('step_out_of_order')
  const taken = await takeFoundingSeat(here.newcomer, facts.value)
  if (isRefusal(taken)) return taken
  if (here.passphrase) {
    await askForLastGroup(taken.seat, here.passphrase)
    here.passphrase.wipe()
  }
  waiting.value = waiting.value.filter(one => one !== here)
  seated.value = [...seated.value, taken.seat]
  hear(taken.facts)
  return undefined
}

export function hear(told: FoundingFacts | 'founded'): void {
  if (told === 'founded') {
    isFounded.value = true
    stage.value = 'founded'
    return
  }
  // Answers may overtake one another.
  const before = facts.value
  if (before && (told.now < before.now || told.version < before.version)) return
  facts.value = told
  const isSeated = ({ member }: Seat) => told.people.some(one => one.i === member && one.seated)
  const isLater = before !== undefined && told.version > before.version
  if (isLater && !seated.value.every(isSeated)) isBegunAnew.value = true
}

/** What has changed since; the line may have been lost, and comes back by itself. */
export async function look(): Promise<Refusal | undefined> {
  const call = seated.value[0]?.call ?? waiting.value[0]?.newcomer.call
  if (!call || isFounded.value) return undefined
  const told = await readSitting({ call })
  isLineLost.value = isRefusal(told) && told.refusal === 'line_lost'
  if (!isRefusal(told)) hear(told)
  return isRefusal(told) && told.refusal !== 'line_lost' ? told : undefined
}

/** Everybody gets up: their keys leave this page's memory. */
export async function leaveSitting(): Promise<void> {
  const before = [waiting.value, seated.value] as const
  waiting.value = []
  seated.value = []
  facts.value = undefined
  isFounded.value = false
  isBegunAnew.value = false
  isAtSitting.value = false
  for (const { passphrase } of before[0]) passphrase?.wipe()
  await Promise.all([
    ...before[0].map(({ newcomer }) => leaveAsNewcomer(newcomer)),
    ...before[1].map(leave),
  ])
}

/** The same person once more, after a slip: the newer sign-in counts. */
function forget(member: number): void {
  waiting.value = waiting.value.filter(({ newcomer }) => newcomer.member !== member)
  seated.value = seated.value.filter(seat => seat.member !== member)
}
