// The desk's page about the director's link: made, made anew, ended. It is shown once and kept nowhere.
import { useEffect, useState } from 'preact/hooks'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { directorLinkPaper } from '#papers/director-link.ts'
import { Button } from '#web/ui/Button.tsx'
import { Copy } from '#web/ui/Copy.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { say } from '#web/ui/Voice.tsx'
import type { AnswerOf } from '#wire/contract.ts'
import { endDirectorLink, readDirectorLink } from '#wire/director.ts'
import { fullDate } from '#words/dates.ts'
import { href } from '../address.ts'
import { asMember } from '../asking.ts'
import { nameOf, theBox, today } from '../box.ts'
import { newDirectorLink } from '../device/director-link.ts'
import { speaking, told, words } from '../language.ts'
import { printAlone } from '../paper/print-alone.tsx'
import { sentenceOf } from '../refusals.ts'
import { seats } from '../seats.ts'
import { directorWords } from './words.ts'

type Standing = AnswerOf<typeof readDirectorLink>

export function DirectorLink() {
  const { link: said } = directorWords.words()
  const { frame } = words()
  const member = seats.value[0]?.member ?? -1
  const [standing, stand] = useState<Standing>()
  const [token, show] = useState<string>()
  const [refused, refuse] = useState<Refusal>()

  const look = async () => {
    const answer = await asMember(member, seat => seat.call(readDirectorLink, {}))
    refuse(isRefusal(answer) ? answer : undefined)
    if (!isRefusal(answer)) stand(answer)
  }
  useEffect(() => {
    look()
  }, [member])

  const make = async () => {
    const made = await asMember(member, newDirectorLink)
    if (isRefusal(made)) return refuse(made)
    await look()
    show(made)
    say(said.made)
  }
  const end = async () => {
    const ended = await asMember(member, seat => seat.call(endDirectorLink, {}))
    if (isRefusal(ended)) return refuse(ended)
    show(undefined)
    await look()
    say(said.ended)
  }

  return (
    <div class="narrow stack-wide">
      <div class="stack">
        <StepHeading level={1} takesFocus={false}>
          {said.title}
        </StepHeading>
        <p>{said.intro}</p>
      </div>
      {refused && (
        <Notice kind="care" spoken="at-once" title={sentenceOf(refused)}>
          <Button onPress={look}>{frame.again}</Button>
        </Notice>
      )}
      {!standing && !refused && <Progress says={frame.loading} />}
      {standing && (
        <section class="card stack">
          <p>{standingInWords(standing)}</p>
          {token && <Shown token={token} standing={standing} />}
          {standing.mayMake ? (
            <div class="row">
              <Button kind={token ? 'plain' : 'main'} onPress={make}>
                {standing.link ? said.renew : said.make}
              </Button>
              {standing.link && (
                <Button kind="danger" onPress={end}>
                  {said.end}
                </Button>
              )}
            </div>
          ) : (
            <p class="hint">{said.whoMay}</p>
          )}
        </section>
      )}
    </div>
  )
}

function standingInWords({ link }: Standing): string {
  const { link: said } = directorWords.words()
  if (!link) return said.none
  const date = fullDate(words().calendar, link.madeOn)
  return told(said.there, { date, name: nameOf(link.madeBy) })
}

function Shown({ token, standing }: { token: string; standing: Standing }) {
  const { link: said } = directorWords.words()
  const path = href({ screen: 'director', token })
  const address = `${location.origin}/desk${path}`
  const { madeBy = -1, madeOn = today() } = standing.link ?? {}
  const paper = { about: theBox().about, address, by: nameOf(madeBy), on: madeOn }
  return (
    <Notice kind="good" title={said.made}>
      <p class="whole-link" translate={false}>
        {address}
      </p>
      <div class="row">
        <Copy text={address} word={said.copy} doneWord={said.copied} name={said.copyName} />
        <Button onPress={() => printAlone(directorLinkPaper(paper, speaking()))}>
          {said.paper}
        </Button>
        <a href={path}>{said.look}</a>
      </div>
    </Notice>
  )
}
