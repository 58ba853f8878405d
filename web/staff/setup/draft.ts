// What the set-up assistant has been told so far: everything as it was typed, right or wrong.
import type { Role } from '#core/commission.ts'
import { numbersToBeginWith } from '#core/numbers-to-call.ts'
import { asTyped, type NumberTyped, type TextsTyped } from '../numbers/typed.ts'

export type Texts = TextsTyped

export type PersonTyped = {
  /** Names the line while others come and go; nobody is shown it. */
  readonly id: number
  readonly name: string
  readonly position: string
  readonly role: Role | ''
  /** Of a parent representative: no close kin on the staff. */
  readonly noKin: boolean
  /** The line of the parent whose substitute this is. */
  readonly standsInFor?: number
}

export type SetupDraft = {
  readonly school: Texts
  readonly town: Texts
  readonly place: Texts
  readonly hoursFrom: string
  readonly hoursTo: string
  readonly openingWeekday: string
  readonly openingTime: string
  readonly utcOffsetMinutes: string
  readonly approvedOn: string
  readonly approvedBy: string
  readonly numbers: readonly NumberTyped[]
  readonly department: { readonly name: Texts; readonly address: Texts; readonly phone: string }
  readonly orderNo: string
  readonly orderDate: string
  readonly people: readonly PersonTyped[]
  /** When and where the first sitting is, until it is announced. */
  readonly meetsOn: string
  readonly meetsAt: string
  readonly meetsIn: string
}

const nothing: Texts = { ky: '', ru: '', en: '' }

/** Cl. 1.2, 4.2, 4.3 of the regulation are filled in already; three lines, two of them for parents. */
export const emptyDraft: SetupDraft = {
  school: nothing,
  town: nothing,
  place: {
    ky: 'мектептин фойесинде, кире бериш эшиктин жанында',
    ru: 'в фойе школы, у входной двери',
    en: 'in the foyer of the school, by the entrance',
  },
  hoursFrom: '08:00',
  hoursTo: '17:00',
  openingWeekday: '2',
  openingTime: '12:00',
  utcOffsetMinutes: '360',
  approvedOn: '',
  approvedBy: '',
  numbers: numbersToBeginWith.map(asTyped),
  department: { name: nothing, address: nothing, phone: '' },
  orderNo: '',
  orderDate: '',
  meetsOn: '',
  meetsAt: '',
  meetsIn: '',
  people: [
    { id: 1, name: '', position: '', role: 'responsible', noKin: false },
    { id: 2, name: '', position: '', role: 'parent', noKin: false },
    { id: 3, name: '', position: '', role: 'parent', noKin: false },
  ],
}

/** With the minute it was typed in, so that of two drafts one can say which is newer. */
export type DraftOfThen = { readonly typedAt: number; readonly draft: SetupDraft }

export const writeDraft = (kept: DraftOfThen): string => JSON.stringify(kept)

/** What an earlier version of this page kept is completed; what is no draft is nothing. */
export function parseDraft(text: string): DraftOfThen | undefined {
  try {
    const kept = JSON.parse(text) as Partial<DraftOfThen> | null
    if (typeof kept !== 'object' || kept === null || typeof kept.draft !== 'object')
      return undefined
    return { typedAt: Number(kept.typedAt) || 0, draft: { ...emptyDraft, ...kept.draft } }
  } catch {
    return undefined
  }
}

export const isSubstitute = ({ standsInFor }: PersonTyped): boolean => standsInFor !== undefined
