// The public page as people reach it: encrypted, with the headers that bind it, and nothing added.
import { connect } from 'node:tls'
import type { Config } from '#server/config.ts'
import { publicRules } from '#server/headers.ts'
import { about, type Check, type Finding } from './finding.ts'

const waitMilliseconds = 8_000
const certificateDays = 14

/** Nothing when it could not be reached, or is not set. */
export async function askPublicPage({ publicUrl }: Pick<Config, 'publicUrl'>) {
  if (!publicUrl) return undefined
  try {
    const signal = AbortSignal.timeout(waitMilliseconds)
    return await fetch(`${publicUrl}/ky`, { redirect: 'manual', signal })
  } catch {
    return undefined
  }
}

export const isReached: Check = async config => {
  const found = about('public page')
  const { publicUrl } = config
  if (!publicUrl) {
    return [found.look('its name is not set', 'set --public-url to what people type')]
  }
  const asked = await askPublicPage(config)
  if (!asked) {
    const todo = 'is the proxy running, does the name point here? docs/operate.md, “The proxy”'
    return [found.broken(`${publicUrl} cannot be reached from here`, todo)]
  }
  return asked.status === 200
    ? [found.ok(`${publicUrl} answers`)]
    : [found.broken(`${publicUrl}/ky answers ${asked.status}`, todoOf(asked.status))]
}

function todoOf(status: number): string {
  if (status >= 502) return 'the proxy does not reach the box: systemctl status ishenim'
  return status < 400 ? 'set --public-url to where it leads' : 'does the proxy pass the Host on?'
}

export const isEncrypted: Check = async ({ publicUrl }, { now }) => {
  const found = about('HTTPS')
  if (!publicUrl) return []
  const { protocol, hostname, port } = new URL(publicUrl)
  if (protocol !== 'https:') {
    const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
    return isLocal
      ? [found.look('only this machine reaches the page', 'for a school: a name and HTTPS')]
      : [
          found.broken(
            `${publicUrl} is not encrypted`,
            'use HTTPS: ops/Caddyfile or ops/nginx.conf',
          ),
        ]
  }
  const certificate = await certificateOf(hostname, Number(port || 443))
  if ('problem' in certificate) {
    // Not there at all is said once, by the page.
    if (/ENOTFOUND|ECONNREFUSED|EAI_AGAIN|no answer/.test(certificate.problem)) return []
    return [found.broken(certificate.problem, 'renew the certificate, or look at the proxy')]
  }
  const days = Math.floor((certificate.until - now) / 86_400)
  return days < certificateDays
    ? [found.look(`the certificate holds for ${days} more days`, 'does it renew by itself?')]
    : [found.ok(`the certificate holds for ${days} more days`)]
}

function certificateOf(
  host: string,
  port: number,
): Promise<{ readonly until: number } | { readonly problem: string }> {
  return new Promise(resolve => {
    const servername = host.replace(/^\[|\]$/g, '')
    const socket = connect({ host: servername, port, servername, timeout: waitMilliseconds })
    const end = (answer: { until: number } | { problem: string }) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('secureConnect', () =>
      end({ until: Date.parse(socket.getPeerCertificate().valid_to) / 1000 }),
    )
    socket.once('error', ({ message }) => end({ problem: message }))
    socket.once('timeout', () => end({ problem: `no answer from ${host}` }))
  })
}

export const hasHeaders: Check = async config => {
  const asked = await askPublicPage(config)
  return asked?.status === 200 ? headerFindings(asked.headers, config) : []
}

/** What the server sends and what a proxy may have taken away, changed or added. */
export function headerFindings(
  headers: Headers,
  { publicUrl = '' }: Pick<Config, 'publicUrl'>,
): readonly Finding[] {
  const found = about('headers')
  const wanted: Record<string, string> = {
    'content-security-policy': publicRules,
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    ...(publicUrl.startsWith('https:') && { 'strict-transport-security': 'max-age=63072000' }),
  }
  const wrong = Object.keys(wanted).filter(name => headers.get(name) !== wanted[name])
  const added = ['set-cookie', 'via', 'x-request-id', 'alt-svc', 'report-to', 'nel'].filter(name =>
    headers.has(name),
  )
  return [
    ...(wrong.length > 0
      ? [found.broken(`${wrong.join(', ')} not as the server sends`, 'let the proxy pass them on')]
      : []),
    ...(added.length > 0
      ? [found.look(`${added.join(', ')} added by the proxy`, 'turn that off in the proxy')]
      : []),
    ...(wrong.length + added.length === 0 ? [found.ok('as the server sends them')] : []),
  ]
}
