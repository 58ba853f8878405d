// Padding to a fixed length: one 0x80, then zeros. SPEC §1
//
// Length is what encryption does not hide: a letter of two lines and one of two pages must not
// differ by a byte, nor an answer from no answer.
import { type LockRefusal, refuse } from './refusal.ts'

/** Throws when there is no room for the mark: sizes are checked where they are refused kindly. */
export function pad(bytes: Uint8Array, size: number): Uint8Array {
  if (bytes.length >= size) throw new RangeError('nothing left for the padding')
  const padded = new Uint8Array(size)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  return padded
}

/** Takes off exactly what `pad` puts on; any other tail is refused, not guessed at. */
export function unpad(padded: Uint8Array): Uint8Array | LockRefusal<'malformed'> {
  let mark = padded.length - 1
  while (mark >= 0 && padded[mark] === 0) mark--
  return mark >= 0 && padded[mark] === 0x80
    ? padded.subarray(0, mark)
    : refuse('malformed', 'padding')
}
