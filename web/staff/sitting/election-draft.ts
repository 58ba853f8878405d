// The vote as it is being entered, kept by the tab: nobody has to raise their hands twice for a reload.
import { signal } from '@preact/signals'
import { type Office, offices } from '#core/commission.ts'
import { memberNameBytesMax, woodenSealNumberBytesMax } from '#core/limits.ts'
import type { Mistake } from '#web/ui/ErrorSummary.tsx'
import type { FoundingFacts } from '../device/founding/facts.ts'
import type { Held } from '../device/founding/sitting.ts'
import { told, words } from '../language.ts'
import { choiceMistake, textMistake } from '../register/filled.ts'
import { fromTab, keepInTab } from '../tab.ts'
import { type OfficeTyped, voteField } from './VoteFields.tsx'
import { sittingWords } from './words.ts'

type VoteTyped = Readonly<Record<Office, OfficeTyped>> & {
  readonly place: string
  readonly woodenSeal: string
}

const tabKey = 'ishenim-first-sitting'
const nobody: OfficeTyped = { candidate: undefined, votes: {} }
const nothing: VoteTyped = { chair: nobody, secretary: nobody, place: '', woodenSeal: '' }

const typed = signal<VoteTyped | undefined>(parse(fromTab(tabKey)))

/** What was entered before stands there to be changed. */
export function voteTyped({ election, meeting }: FoundingFacts): VoteTyped {
  if (typed.value) return typed.value
  // It was said where they meet; nobody types it a second time.
  if (!election) return { ...nothing, place: meeting?.place ?? '' }
  const office = (name: Office): OfficeTyped => ({
    candidate: String(election[name].candidate),
    votes: Object.fromEntries(election[name].votes.map(({ member, vote }) => [member, vote])),
  })
  const { place, woodenSeal } = election
  typed.value = { chair: office('chair'), secretary: office('secretary'), place, woodenSeal }
  return typed.value
}

export function writeOffice(
  seen: FoundingFacts,
  office: Office,
  change: Partial<OfficeTyped>,
): void {
  const before = voteTyped(seen)
  keep({ ...before, [office]: { ...before[office], ...change } })
}

export const writeWords = (
  seen: FoundingFacts,
  change: Partial<Pick<VoteTyped, 'place' | 'woodenSeal'>>,
): void => keep({ ...voteTyped(seen), ...change })

function keep(vote: VoteTyped): void {
  typed.value = vote
  keepInTab(tabKey, JSON.stringify(vote))
}

export function forgetVote(): void {
  typed.value = undefined
  keepInTab(tabKey, '')
}

export function draftMistakes(vote: VoteTyped, voters: readonly number[]): readonly Mistake[] {
  const { election: w } = sittingWords()
  const { home } = words()
  return [
    ...offices.flatMap(office => [
      ...choiceMistake(`candidate-${office}`, home.offices[office], vote[office].candidate),
      ...votesMissing(office, vote[office], voters),
    ]),
    ...textMistake('sitting-place', w.place, vote.place, memberNameBytesMax),
    ...textMistake('first-seal', w.woodenSeal, vote.woodenSeal, woodenSealNumberBytesMax),
  ]
}

/** Of an office in one line: it leads to the first whose vote is not there yet. */
export function votesMissing(
  office: Office,
  { votes }: OfficeTyped,
  voters: readonly number[],
): readonly Mistake[] {
  const silent = voters.filter(i => !votes[i])
  const [first] = silent
  if (first === undefined) return []
  const facts = { office: words().home.offices[office], n: silent.length }
  return [{ field: voteField(office, first), text: told(sittingWords().election.missing, facts) }]
}

export function heldOf(vote: VoteTyped, voters: readonly number[]): Held {
  const election = (office: Office) => ({
    candidate: Number(vote[office].candidate),
    votes: voters.flatMap(member => {
      const cast = vote[office].votes[member]
      return cast ? [{ member, vote: cast }] : []
    }),
  })
  const { place, woodenSeal } = vote
  return {
    chair: election('chair'),
    secretary: election('secretary'),
    place: place.trim(),
    woodenSeal: woodenSeal.trim(),
  }
}

function parse(text: string): VoteTyped | undefined {
  try {
    return { ...nothing, ...(JSON.parse(text) as VoteTyped) }
  } catch {
    return undefined
  }
}
