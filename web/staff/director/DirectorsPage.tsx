// What the director sees by the private link: numbers on one sheet, to read and to print, and no letter.
import { useEffect, useState } from 'preact/hooks'
import { type InLanguages, inLanguage } from '#core/language.ts'
import { type Instant, localDate, wallTime } from '#core/local-time.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { fromBase64url, fromUtf8 } from '#crypto/bytes.ts'
import { Button } from '#web/ui/Button.tsx'
import { Facts } from '#web/ui/Facts.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { makeCall } from '#wire/call.ts'
import type { AnswerOf } from '#wire/contract.ts'
import { lookAsDirector } from '#wire/director.ts'
import { fullDate, moment } from '#words/dates.ts'
import { counted, speaking, told, words } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { tools } from '../tools.ts'
import { Openings } from './Openings.tsx'
import { directorWords } from './words.ts'

export type Seen = AnswerOf<typeof lookAsDirector>

export function DirectorsPage({ token }: { token: string }) {
  const said = directorWords.words()
  const { frame } = words()
  const [seen, see] = useState<Seen | Refusal>()
  const look = async () => see(await makeCall(tools.carry)(lookAsDirector, { token }))
  useEffect(() => {
    look()
  }, [token])
  if (!seen) return <Progress says={frame.loading} />
  if (isRefusal(seen)) {
    const isEnded = seen.refusal === 'link_ended'
    return (
      <div class="narrow stack">
        <h1>{isEnded ? said.ended : said.title}</h1>
        <Notice kind="care" spoken="at-once" title={sentenceOf(seen)}>
          {!isEnded && <Button onPress={look}>{frame.again}</Button>}
        </Notice>
      </div>
    )
  }
  return <Numbers seen={seen} />
}

const kinds = { green: 'good', amber: 'care', red: 'bad' } as const

function Numbers({ seen }: { seen: Seen }) {
  const said = directorWords.words()
  const school: InLanguages = JSON.parse(fromUtf8(fromBase64url(seen.school)))
  return (
    <div class="narrow stack-wide">
      <div class="stack">
        <StepHeading level={1}>{said.title}</StepHeading>
        <p>
          <strong>{inLanguage(school, speaking())}</strong>
          <br />
          {told(said.asOf, { moment: inWords(seen.now, seen) })}
        </p>
        <p class="hint">{said.intro}</p>
        <div class="no-print">
          <Button onPress={() => print()}>{said.print}</Button>
        </div>
      </div>
      <Notice kind={kinds[seen.state]} title={said.states[seen.state]} />
      <BoxNow seen={seen} />
      <Commission seen={seen} />
      <Terms seen={seen} />
      <Openings openings={seen.openings} />
    </div>
  )
}

function BoxNow({ seen }: { seen: Seen }) {
  const said = directorWords.words()
  const { next, seal } = seen
  const isWaiting = seen.now > next.opensAt
  const on = localDate(next.opensAt, seen.utcOffsetMinutes)
  const instead = next.plannedFor.filter(day => day !== on).map(inDays)
  const more = [
    ...(instead.length > 0 ? [told(said.insteadOf, { dates: instead.join(', ') })] : []),
    ...(next.movedTo ? [told(said.movedTo, { date: inDays(next.movedTo) })] : []),
  ]
  return (
    <section class="card stack">
      <h2>{said.now}</h2>
      <Facts
        facts={[
          {
            name: isWaiting ? said.waiting : said.next,
            is: [inWords(next.opensAt, seen), ...more].join('; '),
          },
          {
            name: said.seal,
            is: told(said.sealValue, {
              no: seal.no,
              name: seal.name,
              date: inDays(localDate(seal.sealedAt, seen.utcOffsetMinutes)),
            }),
          },
          { name: said.wooden, is: seal.wooden || '—' },
        ]}
      />
    </section>
  )
}

function Commission({ seen: { commission } }: { seen: Seen }) {
  const said = directorWords.words()
  const { order, members, parents, left, lawful } = commission
  const counts = `${counted(members, said.members)}, ${told(said.parents, { n: parents })}`
  return (
    <section class="card stack">
      <h2>{said.commission}</h2>
      <Facts
        facts={[
          {
            name: said.order,
            is: told(said.orderValue, { no: order.no, date: inDays(order.date) }),
          },
          { name: said.commission, is: counts },
        ]}
      />
      {left > 0 && <p>{counted(left, said.left)}</p>}
      <Notice kind={lawful ? 'good' : 'bad'} title={lawful ? said.lawful : said.unlawful} />
    </section>
  )
}

function Terms({ seen: { overdue, unregistered, leftOver } }: { seen: Seen }) {
  const said = directorWords.words()
  return (
    <section class="card stack">
      <h2>{said.terms}</h2>
      <Facts
        facts={[
          { name: said.unregistered, is: String(unregistered) },
          { name: said.overdue, is: String(overdue), wrong: overdue > 0 },
          { name: said.leftOver, is: String(leftOver) },
        ]}
      />
      {overdue > 0 && <p>{said.overdueWhy}</p>}
    </section>
  )
}

const inDays = (date: string): string => fullDate(words().calendar, date)

function inWords(at: Instant, { utcOffsetMinutes }: Pick<Seen, 'utcOffsetMinutes'>): string {
  const { date, time } = wallTime(at, utcOffsetMinutes)
  return moment(words().calendar, date, time)
}
