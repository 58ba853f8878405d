// The closing of the opening that hung the new commission's seal puts that commission in force.
import { joiningBy, leavingBy } from '#core/commission-change.ts'
import { electedIn, readMinutes } from '#core/minutes.ts'
import { isRefusal } from '#core/refusal.ts'
import { parseCanonical } from '#crypto/canonical.ts'
import { appendEntry } from '../journal.ts'
import type { KeyFolder } from '../key-folder.ts'
import type { Enrolment } from '../store/enrolments.ts'
import type { Nouns } from '../store/store.ts'
import type { TheBox } from '../the-box.ts'
import { type ChangeStanding, readChange } from './standing.ts'

type Closing = {
  readonly nouns: Nouns
  readonly keys: KeyFolder
  readonly box: TheBox
  readonly now: number
}

/** In the transaction of the closing, behind its line: who comes signs in from now on, who leaves not. */
export async function takeEffect({ nouns, keys, box, now }: Closing): Promise<void> {
  const change = await readChange(nouns, box, now)
  if (!change?.kept.hung) return
  const { people, enrolments } = change
  const { record, minutes, officers } = papersOf(change)
  const joined = joiningBy(box.commission, people)
  const left = leavingBy(box.commission, people)
  const { no } = box.commission
  const minutesNo = (await nouns.minutes.all(box.id)).length + 1
  await nouns.minutes.keep(box.id, minutesNo, minutes.hash, { ...minutes, signatures: [] })
  await appendEntry({ nouns, keys, box, now }, 'commission_changed', {
    ...officers,
    commission: record.hash,
    joined,
    left,
    minutes: minutes.hash,
    no: no + 1,
  })
  await nouns.boxes.elect(box.id, officers)
  const ordered = people.map(({ i, position, noKin = false }) => ({ i, position, noKin }))
  await nouns.orderedPeople.keep(box.id, no + 1, ordered)
  for (const i of left) await forgetMember(nouns, box.id, i)
  for (const newcomer of enrolments) await seat(nouns, box.id, newcomer)
  await nouns.changes.forget(box.id)
}

/** Checked when they were signed; without them nothing would hang on the box. */
function papersOf({ record, minutes, people }: ChangeStanding) {
  const read = minutes && readMinutes(parseCanonical(minutes.body))
  if (!record || !minutes || !read || isRefusal(read)) throw new Error('a change without papers')
  const officers = electedIn(read, { members: people })
  if (isRefusal(officers)) throw new Error('a change without officers')
  return { record, minutes, officers }
}

async function seat(nouns: Nouns, box: string, { member, keys }: Enrolment): Promise<void> {
  await nouns.enrolments.dismiss(box, member)
  if (!keys) return
  const { signInName: name, salt, authHash, wrappedRoot, undertaking } = keys
  await nouns.signIns.keep(box, { member, name, salt, authHash, wrappedRoot })
  await nouns.minutes.keepUndertaking(box, member, undertaking)
}

/** Every wrap of a root or a case; prekeys and peppers go when a backup is verified, see ending-access.ts. */
export async function forgetMember(nouns: Nouns, box: string, member: number): Promise<void> {
  await nouns.signIns.forget(box, member)
  await nouns.signInWays.forget(box, member)
  await nouns.caseRotations.forgetWrapsOf(box, member)
  await nouns.drafts.forgetAllOf(box, member)
  await nouns.directorLinks.endMadeBy(box, member)
  await nouns.mail.keep(box, { who: String(member), address: '', language: 'ky' })
}
