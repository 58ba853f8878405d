// Checks an exported journal without the server and without the network: a sentence for each opening
// and each thing that is wrong. Ends with 0 when it holds, 1 when not, 2 for a file that is none.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { journalLaw } from '#core/journal-law.ts'
import { isLanguage } from '#core/language.ts'
import { checkJournalFile } from '#crypto/journal-check.ts'
import { readJournalFile } from '#crypto/journal-file.ts'
import { isRefusal } from '#crypto/refusal.ts'
import { fill } from '#words/fill.ts'
import {
  boxSentences,
  changeSentences,
  electionSentences,
  endSentences,
  openingSentences,
  problemSentence,
  refoundedSentences,
  type Speech,
} from '#words/journal-sentences.ts'
import { speeches } from '#words/verify.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lang: { type: 'string', default: 'ky' }, known: { type: 'string', default: '' } },
})
const [path, ...others] = positionals
const speech = speeches[isLanguage(values.lang) ? values.lang : 'ky']
const { command } = speech.words
if (path === undefined || others.length > 0 || !isLanguage(values.lang)) stop(command.usage)
process.exitCode = await tell(bytesOf(path), speech, values.known)

async function tell(bytes: Uint8Array, said: Speech, known: string): Promise<0 | 1 | 2> {
  const file = readJournalFile(bytes)
  if (isRefusal(file)) return stop(said.words.notJournal)
  const checked = await checkJournalFile(file, journalLaw, { known })
  const { problems } = checked
  const counts = {
    entries: file.entries.length,
    seals: file.seals.length,
    acts: file.acts.length,
  }
  const lines = [
    ...boxSentences(checked, said),
    ...refoundedSentences(checked, said).map(sentence => `! ${sentence}`),
    ...[
      ...openingSentences(checked, said),
      ...electionSentences(checked, said),
      ...changeSentences(checked, said),
    ].map(({ ok, sentence }) => `${ok ? '✓' : '✗'} ${sentence}`),
    ...problems.map(problem => `✗ ${problemSentence(problem, checked, said)}`),
    ...endSentences(checked, counts, said),
  ]
  console.log(lines.join('\n'))
  return problems.length === 0 ? 0 : 1
}

function bytesOf(name: string): Uint8Array {
  try {
    return readFileSync(name)
  } catch {
    return stop(fill(command.unreadable, { file: name }))
  }
}

function stop(sentence: string): never {
  console.error(sentence)
  process.exit(2)
}
