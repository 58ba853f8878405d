// How these two pages come: the director's own, and the desk's page about the link to it.
import { directorWords } from './words.ts'

export async function loadDirectorsPage() {
  const [{ DirectorsPage }] = await Promise.all([
    import('./DirectorsPage.tsx'),
    directorWords.load(),
  ])
  return DirectorsPage
}

export async function loadDirectorLink() {
  const [{ DirectorLink }] = await Promise.all([import('./DirectorLink.tsx'), directorWords.load()])
  return DirectorLink
}
