// The quiet line under each step: what is typed is kept; and the question when it was typed twice.
import { useState } from 'preact/hooks'
import { wallTime } from '#core/local-time.ts'
import { Button } from '#web/ui/Button.tsx'
import { Facts } from '#web/ui/Facts.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { told } from '../language.ts'
import { differencesOf } from './differences.ts'
import { choose, draft, elsewhere, keptNow, typedAtHere } from './keeping.ts'
import { setupWords } from './words.ts'

export function Keeping() {
  const { keeping } = setupWords()
  return (
    <p class="hint" role="status">
      {keeping[keptNow.value]}
    </p>
  )
}

/** Nothing is lost: both are shown, the newer one is named, and a person chooses. */
export function TypedTwice() {
  const { keeping } = setupWords()
  const [asked, ask] = useState(false)
  const other = elsewhere.value
  if (!other) return null
  const newer = other.typedAt > typedAtHere.value ? keeping.newerThere : keeping.newerHere
  return (
    <Notice kind="care" spoken="at-once" title={keeping.twice}>
      <p>
        {told(keeping.twiceWhen, {
          there: timeAt(other.typedAt),
          here: timeAt(typedAtHere.value),
        })}{' '}
        {newer}
      </p>
      <Button kind="quiet" onPress={() => ask(!asked)}>
        {keeping.compare}
      </Button>
      {asked &&
        differencesOf(other.draft, draft.value).map(({ what, there, here }) => (
          <div key={what} class="card">
            <Facts
              facts={[
                { name: keeping.there, is: there || '—' },
                { name: keeping.here, is: here || '—' },
              ]}
            />
          </div>
        ))}
      <div class="row">
        <Button onPress={() => choose('there')}>{keeping.takeThere}</Button>
        <Button onPress={() => choose('here')}>{keeping.takeHere}</Button>
      </div>
    </Notice>
  )
}

const timeAt = (at: number): string => wallTime(at, Number(draft.value.utcOffsetMinutes) || 0).time
