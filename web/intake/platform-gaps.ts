// What phones of 2020 lack and the locks use, filled in before anything else runs in the worker.
//
// Our own code does without; these are for the packages, which were written for newer ones.

type Transformer = {
  start?: (out: Out) => unknown
  transform?: (chunk: Uint8Array, out: Out) => unknown
  flush?: (out: Out) => unknown
}
type Out = { enqueue: (chunk: Uint8Array) => void }

/** Chromium before 93, Firefox before 92, Safari before 15.4. */
export function fillHasOwn(object: { hasOwn?: unknown }): void {
  object.hasOwn ??= (held: object, name: PropertyKey) =>
    Object.getOwnPropertyDescriptor(held, name) !== undefined
}

/** Safari before 15. */
export function fillBigUint64(prototype: { setBigUint64?: unknown }): void {
  prototype.setBigUint64 ??= function set(this: DataView, at: number, n: bigint, isLittle = false) {
    const [high, low] = [Number(n >> BigInt(32)), Number(n & BigInt(0xffffffff))]
    this.setUint32(at, isLittle ? low : high, isLittle)
    this.setUint32(at + 4, isLittle ? high : low, isLittle)
  }
}

/** Firefox before 102 and Safari before 14.1 have readable streams and nothing to pipe them through. */
export function fillTransformStream(platform: {
  TransformStream?: unknown
  ReadableStream: typeof ReadableStream
}): void {
  const { prototype } = platform.ReadableStream
  if (platform.TransformStream !== undefined && 'pipeThrough' in prototype) return
  platform.TransformStream = class {
    readonly transformer: Transformer
    constructor(transformer: Transformer) {
      this.transformer = transformer
    }
  }
  Object.defineProperty(prototype, 'pipeThrough', {
    configurable: true,
    writable: true,
    value(this: ReadableStream<Uint8Array>, { transformer }: { transformer: Transformer }) {
      return piped(this.getReader(), transformer, platform.ReadableStream)
    },
  })
}

/** Pulls until something came out: a stream that was pulled and gave nothing is not asked again. */
function piped(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  { start, transform, flush }: Transformer,
  Stream: typeof ReadableStream,
) {
  return new Stream<Uint8Array>({
    start: out => void start?.(out),
    async pull(out) {
      for (let gave = false; !gave; ) {
        const counted = {
          enqueue(chunk: Uint8Array) {
            gave = true
            out.enqueue(chunk)
          },
        }
        const { done, value } = await reader.read()
        if (done) {
          await flush?.(counted)
          out.close()
          return
        }
        await (transform ? transform(value, counted) : counted.enqueue(value))
      }
    },
    cancel: reason => reader.cancel(reason),
  })
}

fillHasOwn(Object)
fillBigUint64(DataView.prototype)
fillTransformStream(globalThis)
