// One tap each over the papers, and the two other things a person may say: I refuse, I object.
import { useState } from 'preact/hooks'
import { Button } from '#web/ui/Button.tsx'
import { TapLine, TapLines } from '#web/ui/TapLine.tsx'
import { nameOf } from '../box.ts'
import { signClosing } from '../device/ceremony/closing.ts'
import { readPapers } from '../device/ceremony/papers.ts'
import { told, words } from '../language.ts'
import { isShared } from '../seats.ts'
import { LeftDialog, MindDialog } from './MindDialog.tsx'
import { act, theSight } from './opening.ts'
import { Lead } from './People.tsx'
import { SeatTap } from './SeatTap.tsx'
import { signersOf } from './signers.ts'

export function Signatures({ onChange }: { onChange?: (() => void) | undefined }) {
  const { closing: said, room } = words()
  const { state, seats, problems } = theSight()
  const [minding, mind] = useState<number | undefined>(undefined)
  const [leaving, leave] = useState<number | undefined>(undefined)
  const { closing } = state
  if (!closing) return null
  const hasSigned = (i: number) => closing.signatures.some(({ member }) => member === i)
  // Who refuses and who only objects is read off the papers: that is what will be signed.
  const entry = readPapers(closing)?.entry
  const refusalOf = (i: number) => entry?.refusals.find(refusal => refusal.i === i)
  const objectionOf = (i: number) => entry?.objections.find(objection => objection.i === i)
  const toSign = signersOf(state)
  const ours = toSign.filter(i => seats.includes(i) && !hasSigned(i) && !refusalOf(i))
  const whyNot = problems.length > 0 ? room.problemsTitle : undefined
  const leads = onChange !== undefined
  // At a shared laptop everybody counts as sitting here, also one who has gone home.
  const mayHaveLeft = (i: number) => leads && isShared.value && i !== state.leader
  const missing = toSign.filter(i => !hasSigned(i) && !refusalOf(i))

  return (
    <section class="card stack">
      <h2>{said.signTitle}</h2>
      <p>{said.signIntro}</p>
      {ours.length > 0 && (
        <TapLines label={said.sign}>
          {ours.map(member => (
            <SeatTap
              key={`${member}-${closing.version}`}
              member={member}
              label={said.sign}
              name={told(said.signFor, { name: nameOf(member) })}
              whyNot={whyNot}
              onTap={lastGroup => act(member, (here, seat) => signClosing(here, seat, lastGroup))}
            >
              <Button
                kind="quiet"
                name={told(said.mindFor, { name: nameOf(member) })}
                onPress={() => mind(member)}
              >
                {said.mind}
              </Button>
              {mayHaveLeft(member) && (
                <Button
                  kind="quiet"
                  name={told(said.leftFor, { name: nameOf(member) })}
                  onPress={() => leave(member)}
                >
                  {said.leftTap}
                </Button>
              )}
              {objectionsInWords(objectionOf(member)).map(text => (
                <span key={text} class="hint">
                  {text}
                </span>
              ))}
            </SeatTap>
          ))}
        </TapLines>
      )}
      <TapLines label={said.signTitle}>
        {toSign
          .filter(i => !ours.includes(i))
          .map(i => {
            const refusal = refusalOf(i)
            const isOther = !hasSigned(i) && !refusal && !seats.includes(i)
            return (
              <TapLine
                key={i}
                mark={hasSigned(i) ? 'done' : refusal ? 'care' : 'open'}
                title={nameOf(i)}
                more={[
                  refusal
                    ? told(refusal.by === i ? said.refused : said.left, { reason: refusal.reason })
                    : hasSigned(i)
                      ? said.signed
                      : said.notSigned,
                  ...objectionsInWords(objectionOf(i)),
                ].join(' · ')}
              >
                {leads && isOther && (
                  <Button
                    kind="quiet"
                    name={told(said.leftFor, { name: nameOf(i) })}
                    onPress={() => leave(i)}
                  >
                    {said.leftTap}
                  </Button>
                )}
              </TapLine>
            )
          })}
      </TapLines>
      {missing.length > 0 && (
        <p role="status">{told(said.waitingFor, { names: missing.map(nameOf).join(', ') })}</p>
      )}
      <div class="row">
        {onChange && <Button onPress={onChange}>{said.change}</Button>}
        <Lead />
      </div>
      {minding !== undefined && <MindDialog member={minding} onEnd={() => mind(undefined)} />}
      {leaving !== undefined && <LeftDialog member={leaving} onEnd={() => leave(undefined)} />}
    </section>
  )
}

const objectionsInWords = (objection: { readonly text: string } | undefined): readonly string[] =>
  objection ? [told(words().closing.objected, { text: objection.text })] : []
