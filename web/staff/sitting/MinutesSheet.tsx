// The minutes as they are kept: who was there, who voted how.
import { offices } from '#core/commission.ts'
import { votes } from '#core/minutes.ts'
import { Facts } from '#web/ui/Facts.tsx'
import { Fold } from '#web/ui/Fold.tsx'
import type { FoundingFacts } from '../device/founding/facts.ts'
import type { FoundingPapers } from '../device/founding/papers.ts'
import { words } from '../language.ts'
import { nameOf } from './facts-in-words.ts'
import { sittingWords } from './words.ts'

export function MinutesSheet({ papers }: { papers: FoundingPapers; seen: FoundingFacts }) {
  const { papers: w, election } = sittingWords()
  const { minutes } = papers
  return (
    <Fold title={w.readMinutes}>
      {offices.map(office => {
        const held = minutes.election.find(one => one.office === office)
        return (
          <div key={office} class="stack">
            <h3>{words().home.offices[office]}</h3>
            <Facts
              facts={votes.map(vote => ({
                name: election.votes[vote],
                is:
                  held?.votes
                    .filter(one => one.vote === vote)
                    .map(({ member }) => nameOf(member))
                    .join(', ') || '—',
              }))}
            />
          </div>
        )
      })}
    </Fold>
  )
}
