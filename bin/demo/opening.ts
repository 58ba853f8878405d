// One Tuesday of the demo: five devices hold the real ceremony, tap by tap.
import type { Instant } from '#core/local-time.ts'
import { ainura } from '#tests/people.ts'
import { sealNextCanary } from '#web/staff/device/ceremony/canary.ts'
import { proposeClosing, signClosing } from '#web/staff/device/ceremony/closing.ts'
import { fileCases } from '#web/staff/device/ceremony/filing.ts'
import { follow } from '#web/staff/device/ceremony/follow.ts'
import { addPaperLetter } from '#web/staff/device/ceremony/paper-letter.ts'
import { attend, attest, inspect } from '#web/staff/device/ceremony/presence.ts'
import { declareConflicts, letterText } from '#web/staff/device/ceremony/reading.ts'
import { callOpening, enterRoom, type Room } from '#web/staff/device/ceremony/room.ts'
import type { Sight } from '#web/staff/device/ceremony/sight.ts'
import { makeDevice, sitDown } from '#web/staff/device/device.ts'
import type { Seat } from '#web/staff/device/seat.ts'
import { type LetterName, letterNamed, type PaperName, paperLetters } from './letters.ts'
import { demoMembers, woodenSeal } from './people.ts'
import { type World, well } from './world.ts'

export type Tuesday = {
  /** Counted from 1: which wooden seal hangs on the box. */
  readonly no: number
  readonly opensAt: Instant
  readonly letters: readonly LetterName[]
  readonly papers: readonly PaperName[]
  readonly absent: readonly { readonly member: number; readonly reason: string }[]
  readonly note: string
}

type There = { readonly seat: Seat; readonly room: Room }

/** Under which entry each letter of the story stands from now on. */
export type Entered = Map<LetterName | PaperName, string>

/** `seats` in the order people come through the door; the first one leads. */
export async function holdOpening(
  world: World,
  seats: readonly Seat[],
  tuesday: Tuesday,
): Promise<Entered> {
  const { clock } = world
  const minute = (past: number) => clock.moveTo(tuesday.opensAt + past * 60)
  minute(-12)
  const present = await gather(world, seats)
  const leader = present[0] as There
  well(await inspect(leader.room, leader.seat, whatTheySee(tuesday)))

  minute(1)
  for (const { room, seat } of present) well(await attest(room, seat))
  await untilEverythingIsRead(present)
  well(await sealNextCanary(leader.room, leader.seat))

  minute(6)
  for (const { room, seat } of present) {
    well(await declareConflicts(room, seat, []))
  }
  minute(11)
  const entered: Entered = new Map()
  for (const name of tuesday.papers) {
    const letter = { ...paperLetters[name], recused: [], photos: [] }
    entered.set(name, well(await addPaperLetter(leader.room, leader.seat, letter)).entry)
  }
  for (const { room, seat } of present) {
    await follow(room)
    well(await fileCases(room, seat))
  }
  for (const name of tuesday.letters) entered.set(name, entryOf(name, present))

  minute(18)
  well(await follow(leader.room))
  const words = {
    newWoodenSeal: woodenSeal(tuesday.no),
    reason: '',
    note: tuesday.note,
    unreadable: 0,
    absences: tuesday.absent,
  }
  well(await proposeClosing(leader.room, leader.seat, words))
  minute(21)
  for (const { room, seat } of present) {
    well(await follow(room))
    well(await signClosing(room, seat))
  }
  await untilFinished(leader)
  return entered
}

async function gather({ tools }: World, seats: readonly Seat[]): Promise<readonly There[]> {
  const present: There[] = []
  for (const seat of seats) {
    const device = makeDevice(tools, 'own')
    const passphrase = demoMembers.find(({ i }) => i === seat.member)?.passphrase ?? ''
    well(await sitDown(device, seat, passphrase))
    const [first] = present
    const room = well(
      first ? await enterRoom(device, seat, first.room.opening) : await callOpening(device, seat),
    )
    well(await attend(room, seat))
    present.push({ seat, room })
  }
  return present
}

const whatTheySee = ({ no }: Tuesday) => ({
  reachable: true,
  unreachableWhy: '',
  damage: false,
  damageText: '',
  sealFound: woodenSeal(no - 1),
  sealIntact: true,
  sealText: '',
  foreignObjects: '',
  responsible: ainura.i,
  otherPersons: '',
})

/** Shares go from everybody to everybody, so the devices take a few turns. */
async function untilEverythingIsRead(present: readonly There[]): Promise<void> {
  const isDone = ({ waitingFor, tried, letters, state }: Sight) =>
    state.release !== undefined && waitingFor.length === 0 && tried === letters
  for (let round = 0; round < 5; round++) {
    const sights: Sight[] = []
    for (const { room } of present) sights.push(well(await follow(room)))
    if (sights.every(isDone)) return
  }
  throw new Error('the devices did not come to an end')
}

/** A letter that names somebody is read on another's device. */
function entryOf(name: LetterName, present: readonly There[]): string {
  const { text } = letterNamed(name)
  for (const { room } of present) {
    for (const { entry } of room.state.cases) {
      const read = letterText(room, entry)
      if ('letter' in read && read.letter.text === text) return entry
    }
  }
  throw new Error(`nobody read the letter ${name}`)
}

async function untilFinished({ room }: There): Promise<void> {
  for (let round = 0; round < 50; round++) {
    const { state } = well(await follow(room))
    if (state.stage === 'finished') return
    await new Promise(done => setTimeout(done, 20))
  }
  throw new Error('the opening did not come to an end')
}
