// Who invites whom, to what, and what to have at hand: read before anything is asked.
import { type BoxAbout, readBoxAbout } from '#core/box.ts'
import { isRefusal } from '#core/refusal.ts'
import { fromBase64url, fromUtf8 } from '#crypto/bytes.ts'
import { Button } from '#web/ui/Button.tsx'
import { Facts } from '#web/ui/Facts.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { unbroken } from '#web/ui/Unbroken.tsx'
import { fullDate } from '#words/dates.ts'
import { inOurLanguage } from '../box.ts'
import { told, words } from '../language.ts'
import { invited } from './enrolment.ts'
import { goTo } from './going.ts'
import { joinWords } from './words.ts'

export function InvitedStep() {
  const { invited: w } = joinWords()
  const { calendar, home } = words()
  const seen = invited.value
  if (!seen) return null
  const { person, order } = seen
  const about = aboutOf(seen.about)
  return (
    <div class="stack">
      <StepHeading level={2}>{told(w.hello, { name: person.name })}</StepHeading>
      <p>
        {unbroken(
          told(w.by, {
            school: about ? inOurLanguage(about.school) : '',
            no: order.no,
            date: fullDate(calendar, order.date),
          }),
        )}
      </p>
      <Facts
        facts={[
          { name: w.role, is: person.seat === undefined ? home.roles[person.role] : w.substitute },
          ...(person.position ? [{ name: w.position, is: person.position }] : []),
        ]}
      />
      <p>{w.what}</p>
      <p>{w.need}</p>
      <ul>
        {w.needs.map(one => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p>{w.private}</p>
      <p class="hint">{w.notYou}</p>
      <Button kind="main" onPress={() => goTo('name')}>
        {w.begin}
      </Button>
    </div>
  )
}

export function aboutOf(bytes: string): BoxAbout | undefined {
  const about = readBoxAbout(JSON.parse(fromUtf8(fromBase64url(bytes))))
  return isRefusal(about) ? undefined : about
}
