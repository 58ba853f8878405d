// Signing: the only place where a signing key is used. SPEC §3.1
import { ed25519 } from '@noble/curves/ed25519.js'
import type { SignatureLabel } from './labels.ts'
import type { Secret } from './secret.ts'
import { signedMessage } from './verify.ts'

/** Pure Ed25519 (RFC 8032): the same message and key always give the same 64 bytes. */
export const sign = (
  label: SignatureLabel,
  boxId: Uint8Array,
  body: Uint8Array,
  secretKey: Secret,
): Uint8Array => ed25519.sign(signedMessage(label, boxId, body), secretKey.reveal())

/** The half that is listed in a commission record or a seal. */
export const publicKeyOf = (secretKey: Secret): Uint8Array =>
  ed25519.getPublicKey(secretKey.reveal())
