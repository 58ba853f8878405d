// A key folder and a stick for its second copy, for tests: pulled out, put back, compared.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { KeyFolder } from '#server/key-folder.ts'
import { type MirrorPlaces, openMirroredKeys } from '#server/key-mirror.ts'
import type { Event } from '#server/log.ts'

export type Place = MirrorPlaces & {
  readonly base: string
  readonly events: string[]
  readonly clock: { time: number }
  readonly open: () => KeyFolder
  /** The medium is pulled out, and put back. */
  readonly pull: () => void
  readonly put: () => void
}

export function place(): Place {
  const base = mkdtempSync(join(tmpdir(), 'ishenim-mirror-'))
  const [folder, mirror] = [join(base, 'keys'), join(base, 'stick')]
  mkdirSync(mirror, { mode: 0o700 })
  const events: string[] = []
  const clock = { time: 1_000 }
  const log = ({ event }: Event) => events.push(event)
  return {
    ...{ base, folder, mirror, events, clock },
    open: () => openMirroredKeys({ folder, mirror }, { clock: { now: () => clock.time }, log }),
    pull: () => renameSync(mirror, join(base, 'pocket')),
    put: () => renameSync(join(base, 'pocket'), mirror),
  }
}

/** What a folder holds besides what the two know each other by, and what it remembers of the dead. */
export const filesIn = (folder: string) =>
  readdirSync(folder)
    .filter(name => name !== 'mirror' && name !== 'destroyed')
    .sort()

export function areAlike({ folder, mirror }: MirrorPlaces): void {
  assert.deepEqual(filesIn(mirror), filesIn(folder))
  for (const name of filesIn(folder)) {
    assert.deepEqual(readFileSync(join(mirror, name)), readFileSync(join(folder, name)), name)
  }
}
