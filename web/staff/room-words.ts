// The words of one part of the desk that most visits never see: they come with the part, not before.
import { signal } from '@preact/signals'
import type { Language } from '#core/language.ts'
import { language } from './address.ts'

export type RoomWords<Words> = {
  /** To be awaited before the part is drawn: a screen never waits for half a language. */
  readonly load: () => Promise<void>
  /** Reading it in a component makes the component speak the new language when it changes. */
  readonly words: () => Words
}

export function roomWords<Words>(
  dictionaries: Record<Language, () => Promise<Words>>,
): RoomWords<Words> {
  const spoken = signal<Words | undefined>(undefined)
  let following = false
  const speak = async (to: Language): Promise<void> => {
    const words = await dictionaries[to]()
    // Two changes quickly after one another: the later one counts.
    if (language.value === to) spoken.value = words
  }
  return {
    async load() {
      do await speak(language.value)
      while (spoken.value === undefined)
      if (following) return
      following = true
      // Until the new words have come the part speaks the old ones.
      language.subscribe(to => {
        speak(to).catch(() => undefined)
      })
    },
    words() {
      const words = spoken.value
      if (!words) throw new Error('no part is drawn before its words have come')
      return words
    },
  }
}
