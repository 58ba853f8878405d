// Entering the order that changes the commission, giving it up, and inviting those who come.
import { joiningBy, mayPropose, type Person } from '#core/commission-change.ts'
import { mayChangeCommission } from '#core/departure.ts'
import { localDate } from '#core/local-time.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { equalBytes } from '#crypto/bytes.ts'
import { canonical } from '#crypto/canonical.ts'
import type { proposeChange } from '#wire/changes.ts'
import type { AskOf } from '#wire/contract.ts'
import {
  keepInvitation,
  type MadeInvitation,
  makeRoomFor,
  newInvitation,
} from '../founding/inviting.ts'
import { forgetKeysOf } from '../founding/proclaiming.ts'
import type { Parts } from '../parts.ts'
import type { KeptChange } from '../store/changes.ts'
import type { Enrolment } from '../store/enrolments.ts'
import type { Nouns } from '../store/store.ts'
import { departedOf, type TheBox, theBox } from '../the-box.ts'
import { isBeingSigned, redrawFor } from './redrawing.ts'
import { newcomersFrom } from './standing.ts'

/** Version 0 begins; every later one says which it saw, so that nobody overwrites a colleague's. */
export async function propose(
  parts: Parts,
  member: number,
  { version, order, people }: AskOf<typeof proposeChange>,
): Promise<'proposed' | Refusal> {
  const { clock, keys, sessions } = parts
  const now = clock.now()
  const gone = await parts.store.change(async nouns => {
    const box = (await theBox(nouns))!
    const kept = await mayDecide(parts, nouns, box, member)
    if (isRefusal(kept)) return kept
    // The answer to the first time was lost: once is once.
    if (kept && isSame(kept, { version: version + 1, by: member, order, people })) return []
    if (version !== (kept?.version ?? 0)) return refuse('changed_meanwhile')
    const lawful = mayPropose(
      { order, people },
      {
        outgoing: box.commission,
        departed: departedOf(box),
        newcomersFrom: newcomersFrom(box.commission),
        today: localDate(now, box.regulation.utcOffsetMinutes),
      },
    )
    if (isRefusal(lawful)) return lawful
    await nouns.changes.propose(box.id, {
      version: version + 1,
      by: member,
      order,
      people: canonical(people),
    })
    const others = await appointAll(nouns, box, people, order)
    await redrawFor(parts, nouns)
    return others
  })
  if (isRefusal(gone)) return gone
  for (const i of gone) {
    sessions.endAllOf(i)
    forgetKeysOf(keys, i)
  }
  return 'proposed'
}

/** The commission stays as it is; whoever was to come has nothing here any more. */
export async function withdraw(
  parts: Parts,
  member: number,
  version: number,
): Promise<'withdrawn' | Refusal> {
  const { store, keys, sessions } = parts
  const gone = await store.change(async nouns => {
    const box = (await theBox(nouns))!
    const kept = await mayDecide(parts, nouns, box, member)
    if (isRefusal(kept)) return kept
    if (!kept) return []
    if (version !== kept.version) return refuse('changed_meanwhile')
    const enrolments = await nouns.enrolments.of(box.id)
    for (const { member: i } of enrolments) await dismiss(nouns, box.id, i)
    await nouns.changes.forget(box.id)
    await redrawFor(parts, nouns)
    return enrolments.map(enrolment => enrolment.member)
  })
  if (isRefusal(gone)) return gone
  for (const i of gone) {
    sessions.endAllOf(i)
    forgetKeysOf(keys, i)
  }
  return 'withdrawn'
}

/** A new link; the one before, and the keys made with it, are void. */
export async function inviteNewcomer(
  parts: Parts,
  member: number,
  newcomer: number,
): Promise<MadeInvitation | Refusal> {
  const made = newInvitation(parts)
  const kept = await parts.store.change(async nouns => {
    const box = (await theBox(nouns))!
    const change = await mayDecide(parts, nouns, box, member)
    if (isRefusal(change)) return change
    const known = await nouns.enrolments.one(box.id, newcomer)
    if (!change || !known) return refuse('not_found')
    await keepInvitation(nouns, box.id, newcomer, made)
    await forgetWhatTheyMade(nouns, box.id, newcomer)
    if (known.keys) await nouns.changes.decide(box.id, change.version + 1)
    await redrawFor(parts, nouns)
    return 'kept'
  })
  if (isRefusal(kept)) return kept
  makeRoomFor(parts, newcomer)
  return made
}

function isSame(
  kept: KeptChange,
  {
    people,
    order,
    version,
    by,
  }: Pick<KeptChange, 'version' | 'by' | 'order'> & {
    readonly people: AskOf<typeof proposeChange>['people']
  },
): boolean {
  return (
    kept.version === version &&
    kept.by === by &&
    kept.order.no === order.no &&
    kept.order.date === order.date &&
    equalBytes(kept.people, canonical(people))
  )
}

/** By whoever may change the commission, and not while somebody has signed what rests on it. */
async function mayDecide(
  parts: Parts,
  nouns: Nouns,
  box: TheBox,
  member: number,
): Promise<KeptChange | Refusal | undefined> {
  const standing = { ...box, departed: departedOf(box) }
  if (!mayChangeCommission(standing).includes(member)) return refuse('not_yours', { member })
  const kept = await nouns.changes.pending(box.id)
  if (kept?.hung) return refuse('opening_underway')
  if (!kept || !(await isBeingSigned(parts, nouns, box))) return kept
  return refuse('opening_underway')
}

/** Who is unchanged keeps invitation and keys; hands back whose keys are nobody's any more. */
async function appointAll(
  nouns: Nouns,
  box: TheBox,
  people: AskOf<typeof proposeChange>['people'],
  order: KeptChange['order'],
): Promise<readonly number[]> {
  const before = await nouns.enrolments.of(box.id)
  const joining = joiningBy(box.commission, people)
  const gone: number[] = []
  for (const person of people.filter(({ i }) => joining.includes(i))) {
    const { i: member, noKin = false, ...rest } = person
    const known = before.find(each => each.member === member)
    if (known && isUnchanged(known, person, order)) {
      await nouns.enrolments.place(box.id, { member, noKin, position: person.position })
      continue
    }
    if (known) {
      await dismiss(nouns, box.id, member)
      gone.push(member)
    }
    await nouns.enrolments.appoint(box.id, { member, noKin, ...rest, order })
  }
  for (const { member } of before.filter(each => !joining.includes(each.member))) {
    await dismiss(nouns, box.id, member)
    gone.push(member)
  }
  return gone
}

/** The undertaking names person and order. */
const isUnchanged = (known: Enrolment, next: Person, order: KeptChange['order']): boolean =>
  known.name === next.name &&
  known.role === next.role &&
  known.seat === next.seat &&
  known.order.no === order.no &&
  known.order.date === order.date

async function dismiss(nouns: Nouns, box: string, member: number): Promise<void> {
  await forgetWhatTheyMade(nouns, box, member)
  await nouns.enrolments.dismiss(box, member)
}

/** With keys that are void now: nobody who comes under this index could open it. */
async function forgetWhatTheyMade(nouns: Nouns, box: string, member: number): Promise<void> {
  await nouns.prekeys.forgetAllOf(box, member)
  await nouns.signInWays.forget(box, member)
  await nouns.drafts.forgetAllOf(box, member)
}
