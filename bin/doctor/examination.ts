// Every check, in the order in which one would look. A new one is a line here and a file beside it.
import type { Config } from '#server/config.ts'
import { backupsLie } from './backups.ts'
import { againstJournal, againstOthers, againstSystemd } from './clock.ts'
import { about, type Check, type Finding, type Surroundings } from './finding.ts'
import { permissions } from './folders.ts'
import { keysFitBox, keysTwice } from './keys.ts'
import { ownLog, proxyLogs } from './logs.ts'
import { nodeVersion, oneServer, room } from './machine.ts'
import { mail } from './mail.ts'
import { hasHeaders, isEncrypted, isReached } from './public-page.ts'

const checks: readonly Check[] = [
  nodeVersion,
  oneServer,
  permissions,
  room,
  keysFitBox,
  keysTwice,
  backupsLie,
  againstJournal,
  againstOthers,
  againstSystemd,
  isReached,
  isEncrypted,
  hasHeaders,
  proxyLogs,
  ownLog,
  mail,
]

/** A check that stumbles is a finding too, and keeps none of the others from looking. */
export async function examine(config: Config, around: Surroundings): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const check of checks) {
    try {
      findings.push(...(await check(config, around)))
    } catch (problem) {
      const why = problem instanceof Error ? problem.message : ''
      findings.push(
        about(check.name).broken(
          `could not be looked at: ${why}`,
          'run it as the user of the server',
        ),
      )
    }
  }
  return findings
}
