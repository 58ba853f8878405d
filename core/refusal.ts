// The closed list of everything the house may refuse, and the shape of a refusal.
//
// A refusal is a value, handed back and read; a surprise is an exception and is ours to repair.
// Every code has a status in server/ and a sentence per language in words/: forgetting either is
// a type error there. Keep the list alphabetical, so that two people adding a code do not meet.

export const refusalCodes = [
  'already_there',
  'answer_forged',
  'answer_not_understood',
  'answers_missing',
  'argon2_wrong',
  'bad_recipient',
  'box_full',
  'cannot_be_opened',
  'case_lost',
  'changed_meanwhile',
  'closing_underway',
  'code_check_digits',
  'code_too_long',
  'code_too_short',
  'commission_changed',
  'commission_even',
  'commission_is_so',
  'commission_size',
  'commission_unlawful',
  'commission_wrong',
  'count_differs',
  'date_ahead',
  'date_wrong',
  'day_begun',
  'day_is_so',
  'day_too_far',
  'empty_letter',
  'feast_too_far',
  'field_empty',
  'hour_promised',
  'hours_wrong',
  'invitation_expired',
  'invitation_used',
  'keys_disagree',
  'letter_too_long',
  'letters_refused',
  'line_lost',
  'link_ended',
  'link_used',
  'mail_address_wrong',
  'mail_failed',
  'mail_not_set',
  'malformed',
  'malformed_envelope',
  'name_missing',
  'name_taken',
  'name_too_long',
  'name_twice',
  'no_answer_yet',
  'no_closing',
  'no_opening',
  'no_parent',
  'no_quorum',
  'not_a_member',
  'not_a_member_yet',
  'not_acknowledged',
  'not_elected',
  'not_found',
  'not_in_office',
  'not_yours',
  'nothing_to_sign',
  'officer_not_member',
  'one_responsible',
  'opening_over',
  'opening_underway',
  'passkey_missing',
  'passkey_unfit',
  'photo_too_large',
  'photo_unreadable',
  'poster_differs',
  'poster_of_before',
  'puzzle_needed',
  'randomness_broken',
  'reason_needed',
  'refounding_underway',
  'released_member',
  'rule_in_force',
  'seal_changed',
  'seal_older',
  'seal_stale',
  'seal_wrong',
  'share_wrong',
  'signature_missing',
  'signature_wrong',
  'signed_out',
  'slow_down',
  'something_went_wrong',
  'step_out_of_order',
  'storage_failed',
  'substitute_wrong',
  'told_otherwise',
  'too_early',
  'too_few_living_members',
  'too_few_signers',
  'too_large',
  'too_long',
  'too_many',
  'too_many_photos',
  'too_many_substitutes',
  'wooden_seal_missing',
  'wrong_last_group',
  'wrong_passkey',
  'wrong_passphrase',
  'wrong_sheet',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

// `detail` carries only what the sentence needs to be of use: a number missing, an instant, a
// clause, the name of a field. Never words of a letter.
export type RefusalDetail = Readonly<Record<string, string | number>>

export type Refusal = { readonly refusal: RefusalCode; readonly detail?: RefusalDetail }

// The other answer of a question that only asks for leave: `mayCall(…) → allowed or a refusal`.
export const allowed = 'allowed'
export type Allowed = typeof allowed

export const refuse = (refusal: RefusalCode, detail?: RefusalDetail): Refusal =>
  detail === undefined ? { refusal } : { refusal, detail }

const known: ReadonlySet<unknown> = new Set(refusalCodes)

export const isRefusalCode = (value: unknown): value is RefusalCode => known.has(value)

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refusal' in value && known.has(value.refusal)
