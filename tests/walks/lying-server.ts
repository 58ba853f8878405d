// A server that lies: its answers are changed on their way, for everybody or for one.
import type { OnTheLine } from './school.ts'

type Answer = Awaited<ReturnType<Parameters<OnTheLine>[2]>>

/** The same answer with another body. `change` gets the parsed JSON and hands back what is shown. */
export async function changed(
  carry: () => Promise<Answer>,
  change: (said: Record<string, unknown>) => unknown,
): Promise<Answer> {
  const answered = await carry()
  const text = await answered.text()
  const said = JSON.parse(text) as Record<string, unknown>
  const shown = answered.status < 300 ? JSON.stringify(change(said)) : text
  return { ...answered, text: async () => shown }
}

/** An answer of the server's own making, without asking it. */
export const answered = (said: unknown): Answer => ({
  status: 200,
  text: async () => JSON.stringify(said),
  octets: async () => new Uint8Array(0),
})

export const isState = (path: string, method: string): boolean =>
  /^\/api\/desk\/openings\/[\w-]{22}(\?.*)?$/.test(path) && method === 'GET'

export const isList = (path: string): boolean => path.endsWith('/list')

export const isGiving = (path: string, method: string): boolean =>
  path.endsWith('/shares') && method === 'POST'
