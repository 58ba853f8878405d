// A school to try everything on: its own folder, a clock that may be moved forward, open passphrases.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Clock } from './clock.ts'
import { syncPath } from './disk.ts'

const demoMember = v.strictObject({
  member: v.number(),
  name: v.string(),
  signInName: v.string(),
  passphrase: v.string(),
})
export type DemoMember = v.InferOutput<typeof demoMember>

const kept = v.strictObject({ aheadSeconds: v.number(), members: v.array(demoMember) })

export type DemoSchool = {
  readonly clock: Clock
  /** Forward only; kept, so that a restart does not take anybody back. */
  moveTo(instant: number): void
  members(): readonly DemoMember[]
  /** Passphrases of people who do not exist: only ever in a demo's folder. */
  keepMembers(members: readonly DemoMember[]): void
}

export function openDemo(data: string, real: Clock): DemoSchool {
  const path = join(data, 'demo.json')
  let demo = existsSync(path)
    ? v.parse(kept, JSON.parse(readFileSync(path, 'utf8')))
    : { aheadSeconds: 0, members: [] }
  let latest = 0
  const keep = (changed: Partial<typeof demo>) => {
    demo = { ...demo, ...changed }
    const partial = `${path}.partial`
    writeFileSync(partial, JSON.stringify(demo), { mode: 0o600 })
    syncPath(partial)
    renameSync(partial, path)
  }
  const now = () => {
    latest = Math.max(latest, real.now() + demo.aheadSeconds)
    return latest
  }
  return {
    clock: { now },
    moveTo(instant) {
      const ahead = instant - now()
      if (ahead > 0) keep({ aheadSeconds: demo.aheadSeconds + ahead })
    },
    members: () => demo.members,
    keepMembers: members => keep({ members: [...members] }),
  }
}
