// A line to a server through a real socket, as a phone has it.
import type { Carry } from '#wire/call.ts'

export const overHttp =
  (url: () => string, more: Readonly<Record<string, string>> = {}): Carry =>
  async (path, { method, headers, body }) => {
    const answered = await fetch(url() + path, {
      method,
      headers: { ...headers, ...more },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : body.slice() }),
    })
    const bytes = new Uint8Array(await answered.arrayBuffer())
    return {
      status: answered.status,
      octets: async () => bytes,
      text: async () => new TextDecoder().decode(bytes),
    }
  }
