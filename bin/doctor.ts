// Looks at everything a box stands on, and says of each what is to be done. Changes nothing.
import { spawnSync } from 'node:child_process'
import { examine } from '#bin/doctor/examination.ts'
import { exitCodeOf, inLine } from '#bin/doctor/finding.ts'
import { usualLogs } from '#bin/doctor/logs.ts'
import { say } from '#bin/said.ts'
import { systemClock } from '#server/clock.ts'
import { readConfig } from '#server/config.ts'

const usage = [
  'npm run doctor -- [the same settings as npm start]',
  '',
  'Ends with 0 when all is well, 1 when something is to be looked at, 2 when something is broken.',
].join('\n')

await say(async () => {
  const config = readConfig()
  if (config === 'help') return usage
  const findings = await examine(config, { now: systemClock.now(), logs: usualLogs, run })
  process.exitCode = exitCodeOf(findings)
  const troubled = findings.filter(({ state }) => state !== 'ok').length
  const last = troubled === 0 ? 'All is well.' : `${troubled} of ${findings.length} want you.`
  return [...findings.map(inLine), '', last].join('\n')
})

function run(program: string, ...args: string[]): string | undefined {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8', timeout: 10_000 })
  return status === 0 ? stdout : undefined
}
