// The letters, one after another, with those on paper written in beside them.
import { useState } from 'preact/hooks'
import { Button } from '#web/ui/Button.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { TapLine, TapLines } from '#web/ui/TapLine.tsx'
import { told, words } from '../language.ts'
import { formInWords, lineInWords } from './Lines.tsx'
import { OneLetter } from './OneLetter.tsx'
import { theSight } from './opening.ts'
import { PaperLetters } from './PaperLetters.tsx'
import { isWritingPaper } from './step.ts'
import { ToClosing } from './ToClosing.tsx'

export function Letters() {
  const { reading } = words()
  const { lines } = theSight()
  return (
    <div class="stack">
      {lines.length === 0 ? (
        <section class="card stack">
          <StepHeading level={2}>{reading.noneTitle}</StepHeading>
          <p>{reading.noneText}</p>
        </section>
      ) : (
        <OneByOne />
      )}
      <PaperLetters />
      {!isWritingPaper.value && <ToClosing />}
    </div>
  )
}

function OneByOne() {
  const { reading, lines: said } = words()
  const { lines } = theSight()
  const [at, goTo] = useState(0)
  const place = Math.min(at, lines.length - 1)
  const line = lines[place]
  if (!line) return null
  return (
    <section class="card stack">
      <StepHeading level={2} key={place}>
        {told(reading.nthOf, { n: place + 1, of: lines.length })}
      </StepHeading>
      {line.kind === 'opened' && line.text === 'shown' ? (
        <OneLetter key={line.entry} line={line} />
      ) : (
        <p>{line.kind === 'opened' ? reading.elsewhere : reading[line.why]}</p>
      )}
      {lines.length > 1 && (
        <div class="row">
          {place + 1 < lines.length && (
            <Button kind="main" onPress={() => goTo(place + 1)}>
              {reading.next}
            </Button>
          )}
          {place > 0 && <Button onPress={() => goTo(place - 1)}>{reading.previous}</Button>}
        </div>
      )}
      {lines.length > 1 && (
        <details class="fold">
          <summary>{reading.all}</summary>
          <div class="fold-inside">
            <TapLines label={said.listLabel}>
              {lines.map((one, n) => (
                <TapLine
                  key={one.envelope}
                  mark={n === place ? 'open' : undefined}
                  title={told(said.nth, { n: n + 1 })}
                  more={
                    one.kind === 'opened'
                      ? `${lineInWords(one)} · ${formInWords(one)}`
                      : reading[one.why]
                  }
                >
                  <Button
                    name={`${said.listLabel}: ${told(said.nth, { n: n + 1 })}`}
                    onPress={() => goTo(n)}
                  >
                    {told(said.nth, { n: n + 1 })}
                  </Button>
                </TapLine>
              ))}
            </TapLines>
          </div>
        </details>
      )}
    </section>
  )
}
