// A secret that does not print: in a log, in JSON or in an error it is only its name. SPEC §1
import { equalBytes } from './bytes.ts'

export class Secret {
  readonly name: string
  #bytes: Uint8Array | undefined

  /** Keeps the array it is given: whoever made it hands it over and forgets it. */
  constructor(bytes: Uint8Array, name = 'secret') {
    this.#bytes = bytes
    this.name = name
  }

  /**
   * The one loud way in: search for it to see everything that touches a bare key. Throws once it is
   * wiped: HKDF of nothing would give keys, and everybody could make the same ones.
   */
  reveal(): Uint8Array {
    if (!this.#bytes) throw new Error(`${this.name}: wiped`)
    return this.#bytes
  }

  /** One laptop, several members: between two people the first one's keys become zeros. */
  wipe(): void {
    this.#bytes?.fill(0)
    this.#bytes = undefined
  }

  isSame(other: Secret): boolean {
    return equalBytes(this.reveal(), other.reveal())
  }

  toJSON(): string {
    return `[${this.name}]`
  }

  toString(): string {
    return `[${this.name}]`
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `[${this.name}]`
  }
}
