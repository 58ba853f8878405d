// The files of the house as the standing tests see them: everything that is ours, nothing installed.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const house = fileURLToPath(new URL('..', import.meta.url))

export function filesLike(pattern: string | string[]): string[] {
  const found = globSync(pattern, {
    cwd: house,
    exclude: ['node_modules', 'dist*', '.git', 'data'],
  })
  return found.map(path => path.replaceAll('\\', '/')).sort()
}

export function textOf(path: string): string {
  return readFileSync(join(house, path), 'utf8')
}

export function isTest(path: string): boolean {
  return path.startsWith('tests/') || /\.(test|contract)\.ts$/.test(path)
}
