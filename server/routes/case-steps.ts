// Steps of a case that the register and the journal must know: registered, extended, answered, closed.
import { outcomes } from '#core/case-outcome.ts'
import { localDate } from '#core/local-time.ts'
import { type Refusal, refuse } from '#core/refusal.ts'
import { dueDates, extendedDue } from '#core/register.ts'
import { answerCase, closeCase, extendCase, registerCase } from '#wire/cases.ts'
import type { Contract } from '#wire/contract.ts'
import type { Caller } from '../callers.ts'
import { appendEntry, mayAppend } from '../journal.ts'
import { on, type Served } from '../on.ts'
import { dueOf, type RegisterRow, registerRow, stepOf } from '../register.ts'
import type { CaseStep } from '../store/cases.ts'
import type { Nouns } from '../store/store.ts'

type Standing = {
  readonly nouns: Nouns
  readonly number: string
  readonly steps: readonly CaseStep[]
  readonly today: string
  readonly journal: Parameters<typeof appendEntry>[0]
  readonly caller: Caller
}
type NewStep = Pick<CaseStep, 'due' | 'internalDue' | 'word'>
type Law<Ask> = (standing: Standing, ask: Ask) => Promise<NewStep | Refusal>

export function serveCaseSteps(served: Served): void {
  step(served, registerCase, 'registered', async ({ number, today, journal, caller }) => {
    const { statutory, internal } = dueDates(today, caller.box.regulation, caller.box.calendar)
    await appendEntry(journal, 'case_registered', { due: statutory.on, number })
    return { due: statutory.on, internalDue: internal.on, word: '' }
  })

  step(served, extendCase, 'extended', async ({ steps, today, caller }) => {
    const registered = stepOf('registered', steps)
    const isOpen = registered && !stepOf('answered', steps) && today <= registered.due
    if (!isOpen) return refuse('step_out_of_order', { step: 'extended' })
    const { due, day } = registered
    const later = extendedDue(due, day, caller.box.regulation, caller.box.calendar)
    return { due: later.on, internalDue: '', word: '' }
  })

  step(served, answerCase, 'answered', async ({ number, steps, journal }, { way }) => {
    if (dueOf(steps) === '') return refuse('step_out_of_order', { step: 'answered' })
    await appendEntry(journal, 'case_answered', { number })
    return { due: '', internalDue: '', word: way }
  })

  step(served, closeCase, 'closed', async ({ number, steps, journal }, { outcome: said }) => {
    const outcome = outcomes.find(known => known === said)
    if (!outcome) return refuse('malformed', { at: 'outcome' })
    if (!stepOf('answered', steps)) return refuse('step_out_of_order', { step: 'closed' })
    await appendEntry(journal, 'case_closed', { number, outcome })
    return { due: '', internalDue: '', word: outcome }
  })
}

/**
 * Who works on a case cannot be seen from here: who is shut out of it is sealed, and wraps look
 * alike. What can be seen is who opened it, and only such a member takes its steps. The device
 * knows the rest (`caseHandler`), and every step names its member.
 */
function step<C extends Contract, Ask extends { entry: string }>(
  served: Served,
  promise: C & { readonly ask: { readonly '~types'?: { readonly output: Ask } | undefined } },
  name: CaseStep['step'],
  law: Law<Ask>,
): void {
  const { store, keys, clock } = served.parts
  on(served, promise as Contract, async (asked, caller) => {
    const ask = asked as Ask
    const { box, member } = caller
    const { entry } = ask
    return store.change<RegisterRow | Refusal>(async nouns => {
      const row = await registerRow(nouns, box, entry, member)
      if ('refusal' in row) return row
      const steps = await nouns.cases.steps(box.id, entry)
      // Sent twice over a bad line it is one step.
      if (stepOf(name, steps)) return row
      if (!(await nouns.caseEntries.hasRead(box.id, entry, member))) return refuse('not_yours')
      const closing = await mayAppend(nouns, box.id)
      if (closing) return closing
      const now = clock.now()
      const today = localDate(now, box.regulation.utcOffsetMinutes)
      const journal = { nouns, keys, box, now }
      const { number } = row
      const taken = await law({ nouns, number, steps, today, journal, caller }, ask)
      if ('refusal' in taken) return taken
      await nouns.cases.take(box.id, { entry, step: name, member, at: now, day: today, ...taken })
      return registerRow(nouns, box, entry, member)
    })
  })
}
