// The set-up assistant comes with its words when somebody opens its address, and never else.
export const loadSetup = async () => {
  const [{ Setup }, { loadSetupWords }, { numbersWords }] = await Promise.all([
    import('./Setup.tsx'),
    import('./words.ts'),
    import('../numbers/words.ts'),
  ])
  await Promise.all([loadSetupWords(), numbersWords.load()])
  return Setup
}
