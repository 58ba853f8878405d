// Pictures of pages, for whoever wants to look: only where $ISHENIM_SHOTS names a folder.
import { join } from 'node:path'
import type { Page } from 'playwright-core'

export async function shoot(page: Page, name: string): Promise<void> {
  const { ISHENIM_SHOTS: folder } = process.env
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}
