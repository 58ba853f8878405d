// What now: the one step the case waits for, opened; the others one tap away.
import { useState } from 'preact/hooks'
import { lastOf, outcomeOf } from '#core/case-state.ts'
import { remainingOf } from '#core/departure.ts'
import { caseHandler, mayInCase } from '#core/may.ts'
import { registerBy } from '#core/register.ts'
import { Button } from '#web/ui/Button.tsx'
import { fullDate } from '#words/dates.ts'
import { nameOf } from '../box.ts'
import type { OpenCase } from '../device/cases.ts'
import { told, words } from '../language.ts'
import type { Step } from './CaseFile.tsx'
import { CloseForm } from './CloseForm.tsx'
import { ExtendForm } from './ExtendForm.tsx'
import { ForwardForm } from './ForwardForm.tsx'
import { MeasureForm } from './MeasureForm.tsx'
import { OutcomeForm } from './OutcomeForm.tsx'
import { RegisterForm } from './RegisterForm.tsx'
import { ReplyForm } from './ReplyForm.tsx'
import { NoteForm, QuestionForm } from './TextForms.tsx'
import { MayPutAway } from './WorkForm.tsx'

export type WorkProps = {
  readonly file: OpenCase
  readonly member: number
  readonly step: Step
  /** The form has done its work, or is put away. */
  readonly onEnd: () => void
}

const forms = {
  register: RegisterForm,
  outcome: OutcomeForm,
  reply: ReplyForm,
  measure: MeasureForm,
  close: CloseForm,
  note: NoteForm,
  question: QuestionForm,
  forward: ForwardForm,
  extend: ExtendForm,
  correct: RegisterForm,
} as const
type Work = keyof typeof forms

type Props = Omit<WorkProps, 'onEnd'>

export function CaseWork({ file, member, step }: Props) {
  const { caseFile: said, work, calendar } = words()
  const [chosen, choose] = useState<Work | undefined>(undefined)
  const { commission: listed, departed, officers, regulation, calendar: days } = file.box.facts
  const commission = { ...listed, members: remainingOf(listed, departed) }
  const seats = { shutOut: file.shutOut }
  const handler = caseHandler(commission, officers, seats)
  const handles = handler === member
  const next = nextOf(file)
  const others = othersOf(file, next).filter(one => handles || one === 'note' || mayExtend(one))
  const shown = chosen ?? (handles ? next : undefined)
  const Shown = shown && forms[shown]

  function mayExtend(one: Work): boolean {
    return one === 'extend' && mayInCase('extend_case', member, commission, officers, seats)
  }

  return (
    <section class="card stack">
      <h2>{shown && shown !== next ? work[shown] : said.now}</h2>
      {handler !== undefined && !handles && (
        <p>
          {row(file).registeredOn
            ? told(said.handler, { name: nameOf(handler) })
            : told(said.waitHandler, {
                name: nameOf(handler),
                date: fullDate(calendar, registerBy(row(file).removedOn, regulation, days).on),
              })}
        </p>
      )}
      {Shown && (
        <MayPutAway.Provider value={chosen !== undefined}>
          <Shown
            key={shown}
            file={file}
            member={member}
            step={step}
            onEnd={() => choose(undefined)}
          />
        </MayPutAway.Provider>
      )}
      {chosen === undefined && others.length > 0 && (
        <>
          {shown && <h3>{said.more}</h3>}
          <div class="row">
            {others.map(one => (
              <Button key={one} onPress={() => choose(one)}>
                {work[one]}
              </Button>
            ))}
          </div>
        </>
      )}
    </section>
  )
}

const row = (file: OpenCase) => file.row

/** The step the case waits for: registering, an outcome, the reply, a measure, closing. */
function nextOf(file: OpenCase): Work | undefined {
  if (!file.row.registeredOn || !lastOf('registered', file.entries)) return 'register'
  switch (file.state) {
    case 'decided':
      return 'reply'
    case 'replied':
      return needsMeasure(file) ? 'measure' : 'close'
    case 'closed':
      return undefined
    default:
      return 'outcome'
  }
}

/** Cl. 2.1(3): what was confirmed has a cause and a measure. */
export function needsMeasure({ entries }: OpenCase): boolean {
  const outcome = outcomeOf(entries)?.outcome
  return (
    (outcome === 'substantiated' || outcome === 'partly') &&
    lastOf('measure', entries) === undefined
  )
}

function othersOf(file: OpenCase, next: Work | undefined): readonly Work[] {
  const { state, entries, row } = file
  const isOpen = state === 'under_review' || state === 'question'
  const registered = row.registeredOn !== undefined
  const possible: readonly (Work | false)[] = [
    'note',
    registered && isOpen && file.mayAnswerByCode && 'question',
    isOpen && 'forward',
    registered && isOpen && lastOf('extended', entries) === undefined && 'extend',
    registered && state !== 'closed' && state !== 'forwarded' && 'measure',
    registered && state !== 'closed' && state !== 'under_review' && 'outcome',
    registered && state === 'replied' && 'reply',
    registered && state !== 'closed' && 'correct',
  ]
  return possible.filter((one): one is Work => one !== false && one !== next)
}
