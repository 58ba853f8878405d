// Every check of the house, in named steps; the last lines are the totals of node:test itself.
// `npm test -- PATTERN` runs only the test files whose path contains PATTERN, and nothing else.
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { fileURLToPath } from 'node:url'
import { buildPages } from '#bin/build.ts'

const house = fileURLToPath(new URL('..', import.meta.url))
const [pattern = ''] = process.argv.slice(2)
const rooms = ['core', 'crypto', 'words', 'wire', 'papers', 'server', 'web', 'bin', 'tests']
const hungAfterMs = 300_000

const steps: [name: string, check: () => boolean | Promise<boolean>][] = [
  ['types', () => rooms.map(typesHold).every(Boolean)],
  ['lint and format', () => tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.')],
  ['nothing unused', () => tool('knip/bin/knip.js', '--no-progress')],
  ['pages', async () => existsSync(await buildPages())],
  ['sizes', () => budgets() === 0 || tool('size-limit/bin.js')],
]

const files = globSync('**/*.test.ts', { cwd: house, exclude: ['node_modules', 'dist*'] }).sort()
const chosen = files.filter(path => path.includes(pattern))
if (chosen.length === 0) throw new Error(`no test file's path contains «${pattern}»`)

const failed: string[] = []
if (!pattern) {
  for (const [at, [name, check]] of steps.entries()) {
    console.log(`${at + 1}/${steps.length + 1} ${name}`)
    if (!(await holds(check))) failed.push(name)
  }
  console.log(`${steps.length + 1}/${steps.length + 1} tests`)
}
const inBrowser = join('tests', 'browser')
if (chosen.some(path => path.startsWith(inBrowser))) node(join(house, inBrowser, 'made-ready.ts'))
const passed = await testsPass()
if (failed.length > 0) console.error(`\n✖ These steps above failed too: ${failed.join(', ')}.`)
process.exit(passed && failed.length === 0 ? 0 : 1)

async function testsPass(): Promise<boolean> {
  let passed = true
  // Three at a time on two cores: most of a walk is waiting, for a page, a disk or another thread.
  const tests = run({
    files: chosen.map(path => join(house, path)),
    concurrency: 3,
    timeout: hungAfterMs,
  })
  tests.on('test:fail', ({ todo }) => {
    if (!todo) passed = false
  })
  for await (const line of tests.compose(new spec())) process.stdout.write(line)
  return passed
}

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
  return node(join(house, 'node_modules', path), ...args)
}

function node(...command: string[]): boolean {
  return spawnSync(process.execPath, command, { cwd: house, stdio: 'inherit' }).status === 0
}

function budgets(): number {
  return JSON.parse(readFileSync(join(house, '.size-limit.json'), 'utf8')).length
}
