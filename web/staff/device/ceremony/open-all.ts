// The heavy part alone: plain data in, plain data out, so that a worker can do it.
import { isRefusal } from '#core/refusal.ts'
import { toBase64url } from '#crypto/bytes.ts'
import type { ReadLetter } from '#crypto/manifest-open.ts'
import type { Policy } from '#crypto/policy.ts'
import type { GivenShare } from '#crypto/quorum-open.ts'
import { falseShares, openLetter } from '#crypto/unseal.ts'
import { identityOf } from '#crypto/x25519-stanza.ts'

export type LetterToOpen = {
  readonly envelope: string
  readonly inner: Uint8Array
  readonly shares: readonly GivenShare[]
}

export type OpenAllInput = {
  /** Of the seal these letters were locked under. */
  readonly policy: Policy
  readonly letters: readonly LetterToOpen[]
  /** Members seated at this device, with the read key each has under this seal. */
  readonly readers: readonly { readonly member: number; readonly readKey: Uint8Array }[]
}

export type OpenedLetter = ReadLetter & {
  readonly envelope: string
  readonly entry: string
  readonly fileKey: Uint8Array
  /** Leaves whose given value is not what the letter was dealt from. */
  readonly falseLeaves: readonly GivenShare['leaf'][]
}

/**
 * `spoiled`: it is no letter of this seal, whoever tries, or its key was found and what it locks
 * was changed. Every device comes to the same, and nobody will ever read it.
 */
export type OpenAllOutput = {
  readonly opened: readonly OpenedLetter[]
  readonly spoiled: readonly string[]
}

export type OpenAll = (input: OpenAllInput) => Promise<OpenAllOutput>

/** Each letter in its own try: a hostile one never stops the others. */
export async function openAll({ policy, letters, readers }: OpenAllInput): Promise<OpenAllOutput> {
  const opened: OpenedLetter[] = []
  const spoiled: string[] = []
  for (const letter of letters) {
    const found = await openOne(letter, policy, readers)
    if (found === 'spoiled') spoiled.push(letter.envelope)
    else if (found) opened.push(found)
  }
  return { opened, spoiled }
}

async function openOne(
  { envelope, inner, shares }: LetterToOpen,
  policy: Policy,
  readers: OpenAllInput['readers'],
): Promise<OpenedLetter | 'spoiled' | undefined> {
  for (const { member, readKey } of readers) {
    try {
      const reading = { shares, member, readKey: identityOf(readKey.slice(), 'read key') }
      const letter = await openLetter(inner, policy, reading)
      if (isRefusal(letter)) {
        if (!isShutHereOnly(letter.detail?.reason)) return 'spoiled'
        continue
      }
      const { fileKey, entry, ...words } = letter
      return {
        ...words,
        envelope,
        entry: toBase64url(entry),
        fileKey: fileKey.reveal(),
        falseLeaves: falseShares(letter, policy, shares),
      }
    } catch {
      // Whatever a letter does to its reader, the next one is tried.
    }
  }
  return undefined
}

/** Too few here, or this reader is named: other people may still open it. */
const isShutHereOnly = (reason: string | undefined): boolean =>
  reason === 'no_combination' || reason === 'reader_leaf'
