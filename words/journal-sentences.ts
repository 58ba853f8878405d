// An exported journal in sentences: each opening with its signers, each problem, and how it ends.

import type { Office } from '#core/commission.ts'
import type { EntryOf, JournalEntry } from '#core/journal.ts'
import type { FoundProblem, ProblemPlace } from '#core/journal-problem.ts'
import type { InLanguages } from '#core/language.ts'
import { inLanguage } from '#core/language.ts'
import { localDate, wallTime } from '#core/local-time.ts'
import { type Minutes, votes } from '#core/minutes.ts'
import { ruleOn } from '#core/regulation.ts'
import { type ChangeSpeech, changeSentence, isChange, valueInWords } from './change-sentences.ts'
import { type Calendar, fullDate, moment } from './dates.ts'
import type { verify } from './en/verify.ts'
import { fill } from './fill.ts'
import { plural } from './plural.ts'

export type VerifyWords = typeof verify

/** One language, whole: what the page loads and the command picks. */
export type Speech = ChangeSpeech & { readonly words: VerifyWords }

/** What crypto/journal-check.ts hands back, as far as it is told. */
export type ToldJournal = {
  readonly commission?:
    | { readonly everyone: readonly { readonly i: number; readonly name: string }[] }
    | undefined
  readonly lines: readonly {
    readonly entry: JournalEntry
    readonly seq: number
    readonly code: string
    readonly signedBy: readonly (number | 'box')[]
  }[]
  readonly problems: readonly FoundProblem[]
  /** Absent when the file holds no minutes. */
  readonly minutes?: readonly { readonly seq: number; readonly said: Minutes }[]
  /** Of the newest commission record; empty when there is none. */
  readonly commissionName: string
}

export type ToldOpening = { readonly seq: number; readonly sentence: string; readonly ok: boolean }

/** «№ 12 · … Кол койгондор: …» for every line of the journal of openings, missed ones too. */
export const openingSentences = (
  { lines, problems }: ToldJournal,
  { language, calendar, words }: Speech,
): readonly ToldOpening[] =>
  lines.flatMap(({ entry, seq, signedBy }) => {
    const ok = isWhole(seq, problems)
    if (entry.kind === 'opening_missed') {
      const date = entry.plannedFor.map(day => fullDate(calendar, day)).join(', ')
      const reason = words.missedReasons[entry.reason]
      const movedTo = fullDate(calendar, entry.movedTo)
      const facts = { line: entry.line, date, reason, movedTo }
      return [{ seq, ok, sentence: fill(words.missed, facts) }]
    }
    if (entry.kind !== 'opening_held') return []
    const names = entry.present.filter(({ i }) => signedBy.includes(i)).map(({ name }) => name)
    const others = entry.plannedFor.filter(day => day !== entry.openedOn)
    const instead = others.map(day => fullDate(calendar, day)).join(', ')
    const openedOn = fullDate(calendar, entry.openedOn)
    const held = fill(words.held, {
      line: entry.line,
      date: instead ? fill(words.insteadOf, { date: openedOn, planned: instead }) : openedOn,
      act: entry.act ? fill(words.act, { act: `${entry.act.no}/${entry.act.year}` }) : words.noAct,
      counts: plural(language, entry.counts.all, words.letters),
      names: names.length === 0 ? words.nobody : names.join(', '),
    })
    const said = [...(entry.backup ? [words.noBackup] : []), ...refusers(entry, words)]
    return [{ seq, ok, sentence: [held, ...said].join(' ') }]
  })

/** What members entered alone: corrections, and changes of the rules. */
export const changeSentences = (
  { lines, problems, commission }: ToldJournal,
  speech: Speech,
): readonly ToldOpening[] =>
  lines.flatMap(({ entry, seq }) => {
    if (!isChange(entry)) return []
    const name = (by: number) => commission?.everyone.find(({ i }) => i === by)?.name ?? `№ ${by}`
    const sentence = `№ ${seq} · ${changeSentence(entry, speech, name)}`
    return [{ seq, ok: isWhole(seq, problems), sentence }]
  })

/** Who elected whom, by name (cl. 5.4), for every sitting; or that the file does not say. */
export const electionSentences = (
  { lines, minutes, problems }: ToldJournal,
  { calendar, words }: Speech,
): readonly ToldOpening[] => {
  const [first] = lines
  if (!minutes || minutes.length === 0) {
    return first === undefined ? [] : [{ seq: first.seq, ok: true, sentence: words.noMinutes }]
  }
  return minutes.map(({ seq, said }) => {
    const name = (i: number) => said.present.find(person => person.i === i)?.name ?? `№ ${i}`
    const office = (of: Office) => {
      const election = said.election.find(each => each.office === of)
      const cast = votes.flatMap(vote => {
        const names = election?.votes
          .filter(each => each.vote === vote)
          .map(each => name(each.member))
        return names?.length ? [fill(words.votes[vote], { names: names.join(', ') })] : []
      })
      return fill(words.candidate, {
        name: election ? name(election.candidate) : '',
        votes: cast.join('; '),
      })
    }
    const sentence = fill(words.elected, {
      date: fullDate(calendar, said.date),
      place: said.place,
      chair: office('chair'),
      secretary: office('secretary'),
      names: said.present.map(person => person.name).join(', '),
    })
    return { seq, ok: isWhole(seq, problems), sentence: `№ ${seq} · ${sentence}` }
  })
}

const isWhole = (seq: number, problems: ToldJournal['problems']): boolean =>
  !problems.some(({ place }) => place.of === 'entry' && place.no === seq)

const refusers = (line: EntryOf<'opening_held'>, words: VerifyWords): readonly string[] => {
  const names = line.refusals.map(({ i }) => line.present.find(person => person.i === i)?.name ?? i)
  return names.length === 0 ? [] : [fill(words.refused, { names: names.join(', ') })]
}

export const problemSentence = (
  { code, place, reason }: FoundProblem,
  { commission }: Pick<ToldJournal, 'commission'>,
  { words }: Pick<Speech, 'words'>,
): string => {
  const sentence = words.sentences[code]
  if (reason === undefined) return atPlace(place, sentence, words)
  // A number in the place of a reason is a member's: said by name.
  const member = commission?.everyone.find(
    ({ i }) => code.includes('signature') && reason === `${i}`,
  )
  const who = reason === 'box' ? words.box : (member?.name ?? reason)
  return atPlace(place, fill(words.withReason, { sentence, reason: who }), words)
}

const atPlace = (place: ProblemPlace, sentence: string, words: VerifyWords): string => {
  switch (place.of) {
    case 'entry':
      return fill(words.atEntry, { no: place.no, sentence })
    case 'seal':
      return fill(words.atSeal, { no: place.no, sentence })
    case 'commission':
      return fill(words.atCommission, { no: place.no, sentence })
    case 'act':
      return fill(words.atAct, { name: place.name, sentence })
    case 'opening':
      return fill(words.atOpening, { id: place.id, sentence })
    case 'file':
      return fill(words.atFile, { sentence })
  }
}

/** Which school, and the name to compare with the poster. */
export const boxSentences = (
  { lines, commissionName }: ToldJournal,
  speech: Speech,
): readonly string[] => {
  const { language, words } = speech
  const founded = lines.map(({ entry }) => entry).find(isFounding)
  const school: InLanguages | undefined = founded?.about.school
  return [
    ...(school ? [fill(words.school, { school: inLanguage(school, language) })] : []),
    ...(commissionName === '' ? [] : [fill(words.commissionName, { code: commissionName })]),
    ...(founded ? [rulesSentence(founded, speech)] : []),
  ]
}

/** What the box began with, so that a page that tells something else can be held against it. */
function rulesSentence({ about, at, regulation }: EntryOf<'box_founded'>, speech: Speech): string {
  const { words } = speech
  if (regulation === undefined) return words.rulesUnsigned
  const day = localDate(at, regulation.utcOffsetMinutes)
  return fill(words.rules, {
    weekday: valueInWords(ruleOn(regulation.openingWeekday, day), speech),
    time: valueInWords(ruleOn(regulation.openingTime, day), speech),
    phone: about.department.phone || '—',
  })
}

const isFounding = (entry: JournalEntry): entry is EntryOf<'box_founded'> =>
  entry.kind === 'box_founded'

/** Founded anew, and when: said before anything else, because nobody of those before agreed to it. */
export const refoundedSentences = (
  { lines }: Pick<ToldJournal, 'lines'>,
  { calendar, words }: Speech,
): readonly string[] =>
  lines.flatMap(({ entry }) => {
    if (entry.kind !== 'box_refounded') return []
    const { date } = wallTime(entry.at, offsetOf(lines))
    return [fill(words.refounded, { date: fullDate(calendar, date) })]
  })

const offsetOf = (lines: ToldJournal['lines']): number =>
  lines.map(({ entry }) => entry).find(isHeld)?.utcOffsetMinutes ?? 360

/** How it ends: whether it holds, how much there was, and what a file alone cannot show. */
export const endSentences = (
  { lines, problems }: ToldJournal,
  counts: { readonly entries: number; readonly seals: number; readonly acts: number },
  { language, calendar, words }: Speech,
): readonly string[] => {
  const last = lines[lines.length - 1]
  const utcOffset = offsetOf(lines)
  return [
    problems.length === 0 ? words.holds : plural(language, problems.length, words.broken),
    problems.length === 0 ? words.holdsText : words.brokenText,
    fill(words.extent, {
      entries: plural(language, counts.entries, words.entries),
      seals: plural(language, counts.seals, words.seals),
      acts: plural(language, counts.acts, words.acts),
    }),
    ...(last === undefined
      ? []
      : [
          fill(words.end, {
            seq: last.seq,
            code: last.code,
            moment: momentOf(last.entry.at, utcOffset, calendar),
          }),
        ]),
  ]
}

const isHeld = (entry: JournalEntry): entry is EntryOf<'opening_held'> =>
  entry.kind === 'opening_held'

const momentOf = (at: number, utcOffset: number, calendar: Calendar): string => {
  const { date, time } = wallTime(at, utcOffset)
  return moment(calendar, date, time)
}
