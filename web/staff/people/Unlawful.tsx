// What is wrong with those who are left, by clause, and who has to do what about it.
import { Notice } from '#web/ui/Notice.tsx'
import { told } from '../language.ts'
import { owner } from '../seats.ts'
import { nameOf, seatsLeft } from './facts-in-words.ts'
import type { Seen } from './standing.ts'
import { peopleWords } from './words.ts'

export function Unlawful({ seen }: { seen: Seen }) {
  const { unlawful: w } = peopleWords()
  const { unlawful } = seen
  if (!unlawful) return null
  const { why, clause } = unlawful
  const sentence = isSaid(why) ? w[why] : w.other
  const names = seen.mayChange
  const isMine = names.some(i => i === owner.value?.member)
  return (
    <Notice kind={seen.change?.ready ? 'care' : 'bad'} title={w.title}>
      <p>{told(sentence, { n: seatsLeft(seen), clause })}</p>
      {!seen.change?.ready && <p>{w.what}</p>}
      {!seen.change && (
        <p>{isMine ? w.todo : told(w.todoOthers, { names: names.map(nameOf).join(', ') })}</p>
      )}
    </Notice>
  )
}

const reasons = ['commission_even', 'commission_size', 'no_parent', 'one_responsible'] as const
const isSaid = (why: string): why is (typeof reasons)[number] =>
  (reasons as readonly string[]).includes(why)
