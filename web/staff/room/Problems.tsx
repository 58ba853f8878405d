// What does not hold, in red words, with what follows from it.
import { Notice } from '#web/ui/Notice.tsx'
import { nameOf } from '../box.ts'
import { told, words } from '../language.ts'
import { theSight } from './opening.ts'

export function Problems() {
  const { room } = words()
  const { problems } = theSight()
  if (problems.length === 0) return null
  const sentences = problems.map(({ problem, member, detail = '' }) =>
    told(room.problems[problem] ?? told(room.problemUnknown, { code: problem }), {
      name: member === undefined ? '' : nameOf(member),
      detail,
    }),
  )
  return (
    <Notice kind="bad" spoken="at-once" title={room.problemsTitle}>
      <ul>
        {[...new Set(sentences)].map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {problems.some(({ grave }) => grave) && <p>{room.problemsGrave}</p>}
    </Notice>
  )
}
