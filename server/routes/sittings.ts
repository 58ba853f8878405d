// The first sitting: seats are taken, the vote is entered, three papers signed, and the box is founded.
import { minutesPlaceBytesMax, woodenSealNumberBytesMax } from '#core/limits.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { isCleanLine, utf8Bytes } from '#core/text.ts'
import { canonical } from '#crypto/canonical.ts'
import { keyOfMember } from '#crypto/commission-record.ts'
import { signed } from '#crypto/labels.ts'
import { verify } from '#crypto/verify.ts'
import {
  type FoundingAnswer,
  hangFirstCanary,
  holdElection,
  readSitting,
  signFounding,
  takeFoundingSeat,
} from '#wire/founding.ts'
import { gatherFounding } from '../founding/completing.ts'
import { type Drawn, drawPapers, recordSigned } from '../founding/drawing.ts'
import { foundingAnswer, readStanding, type Standing, stageOf } from '../founding/state.ts'
import { completeFounding } from '../founding.ts'
import { onEvenBefore, type Served } from '../on.ts'
import { type CarryOn, carryOnOrLog } from '../opening/carrying-on.ts'
import { completeRefounding } from '../refounding/completing.ts'
import type { Nouns } from '../store/store.ts'
import { bytesOf, ownRecordOf } from '../wire-records.ts'

const wrappedRootBytes = 72

export function serveSittings(served: Served, carryOn: CarryOn): void {
  const { parts } = served
  const { store, keys, clock } = parts

  onEvenBefore(served, readSitting, async () => {
    const now = clock.now()
    const standing = await readStanding(store.read, now)
    return standing ? foundingAnswer(standing, now) : refuse('not_found')
  })

  onEvenBefore(served, takeFoundingSeat, async (asked, { member }) => {
    const commission = bytesOf(asked.commission, 64)
    const wrappedRoot = bytesOf(asked.wrappedRoot, wrappedRootBytes)
    if (isRefusal(commission)) return commission
    if (isRefusal(wrappedRoot)) return wrappedRoot
    return changed(async (nouns, { drawn, seated }) => {
      if (!drawn) return refuse('step_out_of_order', { step: 'enrolment' })
      const key = keyOf(drawn, member)
      const { label, box } = recordSigned(drawn)
      if (!verify(label, box, drawn.body, commission, key)) {
        return refuse('signature_wrong')
      }
      if (!(await nouns.foundingPrekeys.next(drawn.box, member, 0))) {
        return refuse('step_out_of_order', { step: 'prekeys' })
      }
      if (!seated.has(member)) await nouns.founding.takeSeat({ member, commission, wrappedRoot })
      return 'kept'
    })
  })

  onEvenBefore(served, holdElection, async (asked, { member }) => {
    const { version, ...election } = asked
    const wrong =
      lineProblem(election.place, 'place', minutesPlaceBytesMax) ??
      lineProblem(election.woodenSeal, 'woodenSeal', woodenSealNumberBytesMax)
    if (wrong) return wrong
    return changed(async (nouns, { kept, people, drawn, seated }) => {
      const opener = people.find(({ role, seat }) => role === 'responsible' && seat === undefined)
      if (opener?.member !== member) return refuse('not_yours')
      if (version !== kept.version) return refuse('changed_meanwhile')
      const standing = people.find(person => !seated.has(person.member))
      if (!drawn || standing) return refuse('step_out_of_order', { step: 'seat' })
      const drawing = { nouns, keys, kept, drawn, election, now: clock.now() }
      const made = await drawPapers(drawing)
      if (isRefusal(made)) return made
      await nouns.founding.hold(version + 1, canonical(election), made.papers)
      return 'kept'
    })
  })

  onEvenBefore(served, signFounding, async (asked, { member }) => {
    const sigs = [asked.entry, asked.minutes, asked.seal].map(sig => bytesOf(sig, 64))
    const [entry, minutes, seal] = sigs
    if (!entry || !minutes || !seal) return refuse('malformed')
    if (isRefusal(entry) || isRefusal(minutes) || isRefusal(seal)) return refuse('malformed')
    return changed(async (nouns, { kept, drawn, areDrawn }) => {
      if (asked.version !== kept.version) return refuse('changed_meanwhile')
      if (!drawn || !kept.held || !areDrawn)
        return refuse('step_out_of_order', { step: 'election' })
      const { papers } = kept.held
      const key = keyOf(drawn, member)
      const { box } = drawn.commission
      const isRight =
        verify(signed.journal, box, papers.entry, entry, key) &&
        verify(signed.minutes, box, papers.minutes, minutes, key) &&
        verify(signed.seal, box, papers.seal, seal, key)
      if (!isRight) return refuse('signature_wrong')
      await nouns.founding.sign(kept.version, { member, entry, minutes, seal })
      return 'kept'
    })
  })

  onEvenBefore(served, hangFirstCanary, async (asked, { box, member }) => {
    // Somebody else's device was quicker, or the answer to this one was lost.
    if (box) return { kept: true as const }
    const record = ownRecordOf(asked.record)
    const posted = bytesOf(asked.posted)
    if (isRefusal(record)) return record
    if (isRefusal(posted)) return posted
    const standing = await readStanding(store.read, clock.now())
    if (!standing) return refuse('not_found')
    const gathered = await gatherFounding(store.read, standing, { member, record, posted })
    if (isRefusal(gathered)) return gathered
    const anew = standing.drawn?.anew
    const founded = await (anew
      ? completeRefounding(parts, gathered, anew)
      : completeFounding(parts, gathered))
    // Two letters at once: the other one has founded it.
    if (isRefusal(founded) && (await stageOf(store.read)) !== 'founded') return founded
    // What was typed and who was invited is gone from the tables; now from the file as well.
    await store.rewrite()
    // The newest backup so far is of a commission that nobody can bring back.
    if (anew) {
      await store.backup()
      await store.copyBackup()
    }
    await carryOnOrLog(carryOn, parts)
    return { kept: true as const }
  })

  /** One change of the founding, answered with what it has led to. */
  async function changed(
    work: (nouns: Nouns, standing: Standing) => Promise<'kept' | Refusal>,
  ): Promise<FoundingAnswer | Refusal> {
    return store.change(async nouns => {
      const before = await readStanding(nouns, clock.now())
      if (!before) return refuse('not_found')
      const outcome = await work(nouns, before)
      if (isRefusal(outcome)) return outcome
      // No earlier than what was drawn meanwhile: a device signs nothing dated after the answer.
      const now = clock.now()
      const after = await readStanding(nouns, now)
      return after ? foundingAnswer(after, now) : refuse('not_found')
    })
  }
}

/** Everybody enrolled is in the record that is drawn of them. */
const keyOf = ({ commission }: Drawn, member: number): Uint8Array =>
  keyOfMember(commission, member) ?? new Uint8Array(32)

function lineProblem(text: string, at: string, bytesMax: number): Refusal | undefined {
  if (utf8Bytes(text) > bytesMax) return refuse('too_long', { at })
  return isCleanLine(text) ? undefined : refuse('malformed', { at })
}
