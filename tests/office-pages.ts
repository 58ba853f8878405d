// An office whose public pages are the real ones: what a parent reads on each day of a walk.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { openPages } from '#server/pages/pages.ts'
import { renderPages } from '#web/intake/template.ts'
import { type Office, openOffice } from './clerk-office.ts'

export function openOfficeWithPages(from: number): Promise<Office> {
  const dist = mkdtempSync(join(tmpdir(), 'ishenim-dist-'))
  for (const { path, html } of renderPages({ script: '/assets/x.js', style: '/assets/x.css' })) {
    const place = join(dist, 'pages', path)
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(place, html)
  }
  return openOffice({
    from,
    parts: ({ store, keys, clock, log }) => {
      const data = mkdtempSync(join(tmpdir(), 'ishenim-filled-'))
      return { pages: openPages({ dist, data, store, keys, clock, log, isDemo: false }) }
    },
  })
}

/** The card «Кутучанын абалы» of the first page, as a parent reads it. */
export async function stateOnThePage({ app }: Office, language = 'ky'): Promise<string> {
  const page = await (await app.request(`/${language}`)).text()
  const card = /<section class="card[^>]*aria-labelledby="now">([\s\S]*?)<\/section>/.exec(page)
  return (card?.[1] ?? '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
