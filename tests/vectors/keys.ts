// The exact bytes of a member's keys, checked alike in Node and in a browser. SPEC §10, §12.3, §17
import { type Argon2, memberCost } from '#crypto/argon2.ts'
import { fromBase64url, fromUtf8, toBase64url } from '#crypto/bytes.ts'
import { openCaseEntry } from '#crypto/case-entry.ts'
import { openCaseKey } from '#crypto/case-file.ts'
import { authKey, keysOf, unwrapRoot } from '#crypto/member-keys.ts'
import { checkPassphrase, passphraseKey } from '#crypto/passphrase.ts'
import { answerChallenge } from '#crypto/possession.ts'
import { signPrekey, unwrapPrekey } from '#crypto/prekeys.ts'
import { readSheet, sheetText } from '#crypto/recovery-sheet.ts'
import { isRefusal } from '#crypto/refusal.ts'
import { Secret } from '#crypto/secret.ts'

export type KeyVectors = {
  readonly box: string
  readonly member: number
  readonly root: string
  readonly signing: string
  readonly sealWrap: string
  readonly publics: { readonly key: string; readonly desk: string; readonly names: string }
  readonly sheet: string
  readonly passphrase: string
  readonly salt: string
  readonly passphraseKey: string
  readonly auth: string
  readonly rootWrap: { readonly pepper: string; readonly wrapped: string }
  readonly prekey: {
    readonly n: number
    readonly pepper: string
    readonly wrapped: string
    readonly share: string
    readonly read: string
    readonly body: string
    readonly sig: string
  }
  readonly challenge: { readonly file: string; readonly answer: string }
  readonly caseKey: {
    readonly wrap: string
    readonly recipient: string
    readonly file: string
    readonly entry: string
  }
}

/** The names of what came out differently; nothing when all is as it should be. */
export async function wrongInKeys(vectors: KeyVectors, argon2: Argon2): Promise<string[]> {
  const wrong: string[] = []
  const is = (name: string, found: unknown, expected: string) => {
    if (found !== expected) wrong.push(name)
  }
  const bytes = (text: string) => fromBase64url(text)
  const spelt = (secret: Secret) => toBase64url(secret.reveal())

  const box = bytes(vectors.box)
  const { member } = vectors
  const root = new Secret(bytes(vectors.root))
  const keys = keysOf(root)
  is('signing', spelt(keys.signing), vectors.signing)
  is('seal-wrapping', spelt(keys.sealWrap), vectors.sealWrap)
  is('publics', JSON.stringify(keys.publics), JSON.stringify(vectors.publics))
  is('sheet', sheetText(root), vectors.sheet)
  const fromSheet = readSheet(vectors.sheet)
  is('root of the sheet', !isRefusal(fromSheet) && spelt(fromSheet), vectors.root)

  const passphrase = checkPassphrase(vectors.passphrase)
  if (isRefusal(passphrase)) return ['passphrase']
  const salt = bytes(vectors.salt)
  const key = await passphraseKey(passphrase, salt, argon2, memberCost)
  is('passphrase key', spelt(key), vectors.passphraseKey)
  is('auth', toBase64url(authKey(key)), vectors.auth)
  const { rootWrap, prekey, challenge, caseKey } = vectors
  const lock = { box, member, passphraseKey: key, pepper: bytes(rootWrap.pepper) }
  const unwrapped = unwrapRoot(bytes(rootWrap.wrapped), lock)
  is('unwrapped root', !isRefusal(unwrapped) && spelt(unwrapped), vectors.root)

  const pepper = bytes(prekey.pepper)
  const prekeyLock = { box, member, n: prekey.n, sealWrap: keys.sealWrap, pepper }
  const opened = unwrapPrekey(bytes(prekey.wrapped), prekeyLock)
  if (isRefusal(opened)) return [...wrong, 'prekey']
  is('share key', spelt(opened.share.secret), prekey.share)
  is('read key', spelt(opened.read.secret), prekey.read)
  const signed = signPrekey(opened, { box, member, signing: keys.signing })
  is('prekey record', fromUtf8(signed.body), prekey.body)
  is('prekey signature', toBase64url(signed.sig), prekey.sig)
  const asked = { box, member, n: prekey.n, use: 'share' } as const
  const answer = await answerChallenge(bytes(challenge.file), asked, opened.share)
  is('answer', !isRefusal(answer) && toBase64url(answer), challenge.answer)

  const ofCase = await openCaseKey(bytes(caseKey.wrap), keys.desk)
  if (isRefusal(ofCase)) return [...wrong, 'case key']
  is('case recipient', ofCase.recipient, caseKey.recipient)
  const entry = await openCaseEntry(bytes(caseKey.file), ofCase)
  is('case entry', !isRefusal(entry) && fromUtf8(entry), caseKey.entry)
  return wrong
}
