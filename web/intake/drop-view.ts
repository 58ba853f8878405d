// Reading over, and the button «Drop into the box»: how far it is, what went wrong, what is kept.
import { localDate } from '#core/local-time.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { fullDate } from '#words/dates.ts'
import { fill } from '#words/fill.ts'
import type { WrittenLetter } from './dropping.ts'
import { listMembersAnew, utcOffsetMinutes, writtenLetter } from './letter-fields.ts'
import { at, inWords, markBusy, refill, say, show, whenPressed } from './page.ts'
import { picture, readyPhotos } from './photo-field.ts'
import type { LetterPhrases } from './phrases.ts'
import { isStopped, stopFor } from './poster.ts'
import { showReceipt } from './receipt-view.ts'
import { ask } from './worker-link.ts'
import type { Progress } from './worker-talk.ts'

type Dropping = {
  readonly poster: string | undefined
  readonly oldCode: () => string | undefined
  readonly letter: () => WrittenLetter
  readonly onDropped: () => void
  readonly onMembersChanged: () => void
}

let dropped = false
export const isDropped = (): boolean => dropped

export function readOver(phrases: LetterPhrases, oldCode: string | undefined): void {
  const { category, about, text, from, recused } = writtenLetter(phrases)
  say('over-category', phrases.categories[category])
  say('over-about', phrases.kinds[about])
  say('over-text', text)
  say('over-mode', from ? [from.name, from.contacts].filter(Boolean).join(', ') : phrases.anonymous)
  say('over-recused', recused.map(({ name }) => name).join(', ') || phrases.nobody)
  const pictures = readyPhotos().map((photo, place) => picture(photo, place, phrases))
  refill('over-photos', ...pictures)
  show('f-over-photos', pictures.length > 0)
  show('over-old-code', oldCode !== undefined)
  show('failed', false)
  askAnew()
}

/** Whoever went back and changed the letter drops it for the first time. */
let askAnew = (): void => undefined

export function watchDrop(phrases: LetterPhrases, dropping: Dropping): void {
  const asked = at('drop').textContent ?? ''
  let acceptsStale = false
  askAnew = () => {
    acceptsStale = false
    say('drop', asked)
  }
  whenPressed('drop', async () => {
    if (isStopped()) return
    setBusy(true)
    const { poster } = dropping
    const oldCode = dropping.oldCode()
    const letter = dropping.letter()
    const answer = await ask(
      'drop',
      {
        letter,
        acceptsStale,
        ...(poster === undefined ? {} : { poster }),
        ...(oldCode === undefined ? {} : { oldCode }),
      },
      step => say('say', stepInWords(step, phrases)),
    )
    setBusy(false)
    if (!isRefusal(answer)) {
      dropped = true
      showReceipt(answer, { letter, isOldCode: oldCode !== undefined }, phrases)
      dropping.onDropped()
      return
    }
    // Compared once more just now: keys swapped while she was writing stop her here.
    if (poster !== undefined && stopFor(answer, phrases)) return
    acceptsStale = answer.refusal === 'seal_stale'
    showFailure(answer, phrases)
    if ('members' in answer && answer.members) {
      listMembersAnew(answer.members, phrases)
      dropping.onMembersChanged()
    }
  })
}

function setBusy(isBusy: boolean): void {
  show('working', isBusy)
  if (isBusy) show('failed', false)
  markBusy('drop', isBusy)
  for (const back of document.querySelectorAll<HTMLButtonElement>('#step-over [data-back]')) {
    back.disabled = isBusy
  }
}

function showFailure(refusal: Refusal, phrases: LetterPhrases): void {
  const isStale = refusal.refusal === 'seal_stale'
  say('failed-why', isStale ? staleInWords(refusal, phrases) : inWords(phrases.refusals, refusal))
  say('drop', isStale ? phrases.staleAnyway : phrases.retry)
  show('failed')
  at('failed').focus()
}

function staleInWords({ detail }: Refusal, { stale, calendar }: LetterPhrases): string {
  const day = localDate(Number(detail?.opensAt), utcOffsetMinutes)
  return fill(stale, { date: fullDate(calendar, day) })
}

function stepInWords(step: Progress, { steps }: LetterPhrases): string {
  if (step.step === 'again') return fill(steps.again, { n: step.seconds })
  return step.step === 'look' ? '' : steps[step.step]
}
