// What a check finds: one line, and where something is to be done, a sentence that says what.
import type { Config } from '#server/config.ts'

export type Finding = {
  readonly state: 'ok' | 'look here' | 'broken'
  readonly of: string
  readonly says: string
  readonly todo?: string
}

/** Seconds of now, and where the logs of this machine lie: told, so that a test has its own. */
export type Surroundings = {
  readonly now: number
  readonly logs: readonly string[]
  /** A program of the machine, its answer as text; nothing where it is not installed or refuses. */
  readonly run: (program: string, ...args: string[]) => string | undefined
}

export type Check = (
  config: Config,
  around: Surroundings,
) => readonly Finding[] | Promise<readonly Finding[]>

/** The findings of one thing looked at. */
export const about = (of: string) => ({
  ok: (says: string): Finding => ({ state: 'ok', of, says }),
  look: (says: string, todo: string): Finding => ({ state: 'look here', of, says, todo }),
  broken: (says: string, todo: string): Finding => ({ state: 'broken', of, says, todo }),
})

export const inLine = ({ state, of, says, todo }: Finding): string =>
  [`${state.padEnd(9)}  ${of}: ${says}`, ...(todo ? [`           → ${todo}`] : [])].join('\n')

/** 0 all is well · 1 something is to be looked at · 2 something is broken. */
export function exitCodeOf(findings: readonly Finding[]): 0 | 1 | 2 {
  if (findings.some(({ state }) => state === 'broken')) return 2
  return findings.some(({ state }) => state === 'look here') ? 1 : 0
}

/** «3 days», «5 hours». */
export function inTime(seconds: number): string {
  const days = Math.floor(seconds / 86_400)
  if (days >= 2) return `${days} days`
  const hours = Math.floor(seconds / 3_600)
  return hours >= 2 ? `${hours} hours` : `${Math.max(0, Math.round(seconds / 60))} minutes`
}
