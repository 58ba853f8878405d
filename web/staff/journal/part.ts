// The journal and the words only it needs, fetched together.
import { loadChangeWords } from './change-words.ts'

export async function loadJournal() {
  const [{ Journal }] = await Promise.all([import('./Journal.tsx'), loadChangeWords()])
  return Journal
}
