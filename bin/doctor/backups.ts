// Backups: one after every opening, whole, and on another disk as well.
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterOpenings, midWeekName, verifiedHoldings } from '#server/store/backup.ts'
import { backupsName } from '#server/store/sqlite.ts'
import { boxFacts } from './box-facts.ts'
import { about, type Check, type Finding, inTime } from './finding.ts'

const found = about('backups')

export const backupsLie: Check = ({ data, backups: second }, { now }) => {
  const facts = boxFacts(data)
  if (!facts) return []
  const first = join(data, backupsName)
  const here = oneFolder(first, facts.openedAt, now)
  if (!second) {
    const todo = 'set --backups to a folder on another medium'
    return [here, found.look('there are none on another disk', todo)]
  }
  if (!existsSync(second)) {
    const todo = 'put the medium in; until then keys of opened seals are not destroyed'
    return [here, found.broken(`${second} is away`, todo)]
  }
  const isSame = statSync(second).dev === statSync(data).dev
  const todo = 'set --backups to a folder on another medium'
  return [
    here,
    oneFolder(second, facts.openedAt, now),
    ...(isSame ? [found.look(`${second} lies on the same disk as the box`, todo)] : []),
  ]
}

function oneFolder(folder: string, openedAt: number, now: number): Finding {
  const names = existsSync(folder) ? [...afterOpenings(folder)] : []
  const newest = names.at(-1)
  if (!newest) {
    return openedAt === 0
      ? found.ok(`none in ${folder} yet: the first is made at the first opening`)
      : found.broken(`none in ${folder}`, 'start the server; one is made after each opening')
  }
  try {
    verifiedHoldings(join(folder, newest))
  } catch {
    return found.broken(`${join(folder, newest)} is damaged`, 'is the disk dying? npm run backup')
  }
  const made = Math.floor(statSync(join(folder, newest)).mtimeMs / 1000)
  const midWeek = join(folder, midWeekName)
  const also = existsSync(midWeek)
    ? `; one of this week, ${inTime(now - Math.floor(statSync(midWeek).mtimeMs / 1000))} old`
    : ''
  const says = `the newest in ${folder} is ${inTime(now - made)} old and whole${also}`
  return made + 60 >= openedAt
    ? found.ok(says)
    : found.broken(`${says}, but the box was opened since`, 'start the server; it makes one')
}
