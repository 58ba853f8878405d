// What this device heard of the sitting, in sentences: names, moments, and what is still missing.
import { type Instant, wallTime } from '#core/local-time.ts'
import type { Meeting } from '#wire/people.ts'
import { moment } from '#words/dates.ts'
import type { FoundingFacts } from '../device/founding/facts.ts'
import { told, words } from '../language.ts'
import { facts } from './here.ts'
import { sittingWords } from './words.ts'

export const personOf = (member: number) => facts.value?.people.find(({ i }) => i === member)

export const nameOf = (member: number): string => personOf(member)?.name ?? String(member)

/** Who leads the sitting until there is a chair (cl. 5.4): the responsible person. */
export const responsible = (): number =>
  facts.value?.people.find(({ role }) => role === 'responsible')?.i ?? -1

export function inWords(at: Instant): string {
  const { date, time } = wallTime(at, facts.value?.regulation.utcOffsetMinutes ?? 0)
  return moment(words().calendar, date, time)
}

export function meetingInWords({ on, at, place }: Meeting): string {
  const { meeting } = sittingWords()
  return told(meeting, { moment: moment(words().calendar, on, at), place })
}

export function missingInWords({ missing }: FoundingFacts): readonly string[] {
  const { missing: w } = sittingWords()
  return missing.map(({ what, member }) => told(w[what], { name: nameOf(member ?? responsible()) }))
}
