// How fast and how large, as ratios beside a floor on the same machine: never as times.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const house = fileURLToPath(new URL('..', import.meta.url))

// A process of its own, so that its highest mark of memory is the bench's and nobody else's.
const command = [...process.execArgv, join(house, 'tests', 'bench', 'ratios.ts')]
const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' })
process.exit(status ?? 1)
