// What stands in the places of the public pages today: the box in the words of one language.

import { type Member, seatsNeeded } from '#core/commission.ts'
import { heartbeat } from '#core/heartbeat.ts'
import { inLanguage, type Language } from '#core/language.ts'
import { instantOf, localDate, wallTime } from '#core/local-time.ts'
import { officeOf } from '#core/participants.ts'
import { nextOpening } from '#core/planned-openings.ts'
import { ruleOn } from '#core/regulation.ts'
import { seatsOf } from '#core/seats.ts'
import { recordName } from '#crypto/records.ts'
import type { SealBody } from '#crypto/seal-record.ts'
import { sealHash, sealName } from '#crypto/seal-record.ts'
import type { SlotValues } from '#wire/slots.ts'
import { calendars } from '#words/calendars.ts'
import { everyWeekday, fullDate, hour, moment } from '#words/dates.ts'
import { fill } from '#words/fill.ts'
import { publicWords } from '#words/public.ts'
import { readSeal } from '../keys-agree.ts'
import type { KeptSeal } from '../store/seals.ts'
import type { TheBox } from '../the-box.ts'

/** Where the quick exit leads: a site anybody here may have open. */
const everydaySite = 'https://ky.wikipedia.org/'

export type PageFacts = {
  readonly box: TheBox
  readonly seal: KeptSeal
  /** The day of the last opening, absent before the first. */
  readonly lastOpenedOn?: string
  readonly takesLetters: boolean
  /** For two months, as long as one waits for an answer. */
  readonly refoundedOn?: string
  readonly isDemo: boolean
  readonly now: number
}

export function slotValues(facts: PageFacts, language: Language): SlotValues {
  const { box, isDemo, lastOpenedOn, refoundedOn } = facts
  const anew = box.refounding
  // Whom a letter written now is sealed to: the seal on the box says.
  const { about, sealedTo: commission } = box
  const calendar = calendars[language]
  const seal = readSeal(facts.seal.record.body)
  const seats = seatsOf(commission).length
  const parents = seatsOf(commission).filter(({ role }) => role === 'parent').length
  return {
    box: box.id,
    school: inLanguage(about.school, language),
    town: inLanguage(about.town, language),
    place: inLanguage(about.place, language),
    hoursFrom: about.hours.from,
    hoursTo: about.hours.to,
    lastOpening: lastOpenedOn ? fullDate(calendar, lastOpenedOn) : '',
    sealNo: String(seal.no),
    sealName: sealName(sealHash(facts.seal.record.body)),
    commissionName: recordName(commission.hash),
    membersCount: String(seats),
    quorumCount: String(seatsNeeded(commission)),
    parentsCount: String(parents),
    staffCount: String(seats - parents - 1),
    departmentName: inLanguage(about.department.name, language),
    departmentAddress: inLanguage(about.department.address, language),
    departmentPhone: about.department.phone,
    departmentTel: tel(about.department.phone),
    anew: anew ? fullDate(calendar, localDate(anew.calledAt, box.regulation.utcOffsetMinutes)) : '',
    anewWhy: anew ? publicWords[language].pages.home.anewBecause[anew.reason] : '',
    refounded: refoundedOn ? fullDate(calendar, refoundedOn) : '',
    exitUrl: everydaySite,
    demo: isDemo ? 'yes' : '',
    numbers: about.numbers.map(({ number, name, free, verifiedOn }) => ({
      number,
      tel: tel(number),
      name: inLanguage(name, language),
      free: free ? 'yes' : '',
      checkedOn: verifiedOn ? fullDate(calendar, verifiedOn) : '',
    })),
    members: commission.members.map(member => ({
      i: String(member.i),
      name: member.name,
      role: titleOf(member, box, language),
      seat: member.role,
      shares: String(member.seat ?? ''),
      dead: seal.members.find(({ i }) => i === member.i)?.dead === false ? '' : 'yes',
    })),
    ...openingTimes(facts, seal, language),
    ...terms(facts, language),
  }
}

/** «parent representative, substitute»; an office says more than a role. */
function titleOf(
  { i, role, seat }: Pick<Member, 'i' | 'role' | 'seat'>,
  { officers }: TheBox,
  language: Language,
): string {
  const { roles, substitute } = publicWords[language].pages
  const title = roles[officeOf(i, officers) ?? role]
  return seat === undefined ? title : fill(substitute, { role: title })
}

function openingTimes({ box, now, takesLetters }: PageFacts, seal: SealBody, language: Language) {
  const { regulation } = box
  const { utcOffsetMinutes } = regulation
  const calendar = calendars[language]
  const today = localDate(now, utcOffsetMinutes)
  const { state, due, movedTo } = heartbeat(seal, { now, takesLetters }, regulation, box.calendar)
  const days = (dates: readonly string[]) => dates.map(day => fullDate(calendar, day)).join(', ')
  const isLate = state !== 'green' && now > due.opensAt
  const opens = wallTime(nextHour(), utcOffsetMinutes)
  return {
    everyWeekday: everyWeekday(calendar, ruleOn(regulation.openingWeekday, today).value),
    openingHour: hour(calendar, ruleOn(regulation.openingTime, today).value),
    nextOpening: moment(calendar, opens.date, opens.time),
    insteadOf: isLate ? '' : days(due.plannedFor.filter(day => day !== due.on)),
    onTime: state === 'green' ? 'yes' : '',
    late: isLate ? days([due.on]) : '',
    lateToday: isLate && state === 'amber' ? 'yes' : '',
    overdue: isLate && state === 'red' ? 'yes' : '',
    movedTo: isLate && movedTo ? days([movedTo]) : '',
    // An old seal warns on the letter's page; only a box that takes no letters is shut.
    shut: takesLetters ? '' : 'yes',
  }

  /** Of a missed one: the day it can be made up for, and once that is over, the next one planned. */
  function nextHour(): number {
    if (!isLate) return due.opensAt
    const { time } = wallTime(due.opensAt, utcOffsetMinutes)
    const madeUp = movedTo ? instantOf(movedTo, time, utcOffsetMinutes) : 0
    return madeUp > now ? madeUp : nextOpening(now, regulation, box.calendar).opensAt
  }
}

function terms({ box, now }: PageFacts, language: Language) {
  const { regulation } = box
  const today = localDate(now, regulation.utcOffsetMinutes)
  const calendar = calendars[language]
  const registration = ruleOn(regulation.registrationTerm, today)
  const review = ruleOn(regulation.reviewTerm, today)
  const checkedOn = ({ verified }: typeof review) =>
    verified ? fullDate(calendar, verified.on) : ''
  return {
    approvedOn: fullDate(calendar, regulation.approvedOn),
    registrationDays: String(registration.value),
    registrationCheckedOn: checkedOn(registration),
    reviewDays: String(review.value),
    reviewCheckedOn: checkedOn(review),
  }
}

const tel = (phone: string): string => phone.replace(/(?!^\+)\D/g, '')
