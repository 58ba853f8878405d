// How this page comes: its code and its words together.
import { noticesWords } from './words.ts'

export async function loadNotices() {
  const [{ Notices }] = await Promise.all([import('./Notices.tsx'), noticesWords.load()])
  return Notices
}
