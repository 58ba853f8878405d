// Everybody has signed: papers, journal line, register numbers and what is left over, in one transaction.
import { actName, inOrderOfAct } from '#core/act.ts'
import type { EntryOf } from '#core/journal.ts'
import { localDate, yearOf } from '#core/local-time.ts'
import { isRefusal } from '#core/refusal.ts'
import { readRegistrationNumber, registrationNumber } from '#core/register.ts'
import { toBase64url } from '#crypto/bytes.ts'
import { closingLabels } from '#crypto/closing-records.ts'
import { swap } from '#crypto/opening-records.ts'
import { recordHash, type SignedRecord } from '#crypto/records.ts'
import { signAsBox } from '../box-key.ts'
import { takeEffect } from '../changes/taking-effect.ts'
import { keepEntry } from '../journal.ts'
import type { KeyFolder } from '../key-folder.ts'
import type { Parts } from '../parts.ts'
import type { ClosingSignature, KeptClosing } from '../store/closings.ts'
import { lineOf } from './held-line.ts'
import type { Scene } from './scene.ts'

export async function close({ keys, log }: Parts, scene: Scene): Promise<void> {
  const { nouns, box, opening, now } = scene
  const closing = (await nouns.closings.proposed(box.id, opening.id))!
  const signatures = await nouns.closings.signatures(box.id, opening.id, closing.version)
  const line = lineOf(closing.line)
  const act = line.act ? actName(line.act) : ''

  await keepPapers(keys, scene, { closing, signatures, act })
  const bySigner = signatures.map(({ member: by, line: sig }) => ({ by, sig }))
  const journal = { nouns, keys, box, now }
  const { seq } = await keepEntry(journal, 'opening_held', closing.line, bySigner)
  await enterInRegister(scene, line, act)
  await standSeals(scene)
  if (act) await nouns.lists.numberAct(box.id, opening.id, act)
  if (closing.newWoodenSeal) await nouns.boxes.hangWoodenSeal(box.id, closing.newWoodenSeal)
  await takeEffect({ nouns, keys, box, now })
  await nouns.openings.step(box.id, opening.id, { stage: 'closed', journalSeq: seq, act })
  log({ event: 'opening_closed' })
}

type Signed = {
  readonly closing: KeptClosing
  readonly signatures: readonly ClosingSignature[]
  readonly act: string
}

async function keepPapers(keys: KeyFolder, scene: Scene, signed: Signed): Promise<void> {
  const { nouns, box, opening } = scene
  const paper = (name: 'act' | 'closed') => {
    const label = closingLabels[name]
    const body = signed.closing[name]
    const own = signed.signatures.map(signature => ({
      by: signature.member,
      sig: signature[name],
    }))
    const sig = signAsBox(keys, label, box.idBytes, body)
    const record: SignedRecord = { body, signatures: [...own, { by: 'box', sig }] }
    return { opening: opening.id, hash: toBase64url(recordHash(label, body)), record }
  }
  if (signed.act) await nouns.papers.keepAct(box.id, { number: signed.act, ...paper('act') })
  await nouns.papers.keepClosed(box.id, paper('closed'))
}

/** The numbers the act names, given to the cases in the act's own order. */
async function enterInRegister(
  { nouns, box, opening }: Scene,
  line: EntryOf<'opening_held'>,
  act: string,
): Promise<void> {
  if (!line.registered) return
  const first = readRegistrationNumber(line.registered.from)
  if (isRefusal(first)) throw new Error('the line that was signed has no register number')
  const cases = await nouns.cases.ofOpening(box.id, opening.id)
  const year = yearOf(localDate(line.closedAt, line.utcOffsetMinutes))
  for (const [place, { entry }] of inOrderOfAct(cases).entries()) {
    const number = registrationNumber(year, first.no + place)
    await nouns.cases.number(box.id, entry, { number, act, removedOn: line.openedOn })
  }
}

async function standSeals({ nouns, box, opening, now }: Scene): Promise<void> {
  const outcomes = await nouns.closings.outcomes(box.id, opening.id)
  const fates = new Map(outcomes.map(({ envelope, outcome }) => [envelope, outcome]))
  const on = localDate(now, box.regulation.utcOffsetMinutes)
  for (const seal of sealsOnTable(opening)) {
    const letters = await nouns.envelopes.heads(box.id, seal)
    const isPartly = letters.some(({ hash }) => fates.get(hash) === 'left_over')
    await nouns.seals.stand(box.id, seal, isPartly ? 'opened_in_part' : 'closed')
    const lost = letters.filter(({ hash }) => fates.get(hash) === 'lost').length
    // Said in public too: whoever finds her letter in that list shall not wait for an answer.
    if (lost > 0) await nouns.lists.giveUp(box.id, seal, { lost, on })
  }
}

/** The seal that hung on the box, then those opened again. */
export function sealsOnTable({ seal, swap: body }: Scene['opening']): readonly string[] {
  const said = swap.read(body ?? new Uint8Array(0))
  if (isRefusal(said)) throw new Error('an opening without a swap has nothing on the table')
  return [seal, ...said.again.map(each => each.seal)]
}
