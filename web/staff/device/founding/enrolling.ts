// Coming into the commission by a single-use link: keys made here, in a founding and after it alike.
//
// In this order: `lookAtInvitation` (whom is it for), `newPassphrase`, `makeEnrolment` (the slow step;
// gives the text of the recovery sheet and the two groups of the key), then, with everything typed
// back and agreed to, `enrol`. A name that is taken costs nothing: `enrol` again with the same keys.
import type { Order, Role } from '#core/commission.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { fromBase64url, toBase64url, utf8 } from '#crypto/bytes.ts'
import { sha256 } from '#crypto/hash.ts'
import { authKey, keysOf, newRoot, wrapRoot } from '#crypto/member-keys.ts'
import { makePassphrase, type Passphrase, passphraseKey } from '#crypto/passphrase.ts'
import { sheetText } from '#crypto/recovery-sheet.ts'
import { sign } from '#crypto/sign.ts'
import { keyGroups, undertaking } from '#crypto/undertaking.ts'
import { makeCall } from '#wire/call.ts'
import type { AskInputOf } from '#wire/contract.ts'
import { enrol as enrolPromise, type Invited, lookAtInvitation as look } from '#wire/enrolments.ts'
import type { Tools } from '../tools.ts'

export type Invitation = Invited & {
  readonly invitation: string
  readonly order: Order
  readonly person: { readonly i: number; readonly name: string; readonly role: Role }
}

/** `invitation_used`, `invitation_expired` (also one that a newer link replaced), `line_lost`. */
export async function lookAtInvitation(
  { carry }: Tools,
  invitation: string,
): Promise<Invitation | Refusal> {
  const seen = await makeCall(carry)(look, { invitation })
  return isRefusal(seen) ? seen : { ...seen, invitation }
}

/** Shown as six groups of four by `passphraseInGroups`; its last group is typed back. */
export const newPassphrase = ({ random }: Tools): Passphrase => makePassphrase(random)

type Sent = AskInputOf<typeof enrolPromise>

/** Private halves are gone when it is handed back; what is left may be sent, printed or forgotten. */
export type Enrolment = {
  /** On paper only, in a closed envelope: whoever has it has all keys of this person. */
  readonly sheetText: string
  /** `7F3A 91C2`: printed on the sheet, compared at the first sitting. */
  readonly keyGroups: string
  readonly ready: Omit<Sent, 'signInName'>
}

/** `undertakingText` is the Kyrgyz text as it was shown and agreed to. */
export async function makeEnrolment(
  { argon2, cost, random }: Tools,
  invited: Invitation,
  passphrase: Passphrase,
  undertakingText: string,
): Promise<Enrolment> {
  const { i: member, name } = invited.person
  const box = fromBase64url(invited.box, 16)
  const salt = random(16)
  const key = await passphraseKey(passphrase, salt, argon2, cost)
  const root = newRoot(random)
  const keys = keysOf(root)
  const lock = { box, member, passphraseKey: key, pepper: fromBase64url(invited.pepper, 32) }
  const promised = undertaking.body({
    box: invited.box,
    member,
    name,
    on: invited.today,
    order: { date: invited.order.date, no: invited.order.no },
    text: toBase64url(sha256(utf8(undertakingText))),
  })
  const enrolment = {
    sheetText: sheetText(root),
    keyGroups: keyGroups(keys.publics.key),
    ready: {
      invitation: invited.invitation,
      salt: toBase64url(salt),
      auth: toBase64url(authKey(key)),
      wrappedRoot: toBase64url(wrapRoot(root, lock, random)),
      key: keys.publics.key,
      desk: keys.publics.desk,
      undertaking: {
        body: toBase64url(promised),
        sig: toBase64url(sign(undertaking.label, box, promised, keys.signing)),
      },
    },
  }
  for (const secret of [key, root, keys.signing, keys.sealWrap]) secret.wipe()
  keys.desk.secret.wipe()
  keys.names.secret.wipe()
  return enrolment
}

/** `name_taken`, `invitation_…`. Sent again after a lost answer it is kept once. */
export async function enrol(
  { carry }: Tools,
  { ready }: Enrolment,
  signInName: string,
): Promise<'enrolled' | Refusal> {
  if (signInName.trim() === '') return refuse('field_empty', { at: 'signInName' })
  const kept = await makeCall(carry)(enrolPromise, { ...ready, signInName })
  return isRefusal(kept) ? kept : 'enrolled'
}
