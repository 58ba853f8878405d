// The minutes of sittings that elected, and the own undertaking, for members to read and to keep.
import { toBase64url } from '#crypto/bytes.ts'
import { readMinutes } from '#wire/minutes.ts'
import { readUndertaking } from '#wire/undertakings.ts'
import { on, type Served } from '../on.ts'
import { wireRecords } from '../wire-records.ts'

export function serveMinutes(served: Served): void {
  on(served, readUndertaking, async (_, { box, member }) => {
    const own = await served.parts.store.read.minutes.undertaking(box.id, member)
    return own ? { undertaking: { body: toBase64url(own.body), sig: toBase64url(own.sig) } } : {}
  })

  on(served, readMinutes, async (_, { box }) => ({
    minutes: wireRecords(await served.parts.store.read.minutes.all(box.id)),
  }))
}
