// Starts the box: builds the pages when they are stale, makes the demo's school when there is none.
import { spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import { buildPages } from '#bin/build.ts'
import { BadSetting, type Config, help, readConfig } from '#server/config.ts'
import { type Server, startServer } from '#server/main.ts'

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
  await portIsFree(config)
  const dist = await buildPages()
  const demo = config.demo ? await import('#bin/demo-school.ts') : undefined
  await demo?.makeDemoSchool(config, {
    begins: () => console.log('Making a school to try everything on; this takes half a minute…'),
  })
  const server = await startServer(config, { dist })
  // First of all: whoever has read the last line may stop it in the same instant.
  stopPolitely(server)
  console.log(whereToGo(server, config))
  if (demo) console.log(demo.whoIsThere())
  if (server.setUpLink) {
    console.log(server.isAnew ? howToGoOn(server.setUpLink) : howToBegin(server.setUpLink))
  }
  sayReady()
}

/** systemd lets whatever comes after us wait for this: then the link is in the journal and the page answers. */
function sayReady(): void {
  if (process.env.NOTIFY_SOCKET) spawnSync('systemd-notify', ['--ready'])
}

/** Asked first: nobody should wait for pages and a school only to hear that the port is taken. */
function portIsFree({ host, port }: Config): Promise<void> {
  return new Promise((free, taken) => {
    const probe = createServer().once('error', taken)
    probe.listen(port, host, () => probe.close(() => free()))
  })
}

function whereToGo({ url }: Server, { data, keys }: Config): string {
  return [
    '',
    `The box     ${url}/`,
    `The desk    ${url}/desk`,
    `Its data    ${data}`,
    `Its keys    ${keys}`,
  ].join('\n')
}

/** In an empty folder: the link to set up a school, which only whoever started the box can see. */
function howToBegin(setUpLink: string): string {
  return [
    '',
    'There is no school here yet. To set one up, open this address in a browser. It opens once;',
    'the next start prints another, and this one then opens nothing more.',
    '',
    setUpLink,
    '',
    'To look around a demo school first, stop this and say: npm run demo',
  ].join('\n')
}

/** The same link for a box that is founded anew. */
function howToGoOn(setUpLink: string): string {
  return [
    '',
    'The box of this school is being founded anew: until that is done it takes no letters. To enter',
    'the order and invite everybody, open this address in a browser. It opens once; the next start',
    'prints another, and this one then opens nothing more.',
    '',
    setUpLink,
  ].join('\n')
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
  if (problem instanceof BadSetting) return problem.message
  if (!(problem instanceof Error) || !('code' in problem)) return undefined
  if (problem.code === 'EADDRINUSE') {
    return 'Something else listens on this port already: choose another with --port.'
  }
  if (problem.code === 'EACCES') return `This is not allowed here: ${problem.message}`
  return undefined
}
