// What the director may see: is the box kept? Numbers out of the journal and the register, and nothing else.
import { isLawfulNow, remainingOf } from '#core/departure.ts'
import { heartbeat } from '#core/heartbeat.ts'
import { readEntry } from '#core/journal.ts'
import { addDays, localDate } from '#core/local-time.ts'
import { allowed, isRefusal } from '#core/refusal.ts'
import { seatsOf } from '#core/seats.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { canonical, parseCanonical } from '#crypto/canonical.ts'
import { sealHash, sealName } from '#crypto/seal-record.ts'
import type { AnswerOf } from '#wire/contract.ts'
import type { lookAsDirector } from '#wire/director.ts'
import { keysAgree, readSeal } from './keys-agree.ts'
import type { Parts } from './parts.ts'
import { registerTotals } from './register.ts'
import type { Nouns } from './store/store.ts'
import { departedOf, type TheBox } from './the-box.ts'

type Seen = AnswerOf<typeof lookAsDirector>

/** Absent while no seal hangs on the box: then there is nothing to see. */
export async function seenByDirector(
  { store: { read }, keys, clock, demo }: Pick<Parts, 'store' | 'keys' | 'clock' | 'demo'>,
  box: TheBox,
): Promise<Seen | undefined> {
  const current = await read.seals.current(box.id)
  if (!current) return undefined
  const now = clock.now()
  const { about, calendar, regulation, woodenSeal } = box
  const seal = readSeal(current.record.body)
  const takesLetters = keysAgree(box.id, current, keys)
  const { state, due, movedTo } = heartbeat(seal, { now, takesLetters }, regulation, calendar)
  return {
    now,
    demo: demo !== undefined,
    utcOffsetMinutes: regulation.utcOffsetMinutes,
    school: toBase64url(canonical(about.school)),
    state,
    next: {
      opensAt: due.opensAt,
      plannedFor: [...due.plannedFor],
      ...(movedTo && { movedTo }),
    },
    openings: await openingsOfAYear(read, box, now),
    seal: {
      no: seal.no,
      name: sealName(sealHash(current.record.body)),
      sealedAt: seal.sealedAt,
      wooden: woodenSeal,
    },
    ...(await registerTotals(read, box, now)),
    leftOver: await leftOver(read, box),
    commission: standingOf(box),
  }
}

const yearDays = 366
const openingsMax = 120

/** Every planned opening has its line, held or missed; the letters in it are nobody's numbers here. */
async function openingsOfAYear(nouns: Nouns, { id, regulation }: TheBox, now: number) {
  const kinds = ['opening_held', 'opening_missed']
  const records = await Promise.all(kinds.map(kind => nouns.journal.allOf(id, kind)))
  const since = addDays(localDate(now, regulation.utcOffsetMinutes), -yearDays)
  return records
    .flat()
    .flatMap(({ body }): readonly Seen['openings'][number][] => {
      const entry = readEntry(parseCanonical(body))
      if (isRefusal(entry) || !('line' in entry)) return []
      const { line } = entry
      const plannedFor = [...entry.plannedFor]
      if ((plannedFor.at(-1) ?? '') < since) return []
      return entry.kind === 'opening_held'
        ? [{ line, plannedFor, heldOn: entry.openedOn }]
        : [{ line, plannedFor, missed: { reason: entry.reason, movedTo: entry.movedTo } }]
    })
    .sort((one, other) => one.line - other.line)
    .slice(-openingsMax)
}

/** How many wait for others to open them; which, nobody here can say. */
async function leftOver(nouns: Nouns, { id }: TheBox): Promise<number> {
  const partly = await nouns.seals.standingAs(id, 'opened_in_part')
  const heads = await Promise.all(partly.map(({ hash }) => nouns.envelopes.heads(id, hash)))
  return heads.flat().length
}

function standingOf(box: TheBox): Seen['commission'] {
  const { commission } = box
  const departed = departedOf(box)
  const seats = seatsOf({ members: remainingOf(commission, departed) })
  return {
    order: { ...commission.order },
    members: seats.length,
    parents: seats.filter(({ role }) => role === 'parent').length,
    left: departed.length,
    lawful: isLawfulNow(commission, departed) === allowed,
  }
}
