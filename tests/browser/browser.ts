// Finds a Chromium, starts it, and gives the browser tests their phone and their two standing questions.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

/** The phone we draw for: a cheap Android held upright, in a country where the day starts at UTC+6. */
export const phone = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
  timezoneId: 'Asia/Bishkek',
} satisfies BrowserContextOptions

/** How long a page may take before it counts as hanging, in milliseconds: never a measure of speed. */
export const patience = 60_000

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export async function launchBrowser(): Promise<Browser> {
  // Chromium refuses its own sandbox to root, which is what a bare container runs tests as.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const executablePath = (await chromiumFromNpm()) ?? chromeOnThisMachine()
  assert(executablePath, 'Please install Chrome or Chromium, or name one in $CHROME.')
  return chromium.launch({ executablePath, args: [...quiet, ...asRoot] })
}

/**
 * The page is usable by everybody, as far as a machine can tell: WCAG 2.2 A and AA. Contrast takes
 * most of the time and is the same in every language.
 */
export async function axeClean(page: Page, { contrast = true } = {}): Promise<void> {
  const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
  if (!contrast) axe.disableRules('color-contrast')
  const { violations } = await axe.analyze()
  const complaints = violations.map(({ id, help, nodes }) =>
    [`${id}: ${help}`, ...nodes.map(({ target, html }) => `    ${target.join(' ')}  ${html}`)].join(
      '\n',
    ),
  )
  assert.equal(
    complaints.length,
    0,
    `${page.url()} is not for everybody:\n${complaints.join('\n')}`,
  )
}

/** A list that fills with every request the page sends anywhere but home; a test wants it empty. */
export function offOriginRequests(page: Page, home: string): string[] {
  const strangers: string[] = []
  page.on('request', request => {
    const { origin, protocol } = new URL(request.url())
    const local = protocol === 'data:' || protocol === 'blob:'
    if (!local && origin !== new URL(home).origin) strangers.push(request.url())
  })
  return strangers
}

async function chromiumFromNpm(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  // With this name set it unpacks its own libraries, so that a bare Debian without apt can run it.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs24.x'
  const { default: packed } = await import('@sparticuz/chromium')
  return packed.executablePath()
}

function chromeOnThisMachine(): string | undefined {
  const { CHROME, PROGRAMFILES = 'C:/Program Files', LOCALAPPDATA = '' } = process.env
  const candidates = [
    CHROME,
    '/usr/bin/google-chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    join(PROGRAMFILES, 'Google/Chrome/Application/chrome.exe'),
    join(LOCALAPPDATA, 'Google/Chrome/Application/chrome.exe'),
    join(PROGRAMFILES, 'Microsoft/Edge/Application/msedge.exe'),
  ]
  return candidates.find(path => path !== undefined && existsSync(path))
}
