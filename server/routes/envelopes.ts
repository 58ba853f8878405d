// Dropping a letter: checked from outside, kept durably, acknowledged by the box. Nothing about when.

import { inLanguage } from '#core/language.ts'
import { publicListsMax } from '#core/limits.ts'
import { isRefusal, refuse } from '#core/refusal.ts'
import { equalBytes, fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { checkOuter } from '#crypto/gate.ts'
import { sha256 } from '#crypto/hash.ts'
import { leafBytes, tagBytes } from '#crypto/list.ts'
import { ack } from '#crypto/opening-records.ts'
import { dropEnvelope } from '#wire/envelopes.ts'
import { ownByBox } from '../box-key.ts'
import { keysAgree } from '../keys-agree.ts'
import { on, type Served } from '../on.ts'
import { wireOwn } from '../wire-records.ts'

export function serveEnvelopes(served: Served): void {
  const { store, keys, limiter } = served.parts
  on(
    served,
    dropEnvelope,
    async ({ puzzle }, { box, octets, address }) => {
      if (box.refounding) return refuse('refounding_underway')
      const seal = await store.read.seals.current(box.id)
      if (!seal) return refuse('letters_refused')
      if (!keysAgree(box.id, seal, keys)) return refuse('keys_disagree')
      if (octets.length <= tagBytes) return refuse('malformed_envelope', { reason: 'length' })
      const bytes = octets.subarray(0, -tagBytes)
      const checked = checkOuter(bytes, { kind: 'week', box: box.id, seal: seal.hash })
      // What is no envelope at all does not count against whoever shares this connection.
      if (isRefusal(checked) && checked.refusal !== 'seal_changed') return checked
      const slow = limiter.mayDrop(address, puzzle)
      if (slow) return slow
      const hash = toBase64url(sha256(bytes))
      if (isRefusal(checked)) {
        const before = await sealItLayUnder(box.id, hash)
        return before ? { kept: 'already_kept' as const, ack: acknowledged(before) } : checked
      }
      const tag = octets.slice(-tagBytes)
      const outcome = await store.drop({ box: box.id, seal: seal.hash, hash, tag, bytes })
      if (isRefusal(outcome)) {
        if (outcome.refusal !== 'box_full') return outcome
        return refuse('box_full', { place: inLanguage(box.about.place, 'ky') })
      }
      return { kept: outcome, ack: acknowledged(seal.hash) }

      function acknowledged(under: string) {
        const body = ack.body({ box: box.id, envelope: hash, seal: under })
        return wireOwn(ownByBox(keys, ack.label, box.idBytes, body))
      }
    },
    { created: ({ kept }) => kept === 'kept' },
  )

  /**
   * A letter whose answer got lost just before the box was sealed anew comes once more: it lies in a
   * frozen list, and locking it again would make two of one.
   */
  async function sealItLayUnder(box: string, hash: string): Promise<string | undefined> {
    const wanted = fromBase64url(hash, 32)
    const lists = await store.read.lists.newest(box, publicListsMax)
    return lists.find(({ leaves }) => leafAt(leaves, wanted))?.seal
  }
}

function leafAt(leaves: Uint8Array, hash: Uint8Array): boolean {
  for (let at = 0; at < leaves.length; at += leafBytes) {
    if (equalBytes(leaves.subarray(at, at + hash.length), hash)) return true
  }
  return false
}
