// The vote of the new composition as it is being entered: who is there, for whom, who voted how.
import { type Office, offices } from '#core/commission.ts'
import { memberNameBytesMax } from '#core/limits.ts'
import { votersOf } from '#core/minutes.ts'
import type { Mistake } from '#web/ui/ErrorSummary.tsx'
import { words } from '../language.ts'
import { choiceMistake, textMistake } from '../register/filled.ts'
import { votesMissing } from '../sitting/election-draft.ts'
import type { OfficeTyped } from '../sitting/VoteFields.tsx'
import { sittingWords } from '../sitting/words.ts'
import type { ChangeSeen, Held } from './standing.ts'

export type VoteTyped = Readonly<Record<Office, OfficeTyped>> & {
  readonly place: string
  readonly present: readonly number[]
}

const nobody: OfficeTyped = { candidate: undefined, votes: {} }

/** What was entered before stands there to be changed. */
export function voteOf({ election }: ChangeSeen): VoteTyped {
  if (!election) return { chair: nobody, secretary: nobody, place: '', present: [] }
  const office = (name: Office): OfficeTyped => ({
    candidate: String(election[name].candidate),
    votes: Object.fromEntries(election[name].votes.map(({ member, vote }) => [member, vote])),
  })
  const { place, present } = election
  return { chair: office('chair'), secretary: office('secretary'), place, present }
}

export const votersIn = ({ present }: VoteTyped, { people }: ChangeSeen): readonly number[] =>
  votersOf(present, { members: people })

export function voteMistakes(typed: VoteTyped, voters: readonly number[]): readonly Mistake[] {
  const { election: w } = sittingWords()
  const { home } = words()
  return [
    ...offices.flatMap(office => [
      ...choiceMistake(`candidate-${office}`, home.offices[office], typed[office].candidate),
      ...votesMissing(office, typed[office], voters),
    ]),
    ...textMistake('change-place', w.place, typed.place, memberNameBytesMax),
  ]
}

export function heldOf(typed: VoteTyped, voters: readonly number[]): Held {
  const election = (office: Office) => ({
    candidate: Number(typed[office].candidate),
    votes: voters.flatMap(member => {
      const vote = typed[office].votes[member]
      return vote ? [{ member, vote }] : []
    }),
  })
  return {
    place: typed.place.trim(),
    present: [...typed.present].sort((a, b) => a - b),
    chair: election('chair'),
    secretary: election('secretary'),
  }
}
