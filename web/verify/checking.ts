// One file checked here in the page: read, checked record by record, told in sentences.
import { journalLaw } from '#core/journal-law.ts'
import { checkJournalFile } from '#crypto/journal-check.ts'
import { readJournalFile } from '#crypto/journal-file.ts'
import { isRefusal } from '#crypto/refusal.ts'
import {
  boxSentences,
  changeSentences,
  electionSentences,
  endSentences,
  openingSentences,
  problemSentence,
  refoundedSentences,
  type Speech,
  type ToldOpening,
} from '#words/journal-sentences.ts'

export type Told = {
  readonly holds: boolean
  /** Whether it holds, and what follows from that. */
  readonly verdict: readonly string[]
  readonly box: readonly string[]
  /** Said loudest: the commission before did not agree to it. */
  readonly refounded: readonly string[]
  readonly problems: readonly string[]
  readonly openings: readonly ToldOpening[]
  readonly elections: readonly ToldOpening[]
  readonly changes: readonly ToldOpening[]
}

export type Progress = (done: number, of: number) => void

export async function checkFile(
  bytes: Uint8Array,
  known: string,
  speech: Speech,
  progress: Progress,
): Promise<Told | 'not_a_journal'> {
  const file = readJournalFile(bytes)
  if (isRefusal(file)) return 'not_a_journal'
  let breathedAt = performance.now()
  const checked = await checkJournalFile(file, journalLaw, {
    known,
    // A signature costs a slow phone some milliseconds: the page draws and listens in between.
    breathe: async (done, of) => {
      if (performance.now() - breathedAt < breathMilliseconds) return
      progress(done, of)
      await new Promise(resolve => setTimeout(resolve))
      breathedAt = performance.now()
    },
  })
  const counts = { entries: file.entries.length, seals: file.seals.length, acts: file.acts.length }
  return {
    holds: checked.problems.length === 0,
    verdict: endSentences(checked, counts, speech),
    box: boxSentences(checked, speech),
    refounded: refoundedSentences(checked, speech),
    problems: checked.problems.map(problem => problemSentence(problem, checked, speech)),
    openings: openingSentences(checked, speech),
    elections: electionSentences(checked, speech),
    changes: changeSentences(checked, speech),
  }
}

const breathMilliseconds = 60
