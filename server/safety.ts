// What a member is told of the media the school's box lies on: nothing, as long as all is well.
import { haveWaitingKeys } from './opening/ending-keys.ts'
import type { Parts } from './parts.ts'

type Safety = { readonly keysMirrorAwaySince?: number; readonly keysWait: boolean }

export async function safetyOf(
  parts: Pick<Parts, 'store' | 'keys'>,
  box: string,
): Promise<{ readonly safety?: Safety }> {
  const awaySince = parts.keys.mirror?.awaySince()
  const keysWait = await haveWaitingKeys(parts.store.read, box)
  if (awaySince === undefined && !keysWait) return {}
  return {
    safety: { keysWait, ...(awaySince !== undefined && { keysMirrorAwaySince: awaySince }) },
  }
}
