// Backups: one after every opening, whole, and on another disk as well.
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readThrough } from '#server/disk.ts'
import { afterOpenings, midWeekName, verifiedHoldings } from '#server/store/backup.ts'
import { backupsName } from '#server/store/sqlite.ts'
import { boxFacts } from './box-facts.ts'
import { about, type Check, type Finding, inTime } from './finding.ts'

const found = about('backups')

export const backupsLie: Check = ({ data, backups: second }, { now }) => {
  const facts = boxFacts(data)
  if (!facts) return []
  return [...newestOf([join(data, backupsName), second], facts.openedSeq, now), ...secondDisk()]

  function secondDisk(): readonly Finding[] {
    const other = 'set --backups to a folder on another medium'
    if (!second) return [found.look('there are none on another disk', other)]
    if (!existsSync(second)) {
      const todo = 'put the medium in; until then keys of opened seals are not destroyed'
      return [found.broken(`${second} is away`, todo)]
    }
    if (!isWritable(second)) {
      const todo =
        'is the medium dying, or mounted for reading only? Until then keys of opened seals are not destroyed'
      return [found.broken(`${second} cannot be written`, todo)]
    }
    return statSync(second).dev === statSync(data).dev
      ? [found.look(`${second} lies on the same disk as the box`, other)]
      : []
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Whichever is newer: the one made after the last opening, or the one of this week. */
function newestOf(
  folders: readonly (string | undefined)[],
  openedSeq: number,
  now: number,
): readonly Finding[] {
  const files = folders.flatMap(folder => {
    if (!folder || !existsSync(folder)) return []
    const newest = afterOpenings(folder).at(-1)
    return [...(newest ? [newest] : []), midWeekName]
      .map(name => join(folder, name))
      .filter(existsSync)
  })
  const whole: { readonly file: string; readonly made: number; readonly seq: number }[] = []
  const findings: Finding[] = []
  for (const file of files) {
    try {
      readThrough(file)
      const { seq } = verifiedHoldings(file).head
      whole.push({ file, made: Math.floor(statSync(file).mtimeMs / 1000), seq })
    } catch {
      const todo = 'is its disk dying? Make another one: sudo ishenim backup'
      findings.push(found.broken(`${file} is damaged`, todo))
    }
  }
  const [newest] = whole.sort((one, other) => other.seq - one.seq || other.made - one.made)
  const todo = 'make one now: sudo ishenim backup, or npm run backup'
  if (!newest) {
    const none = 'there is none'
    return [
      ...findings,
      openedSeq === 0
        ? found.ok(`${none} yet: the first is made at the first opening`)
        : found.broken(none, todo),
    ]
  }
  const says = `the newest is ${inTime(now - newest.made)} old and whole: ${newest.file}`
  // By what it holds: the time of a file changes when somebody carries it.
  return [
    ...findings,
    newest.seq >= openedSeq
      ? found.ok(says)
      : found.broken(`${says}, but the box was opened since`, todo),
  ]
}
