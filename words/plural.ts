// Counted phrases. A Kyrgyz noun after a number stays singular, Russian has three forms, English two.
import type { Language } from '#core/language.ts'
import { fill } from './fill.ts'

/** Data, not a function, so that it can travel in a page. `other` is what Kyrgyz always uses. */
export type Plural = {
  readonly one?: string
  readonly few?: string
  readonly many?: string
  readonly other: string
}

export const inKy = (other: string): Plural => ({ other })
export const inRu = (one: string, few: string, many: string): Plural => ({
  one,
  few,
  many,
  other: few,
})
export const inEn = (one: string, other: string): Plural => ({ one, other })

export function plural(language: Language, n: number, forms: Plural): string {
  return fill(formFor(language, n, forms), { n })
}

function formFor(language: Language, n: number, forms: Plural): string {
  // Browsers have no Kyrgyz and would silently count in the phone's own language.
  if (language === 'ky') return forms.other
  const rule = new Intl.PluralRules(language).select(n)
  if (rule === 'one' || rule === 'few' || rule === 'many') return forms[rule] ?? forms.other
  return forms.other
}
