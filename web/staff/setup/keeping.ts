// What is typed in the assistant is kept twice: in this tab at once, at the server a moment later.
//
// The server counts versions. When somebody else's version has come in between (the same link open
// in two tabs, or two people at it), nothing is overwritten: both are kept until a person chooses.
import { signal } from '@preact/signals'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { keepFoundingDraft, readFoundingDraft } from '#wire/founding.ts'
import { fromTab, keepInTab } from '../tab.ts'
import { draftAnew } from './beginning-anew.ts'
import { type DraftOfThen, emptyDraft, parseDraft, type SetupDraft, writeDraft } from './draft.ts'
import { asBytes, ask, asText } from './founder.ts'
import { isAnew } from './steps.ts'

export const draft = signal<SetupDraft>(emptyDraft)
export const typedAtHere = signal(0)
/** `ended`: a newer link has been used elsewhere, and this visit counts no more. */
export const keptNow = signal<'kept' | 'lost' | 'ended'>('kept')
/** What somebody else has kept meanwhile. */
export const elsewhere = signal<(DraftOfThen & { readonly version: number }) | undefined>(undefined)

const quietMilliseconds = 700
const againMilliseconds = 3_000
const tabKey = 'ishenim-set-up-draft'

/** The version at the server that what stands here was begun from. */
let version = 0
let later: ReturnType<typeof setTimeout> | undefined
let running: Promise<unknown> | undefined

export function write(change: Partial<SetupDraft>): void {
  draft.value = { ...draft.value, ...change }
  typedAtHere.value = Math.floor(Date.now() / 1000)
  keepHere()
  keepSoon(quietMilliseconds)
}

/** Brings back what was typed before: the tab's own words when they never reached the server. */
export async function bringBack(): Promise<Refusal | undefined> {
  const there = await fetchDraft()
  if (isRefusal(there)) return there
  const here = parseTab()
  version = there.version
  if (!here || sameWords(here.draft, there.draft)) {
    take(there)
    return undefined
  }
  draft.value = here.draft
  typedAtHere.value = here.typedAt
  if (here.version === there.version) keepSoon(0)
  else elsewhere.value = there
  return undefined
}

/** Everything typed is at the server, or it is said why not. */
export async function keepAll(): Promise<Refusal | undefined> {
  clearTimeout(later)
  later = undefined
  await running
  const doing = keep()
  running = doing
  return doing
}

export function choose(which: 'there' | 'here'): void {
  const there = elsewhere.value
  if (!there) return
  elsewhere.value = undefined
  version = there.version
  if (which === 'there') take(there)
  else keepHere()
  keepSoon(0)
}

async function keep(): Promise<Refusal | undefined> {
  if (elsewhere.value) return { refusal: 'changed_meanwhile' }
  const text = writeDraft({ typedAt: typedAtHere.value, draft: draft.value })
  const answer = await ask(keepFoundingDraft, { version, draft: asBytes(text) })
  if (!isRefusal(answer)) {
    version = answer.version
    keptNow.value = 'kept'
    keepHere()
    return undefined
  }
  if (answer.refusal === 'changed_meanwhile') return meetTheOther()
  if (answer.refusal === 'signed_out' || answer.refusal === 'not_found') {
    keptNow.value = 'ended'
    return answer
  }
  keptNow.value = 'lost'
  keepSoon(againMilliseconds)
  return answer
}

async function meetTheOther(): Promise<Refusal | undefined> {
  const there = await fetchDraft()
  if (isRefusal(there)) return there
  // Our own words, whose acknowledgement was lost on the way, are no second version.
  if (sameWords(there.draft, draft.value)) {
    version = there.version
    keptNow.value = 'kept'
    keepHere()
    return undefined
  }
  elsewhere.value = there
  return { refusal: 'changed_meanwhile' }
}

async function fetchDraft() {
  const answer = await ask(readFoundingDraft, {})
  if (isRefusal(answer)) return answer
  const { version: counted, draft: bytes, anew } = answer
  isAnew.value = anew !== undefined
  const kept = bytes ? parseDraft(asText(bytes)) : undefined
  const begun = anew ? draftAnew(asText(anew.about), asText(anew.regulation)) : emptyDraft
  return { version: counted, ...(kept ?? { typedAt: 0, draft: begun }) }
}

function take({ draft: words, typedAt }: DraftOfThen): void {
  draft.value = words
  typedAtHere.value = typedAt
  keepHere()
}

function keepSoon(milliseconds: number): void {
  clearTimeout(later)
  later = setTimeout(() => {
    later = undefined
    keepAll()
  }, milliseconds)
}

const keepHere = () =>
  keepInTab(
    tabKey,
    JSON.stringify({
      version,
      text: writeDraft({ typedAt: typedAtHere.value, draft: draft.value }),
    }),
  )

function parseTab(): (DraftOfThen & { readonly version: number }) | undefined {
  try {
    const kept = JSON.parse(fromTab(tabKey)) as { version: number; text: string }
    const words = parseDraft(kept.text)
    return words && { ...words, version: kept.version }
  } catch {
    return undefined
  }
}

const sameWords = (a: SetupDraft, b: SetupDraft) => JSON.stringify(a) === JSON.stringify(b)

/** The phone goes to sleep, the tab is put away: what is typed goes first. */
export function keepBeforeSleep(): () => void {
  const now = () => {
    if (later !== undefined) keepAll()
  }
  addEventListener('pagehide', now)
  document.addEventListener('visibilitychange', now)
  return () => {
    removeEventListener('pagehide', now)
    document.removeEventListener('visibilitychange', now)
  }
}
