// The first sitting comes with its words when somebody enrolled signs in before there is a box.
export const loadSitting = async () => {
  const [{ Sitting }, { loadSittingWords }] = await Promise.all([
    import('./Sitting.tsx'),
    import('./words.ts'),
  ])
  await loadSittingWords()
  return Sitting
}
