// The language of the page: named by its address, loaded alone.
import { isLanguage, type Language } from '#core/language.ts'
import type { Speech } from '#words/journal-sentences.ts'

/** `/ru/verify` is Russian; `/verify` is in the original. */
export function languageOf(path: string): Language {
  const [first] = path.split('/').filter(part => part !== '')
  return isLanguage(first) ? first : 'ky'
}

export async function speechIn(language: Language): Promise<Speech> {
  switch (language) {
    case 'ky': {
      const [{ calendar }, { verify }, { changes }] = await Promise.all([
        import('#words/ky/calendar.ts'),
        import('#words/ky/verify.ts'),
        import('#words/ky/changes.ts'),
      ])
      return { language, calendar, changes, words: verify }
    }
    case 'ru': {
      const [{ calendar }, { verify }, { changes }] = await Promise.all([
        import('#words/ru/calendar.ts'),
        import('#words/ru/verify.ts'),
        import('#words/ru/changes.ts'),
      ])
      return { language, calendar, changes, words: verify }
    }
    case 'en': {
      const [{ calendar }, { verify }, { changes }] = await Promise.all([
        import('#words/en/calendar.ts'),
        import('#words/en/verify.ts'),
        import('#words/en/changes.ts'),
      ])
      return { language, calendar, changes, words: verify }
    }
  }
}
