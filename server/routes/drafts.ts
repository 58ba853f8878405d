// Drafts: a member's own unfinished text, sealed to that member; nobody else's request reaches it.
import { isRefusal, refuse } from '#core/refusal.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { readDraft, saveDraft } from '#wire/drafts.ts'
import { on, type Served } from '../on.ts'
import { bytesOf } from '../wire-records.ts'

/** A paper letter with its photos may be among them. */
const draftJsonBytesMax = 2_000_000
const draftsPerMemberMax = 500
/** A box full of paper letters with photos, half typed in; and never the whole disk. */
const draftBytesPerMemberMax = 268_435_456

export function serveDrafts(served: Served): void {
  const { store } = served.parts

  on(
    served,
    saveDraft,
    async ({ key, file }, { box, member }) => {
      const bytes = bytesOf(file)
      if (isRefusal(bytes)) return bytes
      return store.change(async nouns => {
        const others = await nouns.drafts.others(box.id, member, key)
        if (bytes.length > 0 && others.count >= draftsPerMemberMax) {
          return refuse('too_many', { most: draftsPerMemberMax })
        }
        if (others.bytes + bytes.length > draftBytesPerMemberMax) return refuse('too_large')
        await nouns.drafts.keep(box.id, member, key, bytes)
        return { kept: true as const }
      })
    },
    { jsonBytesMax: draftJsonBytesMax },
  )

  on(served, readDraft, async ({ key }, { box, member }) => {
    const file = await store.read.drafts.file(box.id, member, key)
    return { file: toBase64url(file ?? new Uint8Array(0)) }
  })
}
