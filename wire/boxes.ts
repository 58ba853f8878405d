// The noun «box»: what the desk shows a signed-in member before anything else.
import * as v from 'valibot'
import { contract } from './contract.ts'
import {
  bytesUpTo,
  count,
  day,
  hash,
  id,
  instant,
  line,
  memberIndex,
  nothing,
  signedRecord,
} from './primitives.ts'

export const deskBox = contract({
  noun: 'boxes',
  method: 'GET',
  path: '/api/desk/box',
  who: 'member',
  says: 'The box, its commission, its seal, and what is due.',
  ask: nothing,
  answer: v.strictObject({
    box: id,
    now: instant,
    demo: v.boolean(),
    /** `BoxAbout` and `Regulation` of the law, as JSON text: core parses them. */
    about: bytesUpTo(32_768),
    regulation: bytesUpTo(32_768),
    /** The school's own days of the calendar, `DeclaredDay[]` of the law, as JSON text. */
    schoolDays: bytesUpTo(262_144),
    /** The line of the journal that last changed each; 1, the founding, when none has. */
    changed: v.strictObject({ about: instant, calendar: instant, rules: instant }),
    /** The newest may be of the commission that comes with the opening under way. */
    commissions: v.array(signedRecord),
    /** The record in force by the journal. */
    inForce: hash,
    /** Members of it who have left. */
    departed: v.array(memberIndex),
    /** Why those who are left are no commission; absent while they are one. */
    unlawful: v.exactOptional(v.strictObject({ why: line(40), clause: line(10) })),
    /** The change of the commission under way. */
    change: v.exactOptional(v.strictObject({ version: count, ready: v.boolean() })),
    /** Cases whose key is older than the commission. */
    casesToRotate: count,
    seal: signedRecord,
    sealHash: hash,
    officers: v.strictObject({ chair: memberIndex, secretary: memberIndex }),
    woodenSeal: line(40),
    journal: v.strictObject({ seq: count, hash }),
    lastOpenedOn: v.exactOptional(day),
    /** The opening under way, or just closed and not yet finished. */
    opening: v.exactOptional(id),
    /** The line that says the box was put back from a backup, the newest one: signed by the box. */
    restored: v.exactOptional(signedRecord),
    /** The newest line that says the box was founded anew. */
    refounded: v.exactOptional(signedRecord),
    /** Media that are away; absent when all is well. */
    safety: v.exactOptional(
      v.strictObject({
        keysMirrorAwaySince: v.exactOptional(instant),
        /** Keys of an opened seal still live: they wait for a medium. */
        keysWait: v.boolean(),
        /** And the medium for backups is still away: the commission may sign that there is none. */
        backupsGone: v.boolean(),
      }),
    ),
    leftOver: count,
    unregistered: count,
    overdue: count,
  }),
})
