// The frozen list with its outer keys, its envelopes, and shares on their way between devices.
import { isRefusal } from '#core/refusal.ts'
import { toBase64url } from '#crypto/bytes.ts'
import {
  frozenEnvelope,
  frozenList as frozenListPromise,
  giveShares as givePromise,
  receivedShares as receivedPromise,
} from '#wire/frozen-lists.ts'
import { on, type Served } from '../on.ts'
import type { Gate } from '../opening/gate.ts'
import { onScene } from '../opening/scene.ts'
import { frozenBytes, frozenList, giveShares, receivedShares } from '../opening/shares.ts'
import { bytesOf, ownRecordOf, wireOwn } from '../wire-records.ts'

/** A record that names two thousand values, and the file with them. */
const sharesJsonBytesMax = 1_048_576

export function serveFrozenLists(served: Served, gate: Gate): void {
  const { parts } = served

  on(served, frozenListPromise, ({ opening }, { member }) =>
    frozenList(parts, gate, { opening, member }),
  )

  on(served, frozenEnvelope, ({ opening, hash }, { member }) =>
    frozenBytes(parts, { opening, hash, member }),
  )

  on(
    served,
    givePromise,
    async ({ opening, to, record: said, file: text }, { member }) => {
      const record = ownRecordOf(said)
      if (isRefusal(record)) return record
      const file = bytesOf(text)
      if (isRefusal(file)) return file
      const given = await onScene(parts, { opening, member }, scene =>
        giveShares(scene, { to, record, file }),
      )
      return isRefusal(given) ? given : { kept: true as const }
    },
    { jsonBytesMax: sharesJsonBytesMax },
  )

  on(served, receivedPromise, async ({ opening, to }, { member }) => {
    const received = await receivedShares(parts, { opening, to, member })
    if (isRefusal(received)) return received
    return {
      shares: received.map(({ giver, file, ...record }) => ({
        from: giver,
        record: wireOwn(record),
        file: toBase64url(file),
      })),
    }
  })
}
