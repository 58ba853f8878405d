// A photo as a phone takes it: drawn by the browser, a few hundred kilobytes.
import type { Browser } from 'playwright-core'

export async function photoOf(browser: Browser, edge = 1200): Promise<Buffer> {
  const page = await browser.newPage()
  const address = await page.evaluate(side => {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = side
    const paper = canvas.getContext('2d')
    for (let at = 0; paper && at < side; at += 8) {
      paper.fillStyle = `hsl(${(at * 37) % 360} 60% 50%)`
      paper.fillRect(at, (at * 13) % side, 60, 90)
    }
    return canvas.toDataURL('image/jpeg', 0.9)
  }, edge)
  await page.close()
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')
}
