// The first page: when the box is opened next, and what is due until then.
import { useEffect } from 'preact/hooks'
import { ruleOn } from '#core/regulation.ts'
import { LinkButton } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { unbroken } from '#web/ui/Unbroken.tsx'
import { fullDate } from '#words/dates.ts'
import { goTo, href } from './address.ts'
import { BoxCard } from './BoxCard.tsx'
import { inWords, lookAtBox, lookedJustNow, nameOf, now, theBox, today } from './box.ts'
import { Due } from './Due.tsx'
import { counted, told, words } from './language.ts'
import { casesHanded, keysMade, owner, seats } from './seats.ts'
import { timeLeft } from './time-left.ts'

const lookAgainMilliseconds = 60_000

export function FirstPage() {
  useFreshBox()
  useRoomOnTheDay()
  const { home } = words()
  const { seal } = theBox()
  return (
    <div class="stack-wide">
      <StepHeading level={1} takesFocus={false}>
        {owner.value ? told(home.hello, { name: nameOf(owner.value.member) }) : words().frame.home}
      </StepHeading>
      {seal.isStale && <Notice kind="bad" title={home.stale} />}
      <Safety />
      <People />
      {keysMade.value > 0 && <Notice kind="good">{counted(keysMade.value, home.keysMade)}</Notice>}
      <div class="two">
        <div class="stack">
          <NextOpening />
          <Due />
        </div>
        <BoxCard />
      </div>
    </div>
  )
}

/** Nothing, as long as every medium is there and the box stands where it stood. */
function Safety() {
  const { home } = words()
  const { refounded, restored, safety } = theBox()
  const away = safety?.keysMirrorAwaySince
  return (
    <>
      {refounded?.isSince && (
        <Notice kind="bad">{told(home.refounded, { moment: inWords(refounded.at) })}</Notice>
      )}
      {restored?.isSince && (
        <Notice kind="bad">{told(home.restored, { moment: inWords(restored.at) })}</Notice>
      )}
      {away !== undefined && (
        <Notice kind="care">{told(home.mirrorAway, { moment: inWords(away) })}</Notice>
      )}
      {safety?.keysWait && <Notice kind="care">{home.keysWait}</Notice>}
    </>
  )
}

/** What has become of the people: said here, done on the page of the commission. */
function People() {
  const { home } = words()
  const { unlawful, change } = theBox()
  useHandOver()
  const toPage = (
    <a class="link-alone" href={href({ screen: 'commission' })}>
      {home.toCommission}
    </a>
  )
  return (
    <>
      {unlawful && !change?.ready && (
        <Notice kind="bad" title={home.unlawful}>
          <p>{toPage}</p>
        </Notice>
      )}
      {change && (
        <Notice
          kind={change.ready ? 'good' : 'news'}
          title={change.ready ? home.changeReady : home.changeUnderway}
        >
          <p>{toPage}</p>
        </Notice>
      )}
      {casesHanded.value > 0 && (
        <Notice kind="good" spoken="gently">
          {counted(casesHanded.value, home.casesHanded)}
        </Notice>
      )}
    </>
  )
}

/** Any member's own device renews the keys of cases after a change: nobody has to think of it. */
function useHandOver() {
  const { casesToRotate } = theBox()
  const member = owner.value?.member
  useEffect(() => {
    if (member === undefined || casesToRotate === 0) return
    import('./people/hand-over.ts').then(({ handOver }) => handOver(member))
  }, [member, casesToRotate])
}

function NextOpening() {
  const { home, calendar } = words()
  const { next, opening, regulation } = theBox()
  const open = now.value >= next.roomOpensAt
  const grace = ruleOn(regulation.reasonAskedAfter, next.on).value * 60
  const isLate = !opening && now.value > next.opensAt + grace
  const moved = next.plannedFor.filter(day => day !== next.on)
  return (
    <section class="card stack">
      <h2>{home.next}</h2>
      <p class="countdown">{unbroken(inWords(next.opensAt))}</p>
      {moved.length > 0 && (
        <p>
          {unbroken(
            told(home.moved, { dates: moved.map(day => fullDate(calendar, day)).join(', ') }),
          )}
        </p>
      )}
      {isLate && (
        <Notice kind="bad">{told(home.late, { date: fullDate(calendar, next.on) })}</Notice>
      )}
      {opening && <Notice kind="bad" title={home.underway} />}
      {open || opening ? (
        <div class="stack">
          <p>{home.roomOpen}</p>
          <LinkButton kind="main" href={href({ screen: 'room' })}>
            {home.enterRoom}
          </LinkButton>
        </div>
      ) : (
        <p>
          {told(home.in, { time: timeLeft(next.opensAt - now.value) })}.{' '}
          {unbroken(told(home.roomFrom, { moment: inWords(next.roomOpensAt) }))}
        </p>
      )}
    </section>
  )
}

/** The page is left open for hours on the secretary's laptop; it must not show yesterday. */
function useFreshBox() {
  useEffect(() => {
    const look = async () => {
      const [first] = seats.value
      if (first && !document.hidden) await lookAtBox(first.member)
    }
    if (!lookedJustNow()) look()
    const again = setInterval(look, lookAgainMilliseconds)
    return () => clearInterval(again)
  }, [])
}

/** The day whose room has been shown already; whoever comes back to this page wants this page. */
let shownOn = ''

/** On the day itself the first page is the room, from the minute it opens: nobody has to look for it. */
function useRoomOnTheDay() {
  const { next, opening } = theBox()
  const isToday = opening !== undefined || (now.value >= next.roomOpensAt && today() === next.on)
  useEffect(() => {
    if (!isToday || shownOn === next.on) return
    shownOn = next.on
    goTo({ screen: 'room' })
  }, [isToday, next.on])
}
