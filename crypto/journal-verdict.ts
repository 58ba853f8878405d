// What the checker of exported journals says, and what it asks of a law it does not know. SPEC §13.2
import type { JournalProblem } from './chain.ts'
import type { Commission } from './commission-record.ts'
import type { Swap } from './opening-records.ts'
import type { Signer } from './records.ts'

export type PlaceInFile =
  | { readonly of: 'entry' | 'seal' | 'commission'; readonly no: number }
  | { readonly of: 'act'; readonly name: string }
  | { readonly of: 'opening'; readonly id: string }
  | { readonly of: 'file' }

/** Every code stands in the law's closed list too, beside those only the law can find. */
export type LockProblem = {
  readonly code:
    | JournalProblem
    | `${'act' | 'closed'}_${'hash_differs' | 'malformed' | 'signature_missing' | 'signature_wrong'}`
    | 'commission_wrong'
    | 'head_differs'
    | 'known_code_missing'
    | `minutes_${'differ' | 'malformed' | 'missing' | 'signature_missing' | 'signature_wrong' | 'without_line'}`
    | 'officers_wrong'
    | 'seal_journal_differs'
    | 'seal_signature_wrong'
    | 'seal_wrong'
    | 'swap_signature_wrong'
  readonly place: PlaceInFile
  /** A word of the list beside the rule, the name of a field, or whose signature it is. */
  readonly reason?: string
}

export const problem = (
  code: LockProblem['code'],
  place: PlaceInFile,
  reason?: string,
): LockProblem => (reason === undefined ? { code, place } : { code, place, reason })

type Refused = { readonly refusal: string }
type HungSeal = {
  readonly no: number
  readonly hash: string
  readonly opensAt: number
  readonly commission: string
}
type ListedCommission = {
  readonly hash: string
  readonly no: number
  readonly members: readonly number[]
  /** Of a record that founds anew: the line it comes behind, and the box key if it is another. */
  readonly refounded?: {
    readonly journal: { readonly hash: string; readonly seq: number }
    readonly boxKey?: string
  }
}
export type OfOpening = { readonly opening: string }
export type Numbered = { readonly no: number; readonly year: number }
export type InChain = { readonly seq: number }
export type Present = { readonly present: readonly { readonly i: number }[] }

/** What the law says of the minutes a line names. */
export type LawOfMinutes<E extends InChain, M extends Present> = {
  readMinutes(value: unknown): NoInfer<M> | Refused
  isElected(line: E, minutes: M, commission: Commission): boolean
}

/** Bodies as the law reads them. The law itself is core/journal-law.ts. */
export type JournalLaw<
  E extends InChain,
  A extends OfOpening & Numbered,
  C extends OfOpening,
  M extends Present,
  P = LockProblem,
> = LawOfMinutes<E, M> & {
  readEntry(value: unknown): NoInfer<E> | Refused
  readAct(value: unknown): NoInfer<A> | Refused
  readClosed(value: unknown): NoInfer<C> | Refused
  requiredSigners(entry: E, commission: Pick<Commission, 'members'>): readonly number[]
  isSound(entry: E, commission: Pick<Commission, 'members'>): 'allowed' | Refused
  /** The line that was signed together with the act and the closed record of one opening. */
  lineOf(entries: readonly E[], opening: string): E | undefined
  /** The hashes of both as that line gives them; empty where it names none. */
  hashesIn(line: E): { readonly act: string; readonly closed: string }
  /** What is signed by everybody and still does not agree. */
  disagreements(journal: {
    readonly entries: readonly E[]
    readonly acts: readonly A[]
    readonly closed: readonly C[]
    readonly swaps: readonly Swap[]
    readonly seals: readonly HungSeal[]
    readonly commissions: readonly ListedCommission[]
  }): readonly P[]
}

/** One line of the chain, read; `signedBy` names those whose signature is there and right. */
export type CheckedLine<E> = {
  readonly entry: E
  readonly seq: number
  readonly code: string
  readonly signedBy: readonly Signer[]
  readonly ok: boolean
}

/** Called between records, so that a page can say how far it is and stay alive. */
export type Step = () => Promise<void>
