// From the letters to the new seals: case files are made and kept first, then the leader goes on.
import { useEffect, useState } from 'preact/hooks'
import type { Refusal } from '#core/refusal.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { nameOf } from '../box.ts'
import { fileCases } from '../device/ceremony/filing.ts'
import { told, words } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { act, theSight } from './opening.ts'
import { Lead } from './People.tsx'
import { wantsToClose } from './step.ts'

export function ToClosing() {
  const { reading, lines } = words()
  const { state, seats } = theSight()
  const [refused, refuse] = useState<Refusal | undefined>(undefined)
  const { leader } = state
  const leads = leader === undefined || seats.includes(leader)
  const silent = state.attestations
    .map(({ member }) => member)
    .filter(i => !state.conflicts.some(({ member }) => member === i))
  useFilingByItself(silent.length === 0, refuse)
  const isFiling = theSight().lines.some(line => line.kind === 'opened' && !line.filed)

  const goOn = async (waitForNobody: boolean) => {
    const [member] = seats
    if (member === undefined) return
    if (theSight().letters > 0) {
      const said = await act(member, (room, seat) => fileCases(room, seat, { waitForNobody }))
      refuse(said)
      if (said) return
      await othersHaveFiled()
    }
    wantsToClose.value = true
  }

  return (
    <section class="card stack">
      {theSight().letters > 0 && silent.length > 0 ? (
        <>
          <p>{told(lines.waiting, { names: silent.map(nameOf).join(', ') })}</p>
          {leads && <Button onPress={() => goOn(true)}>{reading.goWithout}</Button>}
        </>
      ) : (
        <>
          {isFiling && <Progress says={reading.filing} />}
          {leads ? (
            <>
              <Button kind="main" onPress={() => goOn(false)}>
                {reading.toClosing}
              </Button>
              <p class="hint">{reading.toClosingHint}</p>
            </>
          ) : (
            <p>{told(reading.leaderCloses, { name: nameOf(leader ?? 0) })}</p>
          )}
        </>
      )}
      {refused && (
        <Notice kind="care" spoken="at-once">
          {sentenceOf(refused)}
        </Notice>
      )}
      <Lead />
    </section>
  )
}

const othersFileMilliseconds = 6000
const breathMilliseconds = 250

/**
 * Letters shut here may be read on another phone, which files them by itself; papers drawn before
 * that would call them left over. After a while they are: nobody present could open them.
 */
async function othersHaveFiled(): Promise<void> {
  const isPending = () => {
    const { lines, state } = theSight()
    const openable = lines.filter(line => line.kind === 'opened' || line.why !== 'cannot')
    return state.cases.filter(({ channel }) => channel === 'digital').length < openable.length
  }
  for (let waited = 0; isPending() && waited < othersFileMilliseconds; ) {
    await new Promise(resolve => setTimeout(resolve, breathMilliseconds))
    waited += breathMilliseconds
  }
}

/** As soon as all have said what concerns them, this device files what is its to file. */
function useFilingByItself(everybodySaid: boolean, refuse: (refusal?: Refusal) => void) {
  const { lines, seats } = theSight()
  const waiting = lines.filter(line => line.kind === 'opened' && !line.filed).length
  const [member] = seats
  useEffect(() => {
    if (!everybodySaid || waiting === 0 || member === undefined) return
    act(member, fileCases).then(refuse)
  }, [everybodySaid, waiting, member, refuse])
}
