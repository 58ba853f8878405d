// Run once before the tests in a browser: files that run at the same time and find no pages, or no
// browser unpacked, would make them over each other.
import { buildPages } from '#bin/build.ts'
import { launchBrowser } from '#tests/browser/browser.ts'

await buildPages({ testArgon: true })
const browser = await launchBrowser()
await browser.close()
