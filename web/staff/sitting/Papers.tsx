// What the sitting has decided, and everybody's signature under it.

import { isRefusal, type Refusal } from '#core/refusal.ts'
import { Facts } from '#web/ui/Facts.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { TapLine, TapLines } from '#web/ui/TapLine.tsx'
import { checkFoundingPapers } from '../device/founding/papers.ts'
import { completeFounding, signFounding } from '../device/founding/sitting.ts'
import { told } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { inWords, nameOf } from './facts-in-words.ts'
import { facts, hear, seated } from './here.ts'
import { MinutesSheet } from './MinutesSheet.tsx'
import { Tap } from './Tap.tsx'
import { sittingWords } from './words.ts'

export function Papers() {
  const { papers: w } = sittingWords()
  const seen = facts.value
  if (!seen?.papers || !seen.election) return null
  const papers = checkFoundingPapers(seen)
  if (isRefusal(papers)) return <Notice kind="bad" spoken="at-once" title={sentenceOf(papers)} />
  const { chair, secretary, place, woodenSeal } = seen.election
  const anew = seen.founding?.anew
  const ours = seated.value.filter(({ member }) => !seen.signed.includes(member))
  const others = seen.people.filter(({ i }) => !ours.some(({ member }) => member === i))
  const isSignedByAll = seen.people.every(({ i }) => seen.signed.includes(i))

  // When only the last step was cut short, any one of them takes it up.
  const taps = isSignedByAll ? seated.value.slice(0, 1) : ours

  const sign = async (member: number, lastGroup: string): Promise<Refusal | undefined> => {
    const seat = seated.value.find(one => one.member === member)
    if (!seat || !facts.value) return { refusal: 'step_out_of_order' }
    const act = isSignedByAll ? completeFounding : signFounding
    const after = await act(seat, facts.value, lastGroup)
    if (isRefusal(after)) return after
    hear(after)
    return undefined
  }

  return (
    <section class="card stack">
      <h2>{w.title}</h2>
      <p>{anew ? w.introAnew : w.intro}</p>
      {anew && (
        <Notice kind="care" title={w.anew}>
          <p>{told(w.anewWhy, { why: w.anewBecause[anew.reason] })}</p>
          <p>
            {w.lost}: {anew.lost.reduce((sum, { letters }) => sum + letters, 0)}. {w.anewSigned}
          </p>
        </Notice>
      )}
      <Facts
        facts={[
          { name: w.chair, is: nameOf(chair.candidate) },
          { name: w.secretary, is: nameOf(secretary.candidate) },
          { name: w.place, is: place },
          { name: w.woodenSeal, is: woodenSeal },
          { name: w.firstOpening, is: inWords(papers.seal.opensAt) },
        ]}
      />
      <MinutesSheet papers={papers} seen={seen} />
      {taps.length > 0 && (
        <TapLines label={w.sign}>
          {taps.map(({ member }) => (
            <Tap
              key={`${member}-${papers.version}`}
              member={member}
              label={isSignedByAll ? w.finish : w.sign}
              name={told(isSignedByAll ? w.finishFor : w.signFor, { name: nameOf(member) })}
              onTap={lastGroup => sign(member, lastGroup)}
            />
          ))}
        </TapLines>
      )}
      {others.length > 0 && (
        <TapLines label={w.title}>
          {others.map(({ i, name }) => (
            <TapLine
              key={i}
              mark={seen.signed.includes(i) ? 'done' : 'open'}
              title={name}
              more={seen.signed.includes(i) ? w.signed : w.notSigned}
            />
          ))}
        </TapLines>
      )}
    </section>
  )
}
