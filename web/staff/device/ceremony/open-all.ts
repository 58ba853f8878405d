// The heavy part alone: plain data in, plain data out, so that a worker can do it.
import type { SealFacts } from '#crypto/seal-record.ts'

export type LetterToOpen = {
  readonly envelope: string
  readonly bytes: Uint8Array
  readonly fileKey: Uint8Array
}

export type OpenAllInput = {
  readonly seal: SealFacts
  readonly letters: readonly LetterToOpen[]
}
export type OpenAllOutput = { readonly opened: readonly unknown[] }

export type OpenAll = (input: OpenAllInput) => Promise<OpenAllOutput>

export async function openAll(input: OpenAllInput): Promise<OpenAllOutput> {
  throw new Error(`not yet ${input}`)
}
