// Setting up: the one-time link, what was typed, the order and the invitations. Founded, it is gone.
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { equalBytes, toBase64url, utf8 } from '#crypto/bytes.ts'
import { canonical } from '#crypto/canonical.ts'
import {
  announceFirstSitting,
  type FoundingAnswer,
  inviteToFounding,
  keepFoundingDraft,
  proclaimOrder,
  readFounding,
  readFoundingDraft,
  visitSetUp,
} from '#wire/founding.ts'
import { foundingStage } from '#wire/founding-stages.ts'
import { tokenHash } from '../callers.ts'
import { keepInvitation, makeRoomFor, newInvitation } from '../founding/inviting.ts'
import { proclaim } from '../founding/proclaiming.ts'
import { foundingAnswer, readStanding, stageOf } from '../founding/state.ts'
import { onEvenBefore, type Served } from '../on.ts'
import { type Meeting, noBox } from '../store/founding.ts'
import { theBox } from '../the-box.ts'
import { bytesOf } from '../wire-records.ts'

const tokenBytes = 32
const oneLine = (meeting: Meeting | undefined): string =>
  meeting ? [meeting.on, meeting.at, meeting.place].join(' ') : ''
/** About the box, its regulation and eighteen people at their longest. */
const orderBytesMax = 196_608

export function serveFoundings(served: Served): void {
  const { store, clock, random, limiter } = served.parts

  onEvenBefore(served, foundingStage, async () => {
    const anew = (await theBox(store.read))?.refounding
    return {
      stage: await stageOf(store.read),
      ...(anew && { anew: { reason: anew.reason, calledAt: anew.calledAt } }),
    }
  })

  onEvenBefore(served, visitSetUp, async ({ link }, { box, address }) => {
    if (box) return refuse('not_found')
    const slow = limiter.maySignIn(address)
    if (slow) return slow
    const token = toBase64url(random(tokenBytes))
    return store.change(async nouns => {
      const kept = (await nouns.founding.read())?.link ?? ''
      const isLink = equalBytes(utf8(tokenHash(link)), utf8(kept))
      if (!isLink) return refuse('link_used')
      await nouns.founding.visit(tokenHash(token))
      return { token }
    })
  })

  onEvenBefore(served, readFoundingDraft, async () => {
    const kept = await store.read.founding.read()
    const { version, bytes } = kept?.draft ?? { version: 0, bytes: new Uint8Array(0) }
    const box = await theBox(store.read)
    return {
      version,
      draft: toBase64url(bytes),
      ...(box && {
        anew: {
          about: toBase64url(canonical(box.about)),
          regulation: toBase64url(canonical(box.regulation)),
        },
      }),
    }
  })

  onEvenBefore(served, keepFoundingDraft, async ({ version, draft }) => {
    const bytes = bytesOf(draft)
    if (isRefusal(bytes)) return bytes
    return store.change(async nouns => {
      const kept = await nouns.founding.read()
      if (kept?.draft.version !== version) return refuse('changed_meanwhile')
      await nouns.founding.keepDraft(version + 1, bytes)
      return { version: version + 1 }
    })
  })

  onEvenBefore(
    served,
    proclaimOrder,
    async ask => {
      const outcome = await proclaim(served.parts, ask)
      return isRefusal(outcome) ? outcome : state()
    },
    { jsonBytesMax: orderBytesMax },
  )

  onEvenBefore(served, readFounding, state)

  onEvenBefore(served, announceFirstSitting, async ({ meeting, instead }) => {
    const announced = await store.change(async nouns => {
      const kept = await nouns.founding.read()
      if (!kept || kept.version === 0) return refuse('not_found')
      const [now = '', before = ''] = [kept.meeting, instead].map(oneLine)
      // The answer to the first time was lost: once is once.
      if (now === oneLine(meeting)) return 'announced'
      if (now !== before) return refuse('changed_meanwhile')
      await nouns.founding.announce(meeting)
      return 'announced'
    })
    return isRefusal(announced) ? announced : state()
  })

  onEvenBefore(served, inviteToFounding, async ({ member }) => {
    const made = newInvitation(served.parts)
    const kept = await store.change(async nouns => {
      const founding = await nouns.founding.read()
      const known = await nouns.enrolments.one(noBox, member)
      if (!founding || !known) return refuse('not_found')
      await keepInvitation(nouns, noBox, member, made)
      // New keys make another record: everybody looks at it and signs again.
      const seats = await nouns.founding.seats()
      if (seats.length > 0) await nouns.founding.beginSittingAnew(founding.version + 1)
      return 'kept'
    })
    if (isRefusal(kept)) return kept
    makeRoomFor(served.parts, member)
    return { ...made }
  })

  async function state(): Promise<FoundingAnswer | Refusal> {
    const now = clock.now()
    const standing = await readStanding(store.read, now)
    return standing ? foundingAnswer(standing, now) : refuse('not_found')
  }
}
