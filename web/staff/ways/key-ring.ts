// The passkeys of this browser: WebAuthn with the prf extension, which gives one key for one input.
import { type Refusal, refuse } from '#core/refusal.ts'
import { passkeyInput } from '#crypto/passkey.ts'
import { systemRandom } from '#crypto/random.ts'
import { byPasskey, type GivenByPasskey, type KeyRing } from '../device/ways/passkey.ts'

/** ES256, EdDSA, RS256: nobody checks these signatures here, so whatever the device likes best. */
const algorithms = [-7, -8, -257]

export const keyRing: KeyRing = { make, ask }

export const wayByPasskey = () => byPasskey(keyRing)

async function make(
  { id, signInName, name }: Parameters<KeyRing['make']>[0],
  others: readonly Uint8Array[],
): Promise<GivenByPasskey | Refusal> {
  return attempt(async () => {
    const made = await navigator.credentials.create({
      publicKey: {
        rp: { name: document.title },
        user: { id: own(id), name: signInName, displayName: name },
        challenge: own(systemRandom(32)),
        pubKeyCredParams: algorithms.map(alg => ({ type: 'public-key', alg })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        excludeCredentials: others.map(held => ({ type: 'public-key', id: own(held) })),
        extensions: prf(),
      },
    })
    if (!(made instanceof PublicKeyCredential)) return refuse('passkey_missing')
    if (made.getClientExtensionResults().prf?.enabled === false) return refuse('passkey_unfit')
    // Most give their key only when they are used, not when they are made.
    const given = givenBy(made)
    return 'refusal' in given ? askFor([new Uint8Array(made.rawId)]) : given
  })
}

async function ask(): Promise<GivenByPasskey | Refusal> {
  return attempt(() => askFor([]))
}

async function askFor(only: readonly Uint8Array[]): Promise<GivenByPasskey | Refusal> {
  const used = await navigator.credentials.get({
    publicKey: {
      challenge: own(systemRandom(32)),
      userVerification: 'required',
      allowCredentials: only.map(held => ({ type: 'public-key', id: own(held) })),
      extensions: prf(),
    },
  })
  return used instanceof PublicKeyCredential ? givenBy(used) : refuse('passkey_missing')
}

function givenBy(credential: PublicKeyCredential): GivenByPasskey | Refusal {
  const output = credential.getClientExtensionResults().prf?.results?.first
  if (!(output instanceof ArrayBuffer)) return refuse('passkey_unfit')
  return { credential: new Uint8Array(credential.rawId), output: new Uint8Array(output) }
}

/** What a browser throws says little on purpose: no passkey and «no, thank you» sound the same. */
async function attempt(
  work: () => Promise<GivenByPasskey | Refusal>,
): Promise<GivenByPasskey | Refusal> {
  try {
    return await work()
  } catch (problem) {
    const name = problem instanceof DOMException ? problem.name : ''
    if (name === 'InvalidStateError') return refuse('already_there')
    const isUnable = name === 'NotSupportedError' || name === 'SecurityError'
    return refuse(isUnable ? 'passkey_unfit' : 'passkey_missing')
  }
}

const prf = () => ({ prf: { eval: { first: own(passkeyInput()) } } })

/** Bytes in a buffer of their own, as the platform wants them. */
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(bytes)
