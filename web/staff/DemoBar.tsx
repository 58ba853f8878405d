// A thin bar on the desk of an invented school: its people, their passphrases, and a clock to move.
import { useEffect, useState } from 'preact/hooks'
import { isRefusal } from '#core/refusal.ts'
import { Button } from '#web/ui/Button.tsx'
import { Copy } from '#web/ui/Copy.tsx'
import { Fold } from '#web/ui/Fold.tsx'
import { TapLine, TapLines } from '#web/ui/TapLine.tsx'
import { say } from '#web/ui/Voice.tsx'
import { makeCall } from '#wire/call.ts'
import type { AnswerOf } from '#wire/contract.ts'
import { moveDemoClock, readDemo } from '#wire/demo.ts'
import { box, hearTime, inWords, lookAtBox } from './box.ts'
import { told, words } from './language.ts'
import { filledIn } from './passphrase-fill.ts'
import { seats } from './seats.ts'
import { tools } from './tools.ts'

type Demo = AnswerOf<typeof readDemo>
const anyone = makeCall(tools.carry)

export function DemoBar() {
  const [demo, setDemo] = useState<Demo | undefined>(undefined)
  useEffect(() => {
    anyone(readDemo, {}).then(answer => {
      if (!isRefusal(answer)) setDemo(answer)
    })
  }, [])
  if (!demo) return null
  const { demo: said } = words()

  const move = async () => {
    const moved = await anyone(moveDemoClock, {})
    if (isRefusal(moved)) return
    hearTime(moved.now)
    const [first] = seats.value
    if (first) await lookAtBox(first.member)
    if (box.value) say(told(said.moved, { moment: inWords(moved.now) }))
  }

  return (
    <aside class="demo-bar" aria-label={said.bar}>
      <div class="demo-inside">
        <span>{said.bar}</span>
        <Button kind="quiet" onPress={move}>
          {said.move}
        </Button>
        <Fold title={said.people}>
          <TapLines label={said.people}>
            {demo.members.map(person => (
              <Person key={person.member} {...person} />
            ))}
          </TapLines>
        </Fold>
      </div>
    </aside>
  )
}

function Person({ name, signInName, passphrase }: Demo['members'][number]) {
  const { demo: said, frame } = words()
  return (
    <TapLine
      title={name}
      more={
        <>
          {signInName} · <span class="digits-shown">{passphrase}</span>
        </>
      }
    >
      <Copy
        text={passphrase}
        word={frame.copy}
        doneWord={frame.copied}
        name={told(said.copyPassphrase, { name })}
      />
      <Button
        kind="quiet"
        onPress={() => {
          filledIn.value = { name: signInName, passphrase }
        }}
      >
        {told(said.use, { name })}
      </Button>
    </TapLine>
  )
}
