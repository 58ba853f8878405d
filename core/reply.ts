// A reply to a writer: what was checked, what was found, what will be done and by when.
//
// Run-around replies («отписки») are the commonest complaint about complaints, and since July 2025
// one costs the official 10,000 som. So the three parts are asked for separately and none may be
// empty. The hints below look for stock phrases and for names of people; they warn and never block.

import { messageBytesMax } from './limits.ts'
import { type Refusal, refuse } from './refusal.ts'
import { isBlank, isCleanText, jsonBytes } from './text.ts'

export const replyParts = ['checked', 'found', 'willDo'] as const
export type ReplyPart = (typeof replyParts)[number]
export type Reply = Readonly<Record<ReplyPart, string>>

export type ReplyRefusal = Refusal & { readonly part: ReplyPart }

export const checkReply = (reply: Reply): readonly ReplyRefusal[] => {
  const wrong: ReplyRefusal[] = []
  for (const part of replyParts) {
    if (isBlank(reply[part])) wrong.push({ ...refuse('answers_missing', { part }), part })
    else if (!isCleanText(reply[part])) wrong.push({ ...refuse('malformed', { at: part }), part })
  }
  const over = replyBytes(reply) - messageBytesMax
  if (over > 0) wrong.push({ ...refuse('too_long', { bytesOver: over }), part: 'found' })
  return wrong
}

// The three parts share the room of one message.
export const replyBytes = (reply: Reply): number =>
  replyParts.reduce((bytes, part) => bytes + jsonBytes(reply[part]), 0)

export type ReplyHint = {
  readonly hint: 'names_a_person' | 'stock_phrase'
  readonly part: ReplyPart
  readonly words: string
}

// `names`: people known to the desk, such as the members of the commission. A reply must not
// expose anybody: not the writer, not the one complained about (measures are told in general words).
export const hintsOn = (reply: Reply, names: readonly string[]): readonly ReplyHint[] =>
  replyParts.flatMap(part => [
    ...namesIn(reply[part], names).map(words => ({ hint: 'names_a_person', part, words }) as const),
    ...stockIn(reply[part]).map(words => ({ hint: 'stock_phrase', part, words }) as const),
  ])

// «Иванова А. Б.», «А. Б. Иванова»; a surname, a patronymic or «уулу / кызы» after a capital.
const personForms: readonly RegExp[] = [
  /\p{Lu}\p{Ll}+ \p{Lu}\.(?: ?\p{Lu}\.)?/gu,
  /\p{Lu}\.(?: ?\p{Lu}\.)? ?\p{Lu}\p{Ll}+/gu,
  /\p{Lu}\p{Ll}+ (?:уулу|кызы)(?!\p{L})/gu,
  /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?:ович|евич|овна|евна|ов|ова|ев|ева|ин|ина)(?!\p{L})/gu,
  /\p{Lu}\p{Ll}+(?:ов|ова|ев|ева) \p{Lu}\p{Ll}+/gu,
]

const namesIn = (text: string, names: readonly string[]): readonly string[] => {
  const lower = text.toLowerCase()
  const known = names
    .flatMap(name => name.split(/\s+/))
    .filter(word => word.length > 3 && lower.includes(word.toLowerCase()))
  const looking = personForms.flatMap(form => text.match(form) ?? [])
  return [...new Set([...looking, ...known])]
}

const stockIn = (text: string): readonly string[] => {
  const lower = text.toLowerCase().replace(/\s+/g, ' ')
  return stockPhrases.filter(phrase => lower.includes(phrase))
}

// Phrases that sound like an answer and say nothing. Lower case, single spaces.
const stockPhrases: readonly string[] = [
  'ваше обращение рассмотрено',
  'меры приняты',
  'приняты меры',
  'соответствующие меры',
  'взято на контроль',
  'будет учтено',
  'принято к сведению',
  'в установленном порядке',
  'в рамках действующего законодательства',
  'проведена профилактическая беседа',
  'проведена разъяснительная работа',
  'по мере возможности',
  'кайрылууңуз каралды',
  'чаралар көрүлдү',
  'тийиштүү чаралар',
  'көзөмөлгө алынды',
  'эске алынат',
  'белгиленген тартипте',
  'мыйзамдын чегинде',
  'түшүндүрүү иштери жүргүзүлдү',
  'мүмкүнчүлүккө жараша',
]
