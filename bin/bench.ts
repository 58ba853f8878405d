// How fast and how large, as ratios beside a floor on the same machine: never as times.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

// A process of its own, so that its highest mark of memory is the bench's and nobody else's.
const ratios = fileURLToPath(new URL('../tests/bench/ratios.ts', import.meta.url))
const { status } = spawnSync(process.execPath, [...process.execArgv, ratios], { stdio: 'inherit' })
process.exit(status ?? 1)
