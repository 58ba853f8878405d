// One person's enrolment on this phone: everything lives in this page's memory until it is sent.
import { signal } from '@preact/signals'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { fromBase64url, inFours } from '#crypto/bytes.ts'
import { isLastGroup } from '#crypto/code-digits.ts'
import { type Passphrase, passphraseInGroups } from '#crypto/passphrase.ts'
import { countsRight } from '../argon2.ts'
import {
  type Enrolment,
  enrol,
  type Invitation,
  lookAtInvitation,
  makeEnrolment,
  newPassphrase,
} from '../device/founding/enrolling.ts'
import { leave, signIn } from '../device/sign-in.ts'
import { fromTab, keepInTab } from '../tab.ts'
import { cost, tools } from '../tools.ts'

export const joinSteps = ['invited', 'name', 'digits', 'sheet', 'promise', 'done'] as const
export type JoinStep = (typeof joinSteps)[number]

export const step = signal<JoinStep>('invited')
export const invited = signal<Invitation | undefined>(undefined)
export const signInName = signal('')
/** Six groups of four, as they are written down. */
export const groups = signal<readonly string[]>([])
export const enrolment = signal<Enrolment | undefined>(undefined)
/** What of the signed undertaking stands on its paper: nothing secret. */
export const promised = signal<{ keyGroups: string; signatureCode: string } | undefined>(undefined)
/** Digits of before a reload stand on somebody's paper and are good for nothing. */
export const beganBefore = signal(false)

let passphrase: Passphrase | undefined
const tabKey = (invitation: string) => `ishenim-join-${invitation.slice(0, 8)}`

export async function look(invitation: string): Promise<Refusal | undefined> {
  const seen = await lookAtInvitation(tools, invitation)
  if (isRefusal(seen)) return seen
  const kept = parseKept(fromTab(tabKey(invitation)))
  invited.value = seen
  signInName.value = kept.name || givenName(seen.person.name)
  beganBefore.value = kept.wrote
  return undefined
}

/** «Сатыбалдиева Айнура Дүйшөнбековна» → «айнура». */
const givenName = (name: string): string => (name.trim().split(/\s+/)[1] ?? '').toLowerCase()

export function writeName(name: string): void {
  signInName.value = name
  keepBegun(false)
}

/** The name may outlive a reload; no digit and no key ever does. */
export function keepBegun(wrote: boolean): void {
  const { invitation = '' } = invited.value ?? {}
  const text = JSON.stringify({ name: signInName.value, wrote: wrote || beganBefore.value })
  keepInTab(tabKey(invitation), text)
}

export function drawDigits(): void {
  if (passphrase) return
  passphrase = newPassphrase(tools)
  groups.value = passphraseInGroups(passphrase).split(' ')
  keepBegun(true)
}

export const isWrittenDown = (typed: string): boolean =>
  passphrase !== undefined && isLastGroup(passphrase, typed)

/** The slow step, while the person reads on. */
export async function makeKeys(undertakingText: string): Promise<Refusal | undefined> {
  const person = invited.value
  if (enrolment.value || !person || !passphrase) return undefined
  if (!(await countsRight(cost))) return { refusal: 'argon2_wrong' }
  enrolment.value = await makeEnrolment(tools, person, passphrase, undertakingText)
  return undefined
}

export async function send(): Promise<Refusal | undefined> {
  const ready = enrolment.value
  if (!ready || !passphrase) return { refusal: 'step_out_of_order' }
  const name = signInName.value.trim()
  const answer = await enrol(tools, ready, name)
  // Sent before, and only the answer was lost: then the name and the digits open already.
  if (isRefusal(answer) && !(answer.refusal === 'invitation_used' && (await opens(name)))) {
    return answer
  }
  const { keyGroups, ready: sent } = ready
  promised.value = { keyGroups, signatureCode: codeOf(sent.undertaking.sig) }
  keepInTab(tabKey(sent.invitation), '')
  passphrase.wipe()
  passphrase = undefined
  groups.value = []
  enrolment.value = undefined
  return undefined
}

/** The first ten bytes in fours, as people compare them. */
const codeOf = (sig: string): string => inFours(fromBase64url(sig).subarray(0, 10))

async function opens(name: string): Promise<boolean> {
  const seat = await signIn(tools, name, groups.value.join(' '))
  if (isRefusal(seat)) return false
  await leave(seat)
  return true
}

function parseKept(text: string): { name: string; wrote: boolean } {
  try {
    const kept = JSON.parse(text) as { name?: unknown; wrote?: unknown }
    return { name: String(kept.name ?? ''), wrote: kept.wrote === true }
  } catch {
    return { name: '', wrote: false }
  }
}
