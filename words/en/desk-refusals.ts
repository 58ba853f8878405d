// Refusals as the desk says them, in English: the same list, with other words where a member reads them.
import type { RefusalWords } from '../words.ts'
import { refusals as common } from './refusals.ts'

export const refusals: RefusalWords = {
  ...common,
  already_there: 'This has been done already: one result, nothing twice.',
  answers_missing: 'Not everybody has said yet whether a letter concerns them.',
  argon2_wrong:
    'This device counted wrongly when it was tested, so it must not make your key. Please use another one.',
  closing_underway: 'The papers are being signed just now. Please try again when that is done.',
  commission_wrong:
    'The record of the commission does not hold. Nothing was signed. Please tell the chair and do not open the box today.',
  line_lost: 'The connection is lost. What you typed stays here. Please try again.',
  not_yours: 'This letter is not for your eyes.',
  seal_older:
    'The box showed an older seal than this device saw before. That must not happen: nothing was signed. Please tell the chair.',
  seal_wrong:
    'The seal of the box does not hold. Nothing was signed. Please tell the chair and do not open the box today.',
  signed_out: 'The session has ended. Please sign in again.',
  slow_down: 'Too many tries. Please wait {seconds} seconds; your passphrase is not lost.',
  something_went_wrong:
    'Something went wrong on our side. Nothing was done twice; please try again.',
  step_out_of_order:
    'It is not yet, or no longer, time for this step. The screen shows what is next.',
  storage_failed:
    'The disk of the box did not take it. Please tell whoever looks after the computer.',
  too_early: 'It is not time yet.',
  wrong_passphrase: 'The name or the passphrase is not right. Please compare both with your sheet.',
}
