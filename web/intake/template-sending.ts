// The last two steps of the letter page: read it over and drop it; then the code, once.
import type { Language } from '#core/language.ts'
import { publicWords } from '#words/public.ts'
import { html, type Markup, slot, when } from './markup.ts'
import { actions, errorSaid, posterLine, step } from './template-parts.ts'

export function overStep(language: Language): Markup {
  const { letter } = publicWords[language]
  const { over } = letter
  const fact = (id: string, label: string, look = '') =>
    html`<div id="f-over-${id}"><dt>${label}</dt><dd id="over-${id}"${look === '' ? '' : html` class="${look}"`} translate="no"></dd></div>`
  return step(
    'over',
    over.heading,
    html`<dl class="card facts">
      ${fact('category', over.category)}${fact('about', over.about)}${fact('text', over.text, 'own-words')}
      ${fact('mode', over.mode)}${fact('recused', over.recused)}${fact('photos', over.photos, 'pictures')}
      </dl>
      <p id="over-old-code" hidden>${over.oldCode}</p>
      <div id="working" class="card tight" hidden><progress aria-labelledby="say"></progress>
      <p id="say" role="status"></p><p class="small">${over.wait}</p></div>
      <div id="failed" class="notice bad tight" role="alert" tabindex="-1" hidden>
      <p class="strong">${over.failed}</p><p id="failed-why"></p><p>${over.kept}</p></div>
      ${posterLine('over', letter)}
      ${actions(letter.back, html`<button type="button" class="button main" id="drop">${over.drop}</button>`)}`,
  )
}

export function doneStep(language: Language): Markup {
  const { letter, pages } = publicWords[language]
  const { done } = letter
  return step(
    'done',
    done.heading,
    html`<p class="received">${done.received}</p>
      <div class="card receipt stack">
      <p class="print-only">${pages.shell.brand} · ${slot('school')}<br><span id="address"></span></p>
      <h2>${done.code}</h2>
      <p class="code" id="code" translate="no"></p>
      <p class="strong" id="keep">${done.keep}</p><p id="why">${done.why}</p>
      <p class="strong" id="same-code" hidden>${done.sameCode}</p>
      <p class="actions screen-only" id="copy-or-print"><button type="button" class="button" id="copy">${done.copy}</button><button type="button" class="button" id="print">${done.print}</button></p>
      <p id="copy-say" class="hint screen-only" role="status"></p>
      </div>
      <div class="field screen-only" id="f-back"><label class="label" for="back">${done.back}</label>${errorSaid('back')}
      <input class="digits short" type="text" id="back" inputmode="numeric" autocomplete="off" maxlength="12" aria-describedby="e-back">
      <p id="back-say" class="good" role="status"></p></div>
      <h2>${done.seesHeading}</h2>
      <ol class="list" id="sees"></ol>
      <p class="strong" id="opens"></p>
      <p>${done.later}</p>
      <p class="small" id="seal"></p><p class="small" id="poster"></p>
      ${when('demo', html`<p class="small">${pages.shell.demo}</p>`)}
      <p class="actions screen-only"><button type="button" class="button" id="forget">${done.forget}</button></p>`,
  )
}
