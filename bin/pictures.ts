// Takes the picture of README anew, from a demo school in a folder of its own. Run by hand.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const house = fileURLToPath(new URL('..', import.meta.url))
const command = [...process.execArgv, join(house, 'tests', 'browser', 'pictures.ts')]
const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' })
process.exit(status ?? 1)
