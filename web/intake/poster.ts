// The poster she came by: one line that its keys are this box's, or a page that cannot send.
import { isRefusal, type Refusal, type RefusalCode } from '#core/refusal.ts'
import { at, inWords, say, show } from './page.ts'
import type { LetterPhrases } from './phrases.ts'
import { ask } from './worker-link.ts'

/** What says that this is not the box of the poster. Anything else is a bad line, and passes. */
const stopping: readonly RefusalCode[] = [
  'commission_wrong',
  'poster_differs',
  'poster_of_before',
  'seal_older',
  'seal_wrong',
]

let stopped = false
export const isStopped = (): boolean => stopped

/** A phone that typed the address has the line already: not checked, and what to compare. */
export function watchPoster(poster: string | undefined, phrases: LetterPhrases): void {
  if (poster !== undefined) void compare(poster, phrases)
}

async function compare(poster: string, phrases: LetterPhrases): Promise<void> {
  tell(phrases.poster.checking)
  const answer = await ask('compare', { poster })
  if (!isRefusal(answer)) tell(phrases.posterSame)
  else if (!stopFor(answer, phrases)) tell(phrases.poster.later)
}

function tell(line: string): void {
  for (const step of ['red', 'over']) say(`poster-${step}`, line)
}

/** What she wrote stays to be copied; every way on is gone, and stays gone. */
export function stopFor(refusal: Refusal, { refusals }: LetterPhrases): boolean {
  if (!stopping.includes(refusal.refusal)) return false
  stopped = true
  tell('')
  say('poster-why', inWords(refusals, refusal))
  show('poster-stop')
  for (const way of document.querySelectorAll<HTMLElement>('main .actions')) way.hidden = true
  at('poster-stop').focus()
  return true
}
