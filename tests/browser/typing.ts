// Typing into one field among others that begin with the same words.
import type { Locator } from 'playwright-core'
import type { Hand } from '#tests/browser/hand.ts'

/** By its whole label. */
export async function types(
  hand: Hand,
  label: string,
  text: string,
  within: Locator = hand.page.locator('main'),
): Promise<void> {
  await within.getByRole('textbox', { name: label, exact: true }).fill(text)
}
