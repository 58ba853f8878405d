// The file a member keeps: a page of plain words that opens anywhere, with the whole journal inside it.
//
// Made of elements and written out by the platform: no sentence becomes markup on its way.
import { utf8 } from '#crypto/bytes.ts'
import type { JournalFile } from '#wire/journals.ts'

export type CopiesPage = {
  readonly language: string
  readonly title: string
  readonly made: string
  readonly listTitle: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly howTitle: string
  /** The first of the steps has the journal behind it. */
  readonly steps: readonly [string, ...string[]]
  readonly journalWord: string
}

export function copiesFile(page: CopiesPage, journal: JournalFile): Blob {
  const made = document.implementation.createHTMLDocument(page.title)
  made.documentElement.lang = page.language
  const make = (tag: string, text = '', ...inside: readonly Node[]) => {
    const element = made.createElement(tag)
    if (text) element.append(text)
    element.append(...inside)
    return element
  }
  const meta = (name: string, value: string, content = '') => {
    const element = make('meta')
    element.setAttribute(name, value)
    if (content) element.setAttribute('content', content)
    return element
  }
  made.head.prepend(
    meta('charset', 'utf-8'),
    meta('name', 'viewport', 'width=device-width'),
    make('style', looks),
  )
  const [save, ...others] = page.steps
  const link = make('a', page.journalWord)
  link.setAttribute('download', 'ishenim-journal.json')
  link.setAttribute('href', `data:application/json;base64,${base64(JSON.stringify(journal))}`)
  made.body.append(
    make('h1', page.title),
    make('p', page.made),
    make('h2', page.listTitle),
    make(
      'table',
      '',
      make('tr', '', ...page.columns.map(column => make('th', column))),
      ...page.rows.map(row => make('tr', '', ...row.map(cell => make('td', cell)))),
    ),
    make('h2', page.howTitle),
    make('ol', '', make('li', `${save} `, link), ...others.map(step => make('li', step))),
  )
  return new Blob(
    [`<!doctype html>\n${new XMLSerializer().serializeToString(made.documentElement)}`],
    {
      type: 'text/html',
    },
  )
}

/** The page stands alone, so its few lines of looks come with it. */
const looks = `
  body { max-width: 50rem; margin: 1rem auto; padding: 0 1rem; font: 1rem/1.5 sans-serif; }
  table { border-collapse: collapse; }
  th, td { padding: 0.3rem 0.8rem 0.3rem 0; text-align: left; vertical-align: top; }
  li { overflow-wrap: anywhere; }
`

const pieceBytes = 3 * 8_192

/** In pieces: a call takes only so many arguments, and a journal grows for years. */
function base64(text: string): string {
  const bytes = utf8(text)
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + pieceBytes))))
  }
  return pieces.join('')
}
