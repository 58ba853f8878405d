// Headers of every answer: the page may load its own files, talk to its own server, and nothing else.
import type { MiddlewareHandler } from 'hono'

const rules = (scripts: string) =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types ishenim-worker',
  ].join('; ')

/** The public pages run their own scripts only; the desk's passphrase worker also runs WebAssembly. */
export const publicRules = rules("'self'")
export const deskRules = rules("'self' 'wasm-unsafe-eval'")

const unused = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

export function safeHeaders(publicUrl?: string): MiddlewareHandler {
  const isHttps = publicUrl?.startsWith('https:')
  return async (context, next) => {
    await next()
    const { headers } = context.res
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', publicRules)
    headers.set('referrer-policy', 'no-referrer')
    headers.set('x-content-type-options', 'nosniff')
    headers.set('cross-origin-opener-policy', 'same-origin')
    headers.set('cross-origin-resource-policy', 'same-origin')
    headers.set('permissions-policy', unused.map(name => `${name}=()`).join(', '))
    if (isHttps) headers.set('strict-transport-security', 'max-age=63072000')
    if (context.req.path.startsWith('/api/')) headers.set('cache-control', 'no-store')
  }
}
