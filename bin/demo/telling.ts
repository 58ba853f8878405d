// The story told through the real server: founding, five Tuesdays, the work between, letters in the box.
import { addWorkingDays } from '#core/calendar.ts'
import { kyrgyzCalendar } from '#core/holidays.ts'
import { addDays, type CivilDate, type Instant, instantOf, localDate } from '#core/local-time.ts'
import { type PlannedOpening, plannedOpenings } from '#core/planned-openings.ts'
import type { Code } from '#crypto/receipt.ts'
import { ainura, people, regulation } from '#tests/people.ts'
import type { Seat } from '#web/staff/device/seat.ts'
import { signIn } from '#web/staff/device/sign-in.ts'
import { type LetterName, letterNamed, type PaperName } from './letters.ts'
import { type Entered, holdOpening } from './opening.ts'
import { demoMembers } from './people.ts'
import { inTheBoxNow, type Week, weeks } from './story.ts'
import { takeStep } from './work.ts'
import { type World, well } from './world.ts'
import { drop } from './writer.ts'

/** What was ordered, signed and sealed before the first Tuesday of the story. */
const daysBefore = 6
/** An opening takes an hour, the first work after it two more. */
const afternoonSeconds = 3 * 60 * 60

/** The last Tuesdays that were over by now, one for each week of the story, the earliest first. */
export function tuesdaysBefore(now: Instant): readonly PlannedOpening[] {
  const today = localDate(now, regulation.utcOffsetMinutes)
  const behind = plannedOpenings(regulation, kyrgyzCalendar, addDays(today, -90), today)
  return behind.filter(({ opensAt }) => opensAt + afternoonSeconds <= now).slice(-weeks.length)
}

export const foundedOn = ([first]: readonly PlannedOpening[]): CivilDate =>
  addDays(first?.on ?? '', -daysBefore)

type Story = {
  readonly world: World
  readonly seats: ReadonlyMap<number, Seat>
  readonly entries: Entered
  readonly codes: Map<LetterName, Code>
}

export async function tell(
  world: World,
  tuesdays: readonly PlannedOpening[],
  until: Instant,
): Promise<void> {
  const story: Story = {
    world,
    seats: await takeSeats(world),
    entries: new Map(),
    codes: new Map(),
  }
  for (const [at, week] of weeks.entries()) {
    const tuesday = tuesdays[at]
    if (!tuesday) throw new Error('the calendar has too few Tuesdays')
    const next = tuesdays[at + 1]
    await dropAll(story, week.letters, tuesday.opensAt)
    await open(story, week, tuesday, at + 1)
    // The room of the next opening is nobody's office hour.
    await work(story, week, tuesday, next ? next.opensAt - 60 * 60 : until)
  }
  await dropAll(story, inTheBoxNow, until)
}

async function takeSeats({ tools }: World): Promise<ReadonlyMap<number, Seat>> {
  const seats = new Map<number, Seat>()
  for (const { signInName, passphrase } of demoMembers) {
    const seat = well(await signIn(tools, signInName, passphrase))
    seats.set(seat.member, seat)
  }
  return seats
}

/** Over the days there are, so that no two letters come at one hour. */
async function dropAll(
  { world, codes }: Story,
  names: readonly LetterName[],
  until: Instant,
): Promise<void> {
  for (const [at, name] of names.entries()) {
    const now = world.clock.now()
    world.clock.moveTo(now + Math.floor((until - now) / (names.length - at + 1)))
    codes.set(name, await drop(world, letterNamed(name)))
  }
}

async function open(
  { world, seats, entries }: Story,
  { letters, papers, present, absent, note }: Week,
  { opensAt }: PlannedOpening,
  no: number,
): Promise<void> {
  const here = present.map(({ i }) => seatOf(seats, i))
  const tuesday = { no, opensAt, letters, papers, absent, note }
  for (const [name, entry] of await holdOpening(world, here, tuesday)) entries.set(name, entry)
}

async function work(
  { world, seats, entries, codes }: Story,
  week: Week,
  { on }: PlannedOpening,
  until: Instant,
): Promise<void> {
  const handler = seatOf(seats, ainura.i)
  for (const { of, days, steps } of week.work) {
    const day = addWorkingDays(on, days, kyrgyzCalendar)
    const due = instantOf(day, days === 0 ? '14:30' : '10:30', regulation.utcOffsetMinutes)
    world.clock.moveTo(Math.max(world.clock.now(), Math.min(due, until)))
    const code = codes.get(of as LetterName)
    const entry = entries.get(of as LetterName | PaperName)
    if (!entry) throw new Error(`no opening has found ${of}`)
    for (const step of steps) await takeStep(world, handler, { entry, ...(code && { code }) }, step)
  }
}

function seatOf(seats: ReadonlyMap<number, Seat>, i: number): Seat {
  const seat = seats.get(i)
  if (!seat) throw new Error(`nobody sits for ${people[i]?.name}`)
  return seat
}
