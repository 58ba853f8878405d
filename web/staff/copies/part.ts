// How this page comes: its code and its words together, those of the journal's lines among them.
import { loadChangeWords } from '../journal/change-words.ts'
import { copiesWords } from './words.ts'

export async function loadCopies() {
  const [{ Copies }] = await Promise.all([
    import('./Copies.tsx'),
    copiesWords.load(),
    loadChangeWords(),
  ])
  return Copies
}
