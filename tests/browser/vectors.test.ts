// The locks as a page gets them: every published vector, in a real browser, from a built bundle.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { build, type Rolldown } from 'vite'
import { ageTestKit } from '#tests/age-test-kit.ts'
import { launchBrowser, phone } from '#tests/browser/browser.ts'
import { asIn2020 } from '#tests/browser/newer-than-phones.ts'
import type { Asked } from '#tests/browser/vectors-page.ts'
import { house } from '#tests/tree.ts'

const vectors = (name: string) =>
  JSON.parse(readFileSync(join(house, 'crypto/vectors', `${name}.json`), 'utf8'))

/** Not a secure address, so that the platform's own cryptography is not even there. */
const address = 'http://locks.invalid/'

describe('the locks in a browser', () => {
  let browser: Browser
  let script = ''
  before(async () => {
    script = await builtScript()
    browser = await launchBrowser()
  })
  after(() => browser?.close())

  it('make and open every published byte as they do in Node', async () => {
    assert.deepEqual(await ask('keys', vectors('keys')), [])
    assert.deepEqual(await ask('receipts', vectors('receipt')), [])
    assert.deepEqual(await ask('ageFiles', ageTestKit), [])
    await agrees(today)
  })

  it('count Argon2id right, in JavaScript and in WebAssembly, with the memory of each use', async () => {
    assert.deepEqual(await ask('argon2'), [])
  })

  it('do the same on a phone that lacks everything newer than 2020', async () => {
    await agrees(in2020)
  })

  it('are asked in earnest: a vector that is wrong is named', async () => {
    const records = { ...vectors('records'), head: '' }
    assert.deepEqual(await ask('records', records), ['journal head'])
    const kit = [{ ...ageTestKit[0]!, payload: 'ff' }]
    assert.deepEqual(await ask('ageFiles', kit), [kit[0]?.name])
  })

  const today = ''
  const in2020 = `<script>${asIn2020}</script>`

  async function agrees(phoneOf: string): Promise<void> {
    const locks = {
      envelopes: vectors('envelopes'),
      trees: vectors('hostile-trees'),
      lists: vectors('lists'),
    }
    assert.deepEqual(await ask('locks', locks, phoneOf), [])
    assert.deepEqual(await ask('locks', { ...vectors('seats'), lists: [] }, phoneOf), [])
    assert.deepEqual(await ask('records', vectors('records'), phoneOf), [])
    assert.deepEqual(await ask('letter', undefined, phoneOf), [])
  }

  /** One page for one question. */
  async function ask<Name extends keyof Asked>(
    name: Name,
    held?: Parameters<Asked[Name]>[0],
    phoneOf = today,
  ): Promise<unknown> {
    const page = await browser.newPage(phone)
    const answers: { [path: string]: { contentType: string; body: string } } = {
      '/': {
        contentType: 'text/html',
        body: `${phoneOf}<script type=module src=/script></script>`,
      },
      '/script': { contentType: 'text/javascript', body: script },
      '/asked': { contentType: 'application/json', body: JSON.stringify({ name, held }) },
      '/answer': { contentType: 'text/plain', body: '' },
    }
    await page.route('**/*', route =>
      route.fulfill(answers[new URL(route.request().url()).pathname] ?? { status: 404 }),
    )
    const answered = Promise.withResolvers<unknown>()
    page.on('pageerror', answered.reject)
    page.on('request', request => {
      if (request.method() === 'POST') answered.resolve(request.postDataJSON())
    })
    await page.goto(address)
    const answer = await answered.promise
    await page.close()
    return answer
  }
})

/** With the plugins and for the phones of the public pages. */
async function builtScript(): Promise<string> {
  const { output } = (await build({
    configFile: join(house, 'vite.config.ts'),
    logLevel: 'error',
    build: {
      write: false,
      rolldownOptions: { input: join(house, 'tests/browser/vectors-page.ts') },
    },
  })) as Rolldown.RolldownOutput
  const scripts = output.flatMap(part => (part.type === 'chunk' ? [part.code] : []))
  assert.equal(scripts.length, 1)
  return scripts[0]!
}
