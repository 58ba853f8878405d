// Markup for the public pages, made once when the house is built: escaped, with places for the school.
import type { RowSlot, rowSlots, TextSlot } from '#wire/slots.ts'

export type Markup = { readonly markup: string }
type Part = string | number | Markup | readonly Markup[]

/** A tagged template: words are escaped, markup is not. Indentation of the source is left out. */
export function html(source: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const markup = source.map((text, at) => text.replace(/\n\s*/g, '\n') + written(parts[at] ?? ''))
  return { markup: markup.join('') }
}

function written(part: Part): string {
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part))
  if ('markup' in part) return part.markup
  return part.map(({ markup }) => markup).join('')
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)

/** Where the server writes a text of the school: `{{school}}`; inside a row, one of its cells. */
export const slot = (name: TextSlot | Cell): string => `{{${name}}}`

/** Once for each row. */
export const each = (name: RowSlot, inside: Markup): Markup => block('#', name, inside)

/** Only when the text is not empty; only when it is. */
export const when = (name: TextSlot | Cell, inside: Markup): Markup => block('#', name, inside)
export const unless = (name: TextSlot | Cell, inside: Markup): Markup => block('^', name, inside)

type Cell = { [Name in RowSlot]: keyof (typeof rowSlots)[Name] }[RowSlot]

const block = (sign: string, name: string, { markup }: Markup): Markup => ({
  markup: `{{${sign}${name}}}${markup}{{/${name}}}`,
})

/** Data for the page's behaviours. A block of JSON is not a script: the policy lets it be. */
export const json = (value: unknown): Markup => ({
  markup: JSON.stringify(value).replace(/</g, '\\u003c'),
})
