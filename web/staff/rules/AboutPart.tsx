// What the box says of itself to everybody: its place, its hours, the department, the numbers to call.
import { Facts } from '#web/ui/Facts.tsx'
import { unbroken } from '#web/ui/Unbroken.tsx'
import { fullDate } from '#words/dates.ts'
import { inOurLanguage, theBox } from '../box.ts'
import { told, words } from '../language.ts'
import { numbersWords } from '../numbers/words.ts'
import { changer } from './entering.ts'
import { NumbersForm } from './NumbersForm.tsx'
import { PlaceForm } from './PlaceForm.tsx'
import { rulesWords } from './words.ts'

export function AboutPart() {
  const { about: said, notChecked } = rulesWords.words()
  const { about } = theBox()
  const { department, hours, numbers } = about
  const member = changer()
  const where = [department.name, department.address].map(inOurLanguage)
  return (
    <section class="card stack">
      <h2>{said.title}</h2>
      <Facts
        facts={[
          { name: said.place, is: inOurLanguage(about.place) },
          { name: said.hours, is: told(said.hoursValue, hours) },
          { name: said.department, is: [...where, department.phone].filter(Boolean).join(', ') },
        ]}
      />
      {member !== undefined && <PlaceForm member={member} />}
      <h3>{said.numbers}</h3>
      <ul class="plain-list stack">
        {numbers.map(({ number, name, free, source, verifiedOn }) => (
          <li key={number}>
            <strong>{number}</strong> {inOurLanguage(name)}
            {free && ` (${said.free})`}
            <br />
            {source}
            <span class="hint small-line">
              {unbroken(
                verifiedOn
                  ? told(numbersWords.words().calledOn, {
                      date: fullDate(words().calendar, verifiedOn),
                    })
                  : notChecked,
              )}
            </span>
          </li>
        ))}
      </ul>
      {member !== undefined && <NumbersForm member={member} />}
    </section>
  )
}
