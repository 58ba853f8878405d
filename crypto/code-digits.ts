// Codes people copy by hand: 22 random digits, 2 check digits, six groups of four. SPEC §10.2, §11.1
//
// Digits only: the same on every keyboard, in every script of the school, and over the telephone.
import { fromUtf8, utf8 } from './bytes.ts'
import type { Random } from './random.ts'
import { type LockRefusal, refuse } from './refusal.ts'
import { Secret } from './secret.ts'

declare const opens: unique symbol

/** Its digits as ASCII. The type says what it opens: a passphrase is no receipt code. */
export type Digits<Purpose extends string> = Secret & { readonly [opens]: Purpose }

export type DigitsRefusal = LockRefusal<'code_check_digits' | 'code_too_long' | 'code_too_short'>

/** 22 digits are 73 bits; Argon2id makes each guess cost a phone's second. */
const randomDigits = 22
const codeDigits = 24

export function makeDigits<Purpose extends string>(
  purpose: Purpose,
  random: Random,
): Digits<Purpose> {
  const drawn = drawDigits(random)
  return asDigits(purpose, drawn + checkDigits(drawn))
}

/**
 * What somebody typed, as digits. Spaces, dashes and words between are nobody's fault and are
 * passed over; a slip of one digit, or two neighbours swapped, is always noticed.
 */
export function readDigits<Purpose extends string>(
  purpose: Purpose,
  typed: string,
): Digits<Purpose> | DigitsRefusal {
  const digits = digitsIn(typed)
  if (digits.length < codeDigits) return refuse('code_too_short')
  if (digits.length > codeDigits) return refuse('code_too_long')
  // Compared, not only divided: 01 has the remainder of 98, and would be another code.
  const isRight = checkDigits(digits.slice(0, randomDigits)) === digits.slice(randomDigits)
  return isRight ? asDigits(purpose, digits) : refuse('code_check_digits')
}

/** As shown and written down: `1234 5678 9012 3456 7812 3488`. */
export const inGroups = (digits: Digits<string>): string =>
  fromUtf8(digits.reveal()).replace(/\d{4}(?=\d)/g, '$& ')

/** Typed back, or asked again before a later signature: the last group is enough for that. */
export const isLastGroup = (digits: Digits<string>, typed: string): boolean =>
  digitsIn(typed) === inGroups(digits).slice(-4)

/** MOD 97-10 (ISO/IEC 7064): 123456789012345678 → 88. */
export const checkDigits = (digits: string): string =>
  String(98 - remainder(`${digits}00`)).padStart(2, '0')

/** Digit by digit, since the number itself is larger than JavaScript counts exactly. */
function remainder(digits: string): number {
  let rest = 0
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97
  return rest
}

/** Bytes from 250 on are thrown away: with them, 0 to 5 would come up more often. */
function drawDigits(random: Random): string {
  let digits = ''
  for (let draws = 0; draws < DRAWS_MAX; draws++) {
    for (const byte of random(DRAW_BYTES)) {
      if (byte < 250) digits += byte % 10
      if (digits.length === randomDigits) return digits
    }
  }
  // A working source needs a second draw once in thousands of codes, never a ninth.
  throw new Error('the source of randomness is broken')
}

const DRAW_BYTES = 32
const DRAWS_MAX = 8

/** Arabic-Indic digits and full-width ones are digits too: some phones write them by themselves. */
const digitsIn = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit => String(digit.charCodeAt(0) & 0x0f))
    .replace(/[^0-9]/g, '')

const asDigits = <Purpose extends string>(purpose: Purpose, digits: string): Digits<Purpose> =>
  new Secret(utf8(digits), purpose) as Digits<Purpose>
