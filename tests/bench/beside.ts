// A subject and a floor measured beside each other, turn by turn, so that a busy machine slows both.

export type Pair = {
  readonly subject: string
  readonly floor: string
  /** More than this times the floor is worth a look. Twice what was measured when it was written. */
  readonly atMost: number
  readonly turns: number
  readonly run: () => unknown
  /** The least that any software doing this would do. */
  readonly beside: () => unknown
}

/** The middle of the ratios: what a pause of the machine does to one turn does not count. */
export async function ratioOf({ turns, run, beside }: Pair): Promise<number> {
  const ratios: number[] = []
  // The first turns are for the compiler.
  for (let turn = -2; turn < turns; turn++) {
    const ratio = (await millisecondsOf(run)) / (await millisecondsOf(beside))
    if (turn >= 0) ratios.push(ratio)
  }
  return ratios.sort((a, b) => a - b)[turns >> 1]!
}

async function millisecondsOf(what: () => unknown): Promise<number> {
  const started = performance.now()
  await what()
  return performance.now() - started
}
