// Does the journal in a backup hold, from the founding to its last line? Thrown as sentences where not.
import { journalLaw } from '#core/journal-law.ts'
import { checkJournalFile } from '#crypto/journal-check.ts'
import { readJournalFile } from '#crypto/journal-file.ts'
import { isRefusal } from '#crypto/refusal.ts'
import { BadSetting } from '#server/config.ts'
import { problemSentence } from '#words/journal-sentences.ts'
import { speeches } from '#words/verify.ts'

export async function journalHolds(exported: object): Promise<void> {
  const file = readJournalFile(new TextEncoder().encode(JSON.stringify(exported)))
  if (isRefusal(file)) throw new BadSetting('The journal in this backup cannot be read.')
  const checked = await checkJournalFile(file, journalLaw)
  if (checked.problems.length === 0) return
  const sentences = checked.problems.map(each => `  ${problemSentence(each, checked, speeches.en)}`)
  throw new BadSetting(['The journal in this backup does not hold:', ...sentences].join('\n'))
}
