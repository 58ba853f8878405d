// What the locks refuse, as values. Every code here stands in the law's closed list too.

/** `detail` is a word for whoever repairs it, from the closed list beside the code that says it. */
export type LockRefusal<Code extends string = string> = {
  readonly refusal: Code
  readonly detail?: string
}

export function refuse<Code extends string>(refusal: Code, detail?: string): LockRefusal<Code> {
  return detail === undefined ? { refusal } : { refusal, detail }
}

export function isRefusal<Value>(
  value: Value,
): value is Extract<Value, { readonly refusal: string }> {
  return typeof value === 'object' && value !== null && 'refusal' in value
}
