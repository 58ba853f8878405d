// What a form says when something in it is wrong: its sentence stands at the field, and nothing is lost.
import assert from 'node:assert/strict'
import type { Locator } from 'playwright-core'

/** At the field itself, tied to it for those who hear the page, and once more above the form. */
export async function isToldAt(form: Locator, sentence: string): Promise<void> {
  const told = form.locator('.field-error', { hasText: sentence }).first()
  await told.waitFor({ state: 'visible' })
  const id = await told.getAttribute('id')
  assert.ok(id, `«${sentence}» is tied to no field`)
  const wrong = form.locator(`[aria-describedby~="${id}"]`)
  assert.equal(await wrong.count(), 1, `«${sentence}» is tied to no field`)
  assert.equal(await wrong.getAttribute('aria-invalid'), 'true')
  const summary = form.getByRole('alert').filter({ hasText: sentence })
  assert.ok((await summary.count()) > 0, `«${sentence}» is not said above the form`)
}

/** On the public pages the sentences stand in places the template gave them. */
export async function isToldAtPlace(page: Locator, id: string, sentence: string): Promise<void> {
  const told = page.locator(`#e-${id}`)
  await told.waitFor({ state: 'visible' })
  assert.equal(await told.innerText(), sentence)
}
