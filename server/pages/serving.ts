// Handing out files: by address, in the smallest form the browser takes, and only ever for reading.
import type { Context } from 'hono'
import type { Encoded } from './encoded.ts'

/** Built files carry their content's hash in their name and never change under it. */
const forEver = 'public, max-age=31536000, immutable'
/** Pages change with the box: asked anew each time, answered briefly when nothing changed. */
const askAgain = 'no-cache'

export function handOut(
  context: Context,
  file: Encoded,
  { rules, hashed, status = 200 }: { rules: string; hashed: boolean; status?: 200 | 404 },
): Response {
  const headers: Record<string, string> = {
    'content-security-policy': rules,
    'content-type': file.type,
    'cache-control': hashed ? forEver : askAgain,
    etag: file.etag,
    vary: 'accept-encoding',
  }
  if (status === 200 && isKnown(context.req.header('if-none-match'), file.etag)) {
    return context.body(null, 304, headers)
  }
  const takes = context.req.header('accept-encoding') ?? ''
  const [encoding, bytes] =
    file.br && isTaken('br', takes)
      ? ['br', file.br]
      : file.gz && isTaken('gzip', takes)
        ? ['gzip', file.gz]
        : [undefined, file.plain]
  if (encoding) headers['content-encoding'] = encoding
  return context.body(bytes, status, headers)
}

/** A proxy that packs by itself calls a tag weak, and a browser may know several. */
const isKnown = (known: string | undefined, etag: string): boolean =>
  (known ?? '').split(',').some(tag => tag.trim().replace(/^W\//, '') === etag)

/** `q=0` is the way to say: not this one. */
const isTaken = (encoding: string, takes: string): boolean =>
  takes.split(',').some(said => {
    const [name = '', ...how] = said.split(';').map(part => part.trim())
    return name === encoding && !how.some(part => /^q=0(\.0*)?$/.test(part))
  })
