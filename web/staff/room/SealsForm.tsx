// The new seals: put on, copied down, and with them whatever the papers have to say of the day.
import { useState } from 'preact/hooks'
import {
  absenceLettersMax,
  noteLettersMax,
  reasonLettersMax,
  woodenSealLettersMax,
} from '#core/limits.ts'
import { occasionAt } from '#core/opening.ts'
import type { Refusal } from '#core/refusal.ts'
import { staleAfterOf } from '#core/seal.ts'
import { isBlank } from '#core/text.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choices } from '#web/ui/Choice.tsx'
import { ErrorSummary, type Mistake } from '#web/ui/ErrorSummary.tsx'
import { Facts } from '#web/ui/Facts.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Fold } from '#web/ui/Fold.tsx'
import { Form } from '#web/ui/Form.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { nameOf, theBox } from '../box.ts'
import { DraftNote } from '../DraftNote.tsx'
import { sealNextCanary } from '../device/ceremony/canary.ts'
import { proposeClosing } from '../device/ceremony/closing.ts'
import { draftOf } from '../drafts.ts'
import { told, words } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { lengthMistake } from '../register/filled.ts'
import { isShared } from '../seats.ts'
import { act, theSight } from './opening.ts'
import { waitsNoMore, wantsToClose } from './step.ts'

type ClosingDraft = {
  readonly newWoodenSeal: string
  readonly reason: string
  readonly note: string
  readonly unreadable: string
  readonly backupGone: boolean
  /** By member index: why somebody is absent. */
  readonly absent: Readonly<Record<string, string>>
}

const nothingYet: ClosingDraft = {
  newWoodenSeal: '',
  reason: '',
  note: '',
  unreadable: '0',
  backupGone: false,
  absent: {},
}

export function SealsForm({ onDrawn }: { onDrawn: () => void }) {
  const { closing: said, frame, room, home } = words()
  const { state, seats } = theSight()
  const member =
    state.leader !== undefined && seats.includes(state.leader) ? state.leader : seats[0]
  const draft = draftOf<ClosingDraft>(member ?? 0, 'room-closing', nothingYet, state.id)
  const typed = draft.value.value
  const [group, setGroup] = useState('')
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([])
  const set = (change: Partial<ClosingDraft>) => draft.write({ ...typed, ...change })
  const errorAt = (field: string) => mistakes.find(one => one.field === field)?.text
  const absent = theBox().commission.members.filter(
    ({ i, seat }) => seat === undefined && !state.attestations.some(one => one.member === i),
  )
  const { seal, safety } = theBox()
  const mayBeGone = safety?.backupsGone === true
  const isReachable = state.inspection?.reachable !== false
  const canaryNeeded = !state.nextCanary

  const drawPapers = async () => {
    const found = mistakesIn(typed)
    setMistakes(found)
    if (found.length > 0 || member === undefined) return
    if (canaryNeeded) {
      const refused = await act(member, (here, seat) =>
        sealNextCanary(here, seat, isShared.value ? group : undefined),
      )
      setGroup('')
      if (refused) return setMistakes([{ text: sentenceOf(refused) }])
    }
    const refused = await act(member, (here, seat) =>
      proposeClosing(
        here,
        seat,
        {
          newWoodenSeal: typed.newWoodenSeal.trim(),
          reason: typed.reason.trim(),
          note: typed.note.trim(),
          unreadable: Number(typed.unreadable) || 0,
          ...(mayBeGone && typed.backupGone ? { backup: 'none' as const } : {}),
          absences: absent.flatMap(({ i }) => {
            const reason = typed.absent[i]?.trim()
            return reason ? [{ member: i, reason }] : []
          }),
        },
        { waitForNobody: waitsNoMore.value },
      ),
    )
    if (refused) return setMistakes([{ text: whyNotDrawn(refused) }])
    onDrawn()
  }

  return (
    <section class="card">
      <Form name={said.title} onSend={drawPapers}>
        <div class="stack">
          <StepHeading level={2}>{said.title}</StepHeading>
          <ErrorSummary title={frame.mistakes} mistakes={mistakes} />
          <Facts
            facts={[
              { name: said.digital, is: told(home.sealNo, { no: seal.no, name: seal.name }) },
            ]}
          />
          {isReachable ? (
            <Field
              id="new-wooden"
              label={said.wooden}
              hint={said.woodenHint}
              value={typed.newWoodenSeal}
              error={errorAt('new-wooden')}
              onInput={newWoodenSeal => set({ newWoodenSeal })}
              short
            />
          ) : (
            <p>{said.woodenUnreachable}</p>
          )}
          {isReasonNeeded() && (
            <Field
              id="late-reason"
              label={said.reason}
              hint={said.reasonHint}
              value={typed.reason}
              error={errorAt('late-reason')}
              onInput={reason => set({ reason })}
            />
          )}
          {absent.map(({ i, name }) => (
            <Field
              key={i}
              id={`absent-${i}`}
              label={`${told(said.absent, { name })} ${frame.optional}`}
              value={typed.absent[i] ?? ''}
              error={errorAt(`absent-${i}`)}
              onInput={reason => set({ absent: { ...typed.absent, [i]: reason } })}
            />
          ))}
          {mayBeGone && (
            <Choices
              label={said.backup}
              options={[{ value: 'gone', label: said.backupGone, hint: said.backupGoneHint }]}
              values={typed.backupGone ? ['gone'] : []}
              onChoose={chosen => set({ backupGone: chosen.includes('gone') })}
            />
          )}
          <Fold title={said.note} open={typed.note !== '' || typed.unreadable !== '0'}>
            <div class="stack">
              <Field
                id="closing-note"
                label={`${said.note} ${frame.optional}`}
                lines={3}
                value={typed.note}
                error={errorAt('closing-note')}
                onInput={note => set({ note })}
              />
              <Field
                id="unreadable"
                label={said.unreadable}
                value={typed.unreadable}
                error={errorAt('unreadable')}
                onInput={unreadable => set({ unreadable })}
                inputMode="numeric"
                short
              />
            </div>
          </Fold>
          {isShared.value && canaryNeeded && member !== undefined && (
            <Field
              label={told(room.lastGroup, { name: nameOf(member) })}
              value={group}
              onInput={setGroup}
              inputMode="numeric"
              hidden
              short
            />
          )}
          <div class="row">
            <Button kind="main" submits>
              {said.draw}
            </Button>
            <Button
              kind="quiet"
              onPress={() => {
                wantsToClose.value = false
                onDrawn()
              }}
            >
              {state.closing ? frame.cancel : said.back}
            </Button>
          </div>
          <DraftNote />
        </div>
      </Form>
    </section>
  )
}

/** Two refusals mean something of their own where papers are drawn up. */
function whyNotDrawn(refused: Refusal): string {
  const { closing: said } = words()
  if (refused.refusal === 'not_yours') return said.cannotTell
  return refused.refusal === 'answers_missing' ? said.sharesMissing : sentenceOf(refused)
}

function mistakesIn(typed: ClosingDraft): readonly Mistake[] {
  const { closing: said, frame } = words()
  const found: Mistake[] = []
  const isReachable = theSight().state.inspection?.reachable !== false
  if (isReachable && isBlank(typed.newWoodenSeal))
    found.push({ field: 'new-wooden', text: said.woodenMissing })
  if (isReasonNeeded() && isBlank(typed.reason))
    found.push({ field: 'late-reason', text: `${said.reason}: ${frame.required}` })
  if (!/^\d{1,3}$/.test(typed.unreadable.trim()))
    found.push({ field: 'unreadable', text: `${said.unreadable}: ${frame.required}` })
  const absent = Object.entries(typed.absent).flatMap(([i, reason]) =>
    lengthMistake(
      `absent-${i}`,
      told(said.absent, { name: nameOf(Number(i)) }),
      reason,
      absenceLettersMax,
    ),
  )
  return [
    ...found,
    ...lengthMistake('new-wooden', said.wooden, typed.newWoodenSeal, woodenSealLettersMax),
    ...lengthMistake('late-reason', said.reason, typed.reason, reasonLettersMax),
    ...absent,
    ...lengthMistake('closing-note', said.note, typed.note, noteLettersMax),
  ]
}

/** Opened later than the regulation's last hour, or on another day than planned. */
function isReasonNeeded(): boolean {
  const { state } = theSight()
  const { regulation, calendar } = theBox()
  const { opensAt } = state
  const times = { opensAt, staleAfter: staleAfterOf(opensAt, regulation) }
  return occasionAt(state.frozenAt ?? state.now, times, regulation, calendar).reasonNeeded
}
