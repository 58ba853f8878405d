// The page on which anybody checks a journal: on a small phone, in three languages, without a network.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { buildPages } from '#bin/build.ts'
import { languages } from '#core/language.ts'
import { publicRules } from '#server/headers.ts'
import { axeClean, launchBrowser, offOriginRequests, phone } from '#tests/browser/browser.ts'
import { asBytes, journalOf } from '#tests/exported-journal.ts'
import { changed, unsignedBy } from '#tests/tampered-journal.ts'
import { speeches } from '#words/verify.ts'

const { file } = journalOf()
const asFile = (bytes: Uint8Array) => ({
  name: 'journal.json',
  mimeType: 'application/json',
  buffer: Buffer.from(bytes),
})
const whole = asFile(asBytes(file))
const broken = asFile(
  asBytes({
    ...file,
    entries: changed(file.entries, 4, unsignedBy(1)),
    acts: changed(file.acts, 0, unsignedBy(2)),
  }),
)

describe('the page that checks a journal', () => {
  let server: Server
  let home: string
  let browser: Browser
  let context: BrowserContext
  let tab: Page
  const complaints: string[] = []
  before(async () => {
    server = await serve(await buildPages())
    home = `http://localhost:${(server.address() as AddressInfo).port}`
    browser = await launchBrowser()
    context = await browser.newContext({ ...phone, viewport: { width: 320, height: 640 } })
    tab = await context.newPage()
    tab.on('console', said => said.type() === 'error' && complaints.push(said.text()))
    tab.on('pageerror', error => complaints.push(String(error)))
  })
  after(async () => {
    await browser?.close()
    server?.close()
  })

  const open = async (path: string) => {
    await tab.goto(`${home}${path}`)
    await tab.waitForSelector('h1')
  }
  const check = async (chosen: typeof whole, known = '') => {
    await tab.setInputFiles('#file', chosen)
    await tab.fill('#known', known)
    await tab.click('button[type=submit]')
    await tab.waitForSelector('#result')
  }
  const texts = (selector: string) => tab.locator(selector).allTextContents()

  for (const language of languages) {
    it(`is for everybody in ${language}, before and after, at 320 pixels`, async () => {
      const { words } = speeches[language]
      await open(`/${language}/verify`)
      assert.equal(await tab.getAttribute('html', 'lang'), language)
      assert.deepEqual(await texts('h1'), [words.page.heading])
      await axeClean(tab)
      await check(broken)
      assert.equal((await texts('.found .wrong')).length, 3)
      await axeClean(tab)
      const { scrolls, focused } = await tab.evaluate(() => ({
        scrolls: document.documentElement.scrollWidth > document.documentElement.clientWidth,
        focused: document.activeElement?.id,
      }))
      assert.equal(scrolls, false, 'it does not scroll sideways')
      assert.equal(focused, 'result', 'who hears the page begins at the news')
    })
  }

  it('says that the journal holds, and who signed each opening', async () => {
    await open('/verify')
    await check(whole)
    assert.deepEqual(await texts('#result'), ['Журнал бүтүн.'])
    assert.equal(await tab.isVisible('progress'), false)
    assert.deepEqual(await texts('.found li'), [
      'бүтүн · № 1 · 2026-жылдын 24-ноябры · № 1/2026 акт · 3 кайрылуу. Кол койгондор: Мүчө 0, Мүчө 1, Мүчө 2.',
      'бүтүн · № 2 · 2026-жылдын 1-декабры · ачуу өткөрүлгөн жок (эч ким келген жок), жаңы күнү: 2026-жылдын 2-декабры.',
      'бүтүн · № 3 · 2026-жылдын 8-декабры · акт жок · 0 кайрылуу. Кол койгондор: Мүчө 0, Мүчө 1, Мүчө 2.',
      'бүтүн · № 1 · 2026-жылдын 16-ноябры, мугалимдер бөлмөсү: отурум. Төрага: Мүчө 2 (макул: Мүчө 0, Мүчө 1, Мүчө 2). Катчы: Мүчө 1 (макул: Мүчө 0, Мүчө 1, Мүчө 2). Отурумга катышкандардын баары кол койгон: Мүчө 0, Мүчө 1, Мүчө 2.',
    ])
  })

  it('works with the network gone, and sends nothing at any time', async () => {
    await open('/ru/verify')
    const strangers = offOriginRequests(tab, 'http://nobody.invalid')
    await context.setOffline(true)
    await check(broken)
    assert((await texts('.found .wrong')).includes('Акт № 1/2026: не хватает подписи (Мүчө 2).'))
    await context.setOffline(false)
    assert.deepEqual(strangers, [])
  })

  it('asks for a file, and tells a journal from a letter', async () => {
    await open('/ky/verify')
    await tab.click('button[type=submit]')
    assert.deepEqual(await texts('#file-error'), ['Адегенде файлды тандаңыз.'])
    await axeClean(tab)
    await check({ ...whole, buffer: Buffer.from('Урматтуу комиссия!') })
    assert.deepEqual(await texts('#result'), ['Бул файл ишеним кутучасынын журналы эмес.'])
  })

  it('looks for the code typed from a paper', async () => {
    await open('/en/verify')
    await check(whole, '0000 0000 0000')
    assert.deepEqual(await texts('.found .wrong'), [
      'In the file: there is nothing with the code you typed (0000 0000 0000).',
    ])
  })

  it('takes a file dropped anywhere', async () => {
    await open('/ky/verify')
    const dropped = await tab.evaluateHandle(text => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], 'journal.json', { type: 'application/json' }))
      return transfer
    }, whole.buffer.toString('utf8'))
    await tab.dispatchEvent('h1', 'drop', { dataTransfer: dropped })
    await tab.waitForSelector('#result')
    assert.deepEqual(await texts('#result'), ['Журнал бүтүн.'])
  })

  it('never breaks the rules of the house for scripts and styles', () =>
    assert.deepEqual(complaints, []))
})

/** The built files under the rules of the public pages, and nothing else. */
async function serve(pages: string): Promise<Server> {
  const types: Record<string, string> = {
    html: 'text/html',
    js: 'text/javascript',
    css: 'text/css',
  }
  const server = createServer(({ url = '' }, answer) => {
    const path = url.endsWith('/verify') ? '/verify/verify.html' : url
    const type = types[path.split('.').pop() ?? '']
    if (!type || path.includes('..')) return answer.writeHead(404).end()
    answer.writeHead(200, { 'content-type': type, 'content-security-policy': publicRules })
    answer.end(readFileSync(join(pages, path)))
  })
  await new Promise<void>(resolve => server.listen(0, 'localhost', resolve))
  return server
}
