// A camera for tests: reads a QR code off the squares that were drawn, with a reader that is not ours.
import jsqr from 'jsqr'

const pixelsPerSquare = 4

/** `path` as papers/qr.ts draws it: one rectangle for each run of dark squares in a row. */
export function readQr({ size, path }: { size: number; path: string }): string | undefined {
  const side = size * pixelsPerSquare
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x, y, n] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    const left = Number(x) * pixelsPerSquare
    const top = Number(y) * pixelsPerSquare
    const width = Number(n) * pixelsPerSquare
    for (let row = top; row < top + pixelsPerSquare; row += 1) {
      for (let column = left; column < left + width; column += 1) {
        pixels.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3)
      }
    }
  }
  return jsqr.default(pixels, side, side)?.data
}
