// Where this page stands now and in which language it speaks; both live in the address.
import { computed, signal } from '@preact/signals'
import type { Language } from '#core/language.ts'
import { hrefOf, type Place, placeOf } from './paths.ts'

const hash = signal(location.hash)
const standing = computed(() => placeOf(hash.value))

export const place = computed(() => standing.value.place)
export const language = computed<Language>(() => standing.value.language)

/** The address of a place in the language spoken now. */
export const href = (to: Place): string => hrefOf(language.value, to)

export const inOtherLanguage = (to: Language): string => hrefOf(to, place.value)

export function goTo(to: Place): void {
  location.hash = href(to)
}

export function followAddress(): void {
  addEventListener('hashchange', () => {
    hash.value = location.hash
  })
}
