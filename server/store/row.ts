// How rows are read back: strictly, as if they came from outside, because a disk is outside too.
import * as v from 'valibot'

export const bytes = v.instance(Uint8Array)
export const text = v.string()
export const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
export const yesNo = v.pipe(
  v.picklist([0, 1]),
  v.transform(value => value === 1),
)

/** A column that may be empty is an absent field in the house. */
export const orNothing = <S extends v.GenericSchema>(schema: S) =>
  v.nullable(schema) as v.GenericSchema<v.InferInput<S> | null, v.InferOutput<S> | null>

/** One reader per table: an unknown, missing or strange column is a surprise, and ours to repair. */
export function rowReader<const E extends v.ObjectEntries>(entries: E) {
  const schema = v.strictObject(entries)
  return (row: unknown): v.InferOutput<typeof schema> => v.parse(schema, row)
}
