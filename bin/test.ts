// Every check of the house, in named steps; the last lines are the totals of node:test itself.
// `npm test -- PATTERN` runs only the test files whose path contains PATTERN, and nothing else.
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildPages } from '#bin/build.ts'
import { runTests } from '#bin/test/totals.ts'

const house = fileURLToPath(new URL('..', import.meta.url))
const [pattern = ''] = process.argv.slice(2)
const rooms = ['core', 'crypto', 'words', 'wire', 'papers', 'server', 'web', 'bin', 'tests']

const steps: [name: string, check: () => boolean | Promise<boolean>][] = [
  ['types', () => rooms.map(typesHold).every(Boolean)],
  ['lint and format', () => tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.')],
  ['nothing unused', () => tool('knip/bin/knip.js', '--no-progress')],
  ['pages', async () => existsSync(await buildPages())],
  ['sizes', () => budgets() === 0 || tool('size-limit/bin.js')],
]

const files = globSync('**/*.test.ts', { cwd: house, exclude: ['node_modules', 'dist*'] }).sort()
const chosen = files.filter(path => path.includes(pattern))
const inBrowser = (path: string) => path.startsWith(join('tests', 'browser'))
const batches = [chosen.filter(path => !inBrowser(path)), chosen.filter(inBrowser)] as const
const count = steps.length + 2

const failed: string[] = []
if (!pattern) {
  for (const [at, [name, check]] of steps.entries()) {
    console.log(`${at + 1}/${count} ${name}`)
    if (!(await holds(check))) failed.push(name)
  }
}
if (chosen.length === 0) throw new Error(`no test file's path contains «${pattern}»`)
const passed = await runTests(house, [
  { name: `${count - 1}/${count} tests of the rooms and walks`, files: batches[0], concurrency: 2 },
  { name: `${count}/${count} tests in a browser`, files: batches[1], concurrency: 1 },
])
if (failed.length > 0) console.error(`\n✖ These steps above failed too: ${failed.join(', ')}.`)
process.exit(passed && failed.length === 0 ? 0 : 1)

async function holds(check: () => boolean | Promise<boolean>): Promise<boolean> {
  try {
    return await check()
  } catch (surprise) {
    console.error(surprise)
    return false
  }
}

function typesHold(room: string): boolean {
  const sources = globSync(`${room}/**/*.{ts,tsx}`, { cwd: house, exclude: ['**/*.test.ts'] })
  return sources.length === 0 || tool('typescript/bin/tsc', '--project', room)
}

function tool(path: string, ...args: string[]): boolean {
  const command = [join(house, 'node_modules', path), ...args]
  return spawnSync(process.execPath, command, { cwd: house, stdio: 'inherit' }).status === 0
}

function budgets(): number {
  return JSON.parse(readFileSync(join(house, '.size-limit.json'), 'utf8')).length
}
