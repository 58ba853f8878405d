// What is said when something is refused, in English: what happened, and what to do now.
import type { RefusalWords } from '../words.ts'

export const refusals: RefusalWords = {
  already_there: 'This has already been entered.',
  answer_forged:
    'There is an answer under this code, but it is not signed by the commission, so it is not shown. Please tell the commission or the district education department.',
  answer_not_understood:
    'The box answered in a way this page does not understand. Please try again.',
  answers_missing: 'Not everyone present has said yet whether a letter concerns them.',
  argon2_wrong:
    'This phone counted wrongly just now, so the code would be no good. Please reload the page or use another phone.',
  bad_recipient: 'One of the keys is not a sound key. Nothing has been sealed with it.',
  box_full: 'The box holds as many letters as it can this week. The wooden box is there for you.',
  cannot_be_opened: 'This cannot be opened with the keys of this device.',
  case_lost:
    'The box was founded anew since then, and nobody can read this case any more. Please write a new letter.',
  changed_meanwhile:
    'Somebody else has changed this in the meantime. Look at what it says now, then try again.',
  closing_underway: 'The closing is being signed just now. Please try again when it is finished.',
  code_check_digits:
    'There is a slip in the code: a digit is wrong or two have changed places. Please compare it once more.',
  code_too_long: 'The code has more digits than it should: it is six groups of four.',
  code_too_short: 'The code is not complete: it is six groups of four digits.',
  commission_changed:
    'The members of the commission have changed meanwhile. Please look once more at whom your letter concerns.',
  commission_even: 'A commission has an odd number of members (cl. {clause}).',
  commission_is_so: 'The commission is composed like this already.',
  commission_size: 'A commission has three to nine members (cl. {clause}).',
  commission_unlawful:
    'Somebody has left, and those who remain are no commission (cl. {clause}). The box stays sealed until an order names another.',
  commission_wrong:
    'The record of the commission is not in order, so nothing has been sent. Please use the wooden box and tell the commission.',
  count_differs:
    'The counts differ: {expected} expected, {found} found. They must agree before signing.',
  date_ahead:
    'This date is still to come. A paper that is not signed yet, and a check that was not made yet, cannot be entered.',
  date_wrong: 'This is not a date of the calendar.',
  day_begun: 'The day has begun or is over ({date}). What was told about it stays as it was.',
  day_is_so: 'The calendar says so already: {date}. There is nothing to change.',
  day_too_far: 'This day is more than two years away ({date}). Please look at the year once more.',
  empty_letter: 'The letter is empty. Please write at least one sentence.',
  feast_too_far:
    'The feast is expected about {about}; this day is too far from it. If it is another day off, choose “other day”.',
  field_empty: 'Please fill this in.',
  hour_promised:
    'The seal on the box promises the opening of {on}. The new day or hour can hold from the day after it.',
  hours_wrong: 'The hour it closes must be later than the hour it opens.',
  invitation_expired:
    'This link is no longer good: its seven days are over, or a newer one took its place. Please ask for a new link.',
  invitation_used:
    'This link has been used already. If it was not you, tell the person who sent it; they can make a new one.',
  keys_disagree:
    'The box takes no letters just now: its keys must be put in order first. The wooden box is there for you.',
  letter_too_long:
    'The letter is too long. Please shorten it, or send the rest as a second letter under the same code.',
  letters_refused: 'The box takes no letters just now. The wooden box is there for you.',
  line_lost: 'There is no connection. Nothing you wrote is lost; please try again.',
  link_ended: 'This link has ended. Please ask the responsible person or the chair for a new one.',
  link_used:
    'This link has been used already, or the box has been started again since. Start it again: it prints a new link, and ends what was begun with the old one.',
  mail_address_wrong: 'This does not look like an e-mail address. It looks like name@mail.kg.',
  mail_failed:
    'The school’s mail server did not take the line. Please try again later, or ask whoever looks after the box.',
  mail_not_set: 'This school has not set a mail server yet.',
  malformed: 'Something here does not have the form it should have.',
  malformed_envelope: 'The sealed letter was damaged on its way. Please try again.',
  name_missing:
    'You chose to sign the letter. Please write your name, or choose to stay anonymous.',
  name_taken: 'Somebody else signs in under this name. Please choose another.',
  name_too_long: 'The name is too long. Please shorten it.',
  name_twice:
    'Two people here have the same name, so nobody could tell them apart. Please add something to one of them.',
  no_answer_yet: 'There is no answer yet.',
  no_closing: 'The closing has not been drawn up yet.',
  no_opening: 'There is no opening under way.',
  no_parent:
    'A representative of the parents must be part of it: without one the box is not opened (cl. 5.1).',
  no_quorum: 'There are not enough members: {needed} are needed, {present} are here.',
  not_a_member: 'This person is not a member of the commission.',
  not_a_member_yet:
    'This person is not a member yet: in the room of the opening they sign the next seal under «The new commission».',
  not_acknowledged:
    'The box did not confirm in a way that can be checked, so we do not say that it was sent. Please try again.',
  not_elected:
    'Nobody is elected by this vote: {needed} votes are needed, {votes} were for (cl. {clause}).',
  not_found: 'This was not found.',
  not_in_office: 'Only the responsible person or the chair may do this.',
  not_yours: 'This is not yours to read.',
  nothing_to_sign: 'There is nothing to sign.',
  officer_not_member:
    'Chair and secretary are two different members of the commission (cl. {clause}).',
  one_responsible: 'A commission has exactly one responsible person (cl. {clause}).',
  opening_over: 'This opening is over.',
  opening_underway: 'An opening is under way.',
  passkey_missing:
    'The device gave no passkey: it has none for this box, or it was not allowed to.',
  passkey_unfit:
    'This device cannot keep a passkey that opens keys. Please sign in with the passphrase.',
  photo_too_large: 'The photo is too large even when made smaller. Please crop it or take another.',
  photo_unreadable:
    'This photo cannot be read on this phone, so its hidden data cannot be removed and it will not be sent. Please choose another, or take a picture of the screen.',
  poster_differs:
    'Take care: the keys of this page are not the keys of the poster you came by. Nothing has been sent. Please use the wooden box and tell the commission.',
  poster_of_before:
    'Nothing is sent by this poster: it is of the commission before. The box was founded anew, and the school hangs a new poster. Please come by that one, or use the wooden box.',
  puzzle_needed: 'Very many letters are coming just now. Your phone has to work a moment longer.',
  randomness_broken:
    'This phone cannot draw random numbers, so it cannot lock a letter. Please use another phone.',
  reason_needed: 'Please give a reason.',
  refounding_underway:
    'The box is being founded anew. Until its new commission has sealed it, it takes no letters, and the commission before does not sign in any more. The wooden box is there for you.',
  released_member: 'This member has been released from the commission.',
  rule_in_force:
    'A rule that holds already is not changed ({from}): terms that were told stay. Let the new one begin tomorrow at the earliest.',
  seal_changed: 'The box has just been sealed anew. Please try again.',
  seal_older:
    'The box showed an older seal than a moment ago. That must not be, so nothing has been sent. Please tell the commission.',
  seal_stale: 'This seal is old: the box has not been opened for a long time.',
  seal_wrong:
    'The seal of the box is not in order, so nothing has been sent. Please use the wooden box and tell the commission.',
  share_wrong:
    'What another device gave is not what it signed. Nothing was opened with it; the others are enough, or the letter waits.',
  signature_missing: 'A signature is missing that has to be there. Nothing has been done.',
  signature_wrong: 'A signature is not right. Nothing has been done.',
  signed_out: 'Please sign in again.',
  slow_down: 'Too many tries one after another. Please wait a little.',
  something_went_wrong:
    'Something went wrong on our side. Nothing you wrote is lost; please try again.',
  step_out_of_order: 'This is not the turn for this step.',
  storage_failed:
    'The box could not store it just now. Nothing you wrote is lost; please try again.',
  substitute_wrong:
    'A substitute sits on the seat of one member and in the same role; each member has at most one substitute.',
  told_otherwise:
    'This page tells the rules, the people or the seal of the box otherwise than they stand signed in the journal. Please do not open the box: tell the director, and compare with the journal on paper.',
  too_early: 'It is too early for this.',
  too_few_living_members:
    'If all these people are named, too few remain who may open the letter. Please turn to the district education department.',
  too_few_signers: 'Too few have signed: at least {needed} are needed.',
  too_large: 'This is too large.',
  too_long: 'This is too long. Please shorten it.',
  too_many: 'There are too many of them.',
  too_many_photos: 'At most {photosMax} photos can be sent with a letter.',
  too_many_substitutes:
    'The keys of so many substitutes do not fit into the lock of one letter. Appoint fewer of them.',
  wooden_seal_missing: 'Please give the number of the new seal of the wooden box.',
  wrong_last_group: 'These digits are not right: type the last group of your passphrase.',
  wrong_passkey: 'This passkey opens nothing here any more. Please sign in with the passphrase.',
  wrong_passphrase: 'Name or passphrase is not right.',
  wrong_sheet: 'There is a slip in the recovery sheet’s text. Please compare it once more.',
}
