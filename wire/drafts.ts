// The noun «draft»: what a member has typed and not yet given, sealed to that member alone.
import * as v from 'valibot'
import { contract } from './contract.ts'
import { bytesUpTo, kept } from './primitives.ts'

export const saveDraft = contract({
  noun: 'drafts',
  method: 'PUT',
  path: '/api/desk/drafts/:key',
  who: 'enrolled',
  says: "Keeps a member's unfinished text, sealed to that member; an empty file forgets it.",
  ask: v.strictObject({
    key: v.pipe(v.string(), v.regex(/^[a-z0-9_-]{1,80}$/i)),
    file: bytesUpTo(1_400_000),
  }),
  answer: kept,
})

export const readDraft = contract({
  noun: 'drafts',
  method: 'GET',
  path: '/api/desk/drafts/:key',
  who: 'enrolled',
  says: "The member's own sealed draft, empty when there is none.",
  ask: v.strictObject({ key: v.pipe(v.string(), v.regex(/^[a-z0-9_-]{1,80}$/i)) }),
  answer: v.strictObject({ file: bytesUpTo(1_400_000) }),
})
