// Puts the box back from a backup, or the keys from their second copy, and says what is lost and what to do.
import { resolve } from 'node:path'
import { journalHolds } from '#bin/restoring/journal-holds.ts'
import { toldRestore } from '#bin/restoring/telling.ts'
import { say } from '#bin/said.ts'
import { systemClock } from '#server/clock.ts'
import { BadSetting, readConfig } from '#server/config.ts'
import { copyKeysBack } from '#server/key-mirror-back.ts'
import { restoreBox } from '#server/restoring.ts'

const usage = [
  'npm run restore -- FILE [--data FOLDER] [--keys FOLDER]',
  '',
  'Puts the box back from a backup into an empty data folder. The server must not run.',
  '',
  'npm run restore -- --keys-from-mirror [--keys FOLDER] [--keys-mirror FOLDER]',
  '',
  'Copies the keys back from their second copy.',
].join('\n')

await say(async () => {
  const args = process.argv.slice(2)
  const isKeys = args.includes('--keys-from-mirror')
  const [first = ''] = args
  const file = isKeys || first.startsWith('-') ? undefined : first
  const config = readConfig(
    args.filter((arg, at) => arg !== '--keys-from-mirror' && !(file !== undefined && at === 0)),
  )
  if (config === 'help') return usage
  if (isKeys) return copyKeysBack(config)
  if (!file) throw new BadSetting(usage)
  const { data, keys } = config
  const path = resolve(file)
  const restoring = { file: path, data, keys, clock: systemClock, checkJournal: journalHolds }
  return toldRestore(await restoreBox(restoring), path)
})
