// Changes of calendar, rules and what the box says of itself: by the responsible person or the chair.
import { mayChangeAbout, withChange } from '#core/about-change.ts'
import type { EntryOf } from '#core/journal.ts'
import { schoolDaysMax } from '#core/limits.ts'
import { localDate } from '#core/local-time.ts'
import { capacitiesOf, may } from '#core/may.ts'
import { notAhead } from '#core/named-act.ts'
import { type Allowed, allowed, isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { mayChangeRule, withRow } from '#core/rule-change.ts'
import { mayDeclareDay } from '#core/school-days.ts'
import { canonical } from '#crypto/canonical.ts'
import { readSeal } from '../keys-agree.ts'
import { isOfEarlierDay } from '../opening/calling.ts'
import type { EntryRule, Standing } from './entry-rule.ts'
import { lastChange } from './last-change.ts'

export const calendarChanged: EntryRule<'calendar_changed'> = {
  async may(standing, entry) {
    const before = await mayChange(standing, entry)
    if (before !== allowed) return before
    const { nouns, box } = standing
    const days = await nouns.schoolDays.count(box.id)
    if (days >= schoolDaysMax) return refuse('too_many', { most: schoolDaysMax })
    return mayDeclareDay(entry.day, today(standing), box.calendar)
  },
  async apply({ nouns, box }, { day }) {
    await nouns.schoolDays.keep(box.id, day.date, canonical(day))
    return undefined
  },
}

export const rulesChanged: EntryRule<'rules_changed'> = {
  async may(standing, entry) {
    const before = await mayChange(standing, entry)
    if (before !== allowed) return before
    const { nouns, box } = standing
    const seal = await nouns.seals.current(box.id)
    if (!seal) return refuse('letters_refused')
    const { opensAt } = readSeal(seal.record.body)
    return mayChangeRule(entry, box.regulation, { today: today(standing), opensAt })
  },
  async apply({ nouns, box }, entry) {
    const regulation = withRow(entry, box.regulation)
    if (isRefusal(regulation)) return regulation
    await nouns.boxes.changeRegulation(box.id, canonical(regulation))
    return undefined
  },
}

export const aboutChanged: EntryRule<'about_changed'> = {
  async may(standing, entry) {
    const before = await mayChange(standing, entry)
    if (before !== allowed) return before
    return mayChangeAbout(entry.change, standing.box.about, today(standing))
  },
  async apply({ nouns, box }, { change }) {
    const about = withChange(change, box.about)
    if (isRefusal(about)) return about
    await nouns.boxes.changeAbout(box.id, canonical(about))
    return undefined
  },
}

type Change = EntryOf<'about_changed'> | EntryOf<'calendar_changed'> | EntryOf<'rules_changed'>

async function mayChange(standing: Standing, entry: Change): Promise<Allowed | Refusal> {
  const { nouns, box, member } = standing
  const capacities = capacitiesOf(member, box.commission, box.officers)
  if (!may('change_rules', capacities)) return refuse('not_in_office')
  const ahead = notAhead('act', entry.act.date, today(standing))
  if (ahead !== allowed) return ahead
  const last = await lastChange(nouns, box.id, entry.kind)
  return entry.since === last ? betweenOpenings(standing) : refuse('changed_meanwhile')
}

/** While the box is being opened every device draws its papers from what it read at the door. */
async function betweenOpenings({ nouns, box, now }: Standing): Promise<Allowed | Refusal> {
  const opening = await nouns.openings.unfinished(box.id)
  if (!opening || isOfEarlierDay(box, opening, now)) return allowed
  return refuse('opening_underway')
}

const today = ({ box, now }: Standing) => localDate(now, box.regulation.utcOffsetMinutes)
