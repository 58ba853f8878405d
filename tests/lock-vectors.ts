// Runs the locks' vectors and says what went wrong: the same in Node and, bundled, in a browser.
//
// Nothing of Node in here. What a vector holds stands in crypto/SPEC.md §17.
import { fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { checkOuter, openOuter, outerFileKey } from '#crypto/gate.ts'
import { sha256 } from '#crypto/hash.ts'
import { fillWithCovers, merkleRoot } from '#crypto/list.ts'
import { type Policy, policyOf } from '#crypto/policy.ts'
import { isRefusal } from '#crypto/refusal.ts'
import { openLetter, ownShares } from '#crypto/unseal.ts'
import { type Identity25519, identityOf } from '#crypto/x25519-stanza.ts'

type BoxVector = {
  box: string
  seal: string
  k: number
  /** Secret keys, base64url; '' for a member the seal left out. */
  members: { i: number; parent: boolean; seat?: number; share: string; read: string }[]
}

export type EnvelopeVector = BoxVector & {
  name: string
  gate: string
  envelope: string
  hash: string
  opened: { letter: Record<string, unknown>; warnings: string[]; entry: string }
  /** Who is present, who of them reads, and whether it opens. */
  readings: { present: number[]; reader: number; opens: boolean }[]
}

export type TreeVectors = BoxVector & {
  innerBytes: number
  trees: { name: string; header: string; reason: string }[]
}

export type ListVector = {
  name: string
  seed: string
  leaves: string[]
  list: string[]
  root: string
}

export type LockVectors = {
  envelopes: readonly EnvelopeVector[]
  trees: TreeVectors
  lists: readonly ListVector[]
}

/** One line for everything that is not as the vectors say; none is what we want. */
export async function failuresOf({ envelopes, trees, lists }: LockVectors): Promise<string[]> {
  const failures: string[] = []
  for (const vector of envelopes) failures.push(...(await envelopeFailures(vector)))
  failures.push(...(await treeFailures(trees)))
  for (const vector of lists) if (!isListRight(vector)) failures.push(`list: ${vector.name}`)
  return failures
}

async function envelopeFailures(vector: EnvelopeVector): Promise<string[]> {
  const failures: string[] = []
  const check = (isRight: boolean, what: string) => {
    if (!isRight) failures.push(`${vector.name}: ${what}`)
  }
  const { policy, keys } = boxOf(vector)
  const envelope = fromBase64url(vector.envelope)
  check(toBase64url(sha256(envelope)) === vector.hash, 'hash')
  check(checkOuter(envelope, policy.binding) === 'text', 'outer shape')
  const fileKey = outerFileKey(identityOf(fromBase64url(vector.gate, 32)), envelope, policy.binding)
  if (isRefusal(fileKey)) return [...failures, `${vector.name}: outer file key`]
  const inner = await openOuter(fileKey, envelope, policy.binding)
  if (isRefusal(inner)) return [...failures, `${vector.name}: outer payload`]
  for (const { present, reader, opens } of vector.readings) {
    const shares = present.flatMap(i => {
      const own = ownShares(inner, policy, i, keys.get(i)!.share)
      return isRefusal(own) ? [] : own
    })
    const readKey = keys.get(reader)!.read
    const opened = await openLetter(inner, policy, { shares, member: reader, readKey })
    check(!isRefusal(opened) === opens, `${present} read by ${reader}`)
    if (isRefusal(opened)) continue
    check(sameJson(opened.letter, vector.opened.letter), 'letter')
    check(sameJson(opened.warnings, vector.opened.warnings), 'warnings')
    check(toBase64url(opened.entry) === vector.opened.entry, 'entry')
  }
  return failures
}

async function treeFailures({ trees, innerBytes, ...box }: TreeVectors): Promise<string[]> {
  const { policy, keys } = boxOf(box)
  const failures: string[] = []
  for (const { name, header, reason } of trees) {
    const inner = new Uint8Array(innerBytes)
    inner.set(fromBase64url(header))
    const reasons = new Set<string>()
    for (const { i } of box.members) {
      const shares = box.members.flatMap(member => {
        const own = ownShares(inner, policy, member.i, keys.get(member.i)!.share)
        return isRefusal(own) ? [] : own
      })
      const { read } = keys.get(i)!
      const opened = await openLetter(inner, policy, { shares, member: i, readKey: read })
      reasons.add(isRefusal(opened) ? (opened.detail?.reason ?? '') : 'opened')
    }
    if ([...reasons].join() !== reason) failures.push(`${name}: ${[...reasons].join()}`)
  }
  return failures
}

function isListRight({ seed, leaves, list, root }: ListVector): boolean {
  const filled = fillWithCovers(
    leaves.map(leaf => fromBase64url(leaf, 48)),
    fromBase64url(seed, 32),
  )
  return sameJson(filled.map(toBase64url), list) && toBase64url(merkleRoot(filled)) === root
}

function boxOf({ box, seal, k, members }: BoxVector): {
  policy: Policy
  keys: ReadonlyMap<number, { share: Identity25519; read: Identity25519 }>
} {
  const keys = new Map(
    members.map(({ i, share, read }) => [
      i,
      { share: identityOf(fromBase64url(share)), read: identityOf(fromBase64url(read)) },
    ]),
  )
  const policy = policyOf({
    seal: {
      kind: 'week',
      box,
      hash: fromBase64url(seal, 32),
      members: members.map(({ i }) => ({
        dead: false,
        i,
        share: keys.get(i)!.share.recipient,
        read: keys.get(i)!.read.recipient,
      })),
    },
    commission: {
      k,
      members: members.map(({ i, parent, seat }) => ({
        ...{ i, role: parent ? 'parent' : 'staff' },
        ...(seat === undefined ? {} : { seat }),
      })),
    },
  })
  if (isRefusal(policy)) throw new TypeError('the vectors name no lawful box')
  return { policy, keys }
}

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
