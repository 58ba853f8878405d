// Everything once more before it is entered: read it over with the director's order in the hand.

import { readBoxAbout } from '#core/box.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { readRegulation } from '#core/regulation-record.ts'
import { orderPaper } from '#papers/order.ts'
import { Button } from '#web/ui/Button.tsx'
import type { Mistake } from '#web/ui/ErrorSummary.tsx'
import { Facts } from '#web/ui/Facts.tsx'
import { unbroken } from '#web/ui/Unbroken.tsx'
import { everyWeekday, fullDate } from '#words/dates.ts'
import { timeTyped } from '../day-typed.ts'
import { speaking, told, words } from '../language.ts'
import { numbersWords } from '../numbers/words.ts'
import { printAlone } from '../paper/print-alone.tsx'
import { sentenceOf } from '../refusals.ts'
import { dayTyped } from '../register/filled.ts'
import {
  aboutOf,
  appointedOf,
  compositionRefused,
  inOrder,
  orderOf,
  regulationOf,
} from './beginning.ts'
import { compositionSentence, peopleMistakes, roleInWords } from './composition.ts'
import { isSubstitute } from './draft.ts'
import { draft, keepAll } from './keeping.ts'
import { StepForm } from './StepForm.tsx'
import { look, proclaim } from './standing.ts'
import { setupWords } from './words.ts'

export function CheckStep() {
  const w = setupWords()
  const { calendar } = words()
  const typed = draft.value
  const about = aboutOf(typed)
  const date = dayTyped(typed.orderDate)
  const unchecked = typed.numbers.filter(({ verifiedOn }) => !verifiedOn)
  return (
    <StepForm
      step="check"
      intro={w.check.intro}
      mistakes={() => unfinished()}
      nextWord={w.check.enter}
      onNext={enter}
    >
      {() => (
        <>
          <Facts
            facts={[
              { name: w.school.school, is: typed.school.ky },
              { name: w.school.town, is: typed.town.ky },
              { name: w.school.place, is: typed.place.ky },
              { name: w.check.hours, is: `${about.hours.from} – ${about.hours.to}` },
              {
                name: w.check.opening,
                is: `${everyWeekday(calendar, Number(typed.openingWeekday))}, ${timeTyped(typed.openingTime) ?? '—'}`,
              },
              {
                name: w.check.numbers,
                is: typed.numbers.map(({ number }) => number).join(', ') || '—',
              },
              ...(unchecked.length > 0
                ? [
                    {
                      name: numbersWords.words().notVerified,
                      is: unchecked.map(({ number }) => number).join(', '),
                    },
                  ]
                : []),
              {
                name: w.numbers.department.title,
                is: [
                  typed.department.name.ky,
                  typed.department.address.ky,
                  typed.department.phone,
                ].join(', '),
              },
              {
                name: w.check.order,
                is: told(w.check.orderIs, {
                  no: typed.orderNo,
                  date: date ? fullDate(calendar, date) : '—',
                }),
              },
            ]}
          />
          <h3>{w.order.people}</h3>
          <ol class="stack">
            {inOrder(typed.people).map(person => (
              <li key={person.id}>
                {unbroken(`${person.name}, ${person.position}`)}
                <span class="hint small-line">
                  {isSubstitute(person)
                    ? told(w.order.substituteOf, {
                        name: typed.people.find(({ id }) => id === person.standsInFor)?.name ?? '—',
                      })
                    : roleInWords(person.role)}
                </span>
                {person.noKin && person.role === 'parent' && (
                  <span class="hint small-line">{w.order.noKin}</span>
                )}
              </li>
            ))}
          </ol>
          <div class="stack">
            <Button onPress={() => printAlone(orderOnPaper())}>{w.check.printOrder}</Button>
            <p class="hint">{w.check.printOrderWhen}</p>
          </div>
        </>
      )}
    </StepForm>
  )
}

function orderOnPaper() {
  const typed = draft.value
  return orderPaper(
    {
      about: aboutOf(typed),
      regulation: regulationOf(typed),
      order: orderOf(typed),
      people: appointedOf(typed).map((person, i) => ({ i, ...person })),
    },
    speaking(),
  )
}

/** Somebody may come here by the address alone, past the forms. */
function unfinished(): readonly Mistake[] {
  const w = setupWords()
  const typed = draft.value
  const isWhole =
    !isRefusal(readBoxAbout(aboutOf(typed))) &&
    !isRefusal(readRegulation(regulationOf(typed))) &&
    typed.orderNo.trim() !== '' &&
    dayTyped(typed.orderDate) !== undefined
  const refused = compositionRefused(typed.people)
  return [
    ...(isWhole ? [] : [{ text: w.check.unfinished }]),
    ...peopleMistakes(typed.people).map(({ text }) => ({ text })),
    ...(refused ? [{ text: compositionSentence(refused) }] : []),
  ]
}

async function enter(): Promise<readonly Mistake[]> {
  const refused = (await keepAll()) ?? (await proclaim())
  if (!refused) return []
  if (refused.refusal === 'changed_meanwhile') await look()
  return [{ text: sentence(refused) }]
}

const sentence = (refused: Refusal): string =>
  refused.detail?.clause === undefined ? sentenceOf(refused) : compositionSentence(refused)
