// Letters opened as far as the shares here allow; those still shut are tried again with more shares.
import { isRefusal } from '#core/refusal.ts'
import { policyOf } from '#crypto/policy.ts'
import { repeatedKeys } from '#crypto/unseal.ts'
import { type FrozenList, sealedUnder } from './frozen-list.ts'
import type { OpenAll } from './open-all.ts'
import type { Room } from './room.ts'

/** The canary first; then every letter that did not open before, now that there are more shares. */
export async function openLetters(room: Room, list: FrozenList, openAll: OpenAll): Promise<void> {
  const { memory, verified } = room
  const givers = memory.givers.size
  const waiting = list.letters.filter(
    ({ envelope }) =>
      !memory.opened.has(envelope) &&
      !memory.spoiled.has(envelope) &&
      memory.triedWith.get(envelope) !== givers,
  )
  const isCanary = ({ envelope }: { envelope: string }) => envelope === verified.canary
  const seals = new Set(waiting.map(({ seal }) => seal))
  for (const seal of seals) {
    const under = waiting.filter(letter => letter.seal === seal)
    for (const batch of [under.filter(isCanary), under.filter(letter => !isCanary(letter))]) {
      if (batch.length > 0) await openBatch(room, seal, batch, openAll)
    }
  }
}

async function openBatch(
  room: Room,
  seal: string,
  batch: FrozenList['letters'],
  openAll: OpenAll,
): Promise<void> {
  const { memory } = room
  const sealed = sealedUnder(room, seal)
  const policy = sealed && policyOf(sealed)
  if (!policy || isRefusal(policy)) return
  const all = memory.list?.letters.filter(letter => letter.seal === seal && letter.inner) ?? []
  const repeated = repeatedKeys(
    all.flatMap(({ inner }) => inner ?? []),
    policy,
  )
  for (const at of repeated) memory.spoiled.add(all[at]?.envelope ?? '')
  const readers = [...(memory.prekeys.get(seal) ?? [])]
    .filter(([member]) => room.verified.participants.has(member))
    .map(([member, { read }]) => ({ member, readKey: read.secret.reveal() }))
  const letters = batch.flatMap(({ envelope, inner }) =>
    inner && !memory.spoiled.has(envelope)
      ? [{ envelope, inner, shares: memory.shares.get(envelope) ?? [] }]
      : [],
  )
  const { opened, spoiled } = await openAll({ policy, letters, readers })
  for (const { envelope } of letters) memory.triedWith.set(envelope, memory.givers.size)
  for (const envelope of spoiled) memory.spoiled.add(envelope)
  for (const letter of opened) {
    memory.opened.set(letter.envelope, letter)
    for (const leaf of letter.falseLeaves) {
      const member = Number(leaf.slice(1))
      memory.found.set(`false ${member}`, { problem: 'share_false', grave: false, member })
    }
  }
}
