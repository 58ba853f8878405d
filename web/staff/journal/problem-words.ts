// What does not hold in the journal, in the same sentences as on the page that verifies its file.
import { problemSentence } from '#words/journal-sentences.ts'
import { theBox } from '../box.ts'
import type { CheckedJournal } from '../device/journal.ts'
import { words } from '../language.ts'

export const problemInWords = (problem: CheckedJournal['problems'][number]): string =>
  problemSentence(problem, { commission: theBox() }, { words: words().verify })
