// Where two drafts of the set-up differ, line by line, for a person who has to choose.
import type { SetupDraft } from './draft.ts'

export type Difference = { readonly what: string; readonly there: string; readonly here: string }

/** Every place that was typed differently, in the order of the forms. */
export function differencesOf(there: SetupDraft, here: SetupDraft): readonly Difference[] {
  const [a, b] = [flat(there), flat(here)]
  const places = [...new Set([...a.keys(), ...b.keys()])]
  return places
    .map(what => ({ what, there: a.get(what) ?? '', here: b.get(what) ?? '' }))
    .filter(({ there: one, here: other }) => one !== other)
}

/** `people.2.name` → what stands there. */
function flat(value: unknown, path = ''): Map<string, string> {
  if (typeof value !== 'object' || value === null) return new Map([[path, String(value)]])
  return new Map(
    Object.entries(value).flatMap(([name, inner]) => [
      ...flat(inner, path ? `${path}.${name}` : name),
    ]),
  )
}
