// What a member is told of the media the school's box lies on: nothing, as long as all is well.
import { haveWaitingKeys } from './opening/ending-keys.ts'
import type { Parts } from './parts.ts'

type Safety = {
  readonly keysMirrorAwaySince?: number
  readonly keysWait: boolean
  readonly backupsGone: boolean
}

/** Keys wait for a medium that is still away: then a commission may sign that there is no backup. */
export const areBackupsGone = async (parts: Pick<Parts, 'store'>, box: string): Promise<boolean> =>
  parts.store.isSecondAway() && haveWaitingKeys(parts.store.read, box)

export async function safetyOf(
  parts: Pick<Parts, 'store' | 'keys'>,
  box: string,
): Promise<{ readonly safety?: Safety }> {
  const awaySince = parts.keys.mirror?.awaySince()
  const keysWait = await haveWaitingKeys(parts.store.read, box)
  if (awaySince === undefined && !keysWait) return {}
  return {
    safety: {
      keysWait,
      backupsGone: keysWait && parts.store.isSecondAway(),
      ...(awaySince !== undefined && { keysMirrorAwaySince: awaySince }),
    },
  }
}
