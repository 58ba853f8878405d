// The bar above every page: where one can go, in which language, and who sits at this device.
import { languages } from '#core/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { href, inOtherLanguage, language, place } from './address.ts'
import { box, inOurLanguage, nameOf, now } from './box.ts'
import { told, words } from './language.ts'
import type { Place } from './paths.ts'
import { isShared, leaveAll, seats } from './seats.ts'
import { timeLeft } from './time-left.ts'
import { isUnsealed, openSince } from './unsealed.ts'

export function Bar() {
  const { frame } = words()
  const inside = seats.value.length > 0 && box.value
  return (
    <header>
      <div class="bar">
        <div class="bar-inside">
          <div class="bar-top">
            <span class="bar-name">
              {box.value ? inOurLanguage(box.value.about.school) : frame.desk}
            </span>
            <Languages />
          </div>
          {inside && (
            <div class="bar-below">
              <Places />
            </div>
          )}
        </div>
      </div>
      <NotSealed />
      {inside && <Here />}
    </header>
  )
}

/** Red until everybody has signed: an opened box must not be forgotten on a second page. */
function NotSealed() {
  const { red } = words()
  if (!isUnsealed.value) return null
  const seconds = now.value - (openSince.value ?? now.value)
  const isLong = seconds >= remindAfterSeconds
  return (
    <p class="not-sealed" role={isLong ? 'alert' : undefined}>
      <a href={href({ screen: 'room' })}>
        {isLong ? told(red.openLong, { time: halfHours(seconds) }) : red.notClosed}
      </a>
    </p>
  )
}

const remindAfterSeconds = 30 * 60

/** Said in half hours, so that those who hear the page are reminded and not pestered. */
const halfHours = (seconds: number): string =>
  timeLeft(Math.floor(seconds / remindAfterSeconds) * remindAfterSeconds)

function Places() {
  const { frame } = words()
  const at = place.value.screen
  const link = (to: Place, name: string, current: boolean) => (
    <li>
      <a href={href(to)} aria-current={current ? 'page' : undefined}>
        {name}
      </a>
    </li>
  )
  return (
    <nav aria-label={frame.places}>
      <ul class="bar-places">
        {link({ screen: 'home' }, frame.home, at === 'home')}
        {link({ screen: 'room' }, frame.room, at === 'room')}
        {!isShared.value &&
          link({ screen: 'register' }, frame.register, at === 'register' || at === 'case')}
        {link({ screen: 'journal' }, frame.journal, at === 'journal' || at === 'line')}
        {link({ screen: 'more' }, frame.more, isRare(at))}
      </ul>
    </nav>
  )
}

/** Whatever has no place of its own in the bar stands behind «more». */
const isRare = (screen: Place['screen']): boolean =>
  !['home', 'room', 'register', 'case', 'journal', 'line'].includes(screen)

function Languages() {
  const { frame } = words()
  return (
    <nav aria-label={frame.language}>
      <ul class="bar-languages">
        {languages.map(one => (
          <li key={one}>
            <a
              href={inOtherLanguage(one)}
              lang={one}
              hrefLang={one}
              aria-label={frame.languages[one]}
              aria-current={one === language.value ? 'true' : undefined}
            >
              {one.toUpperCase()}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Here() {
  const { frame } = words()
  return (
    <div class="who">
      <span>
        {frame.here}: {seats.value.map(({ member }) => nameOf(member)).join(', ')}
      </span>
      <Button kind="quiet" onPress={leaveAll}>
        {isShared.value ? frame.signOutAll : frame.signOut}
      </Button>
    </div>
  )
}
