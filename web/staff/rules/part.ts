// How this page comes: its code and its words together.
import { loadChangeWords } from '../journal/change-words.ts'
import { numbersWords } from '../numbers/words.ts'
import { rulesWords } from './words.ts'

export async function loadRules() {
  const page = import('./Rules.tsx')
  await Promise.all([page, rulesWords.load(), numbersWords.load(), loadChangeWords()])
  return (await page).Rules
}
