// The parts the letter and the code page are put together from: steps, options, places for mistakes.
import type { PublicWords } from '#words/public.ts'
import { html, type Markup, slot } from './markup.ts'

/** A step of the letter page; hidden until it is its turn. Its heading takes the focus. */
export const step = (name: string, heading: string, inside: Markup): Markup =>
  html`<section class="step stack" id="step-${name}" aria-labelledby="h-${name}" hidden>
    <p class="progress" id="p-${name}"></p>
    <h1 id="h-${name}" tabindex="-1">${heading}</h1>
    ${inside}
    </section>`

/** Whether box and poster agree. As it stands here it is true of a phone that typed the address. */
export const posterLine = (step: string, { done }: PublicWords['letter']): Markup =>
  html`<p class="small" id="poster-${step}">${done.posterUnknown.replace('{name}', slot('commissionName'))}</p>`

export const actions = (back: string, main: Markup): Markup =>
  html`<div class="actions"><button type="button" class="button" data-back>${back}</button>${main}</div>`

export const option = (
  group: string,
  value: string,
  label: string,
  hint = '',
  isChosen = false,
): Markup =>
  html`<label class="option"><input type="radio" name="${group}" value="${value}"${isChosen ? html` checked` : ''} autocomplete="off"><span>${label}${hint === '' ? '' : html`<small class="under">${hint}</small>`}</span></label>`

/** Said at the field, and once more at the top of the step, where the focus goes. */
export const errorPlace = (id: string): Markup => html`<p class="error" id="e-${id}" hidden></p>`

/** Where the mistake comes up while she is at the field and the focus goes nowhere: said at once. */
export const errorSaid = (id: string): Markup =>
  html`<p class="error" id="e-${id}" role="alert" hidden></p>`

export const errorSummary = (id: string, heading: string): Markup =>
  html`<div class="notice bad tight" id="summary-${id}" role="alert" tabindex="-1" hidden><p class="strong">${heading}</p><ul class="list" id="mistakes-${id}"></ul></div>`
