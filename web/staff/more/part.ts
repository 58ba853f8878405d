// How this page comes: its code and its words together.
import { moreWords } from './words.ts'

export async function loadMore() {
  const [{ More }] = await Promise.all([import('./More.tsx'), moreWords.load()])
  return More
}
