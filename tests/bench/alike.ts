// Can a stranger tell by the clock which of two answers it was? Welch's t over paired requests, beside
// the t of two requests that are the same.
//
// Asked turn by turn over one line, each pair in an order that changes, so that whatever the machine
// does meanwhile meets both alike. Above the slowest turns only the machine speaks: they are cut.

export type Alike = {
  readonly subject: string
  /** More than this times the floor is worth a look: then a clock may tell the two apart. */
  readonly atMost: number
  readonly one: () => Promise<unknown>
  readonly other: () => Promise<unknown>
}

const pairs = 1_500
const warmUp = 100
/** Of the turns, those that count. */
const fastest = 0.8

export async function unlikeness({ one, other }: Pick<Alike, 'one' | 'other'>) {
  const subject = await welch(one, other)
  // Chance alone gives any t between 0 and 3: several floors, and the highest of them.
  const floors = [await welch(one, one), await welch(other, other), await welch(one, one)]
  const floor = Math.max(2, ...floors.map(({ t }) => t))
  return { ratio: subject.t / floor, microseconds: subject.microseconds }
}

async function welch(one: () => Promise<unknown>, other: () => Promise<unknown>) {
  const took: readonly [number[], number[]] = [[], []]
  for (let turn = -warmUp; turn < pairs; turn++) {
    const order = turn % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)
    for (const which of order) {
      const started = performance.now()
      await (which === 0 ? one() : other())
      if (turn >= 0) took[which].push(performance.now() - started)
    }
  }
  const [a, b] = [spreadOf(took[0]), spreadOf(took[1])]
  const apart = a.mean - b.mean
  const t = Math.abs(apart) / Math.sqrt(a.variance / a.n + b.variance / b.n)
  return { t, microseconds: apart * 1_000 }
}

function spreadOf(all: readonly number[]) {
  const kept = [...all].sort((x, y) => x - y).slice(0, Math.floor(all.length * fastest))
  const n = kept.length
  const mean = kept.reduce((sum, time) => sum + time, 0) / n
  const variance = kept.reduce((sum, time) => sum + (time - mean) ** 2, 0) / (n - 1)
  return { n, mean, variance }
}
