// A QR code as one path of squares: what a phone's camera reads off a screen or a sheet of paper.

import { encode } from 'uqr'

/** `size` squares to a side, the four white ones around it included; the path draws the dark ones. */
export type QrCode = { readonly size: number; readonly path: string }

// Without four white squares on every side many cameras find no code at all.
const quietSquares = 4

// A quarter of the squares may be dirty, torn or under a drawing pin and it is still read.
export const qrCode = (text: string): QrCode => {
  const { data, size } = encode(text, { ecc: 'Q', border: quietSquares })
  const rows = data.map((row, y) => runsOf(row).map(([x, n]) => `M${x} ${y}h${n}v1h-${n}z`))
  return { size, path: rows.flat().join('') }
}

/** Neighbouring dark squares are drawn as one: a printer leaves no hairlines between them. */
const runsOf = (row: readonly boolean[]): readonly (readonly [x: number, n: number])[] =>
  row.flatMap((isDark, x): readonly (readonly [number, number])[] => {
    if (!isDark || row[x - 1]) return []
    const end = row.indexOf(false, x)
    return [[x, (end === -1 ? row.length : end) - x]]
  })
