// The letter page: one question after another, then read over, then into the box.
import type { LetterField } from '#core/appeal.ts'
import { isRefusal } from '#core/refusal.ts'
import { fill } from '#words/fill.ts'
import { checkTyped } from './code-check.ts'
import { isDropped, readOver, watchDrop } from './drop-view.ts'
import {
  isAnythingWritten,
  mistakesIn,
  watchMembers,
  watchText,
  writtenLetter,
} from './letter-fields.ts'
import {
  at,
  input,
  inWords,
  make,
  markField,
  phrasesOfPage,
  refill,
  say,
  show,
  whenPressed,
} from './page.ts'
import { watchPhotos } from './photo-field.ts'
import type { LetterPhrases } from './phrases.ts'
import { isStopped, watchPoster } from './poster.ts'
import { warnWhile } from './quick-exit.ts'
import { isCodeSafe, watchReceipt } from './receipt-view.ts'
import { ask } from './worker-link.ts'

const steps = ['red', 'write', 'how', 'over', 'done'] as const
export type LetterStep = (typeof steps)[number]

/** The red question is no step of writing, and the code is none either. */
const counted: readonly LetterStep[] = ['write', 'how', 'over']

const fieldsOf: Readonly<Record<'write' | 'how', readonly LetterField[]>> = {
  write: ['text'],
  how: ['name', 'contacts', 'recused', 'photos'],
}

export function liveLetter(poster: string | undefined): void {
  const phrases = phrasesOfPage<LetterPhrases>()
  history.replaceState({ step: 'red' }, '')
  addEventListener('popstate', ({ state }) => {
    const step = (state as { step?: LetterStep } | null)?.step
    if (step && !isDropped()) turnTo(step, phrases)
  })
  whenPressed('red-no', () => go('write', phrases))
  whenPressed('red-on', () => go('write', phrases))
  whenPressed('red-yes', tellToCall)
  whenPressed('write-next', () => isWell('write', phrases) && go('how', phrases))
  whenPressed('how-next', () => {
    if (!isWell('how', phrases)) return
    go('over', phrases)
  })
  for (const back of document.querySelectorAll('[data-back]')) {
    back.addEventListener('click', () => history.back())
  }
  watchText(phrases)
  watchMembers()
  watchPhotos(phrases)
  watchMode()
  watchReceipt(phrases)
  watchPoster(poster, phrases)
  watchDrop(phrases, {
    poster,
    oldCode,
    letter: () => writtenLetter(phrases),
    onDropped: () => go('done', phrases),
    onMembersChanged: () => history.back(),
  })
  prepareWhenWriting()
  warnWhile(() => (isDropped() ? !isCodeSafe() : isAnythingWritten()))
}

/** The code and its slow key are made while she writes: by the time she sends, they are there. */
function prepareWhenWriting(): void {
  const { box = '' } = document.body.dataset
  at('text').addEventListener('input', () => void ask('prepare', { box }), { once: true })
}

function go(step: LetterStep, phrases: LetterPhrases): void {
  if (isStopped()) return
  history.pushState({ step }, '')
  turnTo(step, phrases)
}

function turnTo(step: LetterStep, phrases: LetterPhrases): void {
  if (step === 'over') readOver(phrases, oldCode())
  for (const other of steps) show(`step-${other}`, other === step)
  const n = counted.indexOf(step) + 1
  if (n > 0) say(`p-${step}`, fill(phrases.step, { n, of: counted.length }))
  scrollTo(0, 0)
  at(step === 'red' ? 'red' : `h-${step}`).focus({ preventScroll: true })
}

function tellToCall(): void {
  show('red-more')
  at('red-yes').setAttribute('aria-expanded', 'true')
  at('red-more').focus()
}

function watchMode(): void {
  at('f-mode').addEventListener('change', () => {
    show('signed', document.querySelector('input[value="signed"]:checked') !== null)
  })
}

const oldCode = (): string | undefined => input('old-code').value.trim() || undefined

/** Every mistake of the step at once: at its field, and together at the top with the focus there. */
function isWell(step: 'write' | 'how', phrases: LetterPhrases): boolean {
  const mistakes = new Map<string, string>()
  for (const mistake of mistakesIn(writtenLetter(phrases), fieldsOf[step])) {
    mistakes.set(mistake.field, inWords(phrases.refusals, mistake))
  }
  const typed = step === 'how' ? oldCode() : undefined
  const checked = typed === undefined ? undefined : checkTyped(typed)
  if (isRefusal(checked)) mistakes.set('old-code', inWords(phrases.refusals, checked))
  for (const id of placesOf[step]) markField(id, mistakes.get(id) ?? '')
  refill(`mistakes-${step}`, ...[...mistakes].map(linkTo))
  show(`summary-${step}`, mistakes.size > 0)
  if (mistakes.size > 0) at(`summary-${step}`).focus()
  return mistakes.size === 0
}

const placesOf = {
  write: ['text'],
  how: ['name', 'contacts', 'recused', 'photos', 'old-code'],
} as const

/** Goes to the field without touching the address, which may carry the poster's mark. */
function linkTo([id, mistake]: readonly [string, string]): HTMLElement {
  const link = make('a', { text: mistake })
  const goal = { recused: 'members', photos: 'photo' }[id] ?? id
  link.href = `#${goal}`
  link.addEventListener('click', event => {
    event.preventDefault()
    const place = at(goal)
    place.closest('details')?.setAttribute('open', '')
    place.scrollIntoView({ block: 'center' })
    const field = place.matches('input, textarea') ? place : place.querySelector('input')
    field?.focus({ preventScroll: true })
  })
  return make('li', {}, link)
}
