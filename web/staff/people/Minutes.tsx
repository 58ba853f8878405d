// The minutes of the sitting that elected: what they say, and who of those there has signed.

import { useState } from 'preact/hooks'
import { offices } from '#core/commission.ts'
import { isRefusal } from '#core/refusal.ts'
import { Button } from '#web/ui/Button.tsx'
import { Facts } from '#web/ui/Facts.tsx'
import { Fold } from '#web/ui/Fold.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { TapLine, TapLines } from '#web/ui/TapLine.tsx'
import type { Seat } from '../device/seat.ts'
import { words } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { nameOf, namesOf } from './facts-in-words.ts'
import { type ChangeSeen, signMinutes } from './standing.ts'
import { peopleWords } from './words.ts'

export function Minutes({ seat, change }: { seat: Seat; change: ChangeSeen }) {
  const { minutes: w, sign: signed } = peopleWords()
  const { home } = words()
  const [refused, refuse] = useState('')
  const { election, minutesSigned } = change
  if (!election || !change.minutes) return null
  const isMine = election.present.includes(seat.member)
  const isSigned = minutesSigned.includes(seat.member)
  const sign = async () => {
    refuse('')
    const done = await signMinutes(seat, change)
    if (isRefusal(done)) refuse(sentenceOf(done))
  }
  const isWhole = !change.missing.some(({ what }) => what === 'minutes_signature')
  const lines = (
    <TapLines label={w.title}>
      {election.present.map(i => (
        <TapLine
          key={i}
          mark={minutesSigned.includes(i) ? 'done' : 'open'}
          title={nameOf(i)}
          more={minutesSigned.includes(i) ? signed.signed : signed.notSigned}
        />
      ))}
    </TapLines>
  )
  return (
    <section class="card stack">
      <h2>{w.title}</h2>
      <Facts
        facts={[
          ...offices.map(office => ({
            name: home.offices[office],
            is: nameOf(election[office].candidate),
          })),
          { name: w.place, is: election.place },
          { name: w.present, is: namesOf(election.present) },
        ]}
      />
      {isWhole ? (
        <Fold title={signed.all}>{lines}</Fold>
      ) : (
        <>
          <p>{w.text}</p>
          {lines}
        </>
      )}
      {refused && <Notice kind="care" spoken="at-once" title={refused} />}
      {isMine && isSigned && !isWhole && <Notice kind="good">{w.mine}</Notice>}
      {isMine && !isSigned && !change.hung && (
        <Button kind="main" onPress={sign}>
          {w.sign}
        </Button>
      )}
    </section>
  )
}
