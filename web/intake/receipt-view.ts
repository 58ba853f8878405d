// The secret code, shown once and only after the box has signed for the letter.
import { wallTime } from '#core/local-time.ts'
import { moment } from '#words/dates.ts'
import { fill } from '#words/fill.ts'
import { plural } from '#words/plural.ts'
import { isTypedBack } from './code-check.ts'
import type { Dropped, WrittenLetter } from './dropping.ts'
import { utcOffsetMinutes } from './letter-fields.ts'
import { input, make, markField, refill, say, show, whenPressed } from './page.ts'
import type { LetterPhrases } from './phrases.ts'
import { leaveFor, onForget } from './quick-exit.ts'

let code = ''
let isSafe = false
let hasBeenAsked = false
onForget(() => {
  code = ''
})

/** Typed back, or hers from before: then the page may be left without a question. */
export const isCodeSafe = (): boolean => isSafe

export function watchReceipt(phrases: LetterPhrases): void {
  whenPressed('copy', async () => {
    const copied = await copy(code)
    say('copy-say', copied ? phrases.copied : phrases.copyFailed)
  })
  whenPressed('print', () => print())
  whenPressed('forget', () => {
    if (isSafe || hasBeenAsked) leaveFor(`/${phrases.language}`)
    else askForTheCode(phrases)
  })
  input('back').addEventListener('input', () => {
    const { value } = input('back')
    isSafe = isTypedBack(code, value)
    const isWrong = !isSafe && value.replace(/\s/g, '').length >= 4
    markField('back', isWrong ? phrases.backWrong : '')
    say('back-say', isSafe ? phrases.backRight : '')
  })
}

/** Once, because with this page the code is gone for good; whoever presses again means it. */
function askForTheCode({ keep }: LetterPhrases): void {
  hasBeenAsked = true
  markField('back', keep)
  input('back').focus()
}

export function showReceipt(
  dropped: Dropped & { readonly code: string },
  { letter, isOldCode }: { readonly letter: WrittenLetter; readonly isOldCode: boolean },
  phrases: LetterPhrases,
): void {
  code = dropped.code
  say('address', `${location.host}/${phrases.language}/code`)
  isSafe = isOldCode
  if (isOldCode) {
    for (const id of ['code', 'keep', 'why', 'copy-or-print', 'f-back']) show(id, false)
    show('same-code')
  } else {
    refill('code', ...code.split(' ').flatMap(group => [make('span', { text: group }), ' ']))
  }
  refill('sees', ...whatIsSeen(letter, phrases).map(line => make('li', { text: line })))
  const { date, time } = wallTime(dropped.opensAt, utcOffsetMinutes)
  say('opens', fill(phrases.opens, { date: moment(phrases.calendar, date, time) }))
  say('seal', fill(phrases.seal, { no: dropped.sealNo, name: dropped.sealName }))
  const name = dropped.commissionName
  const isCompared = dropped.poster === 'compared'
  say('poster', isCompared ? phrases.posterSame : fill(phrases.posterUnknown, { name }))
}

/** Four lines: first what and about whom, then the text; who and when only if she signed. */
function whatIsSeen(
  { category, about, photos, from }: WrittenLetter,
  { sees, categories, kinds, language }: LetterPhrases,
): readonly string[] {
  return [
    fill(sees.line, { category: categories[category], about: kinds[about] }),
    photos.length > 0 ? plural(language, photos.length, sees.textAndPhotos) : sees.text,
    from ? sees.who : sees.notWho,
    from ? sees.day : sees.notWhen,
  ]
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
