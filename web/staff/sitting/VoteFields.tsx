// An open vote by name (cl. 5.4): for each office a candidate, and of everybody there how they voted.
import { useState } from 'preact/hooks'
import { type Office, offices } from '#core/commission.ts'
import { type Vote, votes } from '#core/minutes.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice, Segments } from '#web/ui/Choice.tsx'
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

export function VoteFields({ candidates, typed, onWrite, errorAt, ...cast }: Props) {
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
          {cast.voters.length > 0 && (
            <Votes
              {...cast}
              office={office}
              given={typed[office].votes}
              onGive={given => onWrite(office, { votes: given })}
              errorAt={errorAt}
            />
          )}
        </div>
      ))}
    </>
  )
}

type VotesProps = Pick<Props, 'voters' | 'nameOf' | 'errorAt'> & {
  office: Office
  given: OfficeTyped['votes']
  onGive: (given: OfficeTyped['votes']) => void
}

/** One line for each, folded away once everybody's vote stands there; nobody votes by default. */
function Votes({ office, voters, nameOf, given, onGive, errorAt }: VotesProps) {
  const { election: w } = sittingWords()
  const title = words().home.offices[office]
  const [isOpen, open] = useState(voters.some(i => !given[i]))
  // Told until the vote is there, not until the form is sent again.
  const wrongAt = (i: number) => (given[i] ? undefined : errorAt(voteField(office, i)))
  const isWrong = voters.some(i => wrongAt(i))
  const everybody = () => {
    onGive(Object.fromEntries(voters.map(i => [i, 'for' as const])))
    open(false)
  }
  return (
    <>
      <div class="row">
        <Button name={told(w.allForIn, { office: title })} onPress={everybody}>
          {w.allFor}
        </Button>
        <span role="status">{countInWords(voters, given)}</span>
      </div>
      <details
        class="fold"
        open={isOpen || isWrong}
        onToggle={event => open(event.currentTarget.open)}
      >
        <summary>{told(w.whoHow, { office: title })}</summary>
        <div class="fold-inside stack">
          {voters.map(i => (
            <Segments
              key={i}
              id={voteField(office, i)}
              label={nameOf(i)}
              name={told(w.voteOf, { name: nameOf(i), office: title })}
              error={wrongAt(i)}
              options={votes.map(vote => ({ value: vote, label: w.votes[vote] }))}
              value={given[i]}
              onChoose={(vote: Vote) => onGive({ ...given, [i]: vote })}
            />
          ))}
        </div>
      </details>
    </>
  )
}

export const voteField = (office: Office, member: number): string => `vote-${office}-${member}`

function countInWords(voters: readonly number[], given: OfficeTyped['votes']): string {
  const { election: w } = sittingWords()
  const of = (vote: Vote) => voters.filter(i => given[i] === vote).length
  const n = voters.filter(i => given[i]).length
  if (n < voters.length) return told(w.counting, { n, all: voters.length })
  return votes.map(vote => `${w.votes[vote]}: ${of(vote)}`).join(', ')
}
