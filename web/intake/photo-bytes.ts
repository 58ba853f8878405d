// What may stay in a photo, byte by byte: the picture itself and nothing that tells of its maker.
//
// Re-encoding on a canvas already leaves place, time and camera behind; but some phones write a
// fresh Exif block into what their canvas gives. So the bytes are taken apart and put together
// again from the parts a picture needs, and looked at once more. What is not such a file is refused.

/** A JPEG made of nothing but its picture; `undefined` when it cannot be taken apart. */
export function onlyPicture(file: Uint8Array): Uint8Array | undefined {
  const parts = partsOf(file)
  if (!parts) return undefined
  const kept = parts.filter(({ marker }) => isOfPicture(marker))
  const bytes = joined([START, PLAIN_HEAD, ...kept.map(({ bytes: part }) => part), END])
  return holdsOnlyPicture(bytes) ? bytes : undefined
}

/** The second look, on what will really be sent: no Exif, no comment, nothing after the end. */
export function holdsOnlyPicture(file: Uint8Array): boolean {
  const parts = partsOf(file)
  if (!parts) return false
  const [head, ...rest] = parts
  const end = rest.reduce((sum, { bytes }) => sum + bytes.length, 2 + PLAIN_HEAD.length + 2)
  return (
    head?.marker === 0xe0 &&
    isSame(head.bytes, PLAIN_HEAD) &&
    rest.every(({ marker }) => isOfPicture(marker)) &&
    rest.some(({ marker }) => marker === SCAN) &&
    end === file.length
  )
}

type Part = { readonly marker: number; readonly bytes: Uint8Array }

const START = Uint8Array.of(0xff, 0xd8)
const END = Uint8Array.of(0xff, 0xd9)
const SCAN = 0xda
/** JFIF 1.1, square pixels, no thumbnail: the same for every photo of every phone. */
const PLAIN_HEAD = Uint8Array.of(
  ...[0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0],
)

/** Frame (baseline, extended, progressive), Huffman and quantisation tables, restarts, scans. */
const isOfPicture = (marker: number): boolean =>
  [0xc0, 0xc1, 0xc2, 0xc4, 0xdb, 0xdd, SCAN].includes(marker)

function partsOf(file: Uint8Array): readonly Part[] | undefined {
  if (!isSame(file.subarray(0, 2), START)) return undefined
  const parts: Part[] = []
  for (let at = 2; at + 1 < file.length; ) {
    const marker = file[at + 1] ?? 0
    if (file[at] !== 0xff) return undefined
    if (marker === 0xd9) return parts
    const size = ((file[at + 2] ?? 0) << 8) | (file[at + 3] ?? 0)
    // Only parts with a length may stand here; a wrong length would hide what follows.
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8) || size < 2) return undefined
    const end = marker === SCAN ? endOfScan(file, at + 2 + size) : at + 2 + size
    if (end > file.length) return undefined
    parts.push({ marker, bytes: file.subarray(at, end) })
    at = end
  }
  return undefined
}

/** Inside a scan 0xff is followed by 0 or by a restart; anything else is the next part. */
function endOfScan(file: Uint8Array, from: number): number {
  let at = from
  while (at + 1 < file.length) {
    const next = file[at + 1] ?? 0
    if (file[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
    at += 1
  }
  return file.length + 1
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at])

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
