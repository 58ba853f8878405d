// A thin bar on the desk of an invented school: its people, their passphrases, and a clock to move.
import { useEffect } from 'preact/hooks'
import { isRefusal } from '#core/refusal.ts'
import { Button } from '#web/ui/Button.tsx'
import { say } from '#web/ui/Voice.tsx'
import { makeCall } from '#wire/call.ts'
import { moveDemoClock, readDemo } from '#wire/demo.ts'
import { box, hearTime, inWords, lookAtBox } from './box.ts'
import { DemoPeople, demoPeople } from './DemoPeople.tsx'
import { told, words } from './language.ts'
import { seats } from './seats.ts'
import { tools } from './tools.ts'

const anyone = makeCall(tools.carry)

export function DemoBar() {
  useEffect(() => {
    anyone(readDemo, {}).then(answer => {
      if (!isRefusal(answer)) demoPeople.value = answer.members
    })
  }, [])
  if (demoPeople.value.length === 0) return null
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
        <DemoPeople />
      </div>
    </aside>
  )
}
