// Reading what was sent, never more than was promised, and never more than it said it would be.
import type { Context } from 'hono'
import { type Refusal, refuse } from '#core/refusal.ts'

export async function bodyOf(context: Context, bytesMax: number): Promise<Uint8Array | Refusal> {
  const said = Number(context.req.header('content-length') ?? 0)
  if (said > bytesMax) return refuse('too_large', { bytesMax })
  const stream = context.req.raw.body
  if (!stream) return new Uint8Array(0)
  const parts: Uint8Array[] = []
  let size = 0
  // A body without a length could go on for ever: it is counted as it comes.
  for await (const part of stream) {
    size += part.length
    if (size > bytesMax) return refuse('too_large', { bytesMax })
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}
