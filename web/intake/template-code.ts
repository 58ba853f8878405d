// The page behind the secret code: one field, and what it finds.
import type { Language } from '#core/language.ts'
import { publicWords } from '#words/public.ts'
import { html, type Markup } from './markup.ts'
import { afterFoundingAnew } from './template-home.ts'
import { errorPlace } from './template-parts.ts'

export function codeMain(language: Language): Markup {
  const { code } = publicWords[language]
  const { add } = code
  return html`<h1>${code.heading}</h1>
    <noscript><p class="notice care">${code.needsScript}</p></noscript>
    ${afterFoundingAnew(language)}
    <p class="notice care" role="alert" data-too-old hidden>${code.tooOld}</p>
    <div class="stack" data-needs-script hidden>
    <p>${code.lead}</p>
    <div class="field" id="f-code"><label class="label" for="typed">${code.label}</label>
    <p class="hint" id="typed-hint">${code.hint}</p>${errorPlace('typed')}
    <input class="digits" type="text" id="typed" inputmode="numeric" autocomplete="off" autocorrect="off" spellcheck="false" aria-describedby="typed-hint e-typed"></div>
    <p class="actions"><button type="button" class="button main" id="look">${code.look}</button></p>
    <div id="working" class="card tight" hidden><progress aria-labelledby="say"></progress>
    <p id="say" role="status"></p></div>
    <div id="failed" class="notice bad tight" role="alert" tabindex="-1" hidden><p id="failed-why"></p></div>
    <section class="stack" id="heard" tabindex="-1" aria-live="polite" hidden></section>
    <section id="add" class="field" hidden><h2 id="add-heading">${add.heading}</h2>
    <p class="hint" id="words-hint">${add.hint}</p><label class="label" for="words">${add.label}</label>${errorPlace('words')}
    <textarea id="words" rows="6" autocomplete="off" spellcheck="false" aria-describedby="words-hint e-words"></textarea>
    <p class="actions"><button type="button" class="button main" id="send">${add.send}</button></p>
    <p id="add-say" class="good" role="status"></p></section>
    <p id="before" class="small" hidden>${add.before} <a href="/${language}/letter">${add.beforeLink}</a></p>
    <p class="actions" id="after" hidden><button type="button" class="button" id="forget">${code.forget}</button></p>
    </div>`
}
