// The noun «director»: one private link to one page of numbers, by which a head sees that the box is kept.
import * as v from 'valibot'
import { contract } from './contract.ts'
import {
  bytesUpTo,
  count,
  day,
  hash,
  instant,
  kept,
  line,
  memberIndex,
  nothing,
} from './primitives.ts'

export const readDirectorLink = contract({
  noun: 'director',
  method: 'GET',
  path: '/api/desk/director',
  who: 'member',
  says: 'Whether there is a link to the director’s page, who made it and when; never the link.',
  ask: nothing,
  answer: v.strictObject({
    link: v.exactOptional(v.strictObject({ madeBy: memberIndex, madeOn: day })),
    mayMake: v.boolean(),
  }),
})

export const makeDirectorLink = contract({
  noun: 'director',
  method: 'PUT',
  path: '/api/desk/director',
  who: 'member',
  says: 'Keeps the hash of a new link, made on the device; the one before ends with it.',
  ask: v.strictObject({ link: hash }),
  answer: kept,
})

export const endDirectorLink = contract({
  noun: 'director',
  method: 'DELETE',
  path: '/api/desk/director',
  who: 'member',
  says: 'Ends the link; whoever still has it is told so.',
  ask: nothing,
  answer: kept,
})

const opening = v.strictObject({
  line: count,
  plannedFor: v.array(day),
  /** The day it was held; absent when it was not. */
  heldOn: v.exactOptional(day),
  /** Why not, and the first day it can be made up for. */
  missed: v.exactOptional(v.strictObject({ reason: line(40), movedTo: day })),
})

export const lookAsDirector = contract({
  noun: 'director-looks',
  method: 'POST',
  path: '/api/director/looks',
  who: 'anyone',
  says: 'Openings, seals, how many terms are over, and whether the commission is lawful: numbers only.',
  ask: v.strictObject({ token: hash }),
  answer: v.strictObject({
    now: instant,
    demo: v.boolean(),
    utcOffsetMinutes: count,
    /** `InLanguages` of the law, as JSON text. */
    school: bytesUpTo(4_096),
    state: v.picklist(['green', 'amber', 'red']),
    next: v.strictObject({
      opensAt: instant,
      plannedFor: v.array(day),
      movedTo: v.exactOptional(day),
    }),
    /** The newest last, of one year. */
    openings: v.pipe(v.array(opening), v.maxLength(120)),
    seal: v.strictObject({ no: count, name: line(40), sealedAt: instant, wooden: line(40) }),
    unregistered: count,
    overdue: count,
    leftOver: count,
    commission: v.strictObject({
      order: v.strictObject({ no: line(200), date: day }),
      members: count,
      parents: count,
      left: count,
      lawful: v.boolean(),
    }),
  }),
})
