// Closing: the new seals written down, the papers drawn, one tap each, until everybody has signed.
import { signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { say } from '#web/ui/Voice.tsx'
import { nameOf } from '../box.ts'
import { told, words } from '../language.ts'
import { theSight } from './opening.ts'
import { Papers } from './Papers.tsx'
import { Lead } from './People.tsx'
import { SealsForm } from './SealsForm.tsx'
import { Signatures } from './Signatures.tsx'

/** The leader has gone back from the drawn papers to what they say. */
const isChanging = signal(false)

export function Closing() {
  const { closing: said } = words()
  const { state, seats } = theSight()
  const { closing, leader } = state
  const leads = leader === undefined || seats.includes(leader)
  useToldOfNewPapers(closing?.version)
  if (leads && (!closing || isChanging.value)) {
    return <SealsForm onDrawn={() => (isChanging.value = false)} />
  }
  if (!closing) {
    return (
      <section class="card stack">
        <StepHeading level={2}>{said.title}</StepHeading>
        <p>{told(said.waitLeader, { name: nameOf(leader ?? 0) })}</p>
        <Lead />
      </section>
    )
  }
  return (
    <div class="stack">
      <Papers key={closing.version} closing={closing} />
      <Signatures
        onChange={
          leads
            ? () => {
                isChanging.value = true
              }
            : undefined
        }
      />
    </div>
  )
}

/** Papers drawn again void every signature, so those who have signed must hear of it. */
function useToldOfNewPapers(version: number | undefined) {
  const before = useRef(version)
  useEffect(() => {
    if (before.current !== undefined && version !== undefined && version > before.current) {
      say(words().closing.changed)
    }
    before.current = version
  }, [version])
}
