// One person's hand on one page: taps and types like a person, and counts how often it had to.
import type { Locator, Page } from 'playwright-core'

export type Hand = {
  readonly page: Page
  /** Every tap so far: a press, a choice, and going to a field are one each. */
  readonly taps: () => number
  press(name: string, within?: Locator): Promise<void>
  choose(label: string, within?: Locator): Promise<void>
  write(label: string, text: string, within?: Locator): Promise<void>
  sees(text: string | RegExp): Promise<void>
}

export function handOn(page: Page): Hand {
  let taps = 0
  const tap = async (place: Locator) => {
    await place.click()
    taps += 1
  }
  return {
    page,
    taps: () => taps,
    press: (name, within = page.locator('body')) =>
      tap(within.getByRole('button', { name, exact: true })),
    choose: (label, within = page.locator('body')) =>
      tap(within.locator('label', { hasText: label }).first()),
    async write(label, text, within = page.locator('body')) {
      const field = within.getByLabel(label)
      await tap(field)
      await field.fill(text)
    },
    async sees(text) {
      const told = page.getByText(text).filter({ visible: true }).first()
      await told.waitFor({ state: 'visible' })
    },
  }
}
