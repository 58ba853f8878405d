// Opens letters away from the page; plain data comes in, plain data goes out.
import '#web/intake/platform-gaps.ts'
import { type OpenAllInput, openAll } from '../device/ceremony/open-all.ts'
import type { OpenAllAnswer } from './open-all.ts'

self.onmessage = async ({ data }: MessageEvent<OpenAllInput>) => {
  const say = (answer: OpenAllAnswer) => self.postMessage(answer)
  try {
    say({ done: await openAll(data) })
  } catch {
    say({ failed: true })
  }
}
