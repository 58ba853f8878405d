// What taking pictures needs: a demo school behind a socket, and phones laid side by side.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { buildPages } from '#bin/build.ts'
import { demoMembers } from '#bin/demo/people.ts'
import { makeDemoSchool } from '#bin/demo-school.ts'
import { startServer } from '#server/main.ts'
import { launchBrowser, phone } from '#tests/browser/browser.ts'
import type { SchoolOnTheNet } from '#tests/browser/member.ts'
import { house } from '#tests/tree.ts'

/** As much of each phone as keeps a picture under 200 kB, with letters that can be read. */
const shown = { width: phone.viewport.width, height: 620 }

/** A demo school in a folder of its own, for as long as `take` takes. */
export async function withDemoSchool(
  take: (browser: Browser, school: SchoolOnTheNet) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ishenim-pictures-'))
  const places = { data: join(folder, 'data'), keys: join(folder, 'keys') }
  const config = { ...places, host: '127.0.0.1', port: 0, demo: true }
  const dist = await buildPages()
  await makeDemoSchool(config)
  const server = await startServer(config, { dist })
  const browser = await launchBrowser()
  try {
    await take(browser, { url: server.url, passphraseOf })
  } finally {
    await browser.close()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function passphraseOf({ i }: { readonly i: number }): string {
  return demoMembers.find(member => member.i === i)?.passphrase ?? ''
}

export async function shotOf(page: Page): Promise<string> {
  const png = await page.screenshot()
  return `data:image/png;base64,${png.toString('base64')}`
}

/** `scale` below one for a picture that is looked at beside words. */
export async function composed(
  at: Browser,
  shots: readonly string[],
  name: string,
  scale = 1,
): Promise<void> {
  const [width, height] = [shown.width * scale, shown.height * scale]
  const gap = 20 * scale
  const page = await at.newPage({
    viewport: {
      width: Math.round(shots.length * (width + gap) + gap),
      height: Math.round(height + 2 * gap),
    },
  })
  const look = `width:${width}px;height:${height}px;border-radius:16px;object-fit:cover;object-position:top;box-shadow:0 0 0 1px #8b979c`
  const phones = shots.map(shot => `<img src="${shot}" style="${look}">`).join('')
  await page.setContent(
    `<body style="margin:0;padding:${gap}px;display:flex;gap:${gap}px;background:#dcd8cf">${phones}</body>`,
  )
  const goal = join(house, 'docs', 'pictures', name)
  mkdirSync(join(goal, '..'), { recursive: true })
  await page.screenshot({ path: goal })
  await page.close()
}
