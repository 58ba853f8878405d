// Starts the box: builds the pages when they are stale, makes the demo's school when there is none.
import { existsSync, renameSync, rmSync } from 'node:fs'
import { buildPages } from '#bin/build.ts'
import { BadSetting, type Config, help, readConfig } from '#server/config.ts'
import { KeyFolderOpenToOthers } from '#server/key-folder.ts'
import { openParts, type Server, startServer } from '#server/main.ts'

try {
  const config = readConfig()
  if (config === 'help') console.log(help())
  else await start(config)
} catch (problem) {
  const sentence = sentenceOf(problem)
  if (sentence === undefined) throw problem
  console.error(sentence)
  process.exitCode = 1
}

async function start(config: Config): Promise<void> {
  const dist = await buildPages()
  if (config.demo) await makeDemoWhereThereIsNone(config)
  const server = await startServer(config, { dist })
  console.log(whereToGo(server, config))
  stopPolitely(server)
}

/** Made beside and moved when it is whole: a demo cut short in the making is made again. */
async function makeDemoWhereThereIsNone(config: Config): Promise<void> {
  if (existsSync(config.data)) return
  const data = `${config.data}-being-made`
  const keys = `${config.keys}-being-made`
  for (const folder of [data, keys, config.keys]) rmSync(folder, { recursive: true, force: true })
  console.log('Making a school to try everything on; this takes a moment…')
  const parts = await openParts({ ...config, data, keys }, { log: () => {} })
  const { makeDemoSchool } = await import('#bin/demo-school.ts')
  await makeDemoSchool(parts)
  await parts.store.close()
  renameSync(keys, config.keys)
  renameSync(data, config.data)
}

function whereToGo({ url }: Server, { demo, data, keys }: Config): string {
  const lines = [
    '',
    `The box     ${url}/`,
    `The desk    ${url}/desk`,
    `Its data    ${data}`,
    `Its keys    ${keys}`,
  ]
  if (demo) lines.push('', 'This is a demonstration: the desk itself shows everybody’s passphrase.')
  return lines.join('\n')
}

function stopPolitely(server: Server): void {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, async () => {
      if (stopping) return
      stopping = true
      await server.close()
      process.exit(0)
    })
  }
}

/** What whoever starts the box can mend; anything else is ours and shows itself whole. */
function sentenceOf(problem: unknown): string | undefined {
  if (problem instanceof BadSetting || problem instanceof KeyFolderOpenToOthers) {
    return problem.message
  }
  if (!(problem instanceof Error) || !('code' in problem)) return undefined
  if (problem.code === 'EADDRINUSE') {
    return 'Something else listens on this port already: choose another with --port.'
  }
  if (problem.code === 'EACCES') return `This is not allowed here: ${problem.message}`
  return undefined
}
