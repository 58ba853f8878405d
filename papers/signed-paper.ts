// What a paper is printed from: a body everybody signed, and who did.
//
// The body is the signed one and nothing is added to it, so a paper can be printed again in ten
// years and compared. It has no place for the name of a writer or a word of a letter.

import type { Objection, Present, RefusalToSign } from '#core/held-opening.ts'
import type { Language } from '#core/language.ts'
import { type Instant, wallTime } from '#core/local-time.ts'
import { calendars } from '#words/calendars.ts'
import { moment } from '#words/dates.ts'
import { fill } from '#words/fill.ts'
import { type PaperWords, paperWords } from '#words/papers.ts'
import type { SignatureLine } from './document.ts'

/** Codes are the first ten bytes of a hash or signature in fours, as people compare them. */
export type SignedPaper<Body> = {
  readonly body: Body
  readonly code: string
  readonly signatures: readonly { readonly by: number; readonly code: string }[]
  /** When the last hand was under it; absent while signing goes on. */
  readonly signedAt?: Instant
}

type Taking = {
  readonly present: readonly Present[]
  readonly refusals: readonly RefusalToSign[]
  readonly objections: readonly Objection[]
}

/** Cl. 4.5: a line for each who took part; one who refused stands there with reason and witnesses. */
export const signatureLines = (
  { body, signatures }: Pick<SignedPaper<Taking>, 'body' | 'signatures'>,
  language: Language,
): readonly SignatureLine[] => {
  const words = paperWords[language]
  return body.present.map(person => {
    const refusal = body.refusals.find(({ i }) => i === person.i)
    const signature = signatures.find(({ by }) => by === person.i)
    const mark =
      refusal !== undefined
        ? refusalInWords(refusal, body.present, words)
        : signature === undefined
          ? words.common.notSigned
          : fill(words.common.signedBy, { code: signature.code })
    const role = roleInWords(person, words)
    return { role, name: person.name, mark, byHand: refusal === undefined }
  })
}

export const objectionsInWords = (
  { objections, present }: Pick<Taking, 'objections' | 'present'>,
  words: PaperWords,
): readonly string[] =>
  objections.map(({ i, text }) =>
    fill(words.common.objection, { name: nameAmong(i, present), text }),
  )

/** The office one was elected to, else the role one was appointed in. */
export const roleInWords = (
  { role, office }: Pick<Present, 'role' | 'office'>,
  { common }: PaperWords,
): string => {
  const appointed = common.roles[role]
  if (office === undefined) return appointed
  // A chair who is also the parents' representative is named as both: cl. 5.1 asks for the second.
  return role === 'staff' ? common.offices[office] : `${common.offices[office]}, ${appointed}`
}

export const personInWords = (
  person: Pick<Present, 'name' | 'role' | 'office'>,
  words: PaperWords,
): string => fill(words.common.person, { name: person.name, role: roleInWords(person, words) })

/** On a shared laptop that is said: the last step there is a rule of the software, not arithmetic. */
export const presentInWords = (person: Present, words: PaperWords): string =>
  person.device === 'shared'
    ? `${personInWords(person, words)} (${words.common.devices.shared})`
    : personInWords(person, words)

export const momentInWords = (at: Instant, utcOffsetMinutes: number, language: Language) => {
  const { date, time } = wallTime(at, utcOffsetMinutes)
  return moment(calendars[language], date, time)
}

/** For one who went away before signing somebody else says so, and is named. */
const refusalInWords = (
  { i, by, reason, witnesses }: RefusalToSign,
  present: readonly Present[],
  { common }: PaperWords,
): string =>
  fill(by === i ? common.refused : common.leftUnsigned, {
    by: nameAmong(by, present),
    reason,
    witnesses: witnesses.map(witness => nameAmong(witness, present)).join(', '),
  })

const nameAmong = (i: number, people: readonly Pick<Present, 'i' | 'name'>[]): string =>
  people.find(person => person.i === i)?.name ?? ''
