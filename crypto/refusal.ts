// What the locks refuse, as values. Every code here stands in the law's closed list too.

/** `reason` is a word for whoever repairs it, from the list beside the code that says it. */
export type LockRefusal<Code extends string = string> = {
  readonly refusal: Code
  readonly detail?: { readonly reason: string }
}

export function refuse<Code extends string>(refusal: Code, reason?: string): LockRefusal<Code> {
  return reason === undefined ? { refusal } : { refusal, detail: { reason } }
}

export function isRefusal<Value>(
  value: Value,
): value is Extract<Value, { readonly refusal: string }> {
  return typeof value === 'object' && value !== null && 'refusal' in value
}
