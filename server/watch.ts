// Whoever waits for a newer state of an opening is woken when there is one, or after a while.

export type Watch = {
  /** Resolves at the next `changed` of this opening, or when the time is up. */
  wait(opening: string, milliseconds: number): Promise<void>
  changed(opening: string): void
  /** At the stop of the server nobody is kept waiting, from then on either. */
  wakeAll(): void
}

export function makeWatch(): Watch {
  const waiting = new Map<string, Set<() => void>>()
  let isOver = false
  const wake = (opening: string) => {
    const those = waiting.get(opening)
    waiting.delete(opening)
    for (const woken of those ?? []) woken()
  }
  return {
    wait: (opening, milliseconds) =>
      new Promise(resolve => {
        if (isOver) return resolve()
        const those = waiting.get(opening) ?? new Set()
        waiting.set(opening, those)
        const woken = () => {
          clearTimeout(timer)
          those.delete(woken)
          resolve()
        }
        const timer = setTimeout(woken, milliseconds)
        those.add(woken)
      }),
    changed: wake,
    wakeAll() {
      isOver = true
      for (const opening of waiting.keys()) wake(opening)
    },
  }
}
