// An open vote by name (cl. 5.4): for each office a candidate, and of everybody there how they voted.
import { type Office, offices } from '#core/commission.ts'
import { type Vote, votes } from '#core/minutes.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { told, words } from '../language.ts'
import { sittingWords } from './words.ts'

export type OfficeTyped = {
  readonly candidate: string | undefined
  readonly votes: Readonly<Record<number, Vote>>
}

type Props = {
  candidates: readonly { readonly i: number; readonly name: string }[]
  voters: readonly number[]
  nameOf: (member: number) => string
  typed: Readonly<Record<Office, OfficeTyped>>
  onWrite: (office: Office, change: Partial<OfficeTyped>) => void
  errorAt: (field: string) => string | undefined
}

export function VoteFields({ candidates, voters, nameOf, typed, onWrite, errorAt }: Props) {
  const { election: w } = sittingWords()
  const { home } = words()
  return (
    <>
      {offices.map(office => (
        <div key={office} class="stack">
          <Choice
            id={`candidate-${office}`}
            label={home.offices[office]}
            error={errorAt(`candidate-${office}`)}
            options={candidates.map(({ i, name }) => ({ value: String(i), label: name }))}
            value={typed[office].candidate}
            onChoose={candidate => onWrite(office, { candidate })}
          />
          <Button
            name={told(w.allForIn, { office: home.offices[office] })}
            onPress={() =>
              onWrite(office, { votes: Object.fromEntries(voters.map(i => [i, 'for' as const])) })
            }
          >
            {w.allFor}
          </Button>
          {voters.map(i => (
            <Choice
              key={i}
              id={`vote-${office}-${i}`}
              label={told(w.voteOf, { name: nameOf(i), office: home.offices[office] })}
              error={errorAt(`vote-${office}-${i}`)}
              options={votes.map(vote => ({ value: vote, label: w.votes[vote] }))}
              value={typed[office].votes[i]}
              onChoose={(vote: Vote) =>
                onWrite(office, { votes: { ...typed[office].votes, [i]: vote } })
              }
              inRow
            />
          ))}
        </div>
      ))}
    </>
  )
}
