// The noun «mailbox»: the one slot behind a secret code, real or noise, always of one size.
import * as v from 'valibot'
import { contract } from './contract.ts'
import { bytesUpTo, count, hash, id, kept, octets, signature } from './primitives.ts'

export const slotBytes = 16_384

export const lookIntoMailbox = contract({
  noun: 'mailboxes',
  method: 'POST',
  path: '/api/mailboxes',
  who: 'anyone',
  says: 'The slot behind a mailbox name; for a name nobody has it answers noise of the same size.',
  ask: v.strictObject({ mailbox: hash }),
  answer: octets,
  octets: { answers: true },
})

export const fillMailbox = contract({
  noun: 'mailboxes',
  method: 'PUT',
  path: '/api/desk/mailboxes/:mailbox',
  who: 'member',
  says: 'Puts the newest answer, sealed to the writer and signed by the member, into the slot.',
  ask: v.strictObject({
    mailbox: hash,
    /** The writer's thread key: follow-ups under this mailbox must verify against it. */
    verifyKey: hash,
    /** The case whose thread this is. */
    entry: id,
    slot: bytesUpTo(slotBytes),
    /** The member's signature over the reply record, as inside the slot; the server checks it. */
    sig: signature,
  }),
  answer: kept,
})

export const readThread = contract({
  noun: 'mailboxes',
  method: 'GET',
  path: '/api/desk/mailboxes/:mailbox',
  who: 'member',
  says: 'How many answers stand behind a mailbox name, and which cases gave them, the first one first.',
  ask: v.strictObject({ mailbox: hash }),
  answer: v.strictObject({ number: count, entries: v.pipe(v.array(id), v.maxLength(200)) }),
})
