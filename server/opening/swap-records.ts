// The swaps of all openings so far, as the box signed them: which list was frozen, which seal came.
import { toBase64url } from '#crypto/bytes.ts'
import { signed } from '#crypto/labels.ts'
import { recordHash, type SignedRecord } from '#crypto/records.ts'
import type { Nouns } from '../store/store.ts'

export async function swapRecords(nouns: Nouns, box: string): Promise<readonly SignedRecord[]> {
  const openings = await nouns.openings.all(box)
  const bodies = openings.flatMap(({ swap }) => (swap ? [swap] : []))
  return Promise.all(bodies.map(body => nouns.records.whole(box, swapHash(body), body)))
}

export const swapHash = (body: Uint8Array): string => toBase64url(recordHash(signed.swap, body))
export const releaseHash = (body: Uint8Array): string =>
  toBase64url(recordHash(signed.release, body))
