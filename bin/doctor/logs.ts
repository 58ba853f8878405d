// The logs of this machine: an address of somebody who writes to the box stands in none of them.
import { closeSync, fstatSync, globSync, openSync, readSync } from 'node:fs'
import { isIP } from 'node:net'
import type { Config } from '#server/config.ts'
import { about, type Check } from './finding.ts'

/** Where Debian's nginx, Caddy and Apache write; older ones, packed, are found by name alone. */
export const usualLogs = [
  '/var/log/nginx/*log*',
  '/var/log/caddy/*',
  '/var/log/apache2/*log*',
] as const

const tailBytes = 4_194_304
const addressLike =
  /(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){3,7})(?![\w.])/gi

export const proxyLogs: Check = (config, { logs, run }) => {
  const found = about('proxy logs')
  const files = globSync([...logs]).sort()
  const read = files.filter(file => !file.endsWith('.gz'))
  const telling = read.filter(file => {
    const lines = linesOf(file)
    return lines !== 'shut' && lines.some(line => isOfBox(line, config))
  })
  const shut = read.filter(file => linesOf(file) === 'shut')
  if (shut.length > 0) {
    return [
      found.look(`${shut[0]} may not be read by this user`, 'run it as root: sudo ishenim doctor'),
    ]
  }
  const packed = files.filter(file => file.endsWith('.gz'))
  if (telling.length > 0) {
    return [
      found.broken(
        `addresses of people who came to the box stand in ${telling.join(', ')}`,
        `use the settings of ops/, then delete: shred -u ${telling.join(' ')}`,
      ),
    ]
  }
  // Where a proxy is not told another place, systemd keeps what it says.
  const kept = run('journalctl', ...unit('caddy'), ...unit('nginx'), '--lines=20000')
  if (kept?.split('\n').some(line => isOfBox(line, config))) {
    return [
      found.broken(
        'addresses of people who came to the box stand in the journal of this machine',
        'use the settings of ops/, then delete: journalctl --rotate && journalctl --vacuum-time=1s',
      ),
    ]
  }
  return packed.length > 0
    ? [found.look(`${packed.length} packed logs were not looked into`, 'zgrep them for /api/')]
    : [found.ok(`${files.length} files, no address of anybody who came to the box`)]
}

/** The box says nothing of anybody; this is whether somebody made it say more. */
export const ownLog: Check = (_, { run }) => {
  const found = about('own log')
  const text = run('journalctl', ...unit('ishenim'), '--lines=2000')
  if (!text) return []
  const addresses = foreignAddresses(text)
  return addresses.length > 0
    ? [found.broken(`${addresses.length} addresses stand in it`, 'who added a log to the service?')]
    : [found.ok('no address of anybody')]
}

const unit = (name: string) => [`--unit=${name}`, '--no-pager', '--output=cat']

/** A line with an address, about one of our pages or our name. */
export function isOfBox(line: string, { publicUrl }: Pick<Config, 'publicUrl'>): boolean {
  const name = publicUrl ? new URL(publicUrl).hostname : undefined
  const isOurs =
    /[ "/](?:api|ky|ru|en|desk|verify|assets)(?:[/ ?"]|$)/.test(line) ||
    (name !== undefined && line.includes(name))
  return isOurs && foreignAddresses(line).length > 0
}

const foreignAddresses = (text: string): readonly string[] =>
  (text.match(addressLike) ?? []).filter(
    found => isIP(found) !== 0 && !/^(?:127\.|0\.0\.0\.0|::1?$)/.test(found),
  )

function linesOf(file: string): readonly string[] | 'shut' {
  try {
    const descriptor = openSync(file, 'r')
    try {
      const { size } = fstatSync(descriptor)
      const bytes = new Uint8Array(Math.min(size, tailBytes))
      readSync(descriptor, bytes, 0, bytes.length, size - bytes.length)
      return new TextDecoder().decode(bytes).split('\n')
    } finally {
      closeSync(descriptor)
    }
  } catch (problem) {
    const code = problem instanceof Error && 'code' in problem ? problem.code : ''
    if (code === 'EACCES' || code === 'EPERM') return 'shut'
    // A folder, or gone meanwhile.
    return []
  }
}
