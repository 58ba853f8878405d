// Before there is a box: how far its founding has come, and whether this page is at the first sitting.
import { signal } from '@preact/signals'

/** A school that has its box is what every page expects until it hears otherwise. */
export const stage = signal<'setup' | 'enrolling' | 'sitting' | 'founded'>('founded')

/** Somebody enrolled has signed in here, and there is no box yet. */
export const isAtSitting = signal(false)

/** Asked where somebody signs in; without an answer it stays as it was. */
export async function askForStage(): Promise<void> {
  const { stageNow } = await import('./sitting/stage.ts')
  stage.value = (await stageNow()) ?? stage.value
}
