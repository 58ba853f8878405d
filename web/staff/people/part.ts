// How this page comes: its code and its words together.
import { loadPeopleWords } from './words.ts'

export async function loadPeople() {
  const [{ People }] = await Promise.all([import('./People.tsx'), loadPeopleWords()])
  return People
}

export async function loadInRoom() {
  const [{ InRoom }] = await Promise.all([import('./InRoom.tsx'), loadPeopleWords()])
  return InRoom
}
