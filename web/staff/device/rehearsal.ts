// A whole opening in this device's memory: a practice box with fresh keys, a practice letter, the real locks.
//
// Nothing of it is asked of the server or told to it. The keys are drawn here and wiped here; the box
// has an id of its own, so not even a signature made in it says anything about the real one.
import type { Commission } from '#core/commission.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { canonical } from '#crypto/canonical.ts'
import { openOuter, outerFileKey } from '#crypto/gate.ts'
import { signed } from '#crypto/labels.ts'
import type { Letter } from '#crypto/manifest.ts'
import { type Policy, policyOf } from '#crypto/policy.ts'
import { isOpenable } from '#crypto/quorum.ts'
import type { Random } from '#crypto/random.ts'
import { receiptOf } from '#crypto/receipt.ts'
import { sealLetter } from '#crypto/seal.ts'
import { Secret } from '#crypto/secret.ts'
import { publicKeyOf, sign } from '#crypto/sign.ts'
import { openLetter, ownShares } from '#crypto/unseal.ts'
import { verify } from '#crypto/verify.ts'
import { type Identity25519, identityOf } from '#crypto/x25519-stanza.ts'

type Actor = {
  readonly i: number
  readonly share: Identity25519
  readonly read: Identity25519
  readonly signing: Secret
}

export type Rehearsal = {
  readonly actors: readonly Actor[]
  readonly gate: Identity25519
  readonly policy: Policy
  /** The locked practice letter, as it would lie in the box. */
  readonly envelope: Uint8Array
  /** Named in it: on this member's device it does not open. */
  readonly named?: number
}

/** The same seats as the real commission, other keys. Somebody is named where enough others remain. */
export async function beginRehearsal(
  { members }: Pick<Commission, 'members'>,
  { k, text }: { readonly k: number; readonly text: string },
  random: Random,
): Promise<Rehearsal | Refusal> {
  const actors = members.map(({ i }) => ({
    i,
    share: identityOf(random(32), 'practice share key'),
    read: identityOf(random(32), 'practice read key'),
    signing: new Secret(random(32), 'practice signing key'),
  }))
  const gate = identityOf(random(32), 'practice gate key')
  const seal = {
    kind: 'week' as const,
    box: toBase64url(random(16)),
    hash: random(32),
    gate: gate.recipient,
    members: actors.map(({ i, share, read }) => ({
      ...{ dead: false, i },
      share: share.recipient,
      read: read.recipient,
    })),
  }
  const commission = { k, members }
  const policy = policyOf({ seal, commission })
  if (isRefusal(policy)) return refuse('commission_wrong')
  const named = members.find(({ i, role }) => role === 'staff' && isOpenable(policy, [i]))?.i
  const letter: Letter = {
    ...{ category: 'organisation', about: 'none', mode: 'anonymous', language: 'ky' },
    ...{ text, photos: [], recused: named === undefined ? [] : [named] },
  }
  const receipt = receiptOf(random(32))
  const returnAddress = { ...receipt, thread: { key: receipt.thread.key } }
  const sealed = await sealLetter(letter, { seal, commission, receipt: returnAddress, random })
  if (isRefusal(sealed)) return sealed
  const { envelope } = sealed
  return { actors, gate, policy, envelope, ...(named !== undefined && { named }) }
}

export type Rehearsed = {
  readonly text: string
  /** On whose devices it opened, and on whose it did not. */
  readonly opened: readonly number[]
  readonly shut: readonly number[]
}

/** Those present give their shares to one another; each tries with their own read key. */
export async function openRehearsal(
  { actors, gate, policy, envelope }: Rehearsal,
  present: readonly number[],
): Promise<Rehearsed | Refusal> {
  const outer = outerFileKey(gate, envelope, policy.binding)
  if (isRefusal(outer)) return refuse('cannot_be_opened')
  const inner = await openOuter(outer, envelope, policy.binding)
  if (isRefusal(inner)) return refuse('cannot_be_opened')
  const here = actors.filter(({ i }) => present.includes(i))
  const shares = here.flatMap(({ i, share }) => {
    const own = ownShares(inner, policy, i, share)
    return isRefusal(own) ? [] : own
  })
  let text = ''
  const opened: number[] = []
  const shut: number[] = []
  for (const { i, read } of here) {
    const letter = await openLetter(inner, policy, { shares, member: i, readKey: read })
    if (isRefusal(letter)) {
      shut.push(i)
      continue
    }
    text = letter.letter.text
    letter.fileKey.wipe()
    opened.push(i)
  }
  return opened.length > 0 ? { text, opened, shut } : refuse('cannot_be_opened')
}

/** One tap under the practice act: signed with the practice key, and looked at like a real one. */
export function signRehearsal({ actors, policy }: Rehearsal, member: number, act: string): boolean {
  const actor = actors.find(({ i }) => i === member)
  if (!actor) return false
  const box = new Uint8Array(16)
  const body = canonical({ act, binding: policy.binding.box, rehearsal: true })
  const sig = sign(signed.act, box, body, actor.signing)
  return verify(signed.act, box, body, sig, publicKeyOf(actor.signing))
}

/** What happens to the keys of a finished seal: from now on nobody opens that envelope, ever. */
export function endRehearsal({ actors, gate }: Rehearsal): void {
  gate.secret.wipe()
  for (const { share, read, signing } of actors) {
    share.secret.wipe()
    read.secret.wipe()
    signing.wipe()
  }
}
