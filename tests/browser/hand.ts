// One person's hand on one page: taps and types like a person, and counts how often it had to.
import type { Locator, Page } from 'playwright-core'

export type Hand = {
  readonly page: Page
  /** Every tap so far: a press, a choice, and going to a field are one each. */
  readonly taps: () => number
  /** What the browser complained about: errors of scripts, rules that were broken. */
  readonly complaints: readonly string[]
  press(name: string, within?: Locator): Promise<void>
  /** Until the button is gone: when the line was lost, a person presses again. */
  pressUntilTaken(name: string): Promise<void>
  choose(label: string, within?: Locator): Promise<void>
  write(label: string, text: string, within?: Locator): Promise<void>
  sees(text: string | RegExp): Promise<void>
}

export function handOn(page: Page): Hand {
  let taps = 0
  const lost: string[] = []
  page.on('requestfailed', request => {
    lost.push(`${request.method()} ${request.url()}: ${request.failure()?.errorText}`)
  })
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(String(error)))
  page.on('console', said => {
    // An answer with a refusal in it is an answer; the browser calls it a failure to load.
    const isAnswer = said.text().startsWith('Failed to load resource')
    if (said.type() === 'error' && !isAnswer) complaints.push(said.text())
  })
  /** What stood on the screen instead, for whoever reads why a test failed. */
  const instead = async () => [await page.locator('main').innerText(), ...lost].join('\n')
  const tap = async (place: Locator) => {
    await place.click()
    taps += 1
  }
  return {
    page,
    taps: () => taps,
    complaints,
    press: (name, within = page.locator('body')) =>
      tap(within.getByRole('button', { name, exact: true })),
    async pressUntilTaken(name) {
      const button = page.getByRole('button', { name, exact: true })
      const gone = () => button.waitFor({ state: 'detached', timeout: pauseMilliseconds })
      await tap(button)
      for (let again = 0; again < pressesMax; again += 1) {
        if (await gone().then(yes, no)) return
        // It may be gone the moment one wants to press again.
        if (await button.click({ timeout: pauseMilliseconds }).then(yes, no)) taps += 1
      }
      throw new Error(`«${name}» is not taken:\n${await instead()}`)
    },
    choose: (label, within = page.locator('body')) =>
      tap(within.locator('label', { hasText: label }).first()),
    async write(label, text, within = page.locator('body')) {
      const field = within.getByLabel(label)
      await tap(field)
      await field.fill(text)
    },
    async sees(text) {
      const told = page.getByText(text).filter({ visible: true }).first()
      try {
        await told.waitFor({ state: 'visible' })
      } catch {
        throw new Error(`«${text}» is not to be seen:\n${await instead()}`)
      }
    },
  }
}

const pressesMax = 8
const pauseMilliseconds = 2_500
const yes = () => true
const no = () => false
