// Whether two plain values say the same, whatever order their fields were written in.

export const isSame = (one: unknown, other: unknown): boolean => spelled(one) === spelled(other)

const spelled = (value: unknown): string => JSON.stringify(sorted(value)) ?? ''

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(fields.map(([name, held]) => [name, sorted(held)]))
}
