// Puts facts into a sentence: `fill('{n} кайрылуу', { n: 3 })`.

export type Facts = Readonly<Record<string, string | number>>

/**
 * A name without a fact stays as it is: a gap that shows is mended sooner than one that does not.
 * A fact that brings its own full stop, as «24 ноября 2026 г.» does, gets no second one.
 */
export const fill = (sentence: string, facts: Facts): string =>
  sentence.replace(/\{([a-zA-Z]+)\}(\.?)/g, (gap, name: string, stop: string) => {
    const fact = facts[name]
    if (fact === undefined) return gap
    const text = String(fact)
    return text.endsWith('.') ? text : text + stop
  })
