// Two wordy columns of the journal of openings: the state of box and seal, and the note.

import type { OpeningLine } from '#core/opening-line.ts'
import { fill } from '#words/fill.ts'
import type { PaperWords } from '#words/papers.ts'
import { objectionsInWords, personInWords } from './signed-paper.ts'

/** Column 4. */
export const stateCell = (
  { woodenBox }: Pick<OpeningLine, 'woodenBox'>,
  { journal }: PaperWords,
): readonly string[] => {
  const { reachable, damage, damageText, sealIntact, sealText } = woodenBox
  const { unreachableWhy: why, sealFound: found, sealExpected: expected } = woodenBox
  if (!reachable) return [fill(journal.unreachable, { why })]
  const broken =
    sealText === '' ? journal.sealBroken : fill(journal.sealBrokenHow, { how: sealText })
  return [
    damage ? fill(journal.damage, { damage: damageText }) : journal.noDamage,
    sealIntact ? journal.sealIntact : broken,
    fill(journal.sealFound, { found }),
    ...(found === expected ? [] : [fill(journal.sealDiffers, { expected })]),
  ]
}

/** Column 11: everything that is not as on an ordinary Tuesday. */
export const noteCell = (line: OpeningLine, words: PaperWords): readonly string[] => {
  const { journal, common } = words
  const { counts, woodenBox } = line
  const left = (['leftOver', 'cannot', 'lost'] as const).filter(fate => counts[fate] > 0)
  return [
    ...standsIn(line, words),
    ...line.absent.map(person =>
      fill(journal.absent, {
        person: personInWords(person, words),
        reason: person.reason === '' ? common.noReason : person.reason,
      }),
    ),
    ...(line.otherPersons === '' ? [] : [fill(journal.other, { names: line.otherPersons })]),
    ...left.map(fate => fill(journal[fate], { n: counts[fate] })),
    ...(woodenBox.foreignObjects === ''
      ? []
      : [fill(journal.foreign, { things: woodenBox.foreignObjects })]),
    ...(line.backup === undefined ? [] : [journal.noBackup]),
    ...objectionsInWords(line, words),
    ...(line.note === '' ? [] : [line.note]),
  ]
}

/** Cl. 5.2: when the responsible person is away, those present name one for this opening. */
const standsIn = (
  { present, responsible }: Pick<OpeningLine, 'present' | 'responsible'>,
  { journal }: PaperWords,
): readonly string[] => {
  const person = present.find(({ i }) => i === responsible)
  if (person === undefined || person.role === 'responsible') return []
  return [fill(journal.standsIn, { name: person.name })]
}
