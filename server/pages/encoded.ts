// A file as it travels: as it is, and packed twice, under a tag of its content.
import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export type Encoded = {
  readonly type: string
  readonly etag: string
  readonly plain: Uint8Array<ArrayBuffer>
  readonly br?: Uint8Array<ArrayBuffer>
  readonly gz?: Uint8Array<ArrayBuffer>
}

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webp: 'image/webp',
  woff2: 'font/woff2',
}
/** These are packed already. */
const asTheyAre: ReadonlySet<string> = new Set(['jpg', 'png', 'webp', 'woff2', 'ico'])

export function encode(path: string, content: Uint8Array): Encoded {
  const kind = path.split('.').at(-1) ?? ''
  const plain = new Uint8Array(content)
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  const file = { type: types[kind] ?? 'application/octet-stream', etag, plain }
  if (asTheyAre.has(kind)) return file
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length }
  return {
    ...file,
    br: new Uint8Array(brotliCompressSync(plain, { params })),
    gz: new Uint8Array(gzipSync(plain, { level: 9 })),
  }
}
