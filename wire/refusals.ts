// How a refusal travels: its code from the closed list, and the few numbers its sentence needs.
import * as v from 'valibot'

export const refusalAnswer = v.strictObject({
  refusal: v.pipe(v.string(), v.regex(/^[a-z_]{2,40}$/)),
  detail: v.optional(v.record(v.string(), v.union([v.string(), v.number()]))),
})
