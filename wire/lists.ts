// The noun «list»: the frozen lists of closed openings, by which a writer proves her letter was in the box.
import * as v from 'valibot'
import { contract } from './contract.ts'
import { bytesUpTo, count, day, hash, line, nothing } from './primitives.ts'

export const publishedLists = contract({
  noun: 'lists',
  method: 'GET',
  path: '/api/lists',
  who: 'anyone',
  says: 'The last eight lists, covers among the leaves, newest first.',
  ask: nothing,
  answer: v.strictObject({
    lists: v.pipe(
      v.array(
        v.strictObject({
          sealNo: count,
          root: hash,
          openedOn: day,
          /** Number of the act, empty while the opening is not closed or found nothing. */
          act: line(40),
          /** 48-byte leaves one after another, in the list's order. */
          leaves: bytesUpTo(48 * 4_096),
          /** How many of its letters nobody could open in the term, and when they were given up. */
          lost: v.exactOptional(v.strictObject({ count, on: day })),
        }),
      ),
      v.maxLength(8),
    ),
  }),
})
