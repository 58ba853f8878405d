// The page on which anybody checks an exported journal. It asks no server: the file stays here.
import '#web/intake/platform-gaps.ts'
import { languages } from '#core/language.ts'
import { fill } from '#words/fill.ts'
import type { Speech } from '#words/journal-sentences.ts'
import { checkFile } from './checking.ts'
import { element } from './elements.ts'
import { resultView } from './result.ts'
import { languageOf, speechIn } from './speech.ts'

const language = languageOf(location.pathname)
document.documentElement.lang = language
speechIn(language).then(show)

function show(speech: Speech): void {
  const { page } = speech.words
  document.title = page.title
  const fileField = element('input', {
    type: 'file',
    id: 'file',
    'aria-describedby': 'file-hint file-error',
  })
  fileField.accept = '.json,application/json'
  const knownField = element('input', {
    type: 'text',
    id: 'known',
    'aria-describedby': 'known-hint',
  })
  knownField.autocomplete = 'off'
  knownField.spellcheck = false
  const error = element('p', { class: 'field-error', id: 'file-error', role: 'alert' })
  const said = element('p', { role: 'status' })
  const bar = element('progress', { 'aria-label': page.check })
  bar.hidden = true
  const result = element('section', { 'aria-labelledby': 'result', class: 'stack' })
  const check = element('button', { class: 'button button-main', type: 'submit' }, page.check)
  const form = element(
    'form',
    { class: 'stack' },
    element(
      'div',
      { class: 'field' },
      element('label', { for: 'file' }, page.file),
      element('p', { class: 'hint', id: 'file-hint' }, page.fileHint),
      error,
      fileField,
    ),
    element(
      'div',
      { class: 'field' },
      element('label', { for: 'known' }, page.known),
      element('p', { class: 'hint', id: 'known-hint' }, page.knownHint),
      knownField,
    ),
    check,
    said,
    bar,
  )

  let dropped: File | undefined
  let isChecking = false
  async function run(): Promise<void> {
    const file = dropped ?? fileField.files?.[0]
    error.textContent = file ? '' : page.noFile
    if (!file) return fileField.focus()
    if (isChecking) return
    isChecking = true
    check.setAttribute('aria-disabled', 'true')
    result.textContent = ''
    bar.hidden = false
    bar.removeAttribute('value')
    const bytes = new Uint8Array(await file.arrayBuffer())
    const told = await checkFile(bytes, knownField.value, speech, (done, of) => {
      said.textContent = fill(page.checking, { done, of })
      bar.max = of
      bar.value = done
    })
    bar.hidden = true
    said.textContent = ''
    result.append(...resultView(told, file.name, speech))
    result.querySelector<HTMLElement>('h2')?.focus()
    check.removeAttribute('aria-disabled')
    isChecking = false
  }
  form.addEventListener('submit', event => {
    event.preventDefault()
    void run()
  })
  fileField.addEventListener('change', () => {
    dropped = undefined
    error.textContent = ''
  })
  acceptDrops(file => {
    dropped = file
    void run()
  })

  const main = element('main', { id: 'main', class: 'stack', tabindex: '-1' })
  main.append(
    element('h1', {}, page.heading),
    element('p', {}, page.lead),
    element('p', {}, page.alone),
    form,
    result,
  )
  document.body.textContent = ''
  document.body.append(
    element('a', { class: 'skip', href: '#main' }, page.skip),
    head(speech),
    main,
  )
}

function head({ language: now, words: { page } }: Speech): HTMLElement {
  const links = languages.map(other =>
    element(
      'a',
      {
        href: `/${other}/verify`,
        lang: other,
        ...(other === now ? { 'aria-current': 'page' as const } : {}),
      },
      ownNames[other],
    ),
  )
  return element(
    'header',
    { class: 'head' },
    element('a', { href: `/${now}` }, page.home),
    element('nav', { 'aria-label': page.languages }, ...links),
  )
}

/** A language is called by its own name in every language. */
const ownNames = { ky: 'Кыргызча', ru: 'Русский', en: 'English' } as const

function acceptDrops(take: (file: File) => void): void {
  const over = (isOver: boolean) => document.body.classList.toggle('over-page', isOver)
  addEventListener('dragover', event => {
    event.preventDefault()
    over(true)
  })
  addEventListener('dragleave', () => over(false))
  addEventListener('drop', event => {
    // Always: a file dropped beside the field would else replace the page.
    event.preventDefault()
    over(false)
    const [file] = event.dataTransfer?.files ?? []
    if (file) take(file)
  })
}
