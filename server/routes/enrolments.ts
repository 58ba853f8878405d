// Enrolment by a single-use link: of a founding and of a change of the commission alike.
import { addDays, localDate } from '#core/local-time.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { canonical } from '#crypto/canonical.ts'
import { readOwn } from '#crypto/records.ts'
import { undertaking } from '#crypto/undertaking.ts'
import { isAcceptableKey } from '#crypto/verify.ts'
import { readRecipient } from '#crypto/x25519-stanza.ts'
import type { AskOf } from '#wire/contract.ts'
import { enrol, lookAtInvitation } from '#wire/enrolments.ts'
import { tokenHash } from '../callers.ts'
import { regulationOf } from '../founding/drawing.ts'
import { nameInLists, signInNameLettersMax } from '../names.ts'
import { onEvenBefore, type Served } from '../on.ts'
import { hashOfAuth } from '../root-locks.ts'
import type { Enrolment, KeysOfNewcomer } from '../store/enrolments.ts'
import type { KeptFounding } from '../store/founding.ts'
import type { Nouns } from '../store/store.ts'
import type { TheBox } from '../the-box.ts'
import { bytesOf, ownRecordOf } from '../wire-records.ts'

const wrappedRootBytes = 72

type Asked = AskOf<typeof enrol>

export function serveEnrolments(served: Served): void {
  const { store, keys, clock, limiter } = served.parts

  onEvenBefore(served, lookAtInvitation, async ({ invitation }, { box, address }) => {
    const slow = limiter.maySignIn(address)
    if (slow) return slow
    const invited = await invitedBy(store.read, invitation)
    if (isRefusal(invited)) return invited
    const school = await schoolOf(store.read, box)
    const { member: i, name, role, position, seat, order, invited: link } = invited
    const pepper = keys.read(`desk-${i}`)
    if (!school || !pepper || !link) return refuse('invitation_expired')
    const now = clock.now()
    return {
      box: invited.box,
      about: toBase64url(school.about),
      order: { ...order },
      ...(school.meeting && { meeting: { ...school.meeting } }),
      person: { i, name, role, position, ...(seat !== undefined && { seat }) },
      pepper: toBase64url(pepper.reveal()),
      today: localDate(now, school.utcOffsetMinutes),
      now,
      expiresAt: link.expiresAt,
    }
  })

  onEvenBefore(served, enrol, async (asked, { box, address }) => {
    const slow = limiter.maySignIn(address)
    if (slow) return slow
    return store.change(async nouns => {
      const known = await nouns.enrolments.byInvitation(tokenHash(asked.invitation))
      // The answer to the first time was lost: once is once.
      if (known?.keys?.key === asked.key) return { kept: true as const }
      const invited = await invitedBy(nouns, asked.invitation)
      if (isRefusal(invited)) return invited
      const school = await schoolOf(nouns, box)
      if (!school) return refuse('invitation_expired')
      const today = localDate(clock.now(), school.utcOffsetMinutes)
      const made = readKeys(asked, invited, today)
      if (isRefusal(made)) return made
      const wrong = await clash(nouns, invited, made, box)
      if (wrong) return wrong
      await nouns.enrolments.enrol(invited.box, invited.member, made)
      return { kept: true as const }
    })
  })

  /** An unknown link was replaced by a newer one, or is nobody's: it opens nothing either way. */
  async function invitedBy(nouns: Nouns, invitation: string): Promise<Enrolment | Refusal> {
    const enrolment = await nouns.enrolments.byInvitation(tokenHash(invitation))
    if (!enrolment?.invited) return refuse('invitation_expired')
    if (enrolment.keys) return refuse('invitation_used')
    return clock.now() < enrolment.invited.expiresAt ? enrolment : refuse('invitation_expired')
  }
}

type SchoolOf = Pick<KeptFounding, 'about' | 'meeting'> & { readonly utcOffsetMinutes: number }

async function schoolOf(nouns: Nouns, box: TheBox | undefined): Promise<SchoolOf | undefined> {
  if (box) {
    const { utcOffsetMinutes } = box.regulation
    return { about: canonical(JSON.parse(JSON.stringify(box.about))), utcOffsetMinutes }
  }
  const kept = await nouns.founding.read()
  if (!kept || kept.version === 0) return undefined
  const { about, meeting } = kept
  const { utcOffsetMinutes } = regulationOf(kept)
  return { about, utcOffsetMinutes, ...(meeting && { meeting }) }
}

/** Signed by the very key that is enrolled, for this person, this order and about today. */
function readKeys(
  asked: Asked,
  { box, member, name, order }: Enrolment,
  today: string,
): KeysOfNewcomer | Refusal {
  const key = bytesOf(asked.key, 32)
  if (isRefusal(key)) return key
  if (!isAcceptableKey(key) || isRefusal(readRecipient(asked.desk))) return refuse('bad_recipient')
  const wrappedRoot = bytesOf(asked.wrappedRoot, wrappedRootBytes)
  if (isRefusal(wrappedRoot)) return wrappedRoot
  const own = ownRecordOf(asked.undertaking)
  if (isRefusal(own)) return own
  const promised = readOwn(undertaking, own, fromBase64url(box, 16), key)
  if (isRefusal(promised)) return promised
  const isTheirs =
    promised.member === member &&
    promised.name === name &&
    promised.order.no === order.no &&
    promised.order.date === order.date &&
    // Midnight may pass between reading and signing.
    (promised.on === today || promised.on === addDays(today, -1))
  if (!isTheirs) return refuse('malformed', { at: 'undertaking' })
  const signInName = nameInLists(asked.signInName)
  if (signInName === '') return refuse('field_empty', { at: 'signInName' })
  if (signInName.length > signInNameLettersMax) return refuse('name_too_long', { at: 'signInName' })
  const { salt, desk } = asked
  const authHash = hashOfAuth(asked.auth)
  return { signInName, salt, authHash, wrappedRoot, key: asked.key, desk, undertaking: own }
}

/** A name or a key that is somebody else's, in the box or on the way into it. */
async function clash(
  nouns: Nouns,
  { box: into, member }: Enrolment,
  { signInName, key, desk }: KeysOfNewcomer,
  box: TheBox | undefined,
): Promise<Refusal | undefined> {
  const others = (await nouns.enrolments.of(into)).filter(each => each.member !== member)
  const isNamed = others.some(each => each.keys?.signInName === signInName)
  if (isNamed || (await nouns.signIns.byName(into, signInName))) {
    return refuse('name_taken', { at: 'signInName' })
  }
  const keysThere = [
    ...others.flatMap(each => each.keys ?? []),
    ...(box?.commission.everyone ?? []),
  ]
  const isKeyThere = keysThere.some(each => each.key === key || each.desk === desk)
  return isKeyThere ? refuse('bad_recipient') : undefined
}
