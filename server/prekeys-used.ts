// Up to which number each member's prekeys have been used: a number is listed by one seal only.
import { readSeal } from './keys-agree.ts'
import type { Nouns } from './store/store.ts'

export type PrekeysUsed = (member: number) => number

/** By every seal that ever hung on the box, and by the next one once somebody attested to it. */
export async function prekeysUsed(nouns: Nouns, box: string): Promise<PrekeysUsed> {
  const bodies = (await nouns.seals.all(box)).map(({ record }) => record.body)
  const opening = await nouns.openings.unfinished(box)
  const isPromised =
    opening?.stage === 'called' && (await nouns.presence.attestations(box, opening.id)).length > 0
  if (isPromised) bodies.push(opening.nextBody)
  const used = new Map<number, number>()
  for (const { i, n } of bodies.flatMap(body => readSeal(body).members)) {
    used.set(i, Math.max(n, used.get(i) ?? 0))
  }
  return member => used.get(member) ?? 0
}
