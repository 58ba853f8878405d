// The minutes as they will be printed: who was there, who voted how.
import { signed } from '#crypto/labels.ts'
import { recordHash, recordName } from '#crypto/records.ts'
import { minutesPaper } from '#papers/minutes.ts'
import { Fold } from '#web/ui/Fold.tsx'
import type { FoundingFacts } from '../device/founding/facts.ts'
import type { FoundingPapers } from '../device/founding/papers.ts'
import { speaking } from '../language.ts'
import { Sheet } from '../paper/Sheet.tsx'
import { sittingWords } from './words.ts'

export function MinutesSheet({ papers, seen }: { papers: FoundingPapers; seen: FoundingFacts }) {
  const { papers: w } = sittingWords()
  const { minutes, minutesBody, commission } = papers
  const paper = minutesPaper(
    {
      body: minutes,
      code: recordName(recordHash(signed.minutes, minutesBody)),
      signatures: [],
      about: seen.about,
      members: commission.members,
      utcOffsetMinutes: seen.regulation.utcOffsetMinutes,
    },
    speaking(),
  )
  return (
    <Fold title={w.readMinutes}>
      <Sheet paper={paper} />
    </Fold>
  )
}
