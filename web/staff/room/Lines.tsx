// Before a word is shown: what each letter is about, and whether that concerns one of those here.
import { useState } from 'preact/hooks'
import { Button } from '#web/ui/Button.tsx'
import { Choices } from '#web/ui/Choice.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { TapLine, TapLines } from '#web/ui/TapLine.tsx'
import { nameOf } from '../box.ts'
import { declareConflicts } from '../device/ceremony/reading.ts'
import type { Line, OpenedLine } from '../device/ceremony/sight.ts'
import { counted, told, words } from '../language.ts'
import { act, theSight } from './opening.ts'
import { SeatTap } from './SeatTap.tsx'

export function Lines() {
  const { lines: said, room } = words()
  const { lines, undeclared, canary, state } = theSight()
  const saidBefore = undeclared.some(i => state.conflicts.some(({ member }) => member === i))
  const [marking, mark] = useState<number | undefined>(undefined)
  return (
    <section class="card stack">
      <StepHeading level={2}>{said.title}</StepHeading>
      <p>{said.intro}</p>
      {saidBefore && (
        <Notice kind="care" spoken="gently">
          {said.oneMore}
        </Notice>
      )}
      {room.canary[canary] && <p class="hint">{room.canary[canary]}</p>}
      <LineList lines={lines} />
      <TapLines label={said.title}>
        {undeclared.map(member => (
          <SeatTap
            key={member}
            member={member}
            label={said.none}
            name={told(said.noneFor, { name: nameOf(member) })}
            onTap={lastGroup => declare(member, [], lastGroup)}
          >
            <Button
              name={told(said.someFor, { name: nameOf(member) })}
              onPress={() => mark(member)}
            >
              {said.some}
            </Button>
          </SeatTap>
        ))}
      </TapLines>
      {marking !== undefined && <Mark member={marking} onEnd={() => mark(undefined)} />}
    </section>
  )
}

export const declare = (member: number, concerns: readonly string[], lastGroup?: string) =>
  act(member, (room, seat) => declareConflicts(room, seat, concerns, lastGroup))

/** A line a letter, in words that name nobody. */
export function LineList({ lines }: { lines: readonly Line[] }) {
  const { lines: said, reading } = words()
  return (
    <TapLines label={said.listLabel}>
      {lines.map((line, place) => (
        <TapLine
          key={line.envelope}
          title={`${told(said.nth, { n: place + 1 })}: ${line.kind === 'opened' ? lineInWords(line) : reading[line.why]}`}
          more={line.kind === 'opened' ? formInWords(line) : undefined}
        />
      ))}
    </TapLines>
  )
}

export function lineInWords({ category, about }: OpenedLine): string {
  const { letter } = words()
  return `${letter.categories[category]}, ${letter.kindsOfPerson[about]}`
}

export function formInWords({ form, photos }: OpenedLine): string {
  const { letter } = words()
  return [letter.forms[form], photos > 0 && counted(photos, letter.photos)]
    .filter(Boolean)
    .join(' · ')
}

function Mark({ member, onEnd }: { member: number; onEnd: () => void }) {
  const { lines: said, frame } = words()
  const [chosen, choose] = useState<readonly string[]>([])
  const opened = theSight().lines.flatMap((line, place) =>
    line.kind === 'opened' ? [{ line, n: place + 1 }] : [],
  )
  const give = async (lastGroup?: string) => {
    const refused = await declare(member, chosen, lastGroup)
    if (!refused) onEnd()
    return refused
  }
  const name = nameOf(member)
  return (
    <Dialog title={told(said.mark, { name })} onLeave={onEnd} leaveWord={frame.cancel}>
      <Choices
        label={said.listLabel}
        hint={said.markHint}
        options={opened.map(({ line, n }) => ({
          value: line.entry,
          label: `${told(said.nth, { n })}: ${lineInWords(line)}`,
          hint: formInWords(line),
        }))}
        values={chosen}
        onChoose={choose}
      />
      <TapLines label={name}>
        <SeatTap
          member={member}
          label={said.declare}
          name={`${said.declare}: ${name}`}
          whyNot={chosen.length === 0 ? said.mark.replace('{name}', name) : undefined}
          onTap={give}
        />
      </TapLines>
    </Dialog>
  )
}
