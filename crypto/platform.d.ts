// All of the platform that the locks may see: the same three things in Node and in a browser.
declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(bytes?: Uint8Array): string
}
declare const crypto: { getRandomValues<T extends Uint8Array>(bytes: T): T }
