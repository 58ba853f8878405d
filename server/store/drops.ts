// Group commit: letters that arrive together share one transaction, and none is answered before it.
import { envelopeBytesPerSealMax, envelopesPerSealMax } from '#core/limits.ts'
import { refuse } from '#core/refusal.ts'
import type { KeptEnvelope } from './envelopes.ts'
import type { DropOutcome, Nouns, Store } from './store.ts'

type Waiting = {
  readonly envelope: KeptEnvelope
  readonly answer: (outcome: DropOutcome) => void
  readonly fail: (problem: unknown) => void
}

/** Longer groups would let the first letter of a rush wait for the last. */
const groupMax = 256

export function dropTogether(change: Store['change']): Store['drop'] {
  const waiting: Waiting[] = []
  let running = false

  const run = async () => {
    while (waiting.length > 0) {
      const group = waiting.splice(0, groupMax)
      try {
        const outcomes = await change(nouns => dropAll(nouns, group))
        for (const [at, { answer }] of group.entries()) answer(outcomes[at]!)
      } catch (problem) {
        for (const { fail } of group) fail(problem)
      }
    }
    running = false
  }

  return envelope =>
    new Promise((answer, fail) => {
      waiting.push({ envelope, answer, fail })
      if (running) return
      running = true
      // Requests that were read in this turn of the loop join before the group sets out.
      setImmediate(run)
    })
}

async function dropAll(nouns: Nouns, group: readonly Waiting[]): Promise<DropOutcome[]> {
  const outcomes: DropOutcome[] = []
  const box = group[0]!.envelope.box
  // Asked inside the transaction: the swap may have happened since the envelope was checked.
  const current = await nouns.seals.current(box)
  const filling = current && (await nouns.envelopes.filling(box, current.hash))
  for (const { envelope } of group) {
    if (!filling || envelope.seal !== current.hash || envelope.box !== box) {
      outcomes.push(refuse('seal_changed'))
      continue
    }
    const size = envelope.bytes.length
    if (filling.count >= envelopesPerSealMax || filling.bytes + size > envelopeBytesPerSealMax) {
      outcomes.push(refuse('box_full'))
      continue
    }
    const isNew = await nouns.envelopes.put(envelope)
    if (isNew) {
      filling.count += 1
      filling.bytes += size
    }
    outcomes.push(isNew ? 'kept' : 'already_kept')
  }
  return outcomes
}
