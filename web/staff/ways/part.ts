// How these pages come: their code and their words together.
import { waysWords } from './words.ts'

export async function loadWays() {
  const [{ Ways }] = await Promise.all([import('./Ways.tsx'), waysWords.load()])
  return Ways
}

export async function loadRecovery() {
  const [{ Recovery }] = await Promise.all([import('./Recovery.tsx'), waysWords.load()])
  return Recovery
}
