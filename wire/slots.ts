// What the server writes into the public pages: the closed list of places, and the one way to fill them.
//
// The pages are static files per language, made when the house is built. Everything a school has of
// its own stands in places: `{{name}}` for a text, `{{#name}} … {{/name}}` for a part that is
// repeated for each row or shown when a text is not empty, `{{^name}} … {{/name}}` for its opposite.
// The server fills them whenever the record of the box changes, and serves the result as files.

/** Texts, in the language of the page. An empty text means: there is none. */
export const textSlots = {
  box: 'the box id, 22 characters',
  school: 'the name of the school',
  town: 'the village or town',
  place: 'where the wooden box hangs',
  hoursFrom: 'from when it can be reached on working days, HH:MM',
  hoursTo: 'until when, HH:MM',
  everyWeekday: '«ар бир шейшемби күнү»: `everyWeekday` of words/dates.ts',
  openingHour: '«саат 12:00»: `hour` of words/dates.ts',
  nextOpening:
    '«2026-жылдын 24-ноябры, шейшемби, саат 12:00»: `moment` of the seal’s opensAt; once it was missed, of the hour after it',
  lastOpening: 'the day of the last opening, `fullDate`; empty before the first',
  insteadOf: 'the Tuesdays a holiday moved to that day, `fullDate`; empty when none was moved',
  onTime: '«yes» while the box is opened as planned',
  late: 'the day on which an opening was missed, `fullDate`; empty when the box is opened as planned',
  lateToday: '«yes» on that day, from the hour on at which a reason is asked',
  overdue: '«yes» from the next working day on',
  movedTo: 'the first day it can be made up for, `fullDate`; empty once that day is over',
  anew: 'since when the box is being founded anew, `fullDate`; empty otherwise',
  anewWhy: 'why, in the language of the page; empty otherwise',
  refounded: 'for two months the day on which it was founded anew, `fullDate`; empty otherwise',
  shut: '«yes» while the box takes no letters, or its seal is stale',
  sealNo: 'number of the seal in force',
  sealName: '«7F3A 91C2 0B5E 44D1 9C07»',
  commissionName: 'the same of the newest commission record, as on the poster',
  membersCount: 'how many members the commission has',
  quorumCount: 'how many of them must be present at least',
  parentsCount: 'how many of them represent the parents',
  staffCount: 'how many are neither that nor the responsible person',
  approvedOn: 'when the regulation was approved, `fullDate`',
  registrationDays: 'term of registration, in working days',
  registrationCheckedOn: 'when somebody checked it, `fullDate`; empty when nobody has',
  reviewDays: 'term of review, in working days',
  reviewCheckedOn: 'when somebody checked it, `fullDate`; empty when nobody has',
  departmentName: 'the outside route: the district education department',
  departmentAddress: 'its address',
  departmentPhone: 'its telephone; may be empty',
  departmentTel: 'the same as digits, with a leading + if there is one',
  exitUrl: 'where the quick exit leads: an everyday site, https://ky.wikipedia.org/ by default',
  demo: '«yes» while this is the demonstration and not a school',
} as const

/** Rows, and what each row has. */
export const rowSlots = {
  /** Whom to call when somebody is in danger. */
  numbers: {
    number: 'as it is written',
    tel: 'digits only, with a leading + if there is one',
    name: 'whose it is, in the language of the page',
    free: '«yes» when the call costs nothing',
    checkedOn: 'when somebody called to check, `fullDate`; empty when nobody has',
  },
  /** Members a writer may name; the pages show them only where she does. */
  members: {
    i: 'the member index',
    name: 'as in the order',
    role: 'in the language of the page: `roles` of the public words, office first',
    seat: 'responsible, parent or staff',
    shares: 'of a substitute: the index of the member whose seat it shares',
    dead: '«yes» when this member has no key in the seal in force',
  },
} as const

export type TextSlot = keyof typeof textSlots
export type RowSlot = keyof typeof rowSlots
type Row<Name extends RowSlot> = Readonly<Record<keyof (typeof rowSlots)[Name], string>>

export type SlotValues = Readonly<Record<TextSlot, string>> & {
  readonly [Name in RowSlot]: readonly Row<Name>[]
}

/** Fills every place of a page. A place that is not on the list is ours to repair: it throws. */
export const fillSlots = (page: string, values: SlotValues): string => fillIn(page, [values])

type Scope =
  | Readonly<Record<string, string | readonly Scope[]>>
  | { readonly [name: string]: Value }
type Value = string | readonly Scope[]

const part = /\{\{([#^])([a-zA-Z]+)\}\}([\s\S]*?)\{\{\/\2\}\}/g
const place = /\{\{([a-zA-Z]+)\}\}/g

function fillIn(page: string, scopes: readonly Scope[]): string {
  const shown = page.replace(part, (_, sign: string, name: string, inside: string) => {
    const value = held(name, scopes)
    const rows = typeof value === 'string' ? (value === '' ? [] : [{}]) : value
    if (sign === '^') return rows.length === 0 ? fillIn(inside, scopes) : ''
    return rows.map(row => fillIn(inside, [row, ...scopes])).join('')
  })
  return shown.replace(place, (_, name: string) => {
    const value = held(name, scopes)
    if (typeof value !== 'string') throw new TypeError(`rows where a text should be: ${name}`)
    return escapeHtml(value)
  })
}

function held(name: string, scopes: readonly Scope[]): Value {
  const scope = scopes.find(known => name in known)
  const value = scope?.[name]
  if (value === undefined) throw new TypeError(`no such place: ${name}`)
  return value
}

/** Safe between tags and inside quoted attributes; braces too, so that no name becomes a place. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"'{}]/g, sign => `&#${sign.charCodeAt(0)};`)
