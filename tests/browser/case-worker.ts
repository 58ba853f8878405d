// The responsible person at a case: registers it, decides, answers; on the same page object as the opening.
import type { Member } from '#tests/browser/member.ts'
import { fill } from '#words/fill.ts'
import { desk as words } from '#words/ky/desk.ts'

export async function goesToTheRegister({ hand }: Member): Promise<void> {
  await hand.page
    .getByRole('navigation', { name: words.frame.places })
    .getByRole('link', { name: words.frame.register, exact: true })
    .click()
  await hand.page.getByRole('heading', { name: words.register.title }).waitFor()
}

/** Rows say nothing of what was written, so the cases are opened one after another. */
export async function opensTheCaseWith(member: Member, text: string): Promise<string> {
  const { hand } = member
  const links = hand.page.locator('a.row-link')
  await links.first().waitFor()
  for (const number of await links.allInnerTexts()) {
    await hand.page.getByRole('link', { name: fill(words.register.open, { number }) }).click()
    await hand.sees(words.caseFile.read)
    if ((await hand.page.locator('main').innerText()).includes(text)) return number
    await goesToTheRegister(member)
    await links.first().waitFor()
  }
  throw new Error('no case holds this letter')
}

export type Registration = {
  readonly kind: 'proposal' | 'application' | 'complaint'
  readonly subject: Exclude<keyof typeof words.subjects, 'label'>
  readonly summary: string
}

export async function registersIt(
  { hand }: Member,
  { kind, subject, summary }: Registration,
): Promise<void> {
  const { work, kinds, subjects } = words
  const form = hand.page.getByRole('form', { name: work.register })
  await hand.choose(kinds[kind], form)
  await hand.choose(subjects[subject], form)
  await hand.write(work.summary, summary, form)
  await hand.press(work.register, form)
  await form.waitFor({ state: 'detached' })
}

export async function decides(
  { hand }: Member,
  outcome: 'explained' | 'unsubstantiated',
): Promise<void> {
  const form = hand.page.getByRole('form', { name: words.work.outcome })
  await hand.choose(words.outcomes[outcome], form)
  await hand.press(words.work.give, form)
  await form.waitFor({ state: 'detached' })
}

export type Reply = { readonly checked: string; readonly found: string; readonly willDo: string }

export async function answersTheWriter({ hand }: Member, reply: Reply): Promise<void> {
  const { work } = words
  const form = hand.page.getByRole('form', { name: work.reply })
  for (const part of ['checked', 'found', 'willDo'] as const) {
    await hand.write(work[part], reply[part], form)
  }
  await hand.press(work.sendReply, form)
  await form.waitFor({ state: 'detached' })
}
