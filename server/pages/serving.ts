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
  if (status === 200 && context.req.header('if-none-match') === file.etag) {
    return context.body(null, 304, headers)
  }
  const takes = context.req.header('accept-encoding') ?? ''
  const [encoding, bytes] =
    file.br && /\bbr\b/.test(takes)
      ? ['br', file.br]
      : file.gz && /\bgzip\b/.test(takes)
        ? ['gzip', file.gz]
        : [undefined, file.plain]
  if (encoding) headers['content-encoding'] = encoding
  return context.body(bytes, status, headers)
}
