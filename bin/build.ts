// Builds the pages into dist/ when something they are made of has changed.
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { InlineConfig } from 'vite'
import { buildPublicPages } from '#bin/build/public-pages.ts'
import { testPagesMark } from '#server/pages/test-pages.ts'

const house = fileURLToPath(new URL('..', import.meta.url))
const ingredients = [
  '{web,core,crypto,wire,words,papers}/**/*.{ts,tsx,css,html,svg,woff2,json}',
  'package-lock.json',
  'vite.config.ts',
]

/** Returns the folder the pages lie in. With `testArgon` it is another one, never served to a school. */
export async function buildPages({ testArgon = false } = {}): Promise<string> {
  const pages = join(house, testArgon ? 'dist-test' : 'dist')
  const stamp = join(pages, '.vite', 'stamp')
  const made = madeOf()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === made) return pages

  // Built beside and then moved, so that whoever reads the pages meanwhile sees the old ones whole.
  const beside = `${pages}-${process.pid}`
  const { build } = await import('vite')
  const how: InlineConfig = {
    configFile: join(house, 'vite.config.ts'),
    logLevel: 'warn',
    define: { __TEST_ARGON__: String(testArgon) },
  }
  await build({ ...how, build: { outDir: beside, emptyOutDir: true, rolldownOptions: deskInOne } })
  const verify = join('.vite', 'verify.json')
  const input = join(house, 'web', 'verify', 'verify.html')
  const apart = { outDir: beside, emptyOutDir: false, manifest: verify, rolldownOptions: { input } }
  await build({ ...how, build: apart })
  await buildPublicPages(house, beside, how)
  if (testArgon) writeFileSync(join(beside, testPagesMark), '')
  writeFileSync(join(beside, '.vite', 'stamp'), made)
  rmSync(pages, { recursive: true, force: true })
  renameSync(beside, pages)
  return pages
}

/**
 * What the desk's first screen needs comes as one file: cut by who shares what, it came in thirty,
 * and each is asked for with a kilobyte of headers.
 */
const deskInOne = {
  input: join(house, 'web', 'staff', 'desk.html'),
  output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial' as const] }] } },
}

function madeOf(): string {
  const hash = createHash('sha256')
  for (const path of globSync(ingredients, { cwd: house }).sort()) {
    if (path.endsWith('.test.ts')) continue
    hash.update(`${path}\0`).update(
      createHash('sha256')
        .update(readFileSync(join(house, path)))
        .digest(),
    )
  }
  return hash.digest('hex')
}

if (import.meta.main) {
  const pages = await buildPages({ testArgon: process.argv.includes('--test-argon') })
  console.log(`The pages lie in ${pages}`)
}
