// The first step of every command: see that what is locked is installed, pick the Node, hand over.
// Plain JavaScript, because it must run on any Node from 18 on (Debian 12); everything behind it is TypeScript.
import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const house = dirname(dirname(fileURLToPath(import.meta.url)))
const [command = '', ...rest] = process.argv.slice(2)
const forPeopleWhoDevelop = ['bench', 'pictures', 'test']
const system = process.platform === 'win32' ? 'win' : process.platform
const nodeName = process.platform === 'win32' ? 'node.exe' : 'node'

if (!/^[a-z-]+$/.test(command) || !existsSync(join(house, 'bin', `${command}.ts`))) {
  stop(`There is no command «${command}»: the commands are the .ts files of bin/.`)
}
install(forPeopleWhoDevelop.includes(command))
run(pickNode())

/** npm writes down what it installed in node_modules/.package-lock.json; we compare, we do not guess. */
function install(withDev) {
  const locked = packagesIn('package-lock.json')
  const installed = packagesIn('node_modules/.package-lock.json')
  const missing = Object.entries(locked).some(([path, { version, dev, optional, devOptional }]) => {
    if (installed[path]) return installed[path].version !== version
    return !optional && (withDev || !(dev || devOptional))
  })
  if (!missing) return

  // A school never downloads the test browser; a developer who only starts the server keeps it.
  const everything = withDev || Object.values(installed).some(({ dev }) => dev)
  process.stderr.write(
    'Installing what package-lock.json names (once, some minutes on a slow line)…\n',
  )
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  if (!everything) args.push('--omit=dev')
  npm(process.execPath, args)
  const pinned = pinnedNode()
  if (!isOld() || !existsSync(pinned)) return
  // npm leaves out what an old Node cannot run, without a word. Once more, by the one that just came;
  // from beside, because it is unpacked anew meanwhile.
  const beside = mkdtempSync(join(tmpdir(), 'ishenim-node-'))
  const node = join(beside, nodeName)
  copyFileSync(pinned, node)
  npm(node, args)
  rmSync(beside, { recursive: true, force: true })
}

function npm(node, args) {
  const { npm_execpath: script } = process.env
  // An npm older than its Node is warned of things that are neither ours nor the reader's.
  const env = { ...process.env, NODE_NO_WARNINGS: '1' }
  const how = { cwd: house, env, stdio: ['ignore', 2, 2] }
  const { status } = script?.endsWith('.js')
    ? spawnSync(node, [script, ...args], how)
    : spawnSync('npm', args, { ...how, shell: process.platform === 'win32' })
  if (status !== 0) stop('npm could not install what is locked; the reason is above.')
}

/** Too old for something that is locked. */
function isOld() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major < 20 || major === 21 || (major === 20 && minor < 19) || (major === 22 && minor < 12)
}

function packagesIn(lock) {
  const file = join(house, lock)
  if (!existsSync(file)) return {}
  const { '': _house, ...packages } = JSON.parse(readFileSync(file, 'utf8')).packages
  return packages
}

function pinnedNode() {
  return join(house, 'node_modules', `node-${system}-${process.arch}`, 'bin', nodeName)
}

function pickNode() {
  const pinned = pinnedNode()
  if (existsSync(pinned) && spawnSync(pinned, ['--version']).status === 0) return pinned
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 24 || (major === 24 && minor >= 12)) return process.execPath
  stop(
    `No pinned Node for ${system}-${process.arch} here, and this is Node ${process.version}: please install Node 24.12 or newer.`,
  )
}

function run(node) {
  const file = join(house, 'bin', `${command}.ts`)
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', file, ...rest], {
    stdio: 'inherit',
  })
  // Ctrl-C reaches the child from the terminal by itself; sending it again would end it impolitely.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  stopWhenNpmIsGone(child)
  child.on('error', ({ message }) => stop(message))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
}

/** Ending npm ends only the shell between npm and us, so we watch for being left alone. */
function stopWhenNpmIsGone(child) {
  if (!process.env.npm_lifecycle_event) return
  const shell = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(watch)
    child.kill('SIGTERM')
  }, 300)
}

function stop(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
