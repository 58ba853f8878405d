// What frames every public page: neutral title, way out, languages, footer.
import { type Language, languages } from '#core/language.ts'
import { fill } from '#words/fill.ts'
import { type PublicWords, publicWords } from '#words/public.ts'
import { each, html, json, type Markup, slot, unless, when } from './markup.ts'

/** Addresses of the built files, from the build's manifest. */
export type Assets = { readonly script: string; readonly style: string }

export type PageName = 'home' | 'letter' | 'code' | 'empty' | 'not-found'

export type Page = {
  readonly name: PageName
  readonly language: Language
  readonly main: Markup
  /** What the page's behaviours say; none for a page that only stands there. */
  readonly phrases?: object
}

export function shell({ name, language, main, phrases }: Page, assets: Assets): string {
  const words = publicWords[language].pages.shell
  const isSchool = name !== 'empty' && name !== 'not-found'
  const page = html`<!doctype html>
    <html lang="${language}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${words.title}</title>
    <meta name="referrer" content="no-referrer">
    <meta name="robots" content="${name === 'home' ? 'noarchive' : 'noindex, noarchive'}">
    <meta name="color-scheme" content="light dark">
    <meta name="format-detection" content="telephone=no">
    <link rel="stylesheet" href="${assets.style}">
    <script type="module" src="${assets.script}"></script>
    </head>
    <body data-page="${name}"${isSchool ? html` data-box="${slot('box')}"` : ''}>
    <a class="skip" href="#main">${words.skip}</a>
    <header class="bar">
    <a class="brand" href="/${language}">${words.brand}</a>
    <a class="exit" id="exit" href="${isSchool ? slot('exitUrl') : EVERYDAY_SITE}" rel="noreferrer noopener">${words.exit}</a>
    </header>
    <nav class="languages" aria-label="${words.languages}">${languages.map(other => toLanguage(other, language, name))}</nav>
    ${isSchool ? when('demo', html`<p class="notice care demo">${words.demo}</p>`) : ''}
    <main id="main" class="stack" tabindex="-1">
    ${main}
    </main>
    <footer class="tight">
    ${name === 'home' ? '' : html`<p><a href="/${language}">${words.home}</a></p>`}
    <p>${words.history} ${words.exitHow}</p>
    <p>${words.proofread}</p>
    </footer>
    ${phrases ? html`<script type="application/json" id="phrases">${json(phrases)}</script>` : ''}
    </body>
    </html>
    `
  return page.markup
}

/** Only where no school has said where its quick exit leads. */
const EVERYDAY_SITE = 'https://ky.wikipedia.org/'

function toLanguage(other: Language, current: Language, name: PageName): Markup {
  const page = name === 'letter' || name === 'code' ? `/${name}` : ''
  const { lang } = publicWords[other].pages
  const now = other === current ? html` aria-current="true"` : ''
  return html`<a href="/${other}${page}" lang="${other}" hreflang="${other}"${now}>${lang}</a>`
}

/** The red question stands first wherever somebody may be about to write. */
export function redQuestion({ pages }: PublicWords, level: 'h1' | 'h2', more: Markup): Markup {
  const { danger } = pages
  const heading =
    level === 'h1'
      ? html`<h1 class="danger" id="red" tabindex="-1">${danger.question}</h1>`
      : html`<h2 class="danger" id="red">${danger.question}</h2>`
  return html`<section class="card red stack" aria-labelledby="red">
    ${heading}
    <p>${danger.callNow}</p>
    <ul class="numbers">${each('numbers', numberToCall(danger))}</ul>
    <p class="small">${danger.pupils}</p>
    ${more}
    </section>`
}

function numberToCall(danger: PublicWords['pages']['danger']): Markup {
  const checked = fill(danger.checked, { date: slot('checkedOn') })
  const marks = html`${when('free', html`${danger.free} · `)}${when('checkedOn', html`${checked}`)}${unless(
    'checkedOn',
    html`${danger.notChecked}`,
  )}`
  return html`<li class="number"><a class="call" href="tel:${slot('tel')}">${slot('number')}</a>
    <span>${slot('name')}<small class="under">${marks}</small></span></li>`
}

/** The way past the school: for a letter about those who would open it. */
export const outside = (): Markup =>
  html`<p><strong>${slot('departmentName')}</strong><br>${slot('departmentAddress')}${when(
    'departmentPhone',
    html`<br><a href="tel:${slot('departmentTel')}">${slot('departmentPhone')}</a>`,
  )}</p>`
