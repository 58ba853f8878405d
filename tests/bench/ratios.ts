// Prints every ratio; ends with 1 when one is far above what it was. `npm run bench` starts it.
import { unlikeness } from './alike.ts'
import { answersAlike } from './answers.ts'
import { type Pair, ratioOf } from './beside.ts'
import { dropPairs } from './drops.ts'
import { lockPairs } from './locks.ts'
import { memoryRatio } from './memory.ts'

let isFarAbove = false

function say(
  { subject, floor, atMost }: Pick<Pair, 'atMost' | 'floor' | 'subject'>,
  ratio: number,
) {
  const isAbove = ratio > atMost
  isFarAbove ||= isAbove
  const number = ratio.toFixed(2).padStart(7)
  console.log(`${isAbove ? '✖' : '✔'} ${number} × of at most ${atMost}   ${subject}`)
  console.log(`                            beside ${floor}`)
}

const memory = await memoryRatio()
say(memory, memory.ratio)
for (const pair of await lockPairs()) say(pair, await ratioOf(pair))
const drops = await dropPairs()
for (const pair of drops.pairs) say(pair, await ratioOf(pair))
await drops.end()
const answers = await answersAlike()
for (const alike of answers.subjects) {
  const { ratio, microseconds } = await unlikeness(alike)
  const floor = `two that are the same (${microseconds.toFixed(0)} µs between the two)`
  say({ ...alike, floor }, ratio)
}
await answers.end()
process.exitCode = isFarAbove ? 1 : 0
