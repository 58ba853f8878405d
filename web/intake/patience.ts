// Sending the same thing again while the line is bad, and saying when to give up.
import { isRefusal, type Refusal, type RefusalCode } from '#core/refusal.ts'

export type Patience = {
  readonly wait: (seconds: number) => Promise<void>
  /** Called before each wait, so that the page can count it down. */
  readonly tell: (seconds: number) => void
}

/** What another try may mend. The bytes stay the same, so that twice is once. */
const passing: readonly RefusalCode[] = [
  'line_lost',
  'something_went_wrong',
  'storage_failed',
  'slow_down',
]

/** Two minutes in all: then the person decides, and everything is kept. */
export const pausesSeconds = [1, 2, 4, 8, 15, 30, 60]

export async function patiently<Answer>(
  attempt: () => Promise<Answer | Refusal>,
  { wait, tell }: Patience,
): Promise<Answer | Refusal> {
  let answer = await attempt()
  for (const seconds of pausesSeconds) {
    if (!isRefusal(answer) || !passing.includes(answer.refusal)) return answer
    tell(seconds)
    await wait(seconds)
    answer = await attempt()
  }
  return answer
}
