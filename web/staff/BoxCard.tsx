// The box as it stands today: its school and place, its two seals, and the people who open it.
import { Facts } from '#web/ui/Facts.tsx'
import { Fold } from '#web/ui/Fold.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { fullDate } from '#words/dates.ts'
import { href } from './address.ts'
import { inOurLanguage, nameOf, theBox } from './box.ts'
import { told, words } from './language.ts'
import { titlesOf } from './titles.ts'

export function BoxCard() {
  const { home, calendar } = words()
  const { about, seal, woodenSeal, lastOpenedOn, commission, departed } = theBox()
  const staying = commission.members.filter(({ i }) => !departed.includes(i))
  return (
    <section class="card stack">
      <h2>{home.box}</h2>
      <Facts
        facts={[
          { name: home.place, is: inOurLanguage(about.place) },
          { name: home.seal, is: told(home.sealNo, { no: seal.no, name: seal.name }) },
          { name: home.woodenSeal, is: woodenSeal || '—' },
          {
            name: home.lastOpened,
            is: lastOpenedOn ? fullDate(calendar, lastOpenedOn) : home.neverOpened,
          },
        ]}
      />
      {seal.dead.length > 0 && (
        <Notice kind="care">
          {told(home.deadSeats, { names: seal.dead.map(nameOf).join(', ') })}
        </Notice>
      )}
      <p>
        <a class="link-alone" href={href({ screen: 'journal' })}>
          {home.toJournal}
        </a>
      </p>
      <Fold title={home.commission}>
        <ul class="plain-list">
          {staying.map(member => (
            <li key={member.i}>
              {member.name} — <span class="hint">{titlesOf(member)}</span>
            </li>
          ))}
        </ul>
        <p>
          <a class="link-alone" href={href({ screen: 'commission' })}>
            {home.toCommission}
          </a>
        </p>
      </Fold>
    </section>
  )
}
