// What is typed and not yet given: kept here while the page lives, and sealed to its writer on the server.
import { type Signal, signal } from '@preact/signals'
import { isRefusal } from '#core/refusal.ts'
import { asMember, seatOf } from './asking.ts'
import { readDraft, saveDraft } from './device/drafts.ts'
import { onEverybodyLeaving, readBefore, seats } from './seats.ts'
import { saveSharedDraft } from './shared-drafts.ts'

/** Whether the last keeping reached the server; shown in small words under a form. */
export const isKept = signal(true)

export type Draft<T> = {
  readonly value: Signal<T>
  readonly write: (value: T) => void
  /** Given, or no longer wanted: nothing is kept of it. */
  readonly forget: () => void
}

const quietMilliseconds = 1200
const drafts = new Map<string, Draft<unknown>>()
// Nobody who signs in later on this page finds what another was writing.
onEverybodyLeaving(() => drafts.clear())

/**
 * One form of one member. `key` names the form; `about` says which opening or case it was typed
 * for, and words typed for another are not brought back.
 */
export function draftOf<T extends object>(
  member: number,
  key: string,
  empty: T,
  about = '',
): Draft<T> {
  const name = `${member} ${key} ${about}`
  const known = drafts.get(name) as Draft<T> | undefined
  if (known) return known
  const made = makeDraft(member, key, empty, about)
  drafts.set(name, made as Draft<unknown>)
  return made
}

function makeDraft<T extends object>(
  member: number,
  key: string,
  empty: T,
  about: string,
): Draft<T> {
  const value = signal(empty)
  let touched = false
  let later: ReturnType<typeof setTimeout> | undefined

  const keep = async (text: string) => {
    clearTimeout(later)
    later = undefined
    if (!seats.value.some(seat => seat.member === member)) return
    const kept = await (seatOf(member).keys
      ? asMember(member, seat => saveDraft(seat, key, text))
      : saveSharedDraft(seatOf(member), key, text))
    isKept.value = !isRefusal(kept)
  }
  const now = () => {
    if (later !== undefined) keep(JSON.stringify({ about, value: value.value }))
  }
  addEventListener('pagehide', now)
  document.addEventListener('visibilitychange', now)

  const bringBack = (text: string) => {
    // Words typed while the old ones were on their way are newer.
    const kept = parsed(text)
    if (!touched && kept?.about === about) value.value = { ...empty, ...kept.value }
  }
  if (seatOf(member).keys) {
    asMember<string>(member, seat => readDraft(seat, key)).then(text => {
      if (!isRefusal(text)) bringBack(text)
    })
  } else bringBack(readBefore(member, key))

  return {
    value,
    write: next => {
      touched = true
      value.value = next
      clearTimeout(later)
      later = setTimeout(now, quietMilliseconds)
    },
    forget: () => {
      touched = true
      value.value = empty
      keep('')
    },
  }
}

function parsed(text: string): { about: string; value: object } | undefined {
  try {
    const kept: unknown = JSON.parse(text)
    const isDraft = typeof kept === 'object' && kept !== null && 'about' in kept && 'value' in kept
    return isDraft ? (kept as { about: string; value: object }) : undefined
  } catch {
    return undefined
  }
}
