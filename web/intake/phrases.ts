// The phrases a page needs while it is used, in its one language: put into it when it is built.
import type { Language } from '#core/language.ts'
import type { RefusalCode } from '#core/refusal.ts'
import type { Calendar } from '#words/dates.ts'
import type { PublicWords } from '#words/public.ts'

export type LetterPhrases = ReturnType<typeof letterPhrases>
export type CodePhrases = ReturnType<typeof codePhrases>
export type Refusals = { readonly [Code in RefusalCode]?: string }

/** What a writer's page can be refused; whatever else comes is `something_went_wrong`. */
const ofWriter = [
  'answer_forged',
  'answer_not_understood',
  'argon2_wrong',
  'box_full',
  'case_lost',
  'code_check_digits',
  'code_too_long',
  'code_too_short',
  'commission_changed',
  'commission_wrong',
  'empty_letter',
  'keys_disagree',
  'letter_too_long',
  'letters_refused',
  'line_lost',
  'malformed_envelope',
  'name_missing',
  'name_too_long',
  'not_acknowledged',
  'photo_too_large',
  'photo_unreadable',
  'poster_differs',
  'poster_of_before',
  'puzzle_needed',
  'randomness_broken',
  'refounding_underway',
  'seal_changed',
  'seal_older',
  'seal_wrong',
  'slow_down',
  'something_went_wrong',
  'storage_failed',
  'too_few_living_members',
  'too_long',
  'too_many_photos',
] as const satisfies readonly RefusalCode[]

const refusalsOf = (words: PublicWords, codes: readonly RefusalCode[]): Refusals =>
  Object.fromEntries(codes.map(code => [code, words.refusals[code]]))

export function letterPhrases(language: Language, words: PublicWords, calendar: Calendar) {
  const { step, write, how, over, done } = words.letter
  return {
    language,
    calendar,
    step,
    categories: write.categories,
    kinds: write.kinds,
    roles: words.pages.roles,
    substitute: words.pages.substitute,
    counted: write.counted,
    left: write.left,
    over: write.over,
    anonymous: how.anonymous,
    photo: how.photo,
    removePhoto: how.removePhoto,
    photoWorking: how.photoWorking,
    photoReady: how.photoReady,
    nobody: over.nobody,
    oldCode: over.oldCode,
    steps: over.steps,
    stale: over.stale,
    staleAnyway: over.staleAnyway,
    retry: over.retry,
    keep: done.keep,
    copied: done.copied,
    copyFailed: done.copyFailed,
    backWrong: done.backWrong,
    backRight: done.backRight,
    sees: done.sees,
    opens: done.opens,
    seal: done.seal,
    poster: words.letter.poster,
    posterSame: done.posterSame,
    posterUnknown: done.posterUnknown,
    refusals: refusalsOf(words, ofWriter),
  }
}

export function codePhrases(language: Language, words: PublicWords, calendar: Calendar) {
  const { steps, heard, answer, add } = words.code
  return {
    language,
    calendar,
    steps,
    heard,
    answer,
    add: add.heading,
    addAnswer: add.answer,
    sending: add.sending,
    sent: add.sent,
    refusals: refusalsOf(words, ofWriter),
  }
}
