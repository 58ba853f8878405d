// What the platform has today and a phone we build for lacks: Chromium 80, Firefox 78 or Safari 14.0.

/** Brought by web/intake/platform-gaps.ts, for packages that use it. In its own worker only. */
export const filled = [
  'DataView.prototype.setBigUint64',
  'Object.hasOwn',
  'ReadableStream.prototype.pipeThrough',
  'TransformStream',
]

/** Asked for before it is used: `typeof Uint8Array.fromHex === 'function'`. */
export const askedFor = [
  'Uint8Array.fromBase64',
  'Uint8Array.fromHex',
  'Uint8Array.prototype.toBase64',
  'Uint8Array.prototype.toHex',
]

const methods = (owner: string, names: string) => names.split(' ').map(name => `${owner}.${name}`)

/** Paths from the global object; `TypedArray` is what Uint8Array and its like inherit from. */
export const newer: readonly string[] = [
  ...filled,
  ...askedFor,
  ...'BigInt64Array BigUint64Array FinalizationRegistry Iterator WeakRef'.split(' '),
  ...'CompressionStream DecompressionStream OffscreenCanvas createImageBitmap'.split(' '),
  ...'reportError requestIdleCallback scheduler structuredClone'.split(' '),
  ...methods('AbortSignal', 'any timeout'),
  ...methods('Array', 'fromAsync'),
  ...methods('Array.prototype', 'at findLast findLastIndex toReversed toSorted toSpliced with'),
  ...methods('ArrayBuffer.prototype', 'resize transfer transferToFixedLength'),
  ...methods('Blob.prototype', 'bytes stream'),
  ...methods('Crypto.prototype', 'randomUUID'),
  ...methods('DataView.prototype', 'getBigInt64 getBigUint64 setBigInt64'),
  ...methods('Element.prototype', 'replaceChildren'),
  ...methods('HTMLDialogElement.prototype', 'showModal'),
  ...methods('HTMLFormElement.prototype', 'requestSubmit'),
  ...methods('Intl', 'DisplayNames DurationFormat ListFormat Segmenter'),
  ...methods('Map', 'groupBy'),
  ...methods('Object', 'groupBy'),
  ...methods('Promise', 'any try withResolvers'),
  ...methods('ReadableStream', 'from'),
  ...methods('ReadableStream.prototype', 'pipeTo'),
  ...methods('Response', 'json'),
  ...methods('Response.prototype', 'bytes'),
  ...methods('Set.prototype', 'difference intersection isDisjointFrom isSubsetOf isSupersetOf'),
  ...methods('Set.prototype', 'symmetricDifference union'),
  ...methods('String.prototype', 'at isWellFormed replaceAll toWellFormed'),
  ...methods('TypedArray.prototype', 'at findLast findLastIndex toReversed toSorted with'),
]

/** A script that makes a page or a worker as poor as those phones, run before anything else in it. */
export const asIn2020 = `(${forget})(${JSON.stringify(newer)});`

/** `Array.prototype.at` is taken off, and so on. */
function forget(paths: readonly string[]): void {
  const roots: { [name: string]: object } = { TypedArray: Object.getPrototypeOf(Uint8Array) }
  const iterators = Object.getPrototypeOf(Object.getPrototypeOf([].values()))
  for (const name of Object.getOwnPropertyNames(iterators)) Reflect.deleteProperty(iterators, name)
  for (const path of paths) {
    const names = path.split('.')
    const last = names.pop() ?? ''
    let owner: object | undefined = globalThis
    for (const name of names) owner = owner && (roots[name] ?? Reflect.get(owner, name))
    if (owner) Reflect.deleteProperty(owner, last)
  }
}
