// The root on paper, for the day a passphrase is lost: base32 with a checksum. SPEC §10.7
//
// Whoever holds the sheet holds the root: with the server's pepper it is the member. So it lies in
// a sealed envelope in a safe, and the server can neither make one nor do without it.
import { base32nopad } from '@scure/base'
import { concat, equalBytes } from './bytes.ts'
import { hkdf } from './hash.ts'
import { derived } from './labels.ts'
import { type LockRefusal, refuse } from './refusal.ts'
import { Secret } from './secret.ts'

const ROOT_BYTES = 32
/** Enough that one wrong letter in sixteen million sheets passes; fills 56 letters exactly. */
const CHECK_BYTES = 3
export const sheetLettersCount = 56

/** Fourteen groups of four letters, also what the sheet's QR holds. */
export const sheetText = (root: Secret): string =>
  base32nopad.encode(concat(root.reveal(), checkOf(root.reveal()))).replace(/.{4}(?=.)/g, '$& ')

/** What was typed or scanned; a slip is told before anything is sent. */
export function readSheet(typed: string): Secret | LockRefusal<'wrong_sheet'> {
  const letters = sheetLetters(typed)
  if (letters.length !== sheetLettersCount) return refuse('wrong_sheet', 'length')
  const bytes = base32nopad.decode(letters)
  const root = bytes.slice(0, ROOT_BYTES)
  if (!equalBytes(bytes.subarray(ROOT_BYTES), checkOf(root))) return refuse('wrong_sheet', 'check')
  return new Secret(root, 'member root')
}

/**
 * Small letters, spaces, the digits people write for letters, and the Cyrillic letters that look
 * like the ones on the paper: a Kyrgyz keyboard types those first.
 */
export const sheetLetters = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[018\u0410-\u0425]/g, sign => looksLike[sign] ?? '')
    .replace(/[^A-Z2-7]/g, '')

const looksLike: { readonly [sign: string]: string } = {
  ...{ 0: 'O', 1: 'I', 8: 'B' },
  ...{ А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H' },
  ...{ О: 'O', Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X' },
}

const checkOf = (root: Uint8Array): Uint8Array => hkdf(root, derived.sheet, CHECK_BYTES)
