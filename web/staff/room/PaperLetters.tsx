// The letters out of the wooden box: written in on the leading device, sealed at once.
import { Button } from '#web/ui/Button.tsx'
import { TapLine, TapLines } from '#web/ui/TapLine.tsx'
import { draftOf } from '../drafts.ts'
import { Lazy } from '../Lazy.tsx'
import { counted, told, words } from '../language.ts'
import { loadPaperForm } from './later-parts.ts'
import { theSight } from './opening.ts'
import { noPaper, type PaperDraft } from './paper-draft.ts'
import { isWritingPaper } from './step.ts'

export function PaperLetters() {
  const { paper, letter, lines } = words()
  const { state, seats } = theSight()
  const [member = 0] = seats
  const draft = draftOf<PaperDraft>(member, 'room-paper', noPaper, state.id)
  // What was half written when the power went is opened again by itself.
  const isWriting = isWritingPaper.value || draft.value.value.text !== ''
  const write = (writing: boolean) => {
    isWritingPaper.value = writing
  }
  const { leader, inspection } = state
  const leads = leader === undefined || seats.includes(leader)
  const entered = state.cases.filter(({ channel }) => channel === 'paper')
  if (!leads && entered.length === 0) return null
  return (
    <section class="card stack">
      <h2>{paper.title}</h2>
      <p>{entered.length === 0 ? paper.none : counted(entered.length, paper.count)}</p>
      {entered.length > 0 && (
        <TapLines label={paper.title}>
          {entered.map((row, place) => (
            <TapLine
              key={row.entry}
              mark="done"
              title={told(lines.nth, { n: place + 1 })}
              more={`${letter.forms[row.form]} · ${counted(row.sheets, letter.sheets)}`}
            />
          ))}
        </TapLines>
      )}
      {leads && inspection?.reachable !== false && !isWriting && (
        <Button onPress={() => write(true)}>{paper.add}</Button>
      )}
      {leads && isWriting && (
        <Lazy
          load={loadPaperForm}
          with={{
            draft,
            member,
            onEnd: () => write(false),
          }}
        />
      )}
    </section>
  )
}
