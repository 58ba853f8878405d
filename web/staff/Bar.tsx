// The bar above every page: where one can go, in which language, and who sits at this device.
import { languages } from '#core/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { href, inOtherLanguage, language, place } from './address.ts'
import { box, inOurLanguage, nameOf } from './box.ts'
import { words } from './language.ts'
import type { Place } from './paths.ts'
import { isShared, leaveAll, seats } from './seats.ts'

export function Bar() {
  const { frame } = words()
  const inside = seats.value.length > 0 && box.value
  return (
    <header>
      <div class="bar">
        <div class="bar-inside">
          <span class="bar-name">
            {box.value ? inOurLanguage(box.value.about.school) : frame.desk}
          </span>
          {inside && <Places />}
          <Languages />
        </div>
      </div>
      {inside && <Here />}
    </header>
  )
}

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
      </ul>
    </nav>
  )
}

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
              aria-current={one === language.value ? 'true' : undefined}
            >
              {frame.languages[one]}
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
