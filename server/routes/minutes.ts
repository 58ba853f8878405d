// The minutes of sittings that elected, for members to read and to print.
import { readMinutes } from '#wire/minutes.ts'
import { on, type Served } from '../on.ts'
import { wireRecords } from '../wire-records.ts'

export function serveMinutes(served: Served): void {
  on(served, readMinutes, async (_, { box }) => ({
    minutes: wireRecords(await served.parts.store.read.minutes.all(box.id)),
  }))
}
