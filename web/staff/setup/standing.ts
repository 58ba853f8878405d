// How far the founding has come, as the server last said it: who is invited, who has enrolled.
import { computed, signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { localDate } from '#core/local-time.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { canonical } from '#crypto/canonical.ts'
import {
  announceFirstSitting,
  type FoundingAnswer,
  inviteToFounding,
  proclaimOrder,
  readFounding,
} from '#wire/founding.ts'
import type { Meeting } from '#wire/people.ts'
import { aboutOf, appointedOf, orderOf, regulationOf } from './beginning.ts'
import { ask } from './founder.ts'
import { draft } from './keeping.ts'

/** `undefined` until an order has been entered. */
export const founding = signal<FoundingAnswer | undefined>(undefined)
export const lineLost = signal(false)

/** Links as they were told, once, by member; gone with the tab. */
export const links = signal<ReadonlyMap<number, string>>(new Map())

export const allEnrolled = computed(
  () => founding.value?.people.every(({ enrolled }) => enrolled) ?? false,
)

/** The set-up runs on the school's own computer: its clock will do until the server has spoken. */
export const serverToday = (): string =>
  localDate(
    founding.value?.now ?? Math.floor(Date.now() / 1000),
    Number(draft.value.utcOffsetMinutes) || 0,
  )

export async function look(): Promise<Refusal | undefined> {
  const answer = await ask(readFounding, {})
  lineLost.value = isRefusal(answer) && answer.refusal === 'line_lost'
  if (!isRefusal(answer)) founding.value = answer
  // Before an order nothing is found; after it, the box has been founded meanwhile.
  else if (answer.refusal !== 'not_found' || founding.value) return answer
  return undefined
}

export async function proclaim(): Promise<Refusal | undefined> {
  const typed = draft.value
  const answer = await ask(proclaimOrder, {
    version: founding.value?.version ?? 0,
    about: toBase64url(canonical(aboutOf(typed))),
    regulation: toBase64url(canonical(regulationOf(typed))),
    order: orderOf(typed),
    people: [...appointedOf(typed)],
  })
  if (isRefusal(answer)) return answer
  founding.value = answer
  return undefined
}

/** Everybody invited is told; `changed_meanwhile` when another tab has said another hour. */
export async function announce(meeting: Meeting): Promise<Refusal | undefined> {
  const instead = founding.value?.meeting
  const answer = await ask(announceFirstSitting, { meeting, ...(instead && { instead }) })
  if (isRefusal(answer)) {
    if (answer.refusal === 'changed_meanwhile') await look()
    return answer
  }
  founding.value = answer
  return undefined
}

/** A new link; the one before it opens nothing any more. */
export async function invite(member: number): Promise<Refusal | undefined> {
  const answer = await ask(inviteToFounding, { member })
  if (isRefusal(answer)) return answer
  links.value = new Map(links.value).set(member, answer.invitation)
  return look()
}

const lookAgainMilliseconds = 3_000

/** While the invitations are on the screen, who has enrolled shows by itself. */
export function useFreshStanding(onRefused: (refused: Refusal) => void): void {
  useEffect(() => {
    const again = setInterval(async () => {
      if (document.hidden) return
      const refused = await look()
      if (refused && refused.refusal !== 'line_lost') onRefused(refused)
    }, lookAgainMilliseconds)
    return () => clearInterval(again)
  }, [])
}
