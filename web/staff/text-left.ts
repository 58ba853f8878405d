// How many letters still fit into a text the case can hold.
import { caseTextBytesMax } from '#core/limits.ts'
import { utf8Bytes } from '#core/text.ts'
import { counted, words } from './language.ts'

/** Counted as Kyrgyz letters, of two bytes each: what is left is never less than this says. */
export const leftIn = (text: string, bytesMax: number = caseTextBytesMax) => ({
  letters: Math.floor((bytesMax - utf8Bytes(text)) / 2),
  words: lettersInWords,
})

function lettersInWords(letters: number): string {
  const { frame } = words()
  return letters < 0 ? counted(-letters, frame.lettersOver) : counted(letters, frame.lettersLeft)
}
