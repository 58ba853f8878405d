// The words of the public pages: the same phrases in every language, none empty, none unused.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Language, languages } from '#core/language.ts'
import { refusalCodes } from '#core/refusal.ts'
import { filesLike, isTest, textOf } from '#tests/tree.ts'
import { publicWords } from './public.ts'

type Leaf = readonly [path: string, text: string]

function leavesOf(value: unknown, path = ''): readonly Leaf[] {
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(value as object).flatMap(([name, inside]) =>
    leavesOf(inside, path === '' ? name : `${path}.${name}`),
  )
}

/** Counted phrases have the forms of their language; all that is compared is that they are there. */
const withoutForms = (leaves: readonly Leaf[]): readonly Leaf[] =>
  leaves.filter(([path]) => !/\.(one|few|many)$/.test(path))

const of = (language: Language) => withoutForms(leavesOf(publicWords[language]))
const english = of('en')
const placesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

describe('the public words', () => {
  it('are the same phrases in every language, lists as long as each other', () => {
    for (const language of languages) {
      assert.deepEqual(
        of(language).map(([path]) => path),
        english.map(([path]) => path),
      )
    }
  })

  it('leave places for the same facts', () => {
    for (const language of languages) {
      const differing = of(language).filter(
        ([, text], at) => String(placesIn(text)) !== String(placesIn(english[at]?.[1] ?? '')),
      )
      assert.deepEqual(
        differing.map(([path]) => `${language} ${path}`),
        [],
      )
    }
  })

  it('say something everywhere but where English is silent', () => {
    for (const language of languages) {
      const silent = of(language).filter(([, text], at) => text.trim() === '' && english[at]?.[1])
      assert.deepEqual(silent, [])
    }
  })

  it('have a sentence for every refusal there is', () => {
    for (const language of languages) {
      assert.deepEqual(Object.keys(publicWords[language].refusals).sort(), [...refusalCodes].sort())
    }
  })

  it('are all used: every phrase is asked for by its name', () => {
    const sources = filesLike('{web/intake,server}/**/*.ts').filter(path => !isTest(path))
    const code = sources.map(textOf).join('\n')
    const { refusals: _, ...rooms } = publicWords.en
    const names = leavesOf(rooms).map(([path]) => path.replace(/\.(\d+|one|other)$/, ''))
    const unused = [...new Set(names)].filter(path => {
      const [name = '', group = ''] = path.split('.').reverse()
      const isAsked = new RegExp(`\\b${name}\\b`).test(code)
      // Choices are asked for by a value: `kinds[about]`.
      return !isAsked && !new RegExp(`\\b${group}(\\??\\.)?\\[`).test(code)
    })
    assert.deepEqual(unused, [])
  })

  it('in Kyrgyz use no letter that only Russian keyboards put there', () => {
    // Typed on a Russian keyboard, ө ү ң come out as о у н: these words show it.
    const slips = /\b(?:котор|учун|кундору|менин|жонундо|ачуу боюнча коз)\b/iu
    for (const [path, text] of of('ky')) assert.doesNotMatch(text, slips, path)
    const kyrgyz = of('ky').map(([, text]) => text)
    assert(kyrgyz.some(text => /[өүң]/.test(text)))
  })
})
