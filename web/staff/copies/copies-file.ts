// The file a member keeps: a page of plain words that opens anywhere, with the whole journal inside it.
//
// Made of elements and written out by the platform: no sentence becomes markup on its way.
import { utf8 } from '#crypto/bytes.ts'

export type CopiesPage = {
  readonly language: string
  readonly title: string
  readonly made: string
  readonly listTitle: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly howTitle: string
  /** The first of the steps has what lies inside behind it. */
  readonly steps: readonly [string, ...string[]]
  /** What lies inside, by the words that lead to it. */
  readonly inside: readonly {
    readonly word: string
    readonly name: string
    readonly what: unknown
  }[]
}

type Attributes = Readonly<Record<string, string>>

export function copiesFile(page: CopiesPage): Blob {
  const made = document.implementation.createHTMLDocument(page.title)
  made.documentElement.lang = page.language
  const make = (tag: string, attributes: Attributes, ...inside: readonly (Node | string)[]) => {
    const element = made.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    element.append(...inside)
    return element
  }
  const row = (tag: string, cells: readonly string[]) =>
    make('tr', {}, ...cells.map(cell => make(tag, { align: 'left', valign: 'top' }, cell)))
  const [save, ...others] = page.steps
  const links = page.inside.flatMap(({ word, name, what }, at) => {
    const href = `data:application/json;base64,${base64(JSON.stringify(what))}`
    return [at === 0 ? ' ' : ', ', make('a', { download: name, href }, word)]
  })
  made.head.prepend(
    make('meta', { charset: 'utf-8' }),
    make('meta', { name: 'viewport', content: 'width=device-width' }),
  )
  made.body.append(
    make('h1', {}, page.title),
    make('p', {}, page.made),
    make('h2', {}, page.listTitle),
    // Looks by attributes: a page under our policy may write no styles, not even into a file.
    make(
      'table',
      { cellpadding: '6' },
      row('th', page.columns),
      ...page.rows.map(cells => row('td', cells)),
    ),
    make('h2', {}, page.howTitle),
    make('ol', {}, make('li', {}, save, ...links), ...others.map(step => make('li', {}, step))),
  )
  const whole = new XMLSerializer().serializeToString(made.documentElement)
  return new Blob([`<!doctype html>\n${whole}`], { type: 'text/html' })
}

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
