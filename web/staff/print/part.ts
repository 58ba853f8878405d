// How these pages come: their code and their words together.
import { printWords } from './words.ts'

export async function loadPapers() {
  const [{ Papers }] = await Promise.all([import('./Papers.tsx'), printWords.load()])
  return Papers
}

export async function loadPaper() {
  const [{ PaperPage }] = await Promise.all([import('./PaperPage.tsx'), printWords.load()])
  return PaperPage
}
