// What no filling can give a browser: without these nothing can be locked on this phone, and she is told so.

const needed = ['BigInt', 'ReadableStream', 'Worker'] as const

export function isTooOld(platform: object): boolean {
  const chance: unknown = Reflect.get(platform, 'crypto')
  const canDraw = typeof chance === 'object' && chance !== null && 'getRandomValues' in chance
  return !canDraw || needed.some(name => typeof Reflect.get(platform, name) !== 'function')
}
