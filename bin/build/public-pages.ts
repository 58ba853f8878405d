// The public pages, built by themselves: no byte of the desk is in what a parent's phone fetches.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { InlineConfig } from 'vite'
import { renderPages } from '#web/intake/template.ts'

type Entry = { readonly file: string; readonly imports?: string[]; readonly css?: string[] }

const manifest = join('.vite', 'public.json')
const source = join('web', 'intake', 'intake.ts')

/** `how` is what the desk was built with; the files are put beside its own. */
export async function buildPublicPages(
  house: string,
  into: string,
  how: InlineConfig,
): Promise<void> {
  const { build } = await import('vite')
  const rolldownOptions = { input: join(house, source) }
  const here = { outDir: into, emptyOutDir: false, manifest, rolldownOptions }
  await build({ ...how, build: here })
  const made: Record<string, Entry> = JSON.parse(readFileSync(join(into, manifest), 'utf8'))
  const entry = made['intake/intake.ts']
  const style = entry?.css?.[0]
  // One script: what it would import had to be waited for twice on a slow line.
  if (!entry || !style || entry.imports) throw new Error('the public pages were not built whole')
  for (const { path, html } of renderPages({ script: `/${entry.file}`, style: `/${style}` })) {
    const place = join(into, 'pages', path)
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(place, html)
  }
}
