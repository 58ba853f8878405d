// An envelope becomes words again, on the device of a member the writer did not name. SPEC §8
//
// Whatever an envelope holds, these functions answer with a value: one hostile letter must not
// stop the opening of the others.
import { hkdf } from './hash.ts'
import { type InnerRefusal, openInner, readInner } from './inner-file.ts'
import { derived } from './labels.ts'
import { type ReadLetter, readLetterFrame } from './manifest-open.ts'
import { leafName, type Policy } from './policy.ts'
import { deal } from './quorum.ts'
import { findFileKey, type GivenShare, openLeaf } from './quorum-open.ts'
import { isRefusal, refuse } from './refusal.ts'
import { Secret } from './secret.ts'
import type { Identity25519 } from './x25519-stanza.ts'

export type OpenedLetter = ReadLetter & {
  readonly fileKey: Secret
  /** What the register row carries instead of the envelope's hash. SPEC §8.6 */
  readonly entry: Uint8Array
}

/**
 * What this member's share key unwraps: one value, or two for a parent. A leaf that does not open
 * is left out; a letter that is not of this seal is refused.
 */
export function ownShares(
  inner: Uint8Array,
  policy: Policy,
  member: number,
  shareKey: Identity25519,
): readonly GivenShare[] | InnerRefusal {
  const file = readInner(inner, policy)
  if (isRefusal(file)) return file
  return (['parents', 'members'] as const).flatMap(group => {
    const value = openLeaf({ group, i: member }, shareKey, policy, file.wrapped)
    return value ? [{ leaf: leafName(group, member), value }] : []
  })
}

/**
 * Opens one letter for one reading member, from everybody's shares and this member's read key,
 * which never leaves the device. `no_combination` is an ordinary answer: those present are too
 * few for this letter, or its writer named this member; nobody can tell which.
 */
export async function openLetter(
  inner: Uint8Array,
  policy: Policy,
  reading: {
    readonly shares: readonly GivenShare[]
    readonly member: number
    readonly readKey: Identity25519
  },
): Promise<OpenedLetter | InnerRefusal> {
  const file = readInner(inner, policy)
  if (isRefusal(file)) return file
  const { shares, member, readKey } = reading
  const reader = openLeaf({ group: 'readers', i: member }, readKey, policy, file.wrapped)
  if (!reader) return refuse('cannot_be_opened', 'reader_leaf')
  const fileKey = await findFileKey(file.header, policy, { shares, reader })
  if (!fileKey) return refuse('cannot_be_opened', 'no_combination')
  return openWithFileKey(inner, new Secret(fileKey, 'inner file key'))
}

/** The same letter again, from a case file: inner envelope and file key, no shares. */
export async function openWithFileKey(
  inner: Uint8Array,
  fileKey: Secret,
): Promise<OpenedLetter | InnerRefusal> {
  const padded = await openInner(fileKey.reveal(), inner)
  if (isRefusal(padded)) return padded
  return { ...readLetterFrame(padded), fileKey, entry: entryOf(fileKey) }
}

/** Known to whoever read the letter, and to nobody who only holds the envelope. */
export const entryOf = (fileKey: Secret): Uint8Array => hkdf(fileKey.reveal(), derived.entry, 16)

/**
 * Places, in the list given, of letters that share an ephemeral key with another of them or use
 * one twice: an honest writer's phone draws each anew, so these are refused before any key is tried.
 */
export function repeatedKeys(inners: readonly Uint8Array[], policy: Policy): ReadonlySet<number> {
  const firstSeen = new Map<string, number>()
  const repeated = new Set<number>()
  for (const [at, inner] of inners.entries()) {
    const file = readInner(inner, policy)
    if (isRefusal(file)) continue
    for (const { ephemeral } of file.wrapped) {
      const key = ephemeral.join()
      const before = firstSeen.get(key)
      if (before === undefined) firstSeen.set(key, at)
      else repeated.add(before).add(at)
    }
  }
  return repeated
}

/**
 * Leaves whose given value is not what the letter was dealt from. Either that member's device gave
 * another value than the leaf held, or the writer's phone locked another value in: this cannot
 * tell the two apart, and the words on the screen must not either. SPEC §8.7
 */
export function falseShares(
  { deal: seed, fileKey, letter }: OpenedLetter,
  policy: Policy,
  shares: readonly GivenShare[],
): readonly GivenShare['leaf'][] {
  if (!seed) return []
  const dealt = deal(fileKey.reveal(), seed, policy, letter.recused)
  return shares
    .filter(({ leaf, value }) => {
      const right = dealt.get(leaf)
      return !right || right.some((byte, at) => byte !== value[at]) || value.length !== right.length
    })
    .map(({ leaf }) => leaf)
}
