// What a dictionary is: English sets the shape of a room, Kyrgyz is the original, and a missing
// phrase is a type error.
//
// A room is one file per language: `en/<room>.ts` states it, `ky/` and `ru/` end with
// `satisfies typeof <room>`. Phrases are plain data, so that a page can carry the ones it needs as
// JSON: texts with `{names}` for `fill`, and counted phrases for `plural`. To add a room, write its
// three files and, where all languages are needed at once, a record like those below.
import type { RefusalCode } from '#core/refusal.ts'

export type RefusalWords = Readonly<Record<RefusalCode, string>>

/** The same tree with `null` for each missing place is what a translator is given. */
export type Phrases = { readonly [name: string]: string | readonly string[] | Phrases }
