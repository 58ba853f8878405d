// Before there is a box: how far its founding has come, and whether this page is at the first sitting.
import { signal } from '@preact/signals'
import { isRefusal } from '#core/refusal.ts'
import { makeCall } from '#wire/call.ts'
import { type FoundingStage, foundingStage } from '#wire/founding-stages.ts'
import { tools } from './tools.ts'

/** A school that has its box is what every page expects until it hears otherwise. */
export const stage = signal<FoundingStage>('founded')

/** There is a box, and it is being founded anew. */
export const isAnew = signal(false)

/** Somebody enrolled has signed in here, and there is no box yet. */
export const isAtSitting = signal(false)

/** Asked where somebody signs in; without an answer it stays as it was. */
export async function askForStage(): Promise<void> {
  const answer = await makeCall(tools.carry)(foundingStage, {})
  if (isRefusal(answer)) return
  stage.value = answer.stage
  isAnew.value = answer.anew !== undefined
}
