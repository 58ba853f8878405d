// A backup while the server runs: opened again and compared before it counts. It holds no keys.
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { say, takeOption } from '#bin/said.ts'
import { BadSetting, readConfig } from '#server/config.ts'
import { verifiedHoldings } from '#server/store/backup.ts'
import { backupNow } from '#server/store/backup-now.ts'
import { backupsName } from '#server/store/sqlite.ts'

const usage = [
  'npm run backup -- [--data FOLDER] [--to FOLDER]',
  '',
  'Writes one file, mid-week.sqlite, over the one of the last time: into --to, or the folder of',
  '--backups, or the data folder’s own «backups». Without the keys nobody can read a letter in it.',
].join('\n')

await say(() => {
  const { value, rest } = takeOption(process.argv.slice(2), 'to')
  const config = readConfig(rest)
  if (config === 'help') return usage
  const { data, keys, keysMirror } = config
  const folder = resolve(value ?? config.backups ?? join(data, backupsName))
  for (const secret of [keys, keysMirror]) {
    if (secret && `${folder}/`.startsWith(`${secret}/`)) {
      throw new BadSetting('A backup never lies beside the keys: choose another --to.')
    }
  }
  if (!value && config.backups && !existsSync(folder)) {
    throw new BadSetting(`${folder} is away: put its medium in, or name another folder with --to.`)
  }
  if (value) mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { file, sha256 } = backupNow(data, folder)
  const { head, rows } = verifiedHoldings(file)
  return [
    `Written, opened again and compared: ${file}`,
    `  ${Math.ceil(statSync(file).size / 1024)} kB, SHA-256 ${sha256}`,
    `  journal up to entry ${head.seq}; ${rows.envelopes ?? 0} sealed letters, ${rows.cases ?? 0} cases`,
    'It holds no keys: keep the second copy of the keys elsewhere (docs/operate.md).',
  ].join('\n')
})
