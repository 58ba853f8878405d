// The work between two Tuesdays: what the responsible person does with a case, and what its writer adds.
import type { Outcome } from '#core/case-outcome.ts'
import { addDays, localDate } from '#core/local-time.ts'
import type { AppealKind, Subject } from '#core/subject.ts'
import type { Code } from '#crypto/receipt.ts'
import { regulation } from '#tests/people.ts'
import {
  addEntry,
  answerWriter,
  askWriter,
  close,
  extend,
  registerCase,
} from '#web/staff/device/case-work.ts'
import { openCase } from '#web/staff/device/cases.ts'
import type { Seat } from '#web/staff/device/seat.ts'
import { whereToComplain } from './people.ts'
import { type World, well } from './world.ts'
import { writeBack } from './writer.ts'

export type Step =
  | {
      readonly does: 'register'
      readonly appealKind: AppealKind
      readonly subject: Subject
      readonly summary: string
    }
  | { readonly does: 'note' | 'ask' | 'write_back'; readonly text: string }
  | { readonly does: 'extend'; readonly reason: string }
  | { readonly does: 'decide'; readonly outcome: Outcome; readonly cause?: string }
  | {
      readonly does: 'measure'
      readonly what: string
      readonly who: string
      readonly inDays: number
    }
  | {
      readonly does: 'reply'
      readonly checked: string
      readonly found: string
      readonly willDo: string
    }
  | { readonly does: 'close' }

/** `code` is the writer's own: only she writes back, and only a letter of the digital box has one. */
export type Case = { readonly entry: string; readonly code?: Code }

export async function takeStep(
  world: World,
  seat: Seat,
  { entry, code }: Case,
  step: Step,
): Promise<void> {
  if (step.does === 'write_back') {
    if (!code) throw new Error('a paper letter has no code')
    return writeBack(world, code, step.text)
  }
  const file = well(await openCase(seat, entry))
  const telling = { whereToComplain: whereToComplain(file.letter.language === 'ru' ? 'ru' : 'ky') }
  const { category } = file.letter
  switch (step.does) {
    case 'register': {
      const { does: _, ...words } = step
      if (category === 'canary') throw new Error('a rehearsal letter is nobody’s case')
      well(await registerCase(seat, file, { ...words, category }, telling))
      return
    }
    case 'note':
      well(await addEntry(seat, file, 'note', { text: step.text }))
      return
    case 'ask':
      well(await askWriter(seat, file, { text: step.text }, telling))
      return
    case 'extend':
      well(await extend(seat, file, step.reason, telling))
      return
    case 'decide': {
      const { does: _, ...words } = step
      well(await addEntry(seat, file, 'outcome', words))
      return
    }
    case 'measure': {
      const { what, who, inDays } = step
      const today = localDate(world.clock.now(), regulation.utcOffsetMinutes)
      well(await addEntry(seat, file, 'measure', { what, who, when: addDays(today, inDays) }))
      return
    }
    case 'reply': {
      const { does: _, ...words } = step
      well(await answerWriter(seat, file, words, telling))
      return
    }
    case 'close':
      well(await close(seat, file, telling))
      return
  }
}
