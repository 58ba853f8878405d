// The public pages, one set per language: pure functions of the words, rendered when the house is built.
import { type Language, languages } from '#core/language.ts'
import { calendars } from '#words/calendars.ts'
import { publicWords } from '#words/public.ts'
import { html } from './markup.ts'
import { codePhrases, letterPhrases } from './phrases.ts'
import { codeMain } from './template-code.ts'
import { homeMain } from './template-home.ts'
import { letterMain } from './template-letter.ts'
import { type Assets, type Page, type PageName, shell } from './template-shell.ts'

export type RenderedPage = { readonly path: string; readonly html: string }

/** `ky/home.html` and so on, with the places of wire/slots.ts still empty. */
export const renderPages = (assets: Assets): readonly RenderedPage[] =>
  languages.flatMap(language =>
    names.map(name => ({
      path: `${language}/${name}.html`,
      html: shell(page(name, language), assets),
    })),
  )

const names: readonly PageName[] = ['home', 'letter', 'code', 'empty', 'not-found']

function page(name: PageName, language: Language): Page {
  const words = publicWords[language]
  const calendar = calendars[language]
  if (name === 'home') return { name, language, main: homeMain(language) }
  if (name === 'letter') {
    const phrases = letterPhrases(language, words, calendar)
    return { name, language, main: letterMain(language), phrases }
  }
  if (name === 'code') {
    const phrases = codePhrases(language, words, calendar)
    return { name, language, main: codeMain(language), phrases }
  }
  const { empty, notFound } = words.pages
  const { heading, text } = name === 'empty' ? empty : notFound
  const demo = html`<p class="hint">${empty.demo} <code>npm run demo</code></p>`
  const main = html`<h1>${heading}</h1><p>${text}</p>${name === 'empty' ? demo : html``}`
  return { name, language, main }
}
