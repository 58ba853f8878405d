// The pages as a phone of 2020 gets them: nothing in them that it does not have.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'
import { build, type Rolldown } from 'vite'
import { askedFor, filled, newer } from '#tests/browser/newer-than-phones.ts'
import { house } from '#tests/tree.ts'

type Built = { readonly name: string; readonly code: string }

/** As `build` would write them; workers lie among the assets. */
async function scriptsOf(entry: string): Promise<readonly Built[]> {
  const { output } = (await build({
    configFile: join(house, 'vite.config.ts'),
    logLevel: 'error',
    build: {
      write: false,
      rolldownOptions: { input: join(house, entry) },
    },
  })) as Rolldown.RolldownOutput
  return output.flatMap(part => {
    if (!part.fileName.endsWith('.js')) return []
    const code = part.type === 'chunk' ? part.code : String(part.source)
    return [{ name: part.fileName, code }]
  })
}

/** `Object.hasOwn` by its path; `Array.prototype.at` wherever something is asked for its `.at(`. */
function uses(code: string, path: string): boolean {
  const [, ...names] = path.split('.')
  const isMethod = names[0] === 'prototype'
  // `...at(` is a spread of a short name, not a question.
  const pattern = isMethod
    ? `(?<!\\.)\\.${names[1]}\\(`
    : `(?<![.\\w$])${path.replace('.', '\\.')}\\b`
  return new RegExp(pattern).test(code)
}

const unknownIn = ({ name, code }: Built, known: readonly string[]) =>
  newer.filter(path => !known.includes(path) && uses(code, path)).map(path => `${path} in ${name}`)

const isWorker = ({ name }: Built) => name.includes('worker')

describe('the scripts of the public pages', () => {
  let scripts: readonly Built[] = []
  before(async () => {
    scripts = await scriptsOf('web/intake/intake.ts')
  })

  it('are a page, and a worker that stands alone', () => {
    assert.equal(scripts.filter(isWorker).length, 1)
    assert.ok(scripts.length > 1)
    // Modules in workers came to Firefox and Safari years after the phones we build for.
    for (const { code } of scripts.filter(isWorker)) {
      assert.equal(
        /(^|[;}\n])\s*(import|export)[\s{*"'`]|\bimport\s*\(|import\.meta/.test(code),
        false,
      )
    }
  })

  it('use nothing that phones of 2020 lack, but what is filled in or asked for first', () => {
    const found = scripts.flatMap(script =>
      unknownIn(script, isWorker(script) ? [...filled, ...askedFor] : []),
    )
    assert.deepEqual(found, [])
  })

  it('fill in no more than is used', () => {
    const worker = scripts.find(isWorker)?.code ?? ''
    assert.deepEqual(
      [...filled, ...askedFor].filter(path => !uses(worker, path)),
      [],
    )
  })

  it('hold no pattern or operator that older engines cannot even read', () => {
    assert.deepEqual(hits(/\(\?<[=!]|\bthis\.#\w|\?\?=|\|\|=|&&=/g), [])
  })

  it('carry no cryptography that no letter is locked with, least of all the platform’s own', () => {
    assert.deepEqual(hits(/mlkem768|p256tag|age-encryption\.org\/v1\/scrypt|\.subtle\b/g), [])
  })

  it('know no way to open a letter: the words of those who do are not among theirs', () => {
    assert.deepEqual(hits(/reader_leaf|no_combination|wrong_field/g), [])
  })

  const hits = (pattern: RegExp) => scripts.flatMap(({ code }) => code.match(pattern) ?? [])
})

/** A dialog stands in the page where it cannot be shown over it; a photo is said not to be readable. */
const deskAsksFor = ['HTMLDialogElement.prototype.showModal', 'createImageBitmap']

describe('the scripts of members and of whoever checks a journal', () => {
  for (const entry of ['web/staff/desk.tsx', 'web/verify/verify.ts']) {
    it(`${entry} uses nothing that phones of 2020 lack, but what is filled in or asked for first`, async () => {
      const scripts = await scriptsOf(entry)
      const known = [...filled, ...askedFor, ...deskAsksFor]
      assert.deepEqual(
        scripts.flatMap(script => unknownIn(script, known)),
        [],
      )
    })
  }
})
