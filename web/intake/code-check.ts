// What the page itself can say of a typed code, at once and without the network.
import type { Refusal } from '#core/refusal.ts'
import { inGroups, isLastGroup, readDigits } from '#crypto/code-digits.ts'

/** Its digits in groups, or what is wrong with them. Whether it is *hers* nobody can say. */
export function checkTyped(typed: string): { readonly groups: string } | Refusal {
  const code = readDigits('receipt code', typed)
  return 'refusal' in code ? code : { groups: inGroups(code) }
}

/** Typed back: whoever can type the last group has written the code down, or soon will. */
export function isTypedBack(groups: string, typed: string): boolean {
  const code = readDigits('receipt code', groups)
  return !('refusal' in code) && isLastGroup(code, typed)
}
