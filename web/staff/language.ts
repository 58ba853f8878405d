// The words of the language spoken now, fetched whole before a screen is drawn in it.
import { computed, signal } from '@preact/signals'
import type { Language } from '#core/language.ts'
import type { desk as english } from '#words/en/desk.ts'
import { type Facts, fill } from '#words/fill.ts'
import { type Plural, plural } from '#words/plural.ts'
import { language } from './address.ts'

export type Words = typeof english

const dictionaries: Record<Language, () => Promise<{ desk: Words }>> = {
  ky: () => import('#words/ky/desk.ts'),
  ru: () => import('#words/ru/desk.ts'),
  en: () => import('#words/en/desk.ts'),
}

const spoken = signal<{ language: Language; words: Words } | undefined>(undefined)

/** Something happened that nobody expected; the page says so until it is loaded again. */
export const broken = signal(false)

/** Whether there is anything to say yet. */
export const hasWords = computed(() => spoken.value !== undefined)

/** Reading it in a component makes the component speak the new language when it changes. */
export function words(): Words {
  const now = spoken.value
  if (!now) throw new Error('no screen is drawn before its words have come')
  return now.words
}

/** The language of `words()`: the old one until the new words have come. */
export const speaking = (): Language => spoken.value?.language ?? language.value

export const counted = (n: number, forms: Plural): string => plural(speaking(), n, forms)

export const told = (sentence: string, facts: Facts): string => fill(sentence, facts)

export async function speak(to: Language): Promise<void> {
  const { desk } = await dictionaries[to]()
  if (language.value !== to) return
  spoken.value = { language: to, words: desk }
  document.documentElement.lang = to
  document.title = desk.frame.desk
}
