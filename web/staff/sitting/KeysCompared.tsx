// Two groups of each key: everybody compares those on their own sheet with those on this screen.
//
// The server says who has which key. Only a person with the paper in the hand can know that it is so.
import { useState } from 'preact/hooks'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { TapLine, TapLines } from '#web/ui/TapLine.tsx'
import { told } from '../language.ts'
import { nameOf, personOf } from './facts-in-words.ts'
import { facts, sayTheyMatch, waiting } from './here.ts'
import { Tap } from './Tap.tsx'
import { sittingWords } from './words.ts'

export function KeysCompared() {
  const { keys: w } = sittingWords()
  const [differ, sayDiffer] = useState<number | undefined>(undefined)
  const seen = facts.value
  if (!seen) return null
  const here = waiting.value.map(({ newcomer }) => newcomer.member)
  const others = seen.people.filter(({ i }) => !here.includes(i))
  return (
    <section class="card stack">
      <h2>{w.title}</h2>
      <p>{w.intro}</p>
      {!seen.founding && <Notice title={w.notYet} />}
      {differ !== undefined && (
        <Notice kind="bad" spoken="at-once" title={told(w.differTitle, { name: nameOf(differ) })}>
          <p>{w.differText}</p>
        </Notice>
      )}
      {seen.founding && here.length > 0 && (
        <TapLines label={w.match}>
          {here.map(member => (
            <Tap
              key={member}
              member={member}
              more={<Groups of={member} />}
              label={w.match}
              name={told(w.matchFor, { name: nameOf(member) })}
              onTap={group => sayTheyMatch(member, group)}
            >
              <Button
                kind="quiet"
                name={told(w.differFor, { name: nameOf(member) })}
                onPress={() => sayDiffer(member)}
              >
                {w.differ}
              </Button>
            </Tap>
          ))}
        </TapLines>
      )}
      {others.length > 0 && (
        <TapLines label={w.title}>
          {others.map(({ i, name, seated, enrolled }) => (
            <TapLine
              key={i}
              mark={seated ? 'done' : 'open'}
              title={name}
              more={
                <>
                  {enrolled && <Groups of={i} />} {seated ? w.compared : w.notCompared}
                </>
              }
            />
          ))}
        </TapLines>
      )}
    </section>
  )
}

const Groups = ({ of }: { of: number }) => (
  <span class="key-groups">{personOf(of)?.keyGroups ?? '—'}</span>
)
