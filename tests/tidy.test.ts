// What no sentence of the house may say, checked file by file; each rule names the place it found.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { filesLike, isTest, textOf } from '#tests/tree.ts'

type Rule = {
  never: string
  like: RegExp
  in: string[]
  but?: string[]
  inTests?: boolean
  inComments?: boolean
}

const sources = '{core,crypto,words,papers,wire,server,web,bin,tests}/**/*.{ts,tsx}'
const timeless = '{core,crypto,papers,words}/**/*.ts'
const self = 'tests/tidy.test.ts'
const linesMax = 300

const rules: Rule[] = [
  {
    never: 'a default export, except in a config file',
    like: /^\s*export default\b/m,
    in: [sources],
  },
  {
    never: 'the clock, where time must come in by the front door',
    like: /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(/,
    in: [timeless],
  },
  {
    never: 'chance that is not for secrets',
    like: /\bMath\.random\(/,
    in: [sources],
  },
  {
    never: 'markup made from a string',
    like: /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML)\b|document\.write/,
    in: ['web/**/*.{ts,tsx}'],
  },
  {
    never: 'a platform date or order of letters: Chromium has no Kyrgyz and falls back in silence',
    like: /Intl\.DateTimeFormat|toLocale(Date|Time)?String|\bCollator\b|localeCompare/,
    in: [sources],
  },
  {
    never: 'a promise to do it later',
    like: /\b(TODO|FIXME)\b/,
    in: [sources, '**/*.{css,html,md,mjs}'],
    inTests: true,
    inComments: true,
  },
  {
    never: 'a hole in the types',
    like: /:\s*any(?=\s*([,;)=\]}>|&[]|$))|\bas any\b|<any\b|@ts-(ignore|nocheck)/,
    in: [sources],
    inTests: true,
    inComments: true,
  },
  {
    never: 'a skipped or a lone test',
    like: /\b(it|test|describe|t)\.(skip|only|todo)\b|\b(skip|only|todo): true/,
    in: ['**/*.test.ts', 'tests/**/*.ts'],
    inTests: true,
  },
  {
    never: 'a path of somebody’s machine',
    like: /(?<![\w.}])\/(?:work|root|home|Users)\/\w/,
    in: [sources, '**/*.{css,html,md,mjs,json,yaml,yml}', '.ci/*', '.npmrc', '.gitignore'],
    inTests: true,
    inComments: true,
  },
  {
    never: 'a word to the console outside bin and the log',
    like: /\bconsole\.(log|error|warn|info|debug|dir)\(/,
    in: [sources],
    but: ['bin/**', 'server/log.ts', 'tests/bench/**'],
  },
]

describe('the house is tidy: it never holds', () => {
  for (const rule of rules) {
    it(rule.never, () => {
      const but = new Set(filesLike([...(rule.but ?? []), self]))
      const read = filesLike(rule.in).filter(path => rule.inTests || !isTest(path))
      const found = read.filter(path => !but.has(path)).flatMap(path => placesIn(path, rule))
      assert.equal(found.join('\n'), '')
    })
  }

  it('a file whose name says nothing', () => {
    const empty = /\/(utils?|helpers?|common|manager|service|types|index|misc|shared)\.(tsx?|mjs)$/
    assert.deepEqual(
      filesLike(sources).filter(path => empty.test(path)),
      [],
    )
  })

  it(`a file of more than ${linesMax} lines`, () => {
    const read = filesLike([sources, '{web,papers}/**/*.css', 'bin/*.mjs'])
    assert.deepEqual(
      read.filter(path => textOf(path).split('\n').length > linesMax + 1),
      [],
    )
  })

  it('a source that does not begin by saying what it is', () => {
    const read = filesLike([sources, 'bin/*.mjs', 'vite.config.ts']).filter(path => !isTest(path))
    assert.deepEqual(
      read.filter(path => !/^(#!.*\n)?(\/\/ |\/\*\*? )\S/.test(textOf(path))),
      [],
    )
  })
})

function placesIn(path: string, { like, inComments }: Rule): string[] {
  const lines = textOf(path).split('\n')
  const said = (line: string) => (inComments ? line : line.replace(/(^|\s)(\/\/|\/\*|\* ).*$/, ''))
  const at = lines.flatMap((line, index) => (like.test(said(line)) ? [index] : []))
  return at.map(index => `${path}:${index + 1}  ${lines[index]?.trim().slice(0, 90)}`)
}
