// How a case may end, and the grounds on which one may be left aside.
//
// Cl. 2.1(3) asks for the causes of substantiated complaints to be found and removed, so every case
// ends with an outcome out of this list; «no answer» is not among them.

export const outcomes = [
  'substantiated',
  'partly',
  'unsubstantiated',
  'explained',
  'forwarded',
  'left_without_consideration',
] as const
export type Outcome = (typeof outcomes)[number]

// Grounds the law family knows (to be verified). An anonymous letter is not a ground (cl. 1.4,
// 3.2), nor are capitals, Latin typing or curses: a ground is named and voted on, never automatic.
export const grounds = ['no_facts', 'repeated', 'abuse', 'unreadable', 'withdrawn'] as const
export type Ground = (typeof grounds)[number]
