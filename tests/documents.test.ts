// Few documents, each with one job: every one has a title, leads nowhere dead, and is found from README.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { describe, it } from 'node:test'
import { filesLike, house, textOf } from '#tests/tree.ts'

const documents = filesLike('**/*.md')

describe('the documents', () => {
  it('have exactly one title each', () => {
    const titles = (path: string) => prose(path).match(/^# \S/gm)?.length ?? 0
    assert.deepEqual(
      documents.filter(path => titles(path) !== 1),
      [],
    )
  })

  it('lead nowhere dead', () => {
    const dead = documents.flatMap(path =>
      linksOf(path)
        .filter(link => !existsSync(join(house, dirname(path), link)))
        .map(link => `${path} leads to ${link}`),
    )
    assert.equal(dead.join('\n'), '')
  })

  it('are all found from README.md', () => {
    if (!existsSync(join(house, 'README.md'))) return
    const readme = textOf('README.md')
    // A folder under docs/ is named as a whole: docs/decisions/ has its own order.
    const name = (path: string) => (depth(path) > 1 ? `${posix.dirname(path)}/` : path)
    const expected = documents.filter(path => depth(path) === 0 || path.startsWith('docs/'))
    assert.deepEqual(
      expected.filter(path => path !== 'README.md' && !readme.includes(name(path))),
      [],
    )
  })
  it('name in a guide what stands on the screens of its language, word for word', () => {
    for (const [language, quoted] of Object.entries(quotedIn)) {
      const said = filesLike(`words/${language}/*.ts`).map(textOf).join('')
      const names = [...prose(`docs/guide/${language}.md`).matchAll(quoted)].map(([, name]) => name)
      assert(names.length > 8)
      assert.deepEqual(
        names.filter(name => !said.includes(`'${name}'`)),
        [],
        language,
      )
    }
  })
})

const quotedIn = { en: /“([^”]+)”/g, ky: /«([^»]+)»/g, ru: /«([^»]+)»/g }

function linksOf(path: string): string[] {
  const targets = [...prose(path).matchAll(/\]\(\s*<?([^)>\s#]+)/g)].map(
    ([, target = '']) => target,
  )
  return targets.filter(target => !/^[a-z]+:/.test(target)).map(decodeURIComponent)
}

/** The text without its code, where `# ` is a comment and brackets mean something else. */
function prose(path: string): string {
  return textOf(path)
    .replace(/^(```|~~~)[\s\S]*?^\1/gm, '')
    .replace(/`[^`\n]*`/g, '')
}

function depth(path: string): number {
  return path.split('/').length - 1
}
