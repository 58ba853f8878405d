// The letter page: one question after another, all on one page, so that nothing written gets lost.
//
// There is no <form> and no field has a name a browser could send: without our behaviours, which
// lock first, this page has no way of sending anything to anybody.
import { categories, kindsOfPerson } from '#core/appeal.ts'
import type { Language } from '#core/language.ts'
import { publicWords } from '#words/public.ts'
import { each, html, type Markup, slot } from './markup.ts'
import { notNow } from './template-home.ts'
import {
  actions,
  errorPlace,
  errorSaid,
  errorSummary,
  option,
  posterLine,
  step,
} from './template-parts.ts'
import { doneStep, overStep } from './template-sending.ts'
import { outside, redQuestion } from './template-shell.ts'

export function letterMain(language: Language): Markup {
  const words = publicWords[language]
  const { home } = words.pages
  return html`${posterStop(language)}
    <div id="step-red">${redStep(language)}</div>
    <noscript><p class="notice care">${home.needsScript}</p></noscript>
    <p class="notice care" role="alert" data-too-old hidden>${home.tooOld}</p>
    ${notNow(language)}
    ${writeStep(language)}
    ${howStep(language)}
    ${overStep(language)}
    ${doneStep(language)}`
}

function redStep(language: Language): Markup {
  const words = publicWords[language]
  const { red } = words.letter
  return redQuestion(
    words,
    'h1',
    html`<div class="actions" data-needs-script hidden>
      <button type="button" class="button" id="red-yes" aria-expanded="false">${red.yes}</button>
      <button type="button" class="button main" id="red-no">${red.no}</button>
      </div>
      <div id="red-more" class="notice bad tight" tabindex="-1" hidden><p>${red.yesText}</p>
      <p><button type="button" class="button" id="red-on">${red.goOn}</button></p></div>
      <p class="small">${red.lead.replace('{next}', slot('nextOpening'))}</p>
      ${posterLine('red', words.letter)}`,
  )
}

/** The keys are not those of the poster: what to do instead, and no button that sends. */
function posterStop(language: Language): Markup {
  const { poster } = publicWords[language].letter
  return html`<div class="notice bad tight" id="poster-stop" role="alert" tabindex="-1" hidden>
    <p class="strong">${poster.stop}</p><p id="poster-why"></p><p>${poster.stopText}</p></div>`
}

function writeStep(language: Language): Markup {
  const { letter } = publicWords[language]
  const { write } = letter
  const hinted = categories.map(category =>
    option('category', category, write.categories[category], write.categoryHints[category]),
  )
  const people = kindsOfPerson.map(kind => option('about', kind, write.kinds[kind]))
  return step(
    'write',
    write.heading,
    html`${errorSummary('write', letter.mistakes)}
      <fieldset class="field" id="f-category"><legend class="label">${write.category}</legend>
      <div class="options">${hinted}</div></fieldset>
      <fieldset class="field" id="f-about" aria-describedby="about-hint"><legend class="label">${write.about}</legend>
      <p class="hint" id="about-hint">${write.aboutHint}</p>
      <div class="options two">${people}</div></fieldset>
      <div class="field" id="f-text"><label class="label" for="text">${write.text}</label>
      <p class="hint" id="text-hint">${write.textHint}</p>
      <details><summary>${write.hints}</summary><ul class="list">${write.hintList.map(hint => html`<li>${hint}</li>`)}</ul></details>
      ${errorPlace('text')}
      <textarea id="text" rows="9" autocomplete="off" autocapitalize="sentences" spellcheck="false" aria-describedby="text-hint text-count e-text"></textarea>
      <p class="hint" id="text-count"></p></div>
      ${actions(letter.back, html`<button type="button" class="button main" id="write-next">${letter.next}</button>`)}`,
  )
}

function howStep(language: Language): Markup {
  const { letter } = publicWords[language]
  const { how } = letter
  return step(
    'how',
    how.heading,
    html`${errorSummary('how', letter.mistakes)}
      <fieldset class="field" id="f-mode"><legend class="label">${how.mode}</legend>
      <div class="options">${option('mode', 'anonymous', how.anonymous, how.anonymousHint, true)}${option('mode', 'signed', how.signed, how.signedHint)}</div>
      <div id="signed" class="inset" hidden>
      ${line('name', how.name, '')}
      ${line('contacts', how.contacts, how.contactsHint)}
      </div></fieldset>
      <fieldset class="field" id="f-recused" aria-describedby="recused-hint e-recused"><legend class="label">${how.recused}</legend>
      <p class="hint" id="recused-hint">${how.recusedHint}</p>${errorPlace('recused')}
      <div class="options" id="members">${each('members', memberToTick())}</div>
      <div id="too-many" class="notice care tight" role="status" hidden><p>${how.recusedTooMany}</p>${outside()}</div></fieldset>
      <div class="field" id="f-photos"><p class="label" id="photos-label">${how.photos}</p>
      <p class="hint" id="photos-hint">${how.photosHint}</p>${errorSaid('photos')}
      <ul class="photos" id="photos"></ul>
      <p class="hint" id="photos-say" role="status"></p>
      <p class="hint" id="photos-slow" hidden>${how.photoSlow}</p>
      <input class="unseen" type="file" id="photo" accept="image/*" multiple aria-describedby="photos-hint e-photos"><label class="button add-photo" for="photo">${how.addPhoto}</label></div>
      <details class="field" id="f-old-code"><summary>${how.oldCode}</summary>
      <label class="label" for="old-code">${how.oldCodeLabel}</label>
      <p class="hint" id="old-code-hint">${how.oldCodeHint}</p>${errorPlace('old-code')}
      <input class="digits" type="text" id="old-code" inputmode="numeric" autocomplete="off" autocorrect="off" spellcheck="false" aria-describedby="old-code-hint e-old-code"></details>
      ${actions(letter.back, html`<button type="button" class="button main" id="how-next">${letter.next}</button>`)}`,
  )
}

const line = (id: string, label: string, hint: string): Markup =>
  html`<div class="line" id="f-${id}"><label class="label" for="${id}">${label}</label>
    ${hint === '' ? '' : html`<p class="hint" id="${id}-hint">${hint}</p>`}${errorPlace(id)}
    <input type="text" id="${id}" autocomplete="off" autocorrect="off" spellcheck="false" aria-describedby="${hint === '' ? '' : `${id}-hint `}e-${id}"></div>`

/** By name and office; the seat and whether a key is there decide whether enough remain. */
const memberToTick = (): Markup =>
  html`<label class="option"><input type="checkbox" data-i="${slot('i')}" data-name="${slot('name')}" data-seat="${slot('seat')}" data-shares="${slot('shares')}" data-dead="${slot('dead')}" autocomplete="off"><span>${slot('name')}<small class="under">${slot('role')}</small></span></label>`
