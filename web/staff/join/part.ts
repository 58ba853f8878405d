// Enrolment comes with its words when somebody opens their invitation.
export const loadJoin = async () => {
  const [{ Join }, { loadJoinWords }] = await Promise.all([
    import('./Join.tsx'),
    import('./words.ts'),
  ])
  await loadJoinWords()
  return Join
}
