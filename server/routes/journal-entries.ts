// Lines members enter alone: drawn for their device to compare and sign, then entered with all they change.
import { isRefusal } from '#core/refusal.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { drawJournalEntry, signJournalEntry } from '#wire/journal-entries.ts'
import type { Caller } from '../callers.ts'
import { on, type Served } from '../on.ts'
import type { CarryOn } from '../opening/carrying-on.ts'
import { carryOnOrLog } from '../opening/carrying-on.ts'
import { drawLine, enterLine } from '../signed-entries/entering.ts'
import type { Standing } from '../signed-entries/entry-rule.ts'
import { ruleOf } from '../signed-entries/rules.ts'
import type { Nouns } from '../store/store.ts'
import { theBox } from '../the-box.ts'
import { bytesOf } from '../wire-records.ts'

export function serveJournalEntries(served: Served, carryOn: CarryOn): void {
  const { parts } = served
  const { store, clock } = parts

  on(served, drawJournalEntry, async ({ kind, fields: said }, caller) => {
    const fields = bytesOf(said)
    if (isRefusal(fields)) return fields
    const body = await drawLine(standing(store.read, caller), kind, fields)
    return isRefusal(body) ? body : { body: toBase64url(body) }
  })

  on(served, signJournalEntry, async ({ body: text, sig: signature }, caller) => {
    const body = bytesOf(text)
    if (isRefusal(body)) return body
    const sig = bytesOf(signature, 64)
    if (isRefusal(sig)) return sig
    const entered = await store.change(async nouns => {
      // Read again inside the change: a colleague's line may have changed the box since the door.
      const box = await theBox(nouns)
      return enterLine(standing(nouns, { ...caller, box: box ?? caller.box }), body, sig)
    })
    if (isRefusal(entered)) return entered
    const { head, entry } = entered
    if (entry) {
      await ruleOf(entry.kind)?.afterwards?.(standing(store.read, caller), entry)
      // What the public pages say may have changed with it.
      await carryOnOrLog(carryOn, parts)
    }
    return { ...head }
  })

  function standing(nouns: Nouns, { box, member }: Pick<Caller, 'box' | 'member'>): Standing {
    return { parts, nouns, box, member, now: clock.now() }
  }
}
