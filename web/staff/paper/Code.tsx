// A QR code on a paper: one path, black on white also where a screen has colours of its own.
import type { Block } from '#papers/document.ts'
import { qrCode } from '#papers/qr.ts'

export function Code({ text, label }: Block & { kind: 'code' }) {
  const { size, path } = qrCode(text)
  return (
    <figure class="sheet-code">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={`QR: ${label}`}>
        <path d={path} />
      </svg>
      <figcaption>{label}</figcaption>
    </figure>
  )
}
