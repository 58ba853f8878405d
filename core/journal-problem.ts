// The closed list of what may be wrong with an exported journal, for a sentence in each language.
//
// Those of `chain` say that a line was changed, left out or put in; those of `records` that a paper
// beside the chain is not what its signers signed; those of `law` that everything is signed and does
// still not agree: counts, numbers, days.

export const chainProblems = [
  'another_box',
  'box_signature_wrong',
  'commission_unknown',
  'hash_broken',
  'not_canonical',
  'seq_gap',
  'signature_missing',
  'signature_wrong',
  'time_goes_back',
  'unknown_kind',
] as const

export const recordProblems = [
  'act_hash_differs',
  'act_malformed',
  'act_signature_missing',
  'act_signature_wrong',
  'closed_hash_differs',
  'closed_malformed',
  'closed_signature_missing',
  'closed_signature_wrong',
  'commission_wrong',
  'head_differs',
  'known_code_missing',
  'minutes_differ',
  'minutes_malformed',
  'minutes_missing',
  'minutes_signature_missing',
  'minutes_signature_wrong',
  'minutes_without_line',
  'seal_signature_wrong',
  'seal_wrong',
  'swap_signature_wrong',
] as const

export const lawProblems = [
  'act_differs',
  'act_gap',
  'act_missing',
  'act_without_line',
  'change_gap',
  'closed_differs',
  'closed_missing',
  'closed_without_line',
  'commission_differs',
  'commission_order',
  'count_differs',
  'departed_present',
  'founding_misplaced',
  'line_gap',
  'line_missing',
  'number_unknown',
  'officers_wrong',
  'register_gap',
  'seal_commission',
  'seal_gap',
  'seal_journal_differs',
  'seal_missing',
  'seal_order',
  'swap_differs',
  'swap_missing',
  'swap_without_entry',
  'wooden_seal_differs',
] as const

export const journalProblems = [...chainProblems, ...recordProblems, ...lawProblems] as const

export type JournalProblemCode = (typeof journalProblems)[number]

/** Which paper it is about: a chain entry, a seal, a commission record, an act, the file itself. */
export type ProblemPlace =
  | { readonly of: 'entry' | 'seal' | 'commission'; readonly no: number }
  | { readonly of: 'act'; readonly name: string }
  | { readonly of: 'opening'; readonly id: string }
  | { readonly of: 'file' }

export type FoundProblem = {
  readonly code: JournalProblemCode
  readonly place: ProblemPlace
  /** The name of a field or member, for whoever repairs it. */
  readonly reason?: string
}
