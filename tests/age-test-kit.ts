// The age family's own test kit: the files for X25519, headers and STREAM, ready to be opened.
import { inflateSync } from 'node:zlib'
import { bech32 } from '@scure/base'
import * as testkit from 'cctv-age'
import { toBase64url } from '#crypto/bytes.ts'

/** In base64url, so that a browser can be handed one. */
export type KitVector = {
  readonly name: string
  readonly identity: string
  readonly file: string
  /** SHA-256 of what is inside, in hex; empty for a file that must not open. */
  readonly payload: string
}

type Says = { readonly [name: string]: string | undefined }

/** Without the files that are locked with passphrases or armored: there are no such files here. */
export const ageTestKit: readonly KitVector[] = Object.entries(testkit)
  .filter(([, bytes]) => bytes instanceof Uint8Array)
  .map(([name, bytes]) => ({ name, ...read(bytes) }))
  .filter(({ says }) => !says.armored && !says.passphrase)
  .filter(({ says }) => says.identity?.startsWith('AGE-SECRET-KEY-1'))
  .map(({ name, says, file }) => ({
    name,
    identity: toBase64url(bech32.decodeToBytes(says.identity!).bytes),
    file: toBase64url(file),
    payload: says.expect === 'success' ? says.payload! : '',
  }))

function read(bytes: Uint8Array): { says: Says; file: Uint8Array } {
  const end = Buffer.from(bytes).indexOf('\n\n')
  const lines = Buffer.from(bytes.subarray(0, end)).toString().split('\n')
  const says: Says = Object.fromEntries(lines.map(line => line.split(': ', 2)))
  const rest = bytes.subarray(end + 2)
  return { says, file: says.compressed ? new Uint8Array(inflateSync(rest)) : rest }
}
