// The languages of the box and a text given in several of them.
//
// Where a paper is kept in two languages the Kyrgyz text is the original (record-keeping
// instruction, Cabinet Resolution of 08.04.2022 No. 207), so `ky` is the only one required.

export const languages = ['ky', 'ru', 'en'] as const

export type Language = (typeof languages)[number]

export type InLanguages = { readonly ky: string; readonly ru?: string; readonly en?: string }

export const isLanguage = (value: unknown): value is Language =>
  (languages as readonly unknown[]).includes(value)

// What a reader of `language` is shown: the text in it, else the original.
export const inLanguage = (text: InLanguages, language: Language): string =>
  text[language] ?? text.ky
