// The few elements the page is made of, built one by one: text is set as text, never as markup.

type Given = {
  readonly [Name in 'class' | 'for' | 'href' | 'id' | 'lang' | 'max' | 'role' | 'type']?: string
} & { readonly [Name in `aria-${string}` | `data-${string}` | 'tabindex']?: string }

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  given: Given = {},
  ...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [attribute, value] of Object.entries(given)) {
    if (value !== undefined) made.setAttribute(attribute, value)
  }
  made.append(...inside)
  return made
}

export const paragraphs = (sentences: readonly string[], given: Given = {}): readonly Node[] =>
  sentences.map(sentence => element('p', given, sentence))
