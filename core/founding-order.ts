// What a school proclaims before its box is founded: itself, its regulation, the order, the people.
//
// Cl. 5.1 and 5.2 say who may be a commission (commission.ts). Here also that everything the
// members will sign can be signed: each refusal names the field it is about (`at`).

import { type BoxAbout, readBoxAbout } from './box.ts'
import { isLawful, type Order, type Role } from './commission.ts'
import { memberNameBytesMax, orderNumberBytesMax } from './limits.ts'
import { isCivilDate } from './local-time.ts'
import { type Allowed, allowed, isRefusal, type Refusal, refuse } from './refusal.ts'
import { type Regulation, ruleOn } from './regulation.ts'
import { readRegulation } from './regulation-record.ts'
import { isBlank, isCleanLine, utf8Bytes } from './text.ts'

export type OrderedPerson = {
  readonly name: string
  readonly role: Role
  readonly position: string
  // Declared by a parent representative: no close kin on the staff (cl. 5.1).
  readonly noKin?: boolean
  // Absent for a member; for a substitute the place, from 0 on, of the member whose seat it shares.
  readonly seat?: number
}

export type FoundingOrder = {
  readonly about: BoxAbout
  readonly regulation: Regulation
  readonly order: Order
  readonly people: readonly OrderedPerson[]
}

// `about` and `regulation` come as whatever was sent.
export const readFoundingOrder = (sent: {
  readonly about: unknown
  readonly regulation: unknown
  readonly order: Order
  readonly people: readonly OrderedPerson[]
}): FoundingOrder | Refusal => {
  const about = readBoxAbout(sent.about)
  if (isRefusal(about)) return under('about', about)
  const regulation = readRegulation(sent.regulation)
  if (isRefusal(regulation)) return under('regulation', regulation)
  const checks = [hoursAre(about, regulation), orderIs(sent.order), peopleAre(sent.people)]
  const { order, people } = sent
  return checks.find(isRefusal) ?? { about, regulation, order, people }
}

const under = (field: string, { refusal, detail }: Refusal): Refusal =>
  refuse(refusal, { ...detail, at: `${field}${detail?.at ?? ''}` })

// Texts of this form compare as the hours do.
const hoursAre = ({ hours }: BoxAbout, regulation: Regulation): Allowed | Refusal => {
  if (hours.to <= hours.from) return refuse('hours_wrong', { at: 'about.hours' })
  const { hoursFrom, hoursTo, approvedOn } = regulation
  return ruleOn(hoursTo, approvedOn).value <= ruleOn(hoursFrom, approvedOn).value
    ? refuse('hours_wrong', { at: 'regulation.hoursTo' })
    : allowed
}

export const orderIs = ({ no, date }: Order): Allowed | Refusal =>
  isCivilDate(date)
    ? lineIs(no, 'order.no', orderNumberBytesMax)
    : refuse('date_wrong', { at: 'order.date' })

const peopleAre = (people: readonly OrderedPerson[]): Allowed | Refusal => {
  for (const [i, { name, position }] of people.entries()) {
    const wrong = lineIs(name, `people.${i}.name`, memberNameBytesMax)
    if (isRefusal(wrong)) return wrong
    if (!isBlank(position)) {
      const strange = lineIs(position, `people.${i}.position`, memberNameBytesMax)
      if (isRefusal(strange)) return strange
    }
    if (people.findIndex(other => other.name === name) < i) {
      return refuse('name_twice', { at: `people.${i}.name` })
    }
  }
  const lawful = isLawful({ members: people.map((person, i) => ({ ...person, i })) })
  return isRefusal(lawful) ? refuse(lawful.refusal, { at: 'people', ...lawful.detail }) : allowed
}

// As a record can hold it: one line, composed, with something in it and no space at either end.
export const lineIs = (text: string, at: string, bytesMax: number): Allowed | Refusal => {
  if (isBlank(text)) return refuse('field_empty', { at })
  if (utf8Bytes(text) > bytesMax) return refuse('too_long', { at })
  return isCleanLine(text) && text.trim() === text ? allowed : refuse('malformed', { at })
}
