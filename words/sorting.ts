// Kyrgyz alphabetical order: Ң after Н, Ө after О, Ү after У. Browsers lack it and do not say so.

const alphabet = 'абвгдежзийклмнңоөпрстуүфхцчшщъыьэюя'

/** For `sort`: by letters first; Ё counts as Е, capitals as small, unless nothing else differs. */
export function inKyrgyzOrder(one: string, other: string): number {
  return compare(weights(one), weights(other)) || (one < other ? -1 : one > other ? 1 : 0)
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (let at = 0; at < Math.min(one.length, other.length); at++) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0)
    if (difference !== 0) return difference
  }
  return one.length - other.length
}

/** Spaces and signs, then digits, then Kyrgyz letters, then whatever other script there is. */
function weights(text: string): readonly number[] {
  return Array.from(text.normalize('NFC').toLowerCase(), letter => {
    const place = alphabet.indexOf(letter === 'ё' ? 'е' : letter)
    if (place >= 0) return CYRILLIC + place
    const code = letter.codePointAt(0) ?? 0
    return code < CYRILLIC && !/\p{L}/u.test(letter) ? code : OTHER + code
  })
}

/** Above the signs and digits of ASCII, below every other script. */
const CYRILLIC = 0x100
const OTHER = 0x200
