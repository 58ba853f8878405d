// After a change of the commission this device renews the keys of the cases it may open, once and quietly.
import { isRefusal } from '#core/refusal.ts'
import { asMember } from '../asking.ts'
import { lookAtBox } from '../box.ts'
import { rotateCases } from '../device/changes/rotating.ts'
import { casesHanded } from '../seats.ts'

let underway = false

export async function handOver(member: number): Promise<void> {
  // Each of them is a reading under this member's name: never two rounds beside each other.
  if (underway) return
  underway = true
  try {
    const done = await asMember(member, rotateCases)
    // What was cut short is taken up at the next sign-in, on this device or another.
    if (isRefusal(done)) return
    casesHanded.value += done.rotated
    if (done.rotated > 0) await lookAtBox(member)
  } finally {
    underway = false
  }
}
