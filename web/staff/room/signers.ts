// Whose hand the papers wait for: everybody who took part.
import type { OpeningAnswer } from '#wire/openings.ts'

export const signersOf = ({ attestations }: Pick<OpeningAnswer, 'attestations'>) =>
  attestations.map(({ member }) => member).sort((a, b) => a - b)
