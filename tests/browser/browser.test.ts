// The browser we found can draw Kyrgyz letters and knows when a page is not for everybody.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { axeClean, launchBrowser, offOriginRequests, phone } from '#tests/browser/browser.ts'

const page = (body: string) =>
  `data:text/html;charset=utf-8,${encodeURIComponent(
    `<!doctype html><html lang="ky"><head><meta charset="utf-8"><title>Кутуча</title></head><body><main><h1>Ишеним кутучасы</h1>${body}</main></body></html>`,
  )}`

describe('the browser of the tests', () => {
  let browser: Browser
  let tab: Page
  before(async () => {
    browser = await launchBrowser()
    const context = await browser.newContext(phone)
    tab = await context.newPage()
  })
  after(() => browser?.close())

  it('reads the three letters that Russian does not have', async () => {
    await tab.goto(page('<p>өкүм, үй, жаңы</p>'))
    assert.match((await tab.textContent('p')) ?? '', /ө.*ү.*ң/)
    await axeClean(tab)
  })

  it('does not let through a button without a name', async () => {
    await tab.goto(page('<button></button>'))
    await assert.rejects(axeClean(tab), /button-name/)
  })

  it('counts a request to a stranger', async () => {
    const strangers = offOriginRequests(tab, 'http://school.invalid')
    await tab.goto(page('<img alt="" src="http://stranger.invalid/pixel.png">'))
    assert.deepEqual(strangers, ['http://stranger.invalid/pixel.png'])
  })
})
