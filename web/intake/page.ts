// Small hands for a page: find, show, say, make. Text goes in as text; nothing here makes markup.
import type { Refusal } from '#core/refusal.ts'
import { fill } from '#words/fill.ts'
import type { Refusals } from './phrases.ts'

/** An element the template promises. A missing one is ours to repair, so it throws. */
export function at<E extends HTMLElement = HTMLElement>(id: string): E {
  const found = document.getElementById(id)
  if (!found) throw new Error(`the page lacks #${id}`)
  return found as E
}

export const input = (id: string): HTMLInputElement => at<HTMLInputElement>(id)

export function show(id: string, isShown = true): void {
  at(id).hidden = !isShown
}

export function say(id: string, text: string): void {
  at(id).textContent = text
}

export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  set: { readonly class?: string; readonly text?: string } = {},
  ...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  if (set.class) made.className = set.class
  made.append(...(set.text === undefined ? [] : [set.text]), ...inside)
  return made
}

export function refill(id: string, ...inside: readonly (Node | string)[]): void {
  const place = at(id)
  place.textContent = ''
  place.append(...inside)
}

/** What the template put in for this language. */
export const phrasesOfPage = <Phrases>(): Phrases =>
  JSON.parse(at('phrases').textContent ?? '') as Phrases

/** A refusal in her language, with its numbers. */
export const inWords = (refusals: Refusals, { refusal, detail }: Refusal): string =>
  fill(refusals[refusal] ?? refusals.something_went_wrong ?? refusal, detail ?? {})

/** Said at the field and tied to it, so that a screen reader says it too. */
export function markField(id: string, mistake: string): void {
  const place = at(`e-${id}`)
  place.textContent = mistake
  place.hidden = mistake === ''
  const field = document.getElementById(id)
  if (mistake === '') field?.removeAttribute('aria-invalid')
  else field?.setAttribute('aria-invalid', 'true')
}

/** Calls it once the person does it; buttons stay where the template put them. */
export const whenPressed = (id: string, act: () => void): void =>
  at(id).addEventListener('click', () => {
    if (!isBusy(id)) act()
  })

/** It waits, but keeps the focus: a disabled button would let it fall to the top of the page. */
export function markBusy(id: string, isNow: boolean): void {
  at(id).setAttribute('aria-disabled', String(isNow))
}

export const isBusy = (id: string): boolean => at(id).getAttribute('aria-disabled') === 'true'
