// Writes the public pages beside the files they need: one folder per language, places still empty.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { renderPages } from '#web/intake/template.ts'

type Entry = { file: string; imports?: string[]; css?: string[] }

export function writePublicPages(built: string): void {
  const manifest: Record<string, Entry> = JSON.parse(
    readFileSync(join(built, '.vite', 'manifest.json'), 'utf8'),
  )
  const entry = manifest['intake/intake.ts']
  const style = entry?.css?.[0]
  if (!entry || !style) throw new Error('the public pages were not built')
  const shared = (entry.imports ?? []).map(name => `/${manifest[name]?.file}`)
  const assets = { script: `/${entry.file}`, style: `/${style}`, shared }
  for (const { path, html } of renderPages(assets)) {
    const place = join(built, 'pages', path)
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(place, html)
  }
}
