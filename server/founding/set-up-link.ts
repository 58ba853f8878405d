// The one-time link of an empty box, or of one founded anew: a new one at each start, and of each only the hash is kept.
import { toBase64url } from '#crypto/bytes.ts'
import { tokenHash } from '../callers.ts'
import type { Parts } from '../parts.ts'
import { theBox } from '../the-box.ts'

const linkBytes = 32

/** The address to be printed, once; absent when a box is there and nobody may set up another. */
export async function newSetUpLink(
  { store, random }: Pick<Parts, 'store' | 'random'>,
  url: string,
): Promise<string | undefined> {
  const box = await theBox(store.read)
  if (box && !box.refounding) return undefined
  const link = toBase64url(random(linkBytes))
  await store.change(nouns => nouns.founding.linkAnew(tokenHash(link)))
  // Behind #: it is never sent with the page's address, and stands in no log of a proxy.
  return `${url}/desk#/ky/setup/${link}`
}
