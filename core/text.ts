// Plain text as the box takes it: clean, counted in letters, measured in bytes.
//
// No letter is ever refused for its form: capitals, Latin typing («salamatsyzby»), curses and
// broken emoji are a child's handwriting. What a machine cannot carry is mended, not refused.

// Written by hand because the public page also runs on phones that lack newer text functions.
const loneSurrogate = /\p{Cs}/gu
const control = /\p{Cc}/gu
const newlines = /\r\n?|\u2028|\u2029/g

// Every control character except the line break becomes a space; half an emoji becomes U+FFFD;
// the rest is composed (NFC), so that one word has one spelling in bytes.
export const cleanText = (text: string): string =>
  text
    .replace(newlines, '\n')
    .replace(control, letter => (letter === '\n' ? letter : ' '))
    .replace(loneSurrogate, '\ufffd')
    .normalize('NFC')

export const isCleanText = (text: string): boolean => cleanText(text) === text

// A line: clean, and on one line. Names and reasons are lines in forms.
export const isCleanLine = (text: string): boolean => isCleanText(text) && !text.includes('\n')

export const isBlank = (text: string): boolean => text.trim() === ''

export const utf8Bytes = (text: string): number => {
  let bytes = 0
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}

// Bytes the text takes inside a JSON string: a quote and a backslash cost two, a newline two.
export const jsonBytes = (text: string): number => {
  let escaped = 0
  for (const letter of text) if (letter === '"' || letter === '\\' || letter === '\n') escaped += 1
  return utf8Bytes(text) + escaped
}

const joiner = '\u200d'
const rides = /^(?:\p{M}|\p{Emoji_Modifier}|\u200d|[\u{e0020}-\u{e007f}])$/u
const flagHalf = /^[\u{1f1e6}-\u{1f1ff}]$/u

// Letters as a person counts them: an accent, a skin tone or the second half of a flag is part of
// the letter before it. Near enough to graphemes for a counter under a text field.
export const lettersIn = (text: string): number => {
  let letters = 0
  let joined = false
  let openFlag = false
  for (const letter of text) {
    const closesFlag: boolean = openFlag && flagHalf.test(letter)
    if (!rides.test(letter) && !joined && !closesFlag) letters += 1
    openFlag = !closesFlag && flagHalf.test(letter)
    joined = letter === joiner
  }
  return letters
}
