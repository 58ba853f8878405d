// Whoever sets the box up: the printed link opens one visit, and this tab alone keeps it.
import { signal } from '@preact/signals'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { fromBase64url, fromUtf8, toBase64url, utf8 } from '#crypto/bytes.ts'
import { makeCall } from '#wire/call.ts'
import { visitSetUp } from '#wire/founding.ts'
import { fromTab, keepInTab } from '../tab.ts'
import { tools } from '../tools.ts'

const key = 'ishenim-set-up'

/** `undefined` until the link has been used here. */
export const token = signal(remembered())

export const ask = makeCall(tools.carry, () => token.value)

export async function enterBy(link: string): Promise<Refusal | undefined> {
  const visit = await ask(visitSetUp, { link })
  if (isRefusal(visit)) return visit
  token.value = visit.token
  keepInTab(key, visit.token)
  return undefined
}

export function endVisit(): void {
  token.value = undefined
  keepInTab(key, '')
}

function remembered(): string | undefined {
  return fromTab(key) || undefined
}

export const asBytes = (text: string): string => toBase64url(utf8(text))
export const asText = (bytes: string): string => fromUtf8(fromBase64url(bytes))
