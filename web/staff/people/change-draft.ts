// An order as it is being copied: who stays, who leaves, who comes again with new keys, who is new.
import type { Role } from '#core/commission.ts'
import { isSameName, joiningBy } from '#core/commission-change.ts'
import type { OrderedPerson } from '../device/changes/proposing.ts'
import { dayTyped } from '../register/filled.ts'
import type { Seen } from './standing.ts'

export type Fate = 'stays' | 'leaves' | 'new_keys'

export type NewcomerTyped = {
  readonly id: number
  readonly name: string
  readonly position: string
  readonly role: Role | undefined
  readonly noKin?: boolean
  /** The row whose seat they share: `m3`, `n1`; empty for a seat of their own. */
  readonly seat: string
}

export type ChangeTyped = {
  readonly orderNo: string
  readonly orderDate: string
  readonly fates: Readonly<Record<number, Fate>>
  /** Where the order gives somebody another role. */
  readonly roles: Readonly<Record<number, Role>>
  readonly newcomers: readonly NewcomerTyped[]
}

export const nothingTyped: ChangeTyped = {
  orderNo: '',
  orderDate: '',
  fates: {},
  roles: {},
  newcomers: [],
}

/** One line of the form: `m3` is the member with index 3, `n1` the second newcomer typed. */
export type Row = {
  readonly key: string
  readonly name: string
  readonly role: Role | undefined
  readonly position: string
  readonly noKin: boolean
  readonly seat: string
  /** Theirs as long as they keep their keys. */
  readonly keeps: number | undefined
  /** Of somebody who comes: what they had when this order was entered before. */
  readonly had: number | undefined
}

export const memberKey = (i: number): string => `m${i}`
export const newcomerKey = ({ id }: Pick<NewcomerTyped, 'id'>): string => `n${id}`

export const fateOf = (typed: ChangeTyped, i: number): Fate => typed.fates[i] ?? 'stays'

/** Everybody in the commission by what is typed: who stays in the old order, then who comes. */
export function rowsOf(typed: ChangeTyped, seen: Seen): readonly Row[] {
  const { commission, departed, change, ordered } = seen
  const said = (i: number) => ordered.find(one => one.i === i)
  const had = (name: string) =>
    change?.people.find(person => person.joins && isSameName(person.name, name))?.i
  const here = commission.members.filter(({ i }) => !departed.some(({ member }) => member === i))
  const staying = here.filter(({ i }) => fateOf(typed, i) === 'stays')
  const renewed = commission.members.filter(({ i }) => fateOf(typed, i) === 'new_keys')
  const kept = [...staying, ...renewed]
  const members = kept.map(({ i, name, role, seat }) => ({
    key: memberKey(i),
    name,
    role: typed.roles[i] ?? role,
    position: said(i)?.position ?? '',
    noKin: said(i)?.noKin ?? false,
    // Whose member has left has the seat alone from then on.
    seat: kept.some(other => other.i === seat) ? memberKey(seat ?? -1) : '',
    keeps: staying.some(other => other.i === i) ? i : undefined,
    had: had(name),
  }))
  const newcomers = typed.newcomers.map(one => ({
    ...{ key: newcomerKey(one), position: one.position.trim(), seat: one.seat, role: one.role },
    noKin: one.noKin ?? false,
    name: one.name.normalize('NFC').trim().replace(/\s+/g, ' '),
    keeps: undefined,
    had: had(one.name),
  }))
  const rows = [...members, ...newcomers]
  // A substitute has the role of the seat, whatever was chosen before.
  return rows.map(row => {
    const shared = rows.find(({ key }) => row.seat !== '' && key === row.seat)
    return shared ? { ...row, role: shared.role } : { ...row, seat: '' }
  })
}

/** As the order is entered: rising by index, and beside it the row each person stands in. */
export function peopleOf(
  rows: readonly Row[],
  { newcomersFrom }: Pick<Seen, 'newcomersFrom'>,
): { readonly people: readonly OrderedPerson[]; readonly keys: readonly string[] } {
  const indexes = indexesOf(rows, newcomersFrom)
  const people = rows.map(({ key, name, role, position, noKin, seat }) => {
    const shares = indexes.get(seat)
    return {
      key,
      person: {
        ...{ i: indexes.get(key) ?? 0, name, position, role: role ?? 'staff' },
        ...(noKin && role === 'parent' ? { noKin } : {}),
        ...(shares === undefined ? {} : { seat: shares }),
      },
    }
  })
  people.sort((a, b) => a.person.i - b.person.i)
  return { people: people.map(({ person }) => person), keys: people.map(({ key }) => key) }
}

/** Who had an index under this order keeps it, and with it the keys; the others get free ones. */
function indexesOf(rows: readonly Row[], newcomersFrom: number): ReadonlyMap<string, number> {
  const indexes = new Map<string, number>()
  const isFree = (i: number) => i >= newcomersFrom && ![...indexes.values()].includes(i)
  for (const { key, keeps } of rows) if (keeps !== undefined) indexes.set(key, keeps)
  for (const { key, had } of rows) if (had !== undefined && isFree(had)) indexes.set(key, had)
  let next = newcomersFrom
  for (const { key } of rows) {
    if (indexes.has(key)) continue
    while (!isFree(next)) next += 1
    indexes.set(key, next)
  }
  return indexes
}

export const orderOf = ({ orderNo, orderDate }: ChangeTyped) => ({
  no: orderNo.trim(),
  date: dayTyped(orderDate) ?? '',
})

/** What was entered, to be corrected: the same rows in the same order, so that keys remain. */
export function typedOf({ change, commission }: Seen): ChangeTyped {
  if (!change) return nothingTyped
  const { order, people } = change
  const joining = joiningBy(commission, people)
  const renewed = new Map<number, number>()
  for (const i of joining) {
    const name = people.find(person => person.i === i)?.name ?? ''
    const before = commission.members.find(
      member => isSameName(member.name, name) && !people.some(person => person.i === member.i),
    )
    if (before) renewed.set(i, before.i)
  }
  const keyOf = (i: number | undefined): string => {
    if (i === undefined) return ''
    const before = renewed.get(i)
    if (before !== undefined) return memberKey(before)
    return joining.includes(i) ? `n${i}` : memberKey(i)
  }
  const staying = people.filter(({ i }) => !joining.includes(i))
  const [year, month, day] = order.date.split('-')
  return {
    orderNo: order.no,
    orderDate: `${day}.${month}.${year}`,
    fates: Object.fromEntries(
      commission.members.flatMap(({ i }): [number, Fate][] => {
        if ([...renewed.values()].includes(i)) return [[i, 'new_keys']]
        return staying.some(person => person.i === i) ? [] : [[i, 'leaves']]
      }),
    ),
    roles: Object.fromEntries(
      people.flatMap(({ i, role, seat }): [number, Role][] => {
        const index = renewed.get(i) ?? i
        const before = commission.members.find(member => member.i === index)
        return before && before.role !== role && seat === undefined ? [[index, role]] : []
      }),
    ),
    newcomers: people
      .filter(({ i }) => joining.includes(i) && !renewed.has(i))
      .map(({ i, name, position, role, noKin = false, seat }) => ({
        ...{ id: i, name, position, role, noKin },
        seat: keyOf(seat),
      })),
  }
}
