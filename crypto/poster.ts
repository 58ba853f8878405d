// What a poster on the wall vouches for: the line of commission records it was printed from. SPEC §4.3
import { equalBytes } from './bytes.ts'
import type { Commission } from './commission-record.ts'

/**
 * The poster's question: does this line of records pass through the one printed on the wall? A box
 * founded anew has a new line, and the posters of the one before are not satisfied by it.
 */
export const passesThrough = (
  { chain, refounded }: Pick<Commission, 'chain' | 'refounded'>,
  hash: Uint8Array,
): boolean => chain.slice(refounded?.at ?? 0).some(link => equalBytes(link, hash))

/** Is it a poster of this very box, from before it was founded anew? */
export const passedBefore = (
  { chain, refounded }: Pick<Commission, 'chain' | 'refounded'>,
  hash: Uint8Array,
): boolean => chain.slice(0, refounded?.at ?? 0).some(link => equalBytes(link, hash))
