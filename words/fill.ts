// Puts facts into a sentence: `fill('{n} кайрылуу', { n: 3 })`.

export type Facts = Readonly<Record<string, string | number>>

/** A name without a fact stays as it is: a gap that shows is mended sooner than one that does not. */
export const fill = (sentence: string, facts: Facts): string =>
  sentence.replace(/\{([a-zA-Z]+)\}/g, (gap, name: string) => String(facts[name] ?? gap))
