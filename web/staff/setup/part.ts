// The set-up assistant comes with its words when somebody opens its address, and never else.
export const loadSetup = async () => {
  const [{ Setup }, { loadSetupWords }] = await Promise.all([
    import('./Setup.tsx'),
    import('./words.ts'),
  ])
  await loadSetupWords()
  return Setup
}
