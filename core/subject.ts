// What an appeal is in law and what it is about, as the responsible person enters it.
//
// Law No. 67 knows three kinds; a tip about corruption is an application (арыз), not a complaint.
// Categories are those of cl. 2.1(1); subjects under them are what schools are really written about.
// Money collected from parents is the commonest of all and has rules of its own since 2023–2026.

import type { Category } from './appeal.ts'

export const appealKinds = ['proposal', 'application', 'complaint'] as const
export type AppealKind = (typeof appealKinds)[number]

const under = {
  child_rights: ['violence', 'ill_treatment', 'bullying', 'discrimination', 'grades', 'admission'],
  corruption: [
    'class_fund',
    'repairs_collection',
    'public_fund',
    'bribe_for_grade',
    'bribe_for_admission',
    'pressure_to_collect',
  ],
  organisation: ['teaching', 'meals', 'sanitation', 'safety', 'transport'],
  other: ['retaliation', 'outside_school', 'unsorted'],
} as const satisfies Record<Category, readonly string[]>

export type Subject = (typeof under)[Category][number]

export const subjectsOf = (category: Category): readonly Subject[] => under[category]

export const subjects: readonly Subject[] = [
  ...under.child_rights,
  ...under.corruption,
  ...under.organisation,
  ...under.other,
]
