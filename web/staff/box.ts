// The box as this page last saw it, and what time it is there: the server's clock, not the laptop's.
import { computed, signal } from '@preact/signals'
import { memberAt } from '#core/commission.ts'
import { type InLanguages, inLanguage } from '#core/language.ts'
import { type Instant, localDate, wallTime } from '#core/local-time.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { moment } from '#words/dates.ts'
import { asMember } from './asking.ts'
import { type BoxFacts, readBox, type Seen } from './device/box.ts'
import { speaking, words } from './language.ts'

export const box = signal<BoxFacts | undefined>(undefined)

/** Where on this computer's own clock the server's seconds are counted from. */
let heardAt = { server: 0, here: 0 }
const beat = signal(0)

/** The server's time, moving on by itself between two answers. */
export const now = computed<Instant>(() => {
  beat.value
  return Math.floor(heardAt.server + (performance.now() - heardAt.here) / 1000)
})

/** Answers may overtake one another: one that was long on its way does not turn the clock back. */
export function hearTime(server: Instant): void {
  if (server < heardAt.server) return
  heardAt = { server, here: performance.now() }
  beat.value += 1
}

export function startClock(): void {
  setInterval(() => {
    beat.value += 1
  }, 1000)
}

export async function lookAtBox(member: number): Promise<BoxFacts | Refusal> {
  const looked = await asMember(member, seat => readBox(seat, remembered(seat.box)))
  if (isRefusal(looked)) return looked
  remember(looked.facts.box, looked.seen)
  hearTime(looked.facts.now)
  box.value = looked.facts
  lookedAt = performance.now()
  return looked.facts
}

const justNowMilliseconds = 5_000
let lookedAt = Number.NEGATIVE_INFINITY

/** Whoever has just signed in need not fetch the same thirteen kilobytes twice. */
export const lookedJustNow = (): boolean => performance.now() - lookedAt < justNowMilliseconds

/** Only for screens that are drawn once the box is known. */
export function theBox(): BoxFacts {
  if (!box.value) throw new Error('no screen is drawn before the box has been read')
  return box.value
}

/** Of whoever was ever in the commission: lines and papers name people who have left. */
export const nameOf = (member: number): string =>
  theBox().everyone.find(({ i }) => i === member)?.name ?? String(member)

export const memberOf = (i: number) => memberAt(i, theBox().commission)

export const inOurLanguage = (text: InLanguages): string => inLanguage(text, speaking())

/** «2026-жылдын 24-ноябры, шейшемби, саат 12:00» */
export function inWords(at: Instant): string {
  const { date, time } = wallTime(at, theBox().regulation.utcOffsetMinutes)
  return moment(words().calendar, date, time)
}

export const timeOf = (at: Instant): string =>
  wallTime(at, theBox().regulation.utcOffsetMinutes).time

export const today = (): string => localDate(now.value, theBox().regulation.utcOffsetMinutes)

// What was last seen is no secret: the newest seal, the length of the journal, the hash of the rules. Keeping it lets a
// device notice a server that shows an older box than yesterday's.
const keyOf = (id: string) => `ishenim-seen-${id}`

function remembered(id: string): Seen | undefined {
  try {
    const kept = localStorage.getItem(keyOf(id))
    return kept ? (JSON.parse(kept) as Seen) : undefined
  } catch {
    return undefined
  }
}

function remember(id: string, seen: Seen): void {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify(seen))
  } catch {
    // A private window keeps nothing; then every visit is the first.
  }
}
