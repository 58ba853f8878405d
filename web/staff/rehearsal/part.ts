// How this page comes: its code and its words together.
import { rehearsalWords } from './words.ts'

export async function loadRehearsal() {
  const [{ RehearsalPage }] = await Promise.all([
    import('./RehearsalPage.tsx'),
    rehearsalWords.load(),
  ])
  return RehearsalPage
}
